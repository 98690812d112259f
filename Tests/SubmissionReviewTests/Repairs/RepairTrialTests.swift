import Diagnostics
import Testing
import TrainingModel

@testable import SubmissionReview

@Suite("Trials of repairs")
struct RepairTrialTests {
  /// Ten courses in four periods would serve the need: eight of these forty ideas are tried, and the rest is counted.
  @Test func whatIsNotTriedIsCounted() throws {
    var files = try #require(SubmissionCase.all.first { $0.code == "NED201" }).documents()
    let copies = (0..<9).map { index in
      """
      <course id="C-x\(index)" category="general" delivery="classroom" hours="8" minSize="5" maxSize="25"
          sessionCost="30000001" seatCost="0">
        <title xml:lang="fa">ایمنی \(index)</title>
        <develops competency="K-safe" from="1" to="3"/>
        <audience role="R-eng"/>
      </course>
      """
    }
    files["catalog.xml"] = files["catalog.xml"]?.replacing(
      "</catalog>", with: copies.joined(separator: "\n") + "</catalog>")
    let outcome = try SubmissionFolder(files).outcome()
    let objection = try #require(outcome.review.objections.first { $0.code == "NED201" })
    #expect(objection.untriedIdeas == 32)
    #expect(objection.repairs.count == 3 && objection.furtherRepairs > 0)
  }

  @Test("what was tried whole says of nothing untried", arguments: SubmissionCase.all.filter(\.isMended))
  func nothingUntried(_ example: SubmissionCase) throws {
    let outcome = try SubmissionFolder(try example.documents()).outcome()
    let objection = try #require(outcome.review.objections.first)
    let finding = try #require(
      ReviewRules.all.filter { !$0.concernsDocuments && $0.rule.code == objection.code }.flatMap { rule in
        outcome.program.flatMap { try? rule.findings(in: $0) } ?? []
      }.first { $0.subject == objection.subject })
    let ideas = finding.repairs(try #require(outcome.program)).count
    #expect(objection.untriedIdeas == max(0, ideas - 8))
    #expect(objection.repairs.count + objection.furtherRepairs <= ideas - objection.untriedIdeas)
  }

  @Test(
    "amounts are grouped",
    arguments: [
      (0, "0"), (999, "999"), (1_000, "1,000"), (-1_234_567, "-1,234,567"),
      (Int.max, "9,223,372,036,854,775,807"), (Int.min, "-9,223,372,036,854,775,808"),
    ])
  func amountsAreGrouped(_ amount: Int, _ text: String) {
    #expect(AmountText.grouped(amount) == text)
  }

  @Test(
    "decimal numbers are grouped before the point",
    arguments: [
      ("0.25", "0.25"), ("1544.25", "1,544.25"), ("-1234.5678", "-1,234.5678"), ("–", "–"), ("12", "12"),
    ])
  func decimalsAreGrouped(_ number: String, _ text: String) {
    #expect(AmountText.grouped(decimal: number) == text)
  }

  @Test("sentences about money group it", arguments: ["RES501", "RES503", "RES508", "SUB108"])
  func sentencesGroupMoney(_ code: String) throws {
    let example = try #require(SubmissionCase.all.first { $0.code == code })
    let message = try #require(try SubmissionFolder(try example.documents()).review().objections.first)
      .message
    for text in [message.en, message.fa] {
      let text = try #require(text)
      #expect(text.firstMatch(of: /[0-9],[0-9]{3}/) != nil, "\(text)")
      #expect(text.firstMatch(of: /[0-9]{4}/) == nil, "\(text)")
    }
  }
}
