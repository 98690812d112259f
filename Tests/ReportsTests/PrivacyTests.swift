import Diagnostics
import Foundation
import NeedsScoring
import Testing
import TrainingModel

@testable import Reports

/// Groups that are too small show in nothing. The rule is that they are left out before anything is computed.
@Suite struct PrivacyTests {
  /// In O1 five clerks and one head, in O2 five clerks, in O3 two clerks: nobody has any skill.
  private func people(_ smallest: Int) -> Dossier {
    let groups: [(Identifier, Identifier, Int)] = [
      ("O1", "C", 5), ("O1", "H", 1), ("O2", "C", 5), ("O3", "C", 2),
    ]
    return dossier(
      groups.flatMap { group in (0..<group.2).map { _ in (group.0, group.1, [0]) } }, smallestGroup: smallest)
  }

  private func report(_ smallest: Int, by key: RollUpKey? = nil) throws -> NeedsReport {
    let people = people(smallest)
    return NeedsReport(try NeedsAssessment(publishing: people), of: people, by: key, language: .en)
  }

  private func rows(_ report: NeedsReport, _ list: String) throws -> [[String: Any]] {
    let json = try JSONSerialization.jsonObject(with: Data(report.json.document.utf8)) as? [String: Any]
    return try #require(json?[list] as? [[String: Any]])
  }

  @Test func withoutARuleEverybodyIsShown() throws {
    #expect(try rows(report(0), "needs").count == 4)
    #expect(try report(1).suppressedGroups == 0)
  }

  @Test func smallGroupsAppearInNoFormButAreCounted() throws {
    let report = try report(5)
    #expect(report.suppressedGroups == 2)
    #expect(report.suppressed == 2)
    #expect(report.found == 2)
    #expect(try rows(report, "needs").map { $0["id"] as? String } == ["O1/C/K", "O2/C/K"])
    for text in [report.text(), report.csv, report.json.document] {
      #expect(!text.contains("O3"))
      #expect(!text.contains("O1/H"))
    }
    #expect(
      report.remarks == [
        "Left out of every figure, because fewer than 5 people hold the role there: 2 groups."
      ])
    #expect(report.json.document.contains("\"suppressedGroups\": 2"))
  }

  @Test func sumsHoldNothingOfWhatIsLeftOut() throws {
    let report = try report(5, by: .organization)
    let sums = try rows(report, "rollUps")
    #expect(sums.map { $0["id"] as? String } == ["O1", "O2"])
    #expect(sums.map { $0["score"] as? Int } == [20, 20])
    #expect(sums.map { $0["rank"] as? Int } == [1, 1])
    #expect(sums.map { $0["people"] as? Int } == [5, 5])
    #expect(sums.map { $0["withheld"] as? Int } == [1, 0])
    #expect(
      report.remarks == [
        "Left out of every figure, because fewer than 5 people hold the role there: 2 groups.",
        "Sums not shown, because all their groups are smaller than 5: 1 sum.",
      ])
  }

  /// Seven clerks are hidden in O2 and O3 together, and no sum may hold them: another sum could be taken from it.
  @Test func manyHiddenPeopleStayHidden() throws {
    let groups: [(Identifier, Identifier, Int)] = [
      ("O1", "C", 6), ("O2", "C", 4), ("O3", "C", 3), ("O4", "H", 3),
    ]
    let small = dossier(
      groups.flatMap { group in (0..<group.2).map { _ in (group.0, group.1, [0]) } }, smallestGroup: 6)
    let report = NeedsReport(
      try NeedsAssessment(publishing: small), of: small, by: .role, language: .en)
    let sums = try rows(report, "rollUps")
    #expect(sums.map { $0["id"] as? String } == ["C"])
    #expect(sums.map { $0["score"] as? Int } == [24])
    #expect(sums.map { $0["people"] as? Int } == [6])
    #expect(report.suppressedSums == 1)
  }

  @Test func withoutARuleSumsAreThoseOfTheAssessment() throws {
    for key in RollUpKey.allCases {
      let expected = try NeedsAssessment(people(0)).rolledUp(by: key)
      let sums = try rows(report(0, by: key), "rollUps")
      #expect(sums.map { $0["id"] as? String } == expected.map { $0.id?.text })
      #expect(sums.map { $0["score"] as? Double } == expected.map(\.discrepancy.value))
      #expect(sums.map { $0["rank"] as? Int } == expected.map(\.rank))
      #expect(sums.map { $0["coverage"] as? Double } == expected.map(\.coverage))
      #expect(sums.map { $0["headcount"] as? Int } == expected.map(\.headcount))
    }
  }
}
