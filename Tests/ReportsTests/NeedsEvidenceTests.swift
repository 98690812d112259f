import Diagnostics
import Foundation
@testable import NeedsScoring
import Testing
import TrainingModel

@testable import Reports

/// What stands beside the list of needs.
@Suite struct NeedsEvidenceTests {
  /// In O1 two people lack 3 and 1.5 levels, in O2 one of two lacks 1, in O3 one of one lacks 2.
  private let people = dossier([
    ("O1", "R", [1]), ("O1", "R", [2.5]), ("O2", "R", [3]), ("O2", "R", [3.5]), ("O3", "M", [2]),
  ])

  private func report(
    _ scoring: ScoringRule = ScoringRule(), evidence: NeedsEvidence = NeedsEvidence(), top: Int? = nil,
    isWhole: Bool = false, _ language: Language = .en
  ) throws -> NeedsReport {
    NeedsReport(
      try NeedsAssessment(publishing: people, scoring: scoring), of: people, top: top, evidence: evidence,
      isWhole: isWhole, language: language)
  }

  private func parse(_ report: NeedsReport) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(report.json.document.utf8)) as? [String: Any])
  }

  @Test func needsOfTooFewRespondentsStandApart() throws {
    let report = try report(ScoringRule(minimumRespondents: 2))
    let json = try parse(report)
    #expect((json["needs"] as? [[String: Any]])?.map { $0["id"] as? String } == ["O1/R/K", "O2/R/K"])
    let unranked = try #require(json["unranked"] as? [[String: Any]])
    #expect(unranked.map { $0["id"] as? String } == ["O3/M/K"])
    #expect(unranked[0]["rank"] is NSNull)
    #expect(unranked[0]["respondents"] as? Int == 1)
    #expect(
      report.text().contains(
        "\nNot ranked, because fewer than 2 people have a rating of their own: 1 need\n\nRank  "))
    let lines = report.csv.split(separator: "\r\n")
    #expect(lines.count == 4)
    #expect(lines[3].hasPrefix(",O3,"))
    let none = try self.report(ScoringRule(minimumRespondents: 3)).text()
    #expect(none.contains("No need rests on enough ratings to be ranked.\n"))
    #expect(!none.contains("Who is not in"))
  }

  @Test func intervalsAndTheRobustMarkAreThoseOfThePosition() throws {
    let evidence = NeedsEvidence(
      bootstrap: NeedsEvidence.Bootstrap(
        replicates: 200, seed: 3,
        intervals: [NeedUncertainty(lowestRank: 1, highestRank: 2, topShare: 0.75), nil, nil]),
      agreement: NeedsEvidence.Agreement(
        methods: [.discrepancy, .borich], tau: [[1, .nan], [nil, 1]], isRobust: [true, false, false]))
    let report = try report(ScoringRule(topGroup: 2), evidence: evidence)
    let json = try parse(report)
    let needs = try #require(json["needs"] as? [[String: Any]])
    #expect(needs.map { $0["rankLow"] as? Int } == [1, nil, nil])
    #expect(needs.map { $0["rankHigh"] as? Int } == [2, nil, nil])
    #expect(needs.map { $0["topShare"] as? Double } == [0.75, nil, nil])
    #expect(needs.map { $0["robust"] as? Bool } == [true, false, false])
    #expect(needs.allSatisfy { $0["rankInterval"] == nil })
    #expect((json["bootstrap"] as? [String: Any])?["replicates"] as? Int == 200)
    #expect((json["agreement"] as? [String: Any])?["robust"] as? Int == 1)
    let text = report.text()
    #expect(text.contains("1–2    75.0 %"))
    #expect(text.contains("In the first 2 whichever of the methods is used: 1 need."))
    // A coefficient that is none is a dash, and no form holds a number that is none.
    #expect(text.contains("discrepancy         1.00       –\n"))
    for form in [text, report.csv, report.json.document] {
      #expect(!form.lowercased().contains("nan"))
      #expect(!form.contains("inf"))
    }
  }

  /// What a criterion is told stands in the table and in CSV, where a method looks at it.
  @Test func optionsOfCriteriaAreShown() throws {
    let criteria = [
      Criterion(
        id: "short", measure: .peopleShort, weight: Factor(units: 3000), preference: .linear,
        indifference: Factor(units: 500), threshold: Factor(units: 2250)),
      Criterion(id: "size", measure: .headcount, weight: Factor(units: 1000), isMaximized: false),
    ]
    let outranking = try report(ScoringRule(method: .promethee2, criteria: criteria))
    let csv = outranking.csv
    let pairs = [
      "weight[short]=0.75", "measure[short]=peopleShort", "preference[short]=linear",
      "indifference[short]=0.5", "threshold[short]=2.25", "weight[size]=0.25", "sense[size]=minimize",
      "preference[size]=usual", "weightsFrom=policy",
    ]
    for pair in pairs { #expect(csv.contains(";\(pair)"), "\(pair)") }
    #expect(!csv.contains("sense[short]") && !csv.contains("threshold[size]"))
    #expect(
      outranking.text().contains(
        "short 0.75 (assessments, linear, indifference 0.5, threshold 2.25), size 0.25 (workforce, minimize)")
    )
    let additive = try report(ScoringRule(method: .saw, criteria: criteria))
    #expect(!additive.csv.contains("preference["))
    #expect(additive.csv.contains(";normalization[saw]=max;"))
    #expect(!additive.text().contains("threshold"))
  }

  @Test func sensitivityIsASentence() throws {
    let change = TopGroupSensitivity(
      weight: .criterion("gap"), from: 0.25, to: 0.31, leaving: "O1/R/K", entering: "O2/R/K")
    let text = try report(evidence: NeedsEvidence(sensitivity: change)).text()
    #expect(
      text.contains(
        "The smallest change that changes the first 10: weight of gap from 0.25 beyond 0.31; O1/R/K would leave,"
          + " O2/R/K enter.\n"))
    #expect(try report().text().contains("No change of a single weight within its scale changes"))
    #expect(try !report(ScoringRule(method: .locus)).text().contains("Sensitivity"))
    #expect(
      try report(evidence: NeedsEvidence(sensitivity: change), .fa).text().contains(
        "وزن شکاف از ۰٫۲۵ به آن سوی ۰٫۳۱؛"))
  }

  @Test func whoeverIsNotInTheTopGroupIsNamedWithTheirFirst() throws {
    let report = try report(ScoringRule(topGroup: 1))
    let fairness = try #require(try parse(report)["fairness"] as? [String: Any])
    let without = try #require(fairness["withoutTopNeed"] as? [[String: Any]])
    #expect(
      without.map { "\($0["by"] ?? "") \($0["id"] ?? "") \($0["firstNeed"] ?? "") \($0["firstRank"] ?? "")" }
        == [
          "organization O3 O3/M/K 2", "organization O2 O2/R/K 3", "role M O3/M/K 2",
        ])
    let text = report.text()
    #expect(text.contains("Organization: 3 with needs, 2 of them (3 people) with none in the first 1.\n"))
    #expect(text.contains("Role family: 1 with needs, each with one in the first 1.\n"))
  }

  @Test(arguments: NeedMethod.allCases)
  func everyMethodNamesItsUnitAndOptions(method: NeedMethod) throws {
    let report = try report(ScoringRule(method: method))
    let json = try parse(report)
    let unit = (json["units"] as? [String: String])?["score"]
    #expect(unit == method.unitInWords.text(in: .en))
    let scoring = try #require(json["scoring"] as? [String: Any])
    #expect(scoring["method"] as? String == method.rawValue)
    #expect((scoring["criteria"] is NSNull) == !method.weighsCriteria)
    #expect((scoring["decisionTable"] is NSNull) == (method != .dif))
    #expect((scoring["crosshair"] is NSNull) == (method != .importancePerformance))
    #expect((scoring["normalization"] is NSNull) == (method != .saw && method != .topsis))
    let needs = try #require(json["needs"] as? [[String: Any]])
    #expect(needs.allSatisfy { ($0["priority"] is NSNull) != method.classifies })
    #expect(needs.allSatisfy { $0["discrepancy"] is NSNumber && $0["score"] is NSNumber })
    let options = report.csv.split(separator: "\r\n")[1].split(separator: ",").last ?? ""
    #expect(options.contains("crosshair=means") == (method == .importancePerformance))
    #expect(options.contains("weight[gap]=0.25") == method.weighsCriteria)
    for language in Language.allCases {
      let lines = try self.report(ScoringRule(method: method), language).text().split(separator: "\n")
      #expect(lines.contains { $0.contains(method.rawValue) })
    }
  }

  @Test func everyOptionOfEvidenceIsSaid() throws {
    let rule = ScoringRule(
      sources: [
        ScoringRule.SourceRule(.own, leniency: Rating(units: 500)),
        ScoringRule.SourceRule(.test, domain: "D", weight: Factor(units: 2000)),
      ], staleAfter: 700, halfLife: 365, minimumRespondents: 2, topGroup: 4)
    let options = try report(rule).options
    #expect(options.contains("A rating 365 days older than the newest of the same person counts half."))
    #expect(options.contains { $0.hasPrefix("Credibility of sources in Domain: ") && $0.contains("test 2,") })
    #expect(options.contains("Levels taken off for the leniency of sources: self 0.5."))
    #expect(options.contains("Ranked are needs of at least 2 people with a rating of their own."))
    #expect(options.contains("Top group: ranks 1 to 4."))
    #expect(options.contains { $0.hasPrefix("Stale: ") && $0.contains("700") })
    let csv = try report(rule).csv
    for option in [
      "halfLife=365", "staleAfter=700", "leniency[self]=0.5", "minimumRespondents=2", "topGroup=4",
    ] {
      #expect(csv.contains(option))
    }
  }

  @Test func topRowsAreSaidToBeSome() throws {
    let report = try report(ScoringRule(minimumRespondents: 2), top: 1)
    #expect(report.remarks == ["1 of 2 shown."])
    #expect((try parse(report)["ranked"] as? Int) == 2)
  }
}
