import NeedsScoring
import Testing
import TrainingModel

@Suite struct AgreementTests {
  private func rows() -> Rows {
    var rows = Rows()
    rows.role("R", [("K", 4, 5), ("L", 3, 1), ("M", 5, 3)])
    rows.role("S", [("K", 2, 2), ("M", 3, 4)])
    var random = SeededGenerator(seed: 3)
    for number in 0..<80 {
      let id = Identifier("p\(number)")
      rows.employee(id, number.isMultiple(of: 3) ? "S" : "R", in: Identifier("O\(number % 7)"))
      for competency in ["K", "L", "M"] as [Identifier] {
        rows.rating(id, competency, 500 * Int.random(in: 0...10, using: &random))
      }
    }
    return rows
  }

  @Test func aMethodAgreesWithItselfAndEachPairIsSymmetric() throws {
    let assessment = try NeedsAssessment(rows().dossier, scoring: ScoringRule(topGroup: 5))
    let agreement = try MethodAgreement(assessment, methods: NeedMethod.allCases)
    for first in agreement.methods.indices {
      if let own = agreement.tau[first][first] { #expect((own - 1).magnitude < 1e-12) }
      for second in agreement.methods.indices {
        #expect(agreement.tau[first][second] == agreement.tau[second][first])
        #expect((-1...1).contains(agreement.tau[first][second] ?? 0))
      }
    }
    #expect(agreement.methods.count == 9)
  }

  /// Robust are those that every method alone puts into its top group.
  @Test func robustNeedsAreInTheTopGroupOfEachMethod() throws {
    let dossier = rows().dossier
    let methods: [NeedMethod] = [.discrepancy, .borich, .saw, .topsis, .promethee2, .rankedDiscrepancy]
    var common: Set<Identifier>?
    for method in methods {
      let assessment = try NeedsAssessment(dossier, scoring: ScoringRule(method: method, topGroup: 12))
      let top = Set(assessment.needs.filter { ($0.rank ?? .max) <= 12 }.map(\.id))
      common = common?.intersection(top) ?? top
    }
    let assessment = try NeedsAssessment(dossier, scoring: ScoringRule(topGroup: 12))
    let agreement = try MethodAgreement(assessment, methods: methods)
    let robust = zip(assessment.needs, agreement.isRobust).filter(\.1).map(\.0.id)
    #expect(Set(robust) == common)
    #expect(!robust.isEmpty)
    #expect(robust.count < 12)
  }

  @Test func withoutMethodsNothingIsRobust() throws {
    let assessment = try NeedsAssessment(rows().dossier)
    #expect(try MethodAgreement(assessment, methods: []).isRobust.allSatisfy { !$0 })
  }

  /// Scores 20 (importance 5 × 4), 12 (3 × 4) and 9 (1 × 9): the second stays ahead of the third down to 9 / 4 = 2.25.
  @Test func importanceThatMovesTheBorder() throws {
    var rows = Rows()
    rows.role("A", [("K", 5, 5)])
    rows.role("B", [("K", 5, 3)])
    rows.role("C", [("K", 5, 1)])
    for (role, levels) in [("A", [1000]), ("B", [1000]), ("C", [0, 1000])] as [(Identifier, [Int])] {
      for (index, level) in levels.enumerated() {
        let id = Identifier("\(role)\(index)")
        rows.employee(id, role)
        rows.rating(id, "K", level)
      }
    }
    let assessment = try NeedsAssessment(rows.dossier, scoring: ScoringRule(topGroup: 2))
    let sensitivity = try #require(try assessment.sensitivity())
    // C would need 12 / 9 = 1.33 instead of 1, which is less of a change than 2.25 instead of 3.
    #expect(sensitivity.weight == .importance(role: "C", competency: "K"))
    #expect(sensitivity.from == 1)
    #expect((sensitivity.to - 12.0 / 9).magnitude < 1e-12)
    #expect(sensitivity.leaving == "O/B/K")
    #expect(sensitivity.entering == "O/C/K")
    #expect(try NeedsAssessment(rows.dossier, scoring: ScoringRule(topGroup: 3)).sensitivity() == nil)
  }

  /// One requirement in two organizations: its importance moves both alike, and their order never changes.
  @Test func aRequirementMovesAllWhoHoldTheRole() throws {
    var rows = Rows()
    rows.role("A", [("K", 5, 4)])
    for (organization, count) in [("O1", 3), ("O2", 2)] as [(Identifier, Int)] {
      for index in 0..<count {
        let id = Identifier("\(organization)-\(index)")
        rows.employee(id, "A", in: organization)
        rows.rating(id, "K", 0)
      }
    }
    #expect(try NeedsAssessment(rows.dossier, scoring: ScoringRule(topGroup: 1)).sensitivity() == nil)
    // Scores 60 and 40 of A, 45 of B: B enters when A falls to 45 / 60 of 4, or rises itself to 60 / 45 of 3.
    rows.role("B", [("L", 5, 3)])
    for index in 0..<3 {
      rows.employee(Identifier("b\(index)"), "B", in: "O1")
      rows.rating(Identifier("b\(index)"), "L", 0)
    }
    let found = try #require(
      try NeedsAssessment(rows.dossier, scoring: ScoringRule(topGroup: 1)).sensitivity())
    #expect(found.leaving == "O1/A/K")
    #expect(found.entering == "O1/B/L")
    #expect(found.change.magnitude == 1)
  }

