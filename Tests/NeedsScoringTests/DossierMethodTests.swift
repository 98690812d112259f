import Diagnostics
import NeedsScoring
import Testing
import TrainingModel

/// Methods applied to the needs of a dossier.
@Suite struct DossierMethodTests {
  /// In A and B four people each, required 4: A at 1, 2, 4, 5 of importance 2, B at 3, 3, 3, 4 of importance 5.
  private func rows() -> Rows {
    var rows = Rows()
    rows.role("A", [("K", 4, 2)])
    rows.role("B", [("L", 4, 5)])
    for (role, competency, levels) in [
      ("A", "K", [1000, 2000, 4000, 5000]), ("B", "L", [3000, 3000, 3000, 4000]),
    ]
      as [(Identifier, Identifier, [Int])]
    {
      for (index, level) in levels.enumerated() {
        let id = Identifier("\(role)\(index)")
        rows.employee(id, role)
        rows.rating(id, competency, level)
      }
    }
    return rows
  }

  private func scores(_ method: NeedMethod, _ options: MethodOptions = MethodOptions()) throws -> [String] {
    try NeedsAssessment(rows().dossier, scoring: ScoringRule(method: method, options: options)).needs.map {
      "\($0.role) \($0.score.value) \($0.priority?.rawValue ?? "-") \($0.rank ?? 0)"
    }
  }

  @Test func discrepancy() throws { #expect(try scores(.discrepancy) == ["B 15.0 - 1", "A 10.0 - 2"]) }

  /// i · (q − ā): 2 · (4 − 3) and 5 · (4 − 3.25); who is above makes up for who is below.
  @Test func borich() throws { #expect(try scores(.borich) == ["B 3.75 - 1", "A 2.0 - 2"]) }

  /// People below less people above, in per cent: (3 − 0) / 4 and (2 − 1) / 4.
  @Test func rankedDiscrepancy() throws {
    #expect(try scores(.rankedDiscrepancy) == ["B 75.0 first 1", "A 25.0 first 2"])
  }

  /// Importance 5 and 2, share of the climb made 1 − 3/16 and 1 − 5/16, crosshair at the means.
  @Test func importancePerformance() throws {
    #expect(try scores(.importancePerformance) == ["B 15.0 second 1", "A 10.0 third 2"])
    // At the midpoints 3 and ½ nobody is in the lower half of performance.
    #expect(
      try scores(.importancePerformance, MethodOptions(crosshair: .midpoint)) == [
        "B 15.0 second 1", "A 10.0 none 2",
      ])
  }

  /// Mean gaps 5/4 and 3/4: A is low in importance and high in discrepancy, B the other way round.
  @Test func locus() throws { #expect(try scores(.locus) == ["A 10.0 second 1", "B 15.0 third 2"]) }

  /// Nobody judged difficulty and frequency: where they decide, the need is in the second class.
  @Test func difWithoutJudgements() throws {
    #expect(try scores(.dif) == ["B 15.0 second 1", "A 10.0 second 2"])
    let table = [
      MethodOptions.DecisionRow(isDifficult: nil, isImportant: true, isFrequent: nil, priority: .first),
      MethodOptions.DecisionRow(isDifficult: nil, isImportant: false, isFrequent: nil, priority: .none),
    ]
    #expect(
      try scores(.dif, MethodOptions(decisionTable: table)) == ["B 15.0 first 1", "A 10.0 none 2"])
    #expect(throws: NeedsScoringError.self) {
      try scores(.dif, MethodOptions(decisionTable: Array(table.prefix(1))))
    }
  }

