import Diagnostics
import Foundation
import NeedsScoring
import Testing
import TrainingModel

@testable import Reports

/// No figure, and no difference of figures, tells anything about a group that is too small to be shown.
@Suite struct SubtractionTests {
  private static let seeds = 0..<12 as Range<UInt64>

  private func rules(seed: UInt64) -> [ScoringRule] {
    let methods = NeedMethod.allCases
    return MissingRule.allCases.enumerated().map { index, missing in
      ScoringRule(
        method: methods[(Int(seed) + index * 4) % methods.count], missing: missing, minimumRespondents: 2,
        topGroup: 3)
    }
  }

  /// What hidden people are rated changes no byte of any form of any report.
  @Test(arguments: seeds)
  func hiddenRatingsChangeNothing(seed: UInt64) throws {
    var groups = RandomGroups(seed: seed)
    for rule in rules(seed: seed) {
      let first = try EveryReport(groups.dossier, scoring: rule)
      let second = try EveryReport(groups.withOtherHiddenRatings(), scoring: rule)
      for (text, other) in zip(first.texts, second.texts) { #expect(text == other) }
    }
  }

  /// Nothing but how many were left out changes if they are not there at all: neither a head nor a rank.
  @Test(arguments: seeds)
  func hiddenPeopleAreAsIfTheyWereNotThere(seed: UInt64) throws {
    let groups = RandomGroups(seed: seed)
    for rule in rules(seed: seed) {
      let first = try EveryReport(groups.dossier, scoring: rule)
      let second = try EveryReport(groups.withoutTheHidden, scoring: rule)
      for (report, other) in zip(first.reports, second.reports) {
        #expect(try figures(of: report) == figures(of: other))
      }
    }
  }

  /// Every difference of two published amounts of need, from the list and from the sums by every key together, is
  /// whole. Shown people lack whole levels and hidden ones 999 thousandths or so: a difference that held any of them
  /// would not be.
  @Test(arguments: seeds)
  func noDifferenceOfSumsHoldsAHiddenGroup(seed: UInt64) throws {
    let groups = RandomGroups(seed: seed)
    let reports = try EveryReport(groups.dossier, scoring: ScoringRule()).reports
    var published: [Int] = []
    for report in reports {
      published += (report.ranked + report.unranked).map(\.need.discrepancy.units)
      published += report.sums.map(\.discrepancy.units)
    }
    #expect(!published.isEmpty)
    for (index, first) in published.enumerated() {
      for second in published[index...] {
        #expect((first - second) % NeedAmount.scale == 0)
      }
    }
    // The test can fail: without the rule some amounts are not whole.
    let open = try NeedsAssessment(groups.dossier)
    if groups.hides, open.needs.contains(where: { $0.headcount < RandomGroups.smallest }) {
      #expect(open.needs.contains { $0.discrepancy.units % NeedAmount.scale != 0 })
    }
  }

  /// Each sum is that of listed needs, so that whoever has the list learns nothing more from sums.
  @Test(arguments: seeds)
  func sumsAreSumsOfListedNeeds(seed: UInt64) throws {
    let reports = try EveryReport(RandomGroups(seed: seed).dossier, scoring: ScoringRule()).reports
    let list = try #require(reports.first)
    let needs = (list.ranked + list.unranked).map(\.need)
    #expect(needs.allSatisfy { $0.headcount >= RandomGroups.smallest })
    for report in reports {
      guard report.key == .organization || report.key == .role else { continue }
      for sum in report.sums {
        let own = needs.filter { (report.key == .role ? $0.role : $0.organization) == sum.id }
        #expect(sum.needs == own.count)
        #expect(sum.discrepancy.units == own.reduce(0) { $0 + $1.discrepancy.units })
        #expect(sum.peopleShort == own.reduce(0) { $0 + $1.peopleShort })
        #expect(sum.headcount == own.reduce(0) { $0 + $1.headcount })
        #expect(sum.people >= RandomGroups.smallest)
      }
    }
  }

  /// The JSON form without the counts of what was left out.
  private func figures(of report: NeedsReport) throws -> NSDictionary {
    var json = try #require(
      try JSONSerialization.jsonObject(with: Data(report.json.document.utf8)) as? [String: Any])
    for key in ["suppressed", "suppressedGroups", "suppressedRollUps"] { json[key] = nil }
    json["rollUps"] = (json["rollUps"] as? [[String: Any]])?.map { row in
      row.filter { $0.key != "withheld" }
    }
    return json as NSDictionary
  }
}
