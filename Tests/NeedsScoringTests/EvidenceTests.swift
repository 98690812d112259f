import NeedsScoring
import Testing
import TrainingModel

@Suite struct EvidenceTests {
  /// The gap of one person with these ratings below 5, in thousandths.
  private func gap(
    _ scoring: ScoringRule, lowest: Int = 0, _ rate: (inout Rows) -> Void
  ) throws -> Int {
    var rows = Rows(lowest: lowest, highest: 5)
    rows.role("R", [("K", 5, 1)])
    rows.employee("a", "R")
    rate(&rows)
    return try #require(try NeedsAssessment(rows.dossier, scoring: scoring).needs.first).gap.units
  }

  private let equal = RatingSource.allCases.map { ScoringRule.SourceRule($0, weight: .one) }

  // MARK: Recency

  /// 31 days older at a half-life of 31 days: (2 · 4 + 1 · 1) / 3 = 3.
  @Test func aRatingOfOneHalfLifeCountsHalf() throws {
    #expect(
      try gap(ScoringRule(sources: equal, halfLife: 31)) {
        $0.rating("a", "K", 1000, by: .own, on: day(1, 1))
        $0.rating("a", "K", 4000, by: .peer, on: day(2, 1))
      } == 2000)
  }

  /// 46 days at a half-life of 31: ½ · (1 − 15/62) = 47/124 of a newest one of 1.
  @Test func betweenHalfLivesTheWeightFallsInAStraightLine() throws {
    let weight = 47.0 / 124
    let level = (4000 + 1000 * weight) / (1 + weight)
    #expect(
      try gap(ScoringRule(sources: equal, halfLife: 31)) {
        $0.rating("a", "K", 1000, by: .own, on: day(1, 1))
        $0.rating("a", "K", 4000, by: .peer, on: day(2, 16))
      } == 5000 - Int(level.rounded()))
  }

  @Test func whatIsOlderThanTwentyHalfLivesDoesNotCount() throws {
    #expect(
      try gap(ScoringRule(sources: equal, halfLife: 1)) {
        $0.rating("a", "K", 1000, by: .own, on: day(1, 1))
        $0.rating("a", "K", 4000, by: .peer, on: day(2, 1))
      } == 1000)
  }

  @Test func withoutAHalfLifeAgeDoesNotMatter() throws {
    #expect(
      try gap(ScoringRule(sources: equal)) {
        $0.rating("a", "K", 1000, by: .own, on: day(1, 1))
        $0.rating("a", "K", 4000, by: .peer, on: day(6, 31))
      } == 2500)
  }

  /// Only `weighted` knows recency: the latest day's ratings are of one age.
  @Test func otherRulesKnowNoRecency() throws {
    #expect(
      try gap(ScoringRule(combine: .highest, sources: equal, halfLife: 1)) {
        $0.rating("a", "K", 4000, by: .own, on: day(1, 1))
        $0.rating("a", "K", 1000, by: .peer, on: day(2, 1))
      } == 1000)
  }

  // MARK: Leniency

  @Test func leniencyIsTakenOffBeforeRatingsAreCombined() throws {
    let lenient = ScoringRule.SourceRule(.own, weight: .one, leniency: Rating(units: 500))
    let rule = ScoringRule(sources: [lenient, ScoringRule.SourceRule(.peer, weight: .one)])
    #expect(
      try gap(rule) {
        $0.rating("a", "K", 4000, by: .own)
        $0.rating("a", "K", 2000, by: .peer)
      } == 5000 - 2750)
    #expect(try gap(rule) { $0.rating("a", "K", 4000, by: .own) } == 1500)
    // Of the highest, the corrected ones are compared.
    let highest = ScoringRule(combine: .highest, sources: [lenient])
    #expect(
      try gap(highest) {
        $0.rating("a", "K", 4000, by: .own)
        $0.rating("a", "K", 3800, by: .peer)
      } == 1200)
  }

  @Test func leniencyNeverGoesBelowTheScale() throws {
    let rule = ScoringRule(
      sources: [ScoringRule.SourceRule(.own, leniency: Rating(units: 2000))])
    #expect(try gap(rule, lowest: 1) { $0.rating("a", "K", 2000, by: .own) } == 4000)
    #expect(try gap(rule, lowest: 1) { $0.rating("a", "K", 1000, by: .own) } == 4000)
  }

  @Test func cohortsAreCorrectedLikePeople() throws {
    let rule = ScoringRule(sources: [ScoringRule.SourceRule(.own, leniency: .init(units: 1000))])
    var rows = Rows()
    rows.role("R", [("K", 4, 1)])
    rows.cohort("g", "R", 10)
    rows.rating("g", "K", 3000, by: .own)
    #expect(try NeedsAssessment(rows.dossier, scoring: rule).needs.map(\.gap.units) == [20_000])
  }

  // MARK: Domains

  @Test func aDomainMayTrustASourceMore() throws {
    var rows = Rows()
    rows.competency("K", domain: "D1")
    rows.competency("L", domain: "D2")
    rows.role("R", [("K", 5, 1), ("L", 5, 1)])
    rows.employee("a", "R")
    for competency in ["K", "L"] as [Identifier] {
      rows.rating("a", competency, 4000, by: .own)
      rows.rating("a", competency, 1000, by: .peer)
    }
    let rule = ScoringRule(
      sources: equal + [
        ScoringRule.SourceRule(.own, domain: "D2", weight: Factor(units: 2000)),
        ScoringRule.SourceRule(.peer, domain: "D2", weight: .one),
      ])
    let gaps = try NeedsAssessment(rows.dossier, scoring: rule).needs.map {
      "\($0.competency) \($0.gap.units)"
    }
    #expect(gaps == ["K 2500", "L 2000"])
  }

  // MARK: Staleness

  @Test func staleRatingsCountAndAreMarked() throws {
    var rows = Rows()
    rows.role("R", [("K", 4, 1)])
    rows.policy(
      Policy(
        id: "P", year: 1404, calendar: .persian, currency: "IRR",
        periods: [Period(id: "m", start: day(4, 1), end: day(4, 31), location: nowhere)], location: nowhere))
    for (id, month) in [("a", 1), ("b", 3), ("c", 1)] as [(Identifier, Int)] {
      rows.employee(id, "R")
      rows.rating(id, "K", 2000, on: day(month, 1))
    }
    // The newest rating decides.
    rows.rating("c", "K", 1000, by: .peer, on: day(3, 20))
    rows.cohort("g", "R", 10)
    rows.rating("g", "K", 3000, on: day(1, 2), respondents: 8)
    let needs = try NeedsAssessment(rows.dossier, scoring: ScoringRule(staleAfter: 60)).needs
    #expect(needs.map(\.stale) == [9])
    #expect(needs.map(\.rated) == [11])
    // The limit itself is not stale: 93 days lie between 1 Farvardin and 1 Tir.
    #expect(try NeedsAssessment(rows.dossier, scoring: ScoringRule(staleAfter: 93)).needs.map(\.stale) == [0])
    #expect(try NeedsAssessment(rows.dossier, scoring: ScoringRule(staleAfter: 92)).needs.map(\.stale) == [1])
    #expect(try NeedsAssessment(rows.dossier).needs.map(\.stale) == [0])
  }

  // MARK: Few respondents

  @Test func needsOnTooFewRespondentsStandApart() throws {
    var rows = Rows()
    rows.role("R", [("K", 5, 1)])
    for (organization, levels) in [("A", [0, 0]), ("B", [1000, 1000, 1000]), ("C", [4000, 4000, 4000])]
      as [(Identifier, [Int])]
    {
      for (index, level) in levels.enumerated() {
        let id = Identifier("\(organization)\(index)")
        rows.employee(id, "R", in: organization)
        rows.rating(id, "K", level)
      }
    }
    let needs = try NeedsAssessment(rows.dossier, scoring: ScoringRule(minimumRespondents: 3)).needs
    #expect(needs.map(\.organization) == ["B", "C", "A"])
    #expect(needs.map(\.rank) == [1, 2, nil])
    #expect(needs.map(\.rankInOrganization) == [1, 1, nil])
    #expect(needs.map(\.respondents) == [3, 3, 2])
    // Supplied levels are not respondents.
    rows.employee("A2", "R", in: "A")
    let supplied = try NeedsAssessment(
      rows.dossier, scoring: ScoringRule(missing: .asMinimum, minimumRespondents: 3)
    ).needs
    #expect(supplied.map(\.rank) == [1, 2, nil])
    #expect(supplied.last?.rated == 3)
  }

  // MARK: What review found

  /// A source of weight 0 is not brought back by the age of the others.
  @Test func aSourceThatDoesNotCountDoesNotAgeOthers() throws {
    let rule = ScoringRule(
      sources: [ScoringRule.SourceRule(.own, weight: .zero), ScoringRule.SourceRule(.test, weight: .one)],
      halfLife: 1)
    #expect(
      try gap(rule) {
        $0.rating("a", "K", 2000, by: .test, on: day(1, 1))
        $0.rating("a", "K", 0, by: .own, on: day(3, 1))
      } == 3000)
  }

  @Test func staleCohortsOfAnySizeAreCounted() throws {
    var rows = Rows()
    rows.role("R", [("K", 4, 1)])
    rows.policy(
      Policy(
        id: "P", year: 1404, calendar: .persian, currency: "IRR",
        periods: [Period(id: "m", start: day(6, 1), end: day(6, 31), location: nowhere)], location: nowhere))
    rows.cohort("g", "R", 3_000_000_000)
    rows.rating("g", "K", 3000)
    let needs = try NeedsAssessment(rows.dossier, scoring: ScoringRule(staleAfter: 1)).needs
    #expect(needs.map(\.stale) == [3_000_000_000])
    #expect(needs.map(\.peopleShort) == [3_000_000_000])
  }

  /// More different scales than have tables of their own.
  @Test func anyNumberOfScalesIsCountedAlike() throws {
    var rows = Rows(lowest: 0, highest: 5)
    var requirements: [(Identifier, Int, Int)] = []
    for number in 0..<40 { requirements.append((Identifier("K\(10 + number)"), 5, 1)) }
    rows.role("R", requirements)
    rows.employee("a", "R")
    for (index, requirement) in requirements.enumerated() {
      rows.rating("a", requirement.0, 1000 * (index % 5))
    }
    var dossier = rows.dossier
    let old = dossier.competencies
    dossier.scales += old.indices.map {
      Scale(id: Identifier("S\($0)"), lowest: 0, highest: 5 + $0, location: nowhere)
    }
    let expected = try NeedsAssessment(dossier).needs.map { "\($0.id) \($0.gap.units)" }
    dossier.competencies = old.enumerated().map { index, competency in
      Competency(
        id: competency.id, domain: competency.domain, scale: Identifier("S\(index)"), title: competency.title,
        location: nowhere)
    }
    dossier.sort()
    #expect(try NeedsAssessment(dossier).needs.map { "\($0.id) \($0.gap.units)" } == expected)
    #expect(expected.count == 40)
  }
}
