import Diagnostics
import Testing

@Suite struct FindingTests {
  private func rule(_ code: String, _ severity: Severity = .error) -> DiagnosticRule {
    DiagnosticRule(
      code, severity, message: ("{what} of {count}", "{what} از {count}"),
      hint: ("see {what}", "ببینید {what}"),
      reason: ("", ""))
  }

  private func finding(
    _ code: String, _ file: String?, _ line: Int = 0, subject: String = "s", what: String = "x"
  )
    -> Finding
  {
    Finding(
      rule(code), at: file.map { SourceLocation(file: $0, line: line) }, subject: subject,
      ["what": what, "count": "2"])
  }

  @Test func templatesAreFilledOnce() {
    let found = finding("AAA001", nil, what: "{count}")
    #expect(found.message(in: .en) == "{count} of 2")
    #expect(found.message(in: .fa) == "{count} از 2")
    #expect(found.hint(in: .en) == "see {count}")
    #expect(Finding(rule("AAA001"), at: nil, subject: "s").message(in: .en) == "{what} of {count}")
  }

  @Test func wordsMayDifferBetweenTheLanguages() {
    let found = Finding(
      rule("AAA001"), at: nil, subject: "s", english: ["what": "one", "count": "2"],
      persian: ["what": "یک", "count": "2"])
    #expect(found.message(in: .en) == "one of 2")
    #expect(found.sentence(in: .fa) == "یک از ۲")
    #expect(found.remedy(in: .fa) == "ببینید یک")
  }

  @Test func sentencesForPeopleAreSafeToPrint() {
    #expect(finding("AAA001", nil, what: "\u{1B}[2J").sentence(in: .en) == "\u{FFFD}[2J of 2")
    #expect(finding("AAA001", nil, what: "\u{1B}[2J").remedy(in: .fa) == "ببینید \u{FFFD}[2J")
  }

  @Test func orderIsByPlaceThenCodeThenSubject() {
    let sorted = [
      finding("BBB001", nil), finding("AAA002", "a", 0), finding("AAA001", "a", 9, subject: "t"),
      finding("AAA002", "a", 9, subject: "s"), finding("AAA002", "a", 9, subject: "t"),
      finding("AAA001", "a", 10),
      finding("AAA001", "b", 1),
    ]
    let mixed = [4, 0, 6, 2, 5, 1, 3].map { sorted[$0] }
    func rows(_ findings: [Finding]) -> [String] {
      findings.map { "\($0.rule.code) \($0.location.map { "\($0.file):\($0.line)" } ?? "-") \($0.subject)" }
    }
    #expect(rows(mixed.inOrder()) == rows(sorted))
  }

  @Test func theSameIsSaidOnce() {
    let found = [
      finding("AAA001", "a", 1), finding("AAA001", "a", 1), finding("AAA001", "a", 1, what: "y"),
      finding("AAA001", "a", 2),
    ]
    #expect(found.inOrder().count == 3)
  }

  @Test func errorsDecide() {
    #expect(![Finding(rule("AAA001", .warning), at: nil, subject: "s")].hasErrors)
    #expect([Finding(rule("AAA001", .warning), at: nil, subject: "s"), finding("AAA002", nil)].hasErrors)
    #expect(Severity.allCases.sorted() == [.error, .warning, .notice])
  }

  @Test func fingerprintsOutliveLines() {
    #expect(finding("AAA001", "a", 1).fingerprint == finding("AAA001", "b", 7).fingerprint)
    #expect(finding("AAA001", "a", 1).fingerprint == "AAA001:s")
  }
}
