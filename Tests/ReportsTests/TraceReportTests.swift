import Diagnostics
import Foundation
import NeedsScoring
import Testing
import TrainingModel

@testable import Reports

@Suite struct TraceReportTests {
  /// In O1 five clerks, in O2 two: nobody has any skill.
  private func people(smallest: Int = 0) -> Dossier {
    let groups: [(Identifier, Identifier, Int)] = [("O1", "C", 5), ("O2", "C", 2)]
    return dossier(
      groups.flatMap { group in (0..<group.2).map { _ in (group.0, group.1, [1.5]) } },
      smallestGroup: smallest)
  }

  private func report(_ dossier: Dossier, language: Language = .en) throws -> TraceReport {
    let assessment = try NeedsAssessment(dossier)
    let trace = try #require(try assessment.trace(of: "O1/C/K", in: dossier))
    return TraceReport(trace, by: assessment.scoring, of: dossier, places: [:], language: language)
  }

  private func lookup(_ id: Identifier, smallest: Int) throws -> String {
    "\(NeedLookup(id, in: try NeedsAssessment(people(smallest: smallest)), of: people(smallest: smallest)))"
  }

  @Test func aNeedOfASmallGroupIsRefusedAndNeverSuggested() throws {
    #expect(try lookup("O1/C/K", smallest: 3) == "found")
    #expect(try lookup("O2/C/K", smallest: 3) == "withheld(smallest: 3)")
    #expect(try lookup("O2/C/K", smallest: 2) == "found")
    #expect(try lookup("O2/C/KK", smallest: 3) == "unknown(nearest: [O1/C/K])")
    #expect(try lookup("O2/C/KK", smallest: 2) == "unknown(nearest: [O2/C/K, O1/C/K])")
    #expect(try lookup("o1/c/k", smallest: 0) == "unknown(nearest: [O1/C/K, O2/C/K])")
    #expect(try lookup("somethingElse", smallest: 0) == "unknown(nearest: [])")
  }

  @Test func theColumnsOfTermsAddUpInEveryForm() throws {
    let report = try report(people())
    let json = try JSONSerialization.jsonObject(with: Data(report.json.document.utf8)) as? [String: Any]
    #expect(json?["schema"] as? String == "sanj/needs/1")
    let trace = try #require(json?["trace"] as? [String: Any])
    let terms = try #require(trace["people"] as? [[String: Any]]).compactMap { $0["term"] as? Double }
    #expect(terms == [2.5, 2.5, 2.5, 2.5, 2.5])
    #expect(trace["score"] as? Double == 12.5)
    let lines = report.csv.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let column = try #require(lines.first?.firstIndex(of: "term"))
    #expect(lines.dropFirst().compactMap { Double($0[column]) }.reduce(0, +) == 12.5)
    #expect(lines.allSatisfy { $0.count == lines[0].count })
    #expect(report.text.hasSuffix("The terms add up to the score exactly: 12.5.\n"))
    #expect(try self.report(people(), language: .fa).text.hasSuffix("دقیقاً برابر امتیاز است: ۱۲٫۵.\n"))
  }

  /// A file of rows says by which options they were made.
  @Test func everyOptionIsInTheRows() throws {
    let people = people(smallest: 2)
    let scoring = ScoringRule(
      method: .saw, sources: [ScoringRule.SourceRule(.own, leniency: Rating(units: 500))], staleAfter: 365,
      halfLife: 90, minimumRespondents: 2, topGroup: 7)
    let assessment = try NeedsAssessment(publishing: people, scoring: scoring)
    let trace = try #require(try assessment.trace(of: "O1/C/K", in: people))
    let csv = TraceReport(trace, by: scoring, of: people, places: [:], language: .en).csv
    let lines = csv.split(separator: "\r\n")
    #expect(lines[0].hasSuffix(",method,combine,missing,sourceWeights,options"))
    let pairs = [
      "leniency[self]=0.5", "halfLife=90", "staleAfter=365", "minimumRespondents=2", "topGroup=7",
      "smallestGroup=2", "normalization[saw]=max", "weight[gap]=0.25", "weightsFrom=customary",
    ]
    for line in lines.dropFirst() {
      #expect(line.contains(",saw,weighted,exclude,self=0.3;"))
      for pair in pairs { #expect(line.contains(pair), "\(pair)") }
    }
  }
}