  /// Criteria that count alike: critical 0 and 0, gap 1.25 and 0.75, importance 2 and 5, people short 2 and 3.
  @Test func saw() throws {
    // A: (1 + 1 + 2/5 + 2/3) / 4, B: (1 + 0.6 + 1 + 1) / 4.
    #expect(try scores(.saw) == ["B 0.9 - 1", "A 0.766667 - 2"])
    #expect(
      try scores(.saw, MethodOptions(normalization: .minmax)) == ["B 0.75 - 1", "A 0.5 - 2"])
  }

  @Test func topsis() throws {
    // Normalised columns differ by (1.25 − 0.75, 2 − 5, 2 − 3) over their lengths.
    let gap = 0.5 / (1.25 * 1.25 + 0.75 * 0.75).squareRoot()
    let importance = 3 / 29.0.squareRoot()
    let people = 1 / 13.0.squareRoot()
    let far = (importance * importance + people * people).squareRoot()
    let expected = far / (far + gap)
    let needs = try NeedsAssessment(rows().dossier, scoring: ScoringRule(method: .topsis)).needs
    #expect(needs.map(\.role) == ["B", "A"])
    #expect((needs[0].score.value - expected).magnitude < 1e-6)
    #expect((needs[1].score.value - (1 - expected)).magnitude < 1e-6)
  }

  /// B is better in two criteria of four, A in one, and one is the same.
  @Test func promethee2() throws {
    #expect(try scores(.promethee2) == ["B 0.25 first 1", "A -0.25 third 2"])
  }

  @Test func judgementsMakeTheWeights() throws {
    let criteria = [Criterion(id: "gap", measure: .gap), Criterion(id: "importance", measure: .importance)]
    let judgement = try Judgement(
      judge: "j", criterion: "gap", other: "importance", ratio: #require(Judgement.Ratio(3, 1)))
    let scoring = ScoringRule(
      method: .saw, criteria: criteria, options: MethodOptions(judgements: [judgement]))
    // Weights ¾ and ¼: A ¾ · 1 + ¼ · 2/5, B ¾ · 0.6 + ¼.
    let needs = try NeedsAssessment(rows().dossier, scoring: scoring).needs
    #expect(needs.map { "\($0.role) \($0.score.value)" } == ["A 0.85", "B 0.7"])
    let weights = try CriterionWeights(scoring)
    #expect(weights.areJudged)
    #expect(weights.consistencyRatio == nil)
  }

  @Test func aPolicyThatCannotBeAppliedIsRefused() throws {
    func refused(_ scoring: ScoringRule) -> Bool {
      do {
        _ = try NeedsAssessment(rows().dossier, scoring: scoring)
        return false
      } catch { return true }
    }
    let weightless = [Criterion(id: "a", measure: .gap, weight: .zero)]
    #expect(refused(ScoringRule(method: .saw, criteria: weightless)))
    #expect(!refused(ScoringRule(method: .discrepancy, criteria: weightless)))
    let steps = [
      Criterion(
        id: "a", measure: .gap, preference: .linear, indifference: Factor(units: 2000), threshold: .one)
    ]
    #expect(refused(ScoringRule(method: .promethee2, criteria: steps)))
    let stranger = try Judgement(
      judge: "j", criterion: "a", other: "x", ratio: #require(Judgement.Ratio(1, 2)))
    #expect(
      refused(ScoringRule(method: .topsis, criteria: steps, options: MethodOptions(judgements: [stranger]))))
  }

  @Test func doubtfulCriteriaAreReported() throws {
    let assessment = try NeedsAssessment(rows().dossier, scoring: ScoringRule(method: .saw))
    #expect(try assessment.findings.map(\.rule.code) == ["SCO103"])
    #expect(try NeedsAssessment(rows().dossier).findings.isEmpty)
    let ids = ["a", "b", "c"] as [Identifier]
    let criteria = zip(ids, [CriterionMeasure.gap, .importance, .peopleShort]).map {
      Criterion(id: $0, measure: $1)
    }
    func judgement(_ first: Identifier, _ second: Identifier, _ ratio: Int) throws -> Judgement {
      try Judgement(judge: "j", criterion: first, other: second, ratio: #require(Judgement.Ratio(ratio, 1)))
    }
    let circle = try [judgement("a", "b", 3), judgement("b", "c", 3), judgement("c", "a", 3)]
    let scoring = ScoringRule(
      method: .saw, criteria: criteria, options: MethodOptions(judgements: circle))
    #expect(try NeedsAssessment(rows().dossier, scoring: scoring).findings.map(\.rule.code) == ["SCO101"])
  }

  /// Judges of one pair each, who connect the criteria only together.
  @Test func judgesNeedNotConnectTheCriteriaAlone() throws {
    let ids = ["a", "b", "c"] as [Identifier]
    let criteria = zip(ids, [CriterionMeasure.gap, .importance, .peopleShort]).map {
      Criterion(id: $0, measure: $1)
    }
    func judgement(_ judge: Identifier, _ first: Identifier, _ second: Identifier, _ ratio: Int) throws
      -> Judgement
    {
      try Judgement(judge: judge, criterion: first, other: second, ratio: #require(Judgement.Ratio(ratio, 1)))
    }
    let judgements = try [judgement("x", "a", "b", 2), judgement("y", "b", "c", 2)]
    let weights = try CriterionWeights(
      ScoringRule(method: .saw, criteria: criteria, options: MethodOptions(judgements: judgements)))
    for (weight, expected) in zip(weights.weights, [4.0 / 7, 2.0 / 7, 1.0 / 7]) {
      #expect((weight - expected).magnitude < 1e-9)
    }
    // Two judges of one pair: the geometric mean of 2 and 8.
    let both = try [judgement("x", "a", "b", 2), judgement("y", "a", "b", 8), judgement("y", "b", "c", 1)]
    let joined = try CriterionWeights(
      ScoringRule(method: .saw, criteria: criteria, options: MethodOptions(judgements: both)))
    #expect((joined.weights[0] / joined.weights[1] - 4).magnitude < 1e-9)
  }

  /// Needs of a single respondent do not move the lines between quadrants of the others.
  @Test(arguments: [NeedMethod.locus, .importancePerformance])
  func needsWithoutARankMoveNoLine(method: NeedMethod) throws {
    let rule = ScoringRule(method: method, minimumRespondents: 2)
    var rows = rows()
    let before = try NeedsAssessment(rows.dossier, scoring: rule).needs.map {
      "\($0.id) \($0.priority?.rawValue ?? "-")"
    }
    rows.role("T", [("X", 5, 1)])
    rows.employee("t", "T")
    rows.rating("t", "X", 0)
    let after = try NeedsAssessment(rows.dossier, scoring: rule).needs.filter { $0.rank != nil }
    #expect(after.map { "\($0.id) \($0.priority?.rawValue ?? "-")" } == before)
  }

  // MARK: Criteria from documents

  @Test func criteriaComeFromTheDocuments() throws {
    var dossier = rows().dossier
    dossier.organizations = [
      Organization(
        id: "city", kind: .municipality, parent: nil,
        complaints: [
          Complaints(competency: Reference(id: "K", location: nowhere), count: 40)
        ], title: LocalizedText(), location: nowhere),
      Organization(id: "O", kind: .district, parent: "city", title: LocalizedText(), location: nowhere),
    ]
    func ranking(_ measure: CriterionMeasure, maximized: Bool = true) throws -> [Identifier] {
      let criteria = [Criterion(id: "x", measure: measure, isMaximized: maximized)]
      let scoring = ScoringRule(
        method: .saw, criteria: criteria, options: MethodOptions(normalization: .minmax))
      return try NeedsAssessment(dossier, scoring: scoring).needs.filter { $0.score.units > 0 }.map(\.role)
    }
    #expect(try ranking(.complaints) == ["A"])
    #expect(try ranking(.complaints, maximized: false) == ["B"])
    #expect(try ranking(.importance) == ["B"])
    #expect(try ranking(.peopleShort) == ["B"])
    #expect(try ranking(.gap) == ["A"])
    #expect(try ranking(.totalGap) == ["A"])
    // A constant column distinguishes nothing: both get all of it.
    #expect(try ranking(.legalDuty) == ["A", "B"])
    #expect(try ranking(.headcount) == ["A", "B"])
  }
}
