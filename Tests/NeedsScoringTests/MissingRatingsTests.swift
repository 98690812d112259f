import NeedsScoring
import Testing
import TrainingModel

@Suite struct MissingRatingsTests {
  /// In O1 two of three people are rated, 1 and 2; in O2 one of two, 4.5. Required 4, importance 2.
  private var dossier: Dossier {
    var rows = Rows(lowest: 1, highest: 5)
    rows.role("R", [("K", 4, 2)])
    for (id, organization) in [("a", "O1"), ("b", "O1"), ("c", "O1"), ("d", "O2"), ("e", "O2")]
      as [(Identifier, Identifier)]
    {
      rows.employee(id, "R", in: organization)
    }
    rows.rating("a", "K", 1000)
    rows.rating("b", "K", 2000)
    rows.rating("d", "K", 4500)
    return rows.dossier
  }

  private func row(_ need: Need) -> String {
    "\(need.organization) gap \(need.gap.units) score \(need.score.units / 1_000_000) rated \(need.rated)"
      + " supplied \(need.imputed) short \(need.peopleShort) of \(need.headcount)"
  }

  @Test func excludedByDefault() throws {
    let assessment = try NeedsAssessment(dossier)
    #expect(assessment.scoring.missing == .exclude)
    #expect(assessment.needs.map(row) == ["O1 gap 5000 score 10 rated 2 supplied 0 short 2 of 3"])
    #expect(assessment.needs.map(\.coverage) == [2.0 / 3])
  }

  @Test func theMeanOfTheRole() throws {
    let assessment = try NeedsAssessment(dossier, scoring: ScoringRule(missing: .roleMean))
    // (1 + 2 + 4.5) / 3 = 2.5 for c and e.
    #expect(
      assessment.needs.map(row) == [
        "O1 gap 6500 score 13 rated 3 supplied 1 short 3 of 3",
        "O2 gap 1500 score 3 rated 2 supplied 1 short 1 of 2",
      ])
    // Coverage counts ratings of one's own.
    #expect(assessment.needs.map(\.coverage) == [2.0 / 3, 0.5])
  }

  @Test func theLowestLevelOfTheScale() throws {
    let assessment = try NeedsAssessment(dossier, scoring: ScoringRule(missing: .asMinimum))
    #expect(
      assessment.needs.map(row) == [
        "O1 gap 8000 score 16 rated 3 supplied 1 short 3 of 3",
        "O2 gap 3000 score 6 rated 2 supplied 1 short 1 of 2",
      ])
  }

  @Test func nobodyRatedMeansNoMeanAndNoNeed() throws {
    var rows = Rows()
    rows.role("R", [("K", 4, 2)])
    rows.employee("a", "R")
    let excluded = try NeedsAssessment(rows.dossier, scoring: ScoringRule(missing: .roleMean))
    #expect(excluded.needs.isEmpty)
    #expect(excluded.unratedRequirements == 1)
    let lowest = try NeedsAssessment(rows.dossier, scoring: ScoringRule(missing: .asMinimum))
    #expect(lowest.needs.map(row) == ["O gap 4000 score 8 rated 1 supplied 1 short 1 of 1"])
    #expect(lowest.needs.map(\.coverage) == [0])
  }

  /// Ten people, eight rated at 2; the other two are missing like anybody.
  @Test func respondentsOfCohortsAreCounted() throws {
    var rows = Rows()
    rows.role("R", [("K", 4, 1)])
    rows.cohort("g", "R", 10)
    rows.rating("g", "K", 2000, respondents: 8)
    #expect(
      try NeedsAssessment(rows.dossier).needs.map(row) == [
        "O gap 16000 score 16 rated 8 supplied 0 short 8 of 10"
      ])
    #expect(
      try NeedsAssessment(rows.dossier, scoring: ScoringRule(missing: .asMinimum)).needs.map(row) == [
        "O gap 24000 score 24 rated 10 supplied 2 short 10 of 10"
      ])
    #expect(
      try NeedsAssessment(rows.dossier, scoring: ScoringRule(missing: .roleMean)).needs.map(row) == [
        "O gap 20000 score 20 rated 10 supplied 2 short 10 of 10"
      ])
  }

  @Test func moreRespondentsThanPeopleAreNotCounted() throws {
    var rows = Rows()
    rows.role("R", [("K", 4, 1)])
    rows.cohort("g", "R", 5)
    rows.rating("g", "K", 3000, respondents: 50)
    #expect(
      try NeedsAssessment(rows.dossier).needs.map(row) == [
        "O gap 5000 score 5 rated 5 supplied 0 short 5 of 5"
      ])
  }
}