  /// A little beyond the stated weight the group is another, a little before it is the same.
  @Test(arguments: [NeedMethod.saw, .promethee2, .topsis])
  func criterionThatMovesTheBorder(method: NeedMethod) throws {
    let dossier = rows().dossier
    let criteria = [
      Criterion(id: "a", measure: .gap, weight: Factor(units: 500_000)),
      Criterion(id: "b", measure: .importance, weight: Factor(units: 300_000)),
      Criterion(id: "c", measure: .headcount, weight: Factor(units: 200_000)),
    ]
    func top(_ criteria: [Criterion]) throws -> Set<Identifier> {
      let scoring = ScoringRule(method: method, topGroup: 6, criteria: criteria)
      return Set(try NeedsAssessment(dossier, scoring: scoring).needs.prefix(6).map(\.id))
    }
    let assessment = try NeedsAssessment(
      dossier, scoring: ScoringRule(method: method, topGroup: 6, criteria: criteria))
    let sensitivity = try #require(try assessment.sensitivity())
    func changed(to weight: Double) -> [Criterion] {
      criteria.map { criterion in
        let isIt = sensitivity.weight == .criterion(criterion.id)
        let share = criterion.weight.value / 1000
        let new = isIt ? weight : share * (1 - weight) / (1 - sensitivity.from)
        return Criterion(
          id: criterion.id, measure: criterion.measure, weight: Factor(units: Int((new * 1e9).rounded())))
      }
    }
    let step = sensitivity.change > 0 ? 1e-4 : -1e-4
    #expect(try top(changed(to: sensitivity.to - step)) == top(criteria))
    #expect(try top(changed(to: sensitivity.to + step)) != top(criteria))
  }

  /// Two needs tie when scores are rounded to millionths, and the one that is listed first, by identity, is the top: not
  /// the one whose score was greater before. (½ · 3,999,998 / 5,000,000 + ½ · 5/5 beside ½ · 1 + ½ · 4/5.)
  @Test(arguments: [NeedMethod.saw])
  func theTopGroupIsThatOfTheRanksShown(method: NeedMethod) throws {
    var rows = Rows()
    for (role, importance, people) in [("A", 5, 3_999_998), ("B", 4, 5_000_000)] as [(Identifier, Int, Int)] {
      rows.role(role, [("K", 1, importance)])
      rows.cohort(Identifier("c\(role)"), role, people)
      rows.rating(Identifier("c\(role)"), "K", 0)
    }
    let criteria = [Criterion(id: "a", measure: .totalGap), Criterion(id: "b", measure: .importance)]
    let assessment = try NeedsAssessment(
      rows.dossier, scoring: ScoringRule(method: method, topGroup: 1, criteria: criteria))
    #expect(assessment.needs.map(\.rank) == [1, 1])
    #expect(assessment.needs.map(\.id) == ["O/A/K", "O/B/K"])
    let sensitivity = try #require(try assessment.sensitivity())
    #expect(sensitivity.leaving == "O/A/K")
    #expect(sensitivity.entering == "O/B/K")
    #expect(sensitivity.change.magnitude < 1e-6)
  }

  /// Scores that no weight would part after rounding do not change the group.
  @Test func whatRoundingHidesChangesNothing() throws {
    var rows = Rows()
    for (role, people) in [("A", 3_000_000), ("B", 3_000_001)] as [(Identifier, Int)] {
      rows.role(role, [("K", 1, 5)])
      rows.cohort(Identifier("c\(role)"), role, people)
      rows.rating(Identifier("c\(role)"), "K", 0)
    }
    let criteria = [Criterion(id: "a", measure: .totalGap), Criterion(id: "b", measure: .importance)]
    let assessment = try NeedsAssessment(
      rows.dossier, scoring: ScoringRule(method: .saw, topGroup: 1, criteria: criteria))
    #expect(assessment.needs.map(\.rank) == [1, 1])
    #expect(try assessment.sensitivity() == nil)
  }

  /// The chosen method can be applied; one of those that it is compared with cannot, and is named.
  @Test func theMethodThatFailsIsNamed() throws {
    let weightless = [Criterion(id: "a", measure: .gap, weight: Factor(units: 0))]
    let assessment = try NeedsAssessment(rows().dossier, scoring: ScoringRule(criteria: weightless))
    do {
      _ = try MethodAgreement(assessment, methods: [.discrepancy, .borich, .topsis, .saw])
      Issue.record("weights that are all zero were taken")
    } catch {
      #expect(error.method == .topsis)
      guard case .weightless = error.reason else {
        Issue.record("\(error)")
        return
      }
    }
  }

  /// A group of more people than can be analysed as a survey is refused by the methods of surveys, and not scored as 0.
  @Test(arguments: [NeedMethod.borich, .rankedDiscrepancy])
  func groupsBeyondCountingAreRefused(method: NeedMethod) throws {
    var rows = Rows()
    rows.role("R", [("K", 1, 1)])
    rows.cohort("c", "R", 1_000_000_000_001)
    rows.rating("c", "K", 0)
    let assessment = try NeedsAssessment(rows.dossier)
    #expect(assessment.needs.map(\.headcount) == [1_000_000_000_001])
    do throws(NeedsScoringError) {
      _ = try NeedsAssessment(rows.dossier, scoring: ScoringRule(method: method))
      Issue.record("more people than can be counted exactly were taken")
    } catch {
      guard case .survey(.tooManyPeople) = error else {
        Issue.record("\(error)")
        return
      }
    }
    do {
      _ = try MethodAgreement(assessment, methods: [.discrepancy, method])
      Issue.record("more people than can be counted exactly were taken")
    } catch {
      #expect(error.method == method)
    }
  }
}
