import NeedsScoring
import Testing
import TrainingModel

@Suite struct ScoreTests {
  /// Three people at 1, 3 and 4.5 against a required 4 of importance 3: gaps 3, 1 and 0.
  @Test func scoreIsImportanceTimesGapSummedOverPeople() throws {
    var rows = Rows()
    rows.role("R", [("K", 4, 3)])
    for (id, level) in [("a", 1000), ("b", 3000), ("c", 4500)] as [(Identifier, Int)] {
      rows.employee(id, "R")
      rows.rating(id, "K", level)
    }
    rows.employee("d", "R")
    let assessment = try NeedsAssessment(rows.dossier)
    let need = try #require(assessment.needs.first)
    #expect(assessment.needs.count == 1)
    #expect(need.id == "O/R/K")
    #expect(need.domain == "D")
    #expect(need.score.units == 12_000_000)
    #expect(need.gap.units == 4000)
    #expect(need.headcount == 4)
    #expect(need.rated == 3)
    #expect(need.imputed == 0)
    #expect(need.peopleShort == 2)
    #expect(need.coverage == 0.75)
    #expect(need.meanDiscrepancy == 4)
    #expect(need.rank == 1)
    #expect(need.rankInOrganization == 1)
    #expect(assessment.unratedRequirements == 0)
    #expect(assessment.total.units == 12_000_000)
  }

  @Test func whoeverIsAtTheLevelHasNoNeed() throws {
    var rows = Rows()
    rows.role("R", [("K", 3, 5), ("L", 2, 5), ("M", 1, 5)])
    rows.employee("a", "R")
    rows.rating("a", "K", 3000)
    rows.rating("a", "L", 5000)
    let assessment = try NeedsAssessment(rows.dossier)
    #expect(assessment.needs.isEmpty)
    #expect(assessment.cohortNeeds.isEmpty)
    // Nobody was rated in M.
    #expect(assessment.unratedRequirements == 1)
  }

  @Test func ratingsOfWhatTheRoleDoesNotRequireCountForNothing() throws {
    var rows = Rows()
    rows.competency("X")
    rows.role("R", [("K", 3, 1)])
    rows.employee("a", "R")
    rows.rating("a", "K", 2000)
    rows.rating("a", "X", 0)
    #expect(try NeedsAssessment(rows.dossier).needs.map(\.id) == ["O/R/K"])
  }

  @Test func anEmptyDossierHasNoNeeds() throws {
    let assessment = try NeedsAssessment(Dossier())
    #expect(assessment.needs.isEmpty)
    #expect(assessment.cohorts.isEmpty)
    #expect(assessment.total.units == 0)
  }

  /// Scores 12, 6, 6, 6 and 3 in three organizations.
  @Test func tiesShareARankAndStandInTheOrderOfIdentities() throws {
    var rows = Rows()
    rows.role("R", [("K", 4, 3)])
    let levels: [(Identifier, Identifier, [Int])] = [
      ("b", "O2", [2000]), ("a", "O3", [0]), ("c", "O1", [3000]), ("d", "O1b", [2000]),
      ("e", "O1c", [3000, 3000]),
    ]
    for (id, organization, people) in levels {
      for (index, level) in people.enumerated() {
        rows.employee(Identifier("\(id)\(index)"), "R", in: organization)
        rows.rating(Identifier("\(id)\(index)"), "K", level)
      }
    }
    let needs = try NeedsAssessment(rows.dossier).needs
    #expect(needs.map(\.organization) == ["O3", "O1b", "O1c", "O2", "O1"])
    #expect(needs.map(\.score.units) == [12_000_000, 6_000_000, 6_000_000, 6_000_000, 3_000_000])
    #expect(needs.map(\.rank) == [1, 2, 2, 2, 5])
    #expect(needs.map(\.rankInOrganization) == [1, 1, 1, 1, 1])
  }

  @Test func ranksInTheOrganizationCountItsOwnNeedsOnly() throws {
    var rows = Rows()
    rows.role("R", [("K1", 5, 1), ("K2", 5, 2), ("K3", 5, 2), ("K4", 5, 5)])
    for (id, organization) in [("a", "O1"), ("b", "O2")] as [(Identifier, Identifier)] {
      rows.employee(id, "R", in: organization)
      for competency in ["K1", "K2", "K3", "K4"] as [Identifier] {
        rows.rating(id, competency, organization == "O1" ? 4000 : 0)
      }
    }
    let needs = try NeedsAssessment(rows.dossier).needs
    #expect(
      needs.map { "\($0.id) \($0.rank ?? 0) \($0.rankInOrganization ?? 0)" } == [
        "O2/R/K4 1 1", "O2/R/K2 2 2", "O2/R/K3 2 2", "O1/R/K4 4 1", "O2/R/K1 4 4", "O1/R/K2 6 2",
        "O1/R/K3 6 2",
        "O1/R/K1 8 4",
      ])
  }

  /// Two people at 1 and 2.5 against 4 on a scale from 0: below step 2 stands one, below step 3 two, below 4 two.
  @Test func stepsCountPeopleBelowThemAndShareTheScore() throws {
    var rows = Rows()
    rows.role("R", [("K", 4, 2)], critical: true, criticality: Factor(units: 1500))
    rows.employee("a", "R")
    rows.employee("b", "R")
    rows.rating("a", "K", 1000)
    rows.rating("b", "K", 2500)
    let scoring = ScoringRule(criticalFactor: Factor(units: 2000))
    let assessment = try NeedsAssessment(rows.dossier, scoring: scoring)
    let piece = try #require(assessment.cohortNeeds.first)
    #expect(assessment.cohortNeeds.count == 1)
    #expect(piece.people == [0, 1, 2, 2])
    #expect(piece.required == 4)
    #expect([0, 1, 2, 3, 4, 5].map { piece.people(atStep: $0) } == [0, 0, 1, 2, 2, 0])
    // Score 2 · (3 + 1.5) = 9 over 5 steps, times 1.5, times 2.
    #expect(assessment.needs.map(\.score.units) == [9_000_000])
    #expect(piece.weight.units == 5_400_000)
    #expect(assessment.people(ofCohort: 0, atLeast: 1, in: "K") == 2)
    #expect(assessment.people(ofCohort: 0, atLeast: 2, in: "K") == 1)
    #expect(assessment.people(ofCohort: 0, atLeast: 3, in: "K") == 0)
    #expect(assessment.people(ofCohort: 0, atLeast: 1, in: "L") == 0)
  }
}
