import Diagnostics
import Testing
import TrainingModel
import XMLStreams

@testable import TrainingDocuments

@Suite("Size")
struct SizeTests {
  /// Rules that only very much can break.
  static let codes: Set<String> = [
    FurtherFindings.rule.code, DossierSize.identities.code, DossierSize.bytes.code,
  ]

  @Test("of each rule the first rows by place are listed, and all are counted")
  func furtherFindings() throws {
    var files = SampleDocuments.all
    let limit = RowFindings.limit
    let rows = (1...limit + 25).map { "<employee id=\"n\($0)\" organization=\"nowhere\" role=\"R-1\"/>\n" }
    files["workforce.xml"] = files["workforce.xml"]?.replacing(
      "</workforce>", with: rows.joined() + "</workforce>")
    let reading = try DossierFolder(files).read()
    let unknown = reading.findings.filter { $0.rule.code == UnknownReference.organization.code }
    #expect(unknown.count == limit)
    #expect(unknown.map(\.subject) == (1...limit).map { "employee/n\($0)" })
    let further = reading.findings.filter { $0.subject == "rule/\(UnknownReference.organization.code)" }
    #expect(further.map(\.rule.code) == [FurtherFindings.rule.code])
    #expect(FindingTotals(unknown + further).errors == limit + 25)
  }

  @Test("which findings are kept does not depend on the order in which they come")
  func orderOfFindings() {
    var findings = RowFindings(limit: 10)
    var parts = RowFindings(limit: 10)
    for number in (1...50).reversed() {
      var part = RowFindings(limit: 10)
      for turn in 0..<3 {
        let position = RowPosition(number + 50 * turn)
        findings.report(FurtherFindings.rule, at: position) { (Subject("row", "x"), [:]) }
        part.report(FurtherFindings.rule, at: position) { (Subject("row", "x"), [:]) }
      }
      parts.merge(part)
    }
    for all in [findings, parts] {
      var kept: [Int] = []
      let listed = all.findings { rows in
        kept = rows.map(\.position.number)
        return []
      }
      #expect(kept == Array(1...10))
      #expect(listed.map(\.omitted?.count) == [140])
    }
  }

  @Test("more competencies than can be told apart are one error")
  func competencies() throws {
    var files = SampleDocuments.all
    let count = PeopleTable().competencies.limit
    let rows = (0...count).map {
      "<assessment employee=\"1\" competency=\"k\($0)\" level=\"1\" source=\"test\" date=\"1403-01-01\"/>\n"
    }
    files["assessments.xml"] =
      "<assessments xmlns=\"urn:sanj:1\" id=\"A\" calendar=\"persian\">\n\(rows.joined())</assessments>"
    let reading = try DossierFolder(files).read()
    #expect(reading.findings.contains { $0.rule.code == DossierSize.identities.code })
    #expect(!reading.isValid)
  }

  @Test("documents whose rows cannot be numbered are refused")
  func bytes() {
    let size = RowPosition.limit / 8
    #expect(RowSpans([InputFile("a", as: "a")], sizes: [size]).isWithinLimit)
    #expect(
      !RowSpans([InputFile("a", as: "a"), InputFile("b", as: "b")], sizes: [size, size]).isWithinLimit)
  }
}
