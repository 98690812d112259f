import Diagnostics
import Foundation
import Testing
import TrainingModel

@testable import SubmissionReview

/// A version of the rules means the same rules: what `RuleSets/VERSION.txt` says of one, it says for good.
///
/// `SANJ_UPDATE_GOLDEN=1` writes the file of a new version, and never changes one that is there.
@Suite struct RuleSetTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "RuleSets/\(ReviewRules.version).txt")

  /// How each rule is bound, what it reads, and its limit.
  private static var declared: [String] {
    ReviewRules.declarations.map { rule in
      let review = rule.review
      return [
        "rule", rule.code, rule.severityName, (review?.reads ?? []).joined(separator: "+"),
        review?.limit?.value ?? "-",
      ].joined(separator: " ")
    }
  }

  /// What the rules say of each case.
  private static func judged() throws -> [String] {
    try SubmissionCase.all.map { example in
      let review = try SubmissionFolder(try example.documents()).review()
      let objections = review.objections.map { objection in
        ([objection.fingerprint] + objection.evidence.map { "\($0.name)=\($0.value)" }).joined(separator: " ")
      }
      return
        "case \(example.testDescription) | \(review.verdict.rawValue) | \(objections.joined(separator: " | "))"
    }
  }

  @Test func rulesChangeOnlyWithTheirVersion() throws {
    let declared = Self.declared
    let judged = try Self.judged()
    if ProcessInfo.processInfo.environment["SANJ_UPDATE_GOLDEN"] == "1",
      !FileManager.default.fileExists(atPath: Self.file.path)
    {
      try Data(((declared + judged).joined(separator: "\n") + "\n").utf8).write(to: Self.file)
    }
    let pinned = try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n").map(String.init)
    let advice: Comment =
      "Rules have changed: raise ReviewRules.version, run with SANJ_UPDATE_GOLDEN=1, and say in docs/commands/review.md what is new."
    #expect(pinned.filter { $0.hasPrefix("rule ") } == declared, advice)
    // Cases may be added to a version; what is pinned is judged as it was.
    let now = Set(judged)
    #expect(pinned.filter { $0.hasPrefix("case ") && !now.contains($0) } == [], advice)
  }

  @Test func aRoundBeforeOfOtherRulesIsTold() throws {
    let folder = try SubmissionFolder(CleanSubmission.all)
    var round = RoundInput()
    round.previous = try folder.review()
    #expect(try folder.outcome(round: round).remarks.map(\.rule.code) == [])
    round.previous?.ruleSet = "1"
    let remarks = try folder.outcome(round: round).remarks
    #expect(remarks.map(\.rule.code) == ["REV107"])
    #expect(
      remarks.first?.message.en
        == "The round before was judged by version 1 of the rules, this one by version \(ReviewRules.version)."
    )
  }
}
