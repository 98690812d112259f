@testable import NeedsScoring
import Testing
import TrainingModel

@Suite struct CurrentLevelTests {
  /// The level, in thousandths, that one person's ratings come to: importance 1, required 5.
  private func level(_ scoring: ScoringRule, _ add: (inout Rows) -> Void) throws -> Int {
    var rows = Rows()
    rows.role("R", [("K", 5, 1)])
    rows.employee("a", "R")
    add(&rows)
    let needs = try NeedsAssessment(rows.dossier, scoring: scoring).needs
    return 5000 - (try #require(needs.first)).gap.units
  }

  /// Self 4 in spring, supervisor 4 in spring and 2 in autumn, test 3 in summer.
  private func ratings(_ rows: inout Rows) {
    rows.rating("a", "K", 4000, by: .own, on: day(1, 10))
    rows.rating("a", "K", 4000, by: .supervisor, on: day(2, 1))
    rows.rating("a", "K", 3000, by: .test, on: day(5, 20))
    rows.rating("a", "K", 2000, by: .supervisor, on: day(8, 3))
  }

  @Test func weightedIsTheMeanOfTheLatestOfEachSource() throws {
    // (0.3 · 4 + 0.6 · 2 + 1 · 3) / 1.9 = 5.4 / 1.9 = 2.8421…
    #expect(try level(ScoringRule(combine: .weighted), ratings) == 2842)
  }

  @Test func weightsOfThePolicyReplaceThePriors() throws {
    let weights = [RatingSource.own, .supervisor].map { ScoringRule.SourceRule($0, weight: .one) }
    // (1 · 4 + 1 · 2 + 1 · 3) / 3
    #expect(try level(ScoringRule(combine: .weighted, sources: weights), ratings) == 3000)
    let only = [RatingSource.own, .supervisor].map { ScoringRule.SourceRule($0, weight: .zero) }
    #expect(try level(ScoringRule(combine: .weighted, sources: only), ratings) == 3000)
    // Nobody counts: the plain mean (4 + 2 + 3) / 3.
    let none = RatingSource.allCases.map { ScoringRule.SourceRule($0, weight: .zero) }
    #expect(try level(ScoringRule(combine: .weighted, sources: none), ratings) == 3000)
  }

  @Test func meansAreRoundedHalfUp() throws {
    let equal = RatingSource.allCases.map { ScoringRule.SourceRule($0, weight: .one) }
    let rule = ScoringRule(combine: .weighted, sources: equal)
    // (1 + 1.001) / 2 = 1.0005
    #expect(
      try level(rule) {
        $0.rating("a", "K", 1000, by: .own)
        $0.rating("a", "K", 1001, by: .peer)
      } == 1001)
    // (1 + 1 + 1.001) / 3 = 1.00033…
    #expect(
      try level(rule) {
        $0.rating("a", "K", 1000, by: .own)
        $0.rating("a", "K", 1000, by: .test)
        $0.rating("a", "K", 1001, by: .peer)
      } == 1000)
  }

  @Test func latestIsOfTheLastDay() throws {
    #expect(try level(ScoringRule(combine: .latest), ratings) == 2000)
    // Two sources on that day: (0.6 · 2 + 0.5 · 4) / 1.1 = 2.909…
    #expect(
      try level(ScoringRule(combine: .latest)) {
        ratings(&$0)
        $0.rating("a", "K", 4000, by: .peer, on: day(8, 3))
      } == 2909)
  }

  @Test func highestAndLowestAreOfAllRatings() throws {
    #expect(try level(ScoringRule(combine: .highest), ratings) == 4000)
    #expect(try level(ScoringRule(combine: .lowest), ratings) == 2000)
    #expect(
      try level(ScoringRule(combine: .lowest)) {
        ratings(&$0)
        $0.rating("a", "K", 500, by: .peer, on: day(1, 1))
      } == 500)
  }

  @Test func priorsAreThoseOfTheDocumentation() throws {
    let expected: [RatingSource: Int] = [
      .own: 300, .supervisor: 600, .peer: 500, .test: 1000, .observed: 900,
    ]
    for source in RatingSource.allCases { #expect(source.priorCredibility.units == expected[source]) }
  }

  /// The level is the mean of the parts that a trace shows, rounded half up; whatever the rule, ages and weights.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func theLevelIsTheMeanOfItsParts(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var rows = Rows()
    rows.role("R", [("K", 4, 1)])
    rows.employee("p", "R")
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      rows.rating(
        "p", "K", Int.random(in: 0...5000, using: &random),
        by: RatingSource.allCases[Int.random(in: 0...4, using: &random)],
        on: day(Int.random(in: 1...4, using: &random), Int.random(in: 1...3, using: &random)))
    }
    let ratings = rows.dossier.people.ratings[...]
    for rule in CombineRule.allCases {
      let scoring = ScoringRule(
        combine: rule,
        sources: RatingSource.allCases.map {
          ScoringRule.SourceRule(
            $0, weight: Factor(units: 300 * Int.random(in: 0...2, using: &random)),
            leniency: Rating(units: 400 * Int.random(in: 0...1, using: &random)))
        }, halfLife: Bool.random(using: &random) ? 30 : nil)
      let current = CurrentLevel(scoring)
      let sources = CurrentLevel.Sources(scoring, domain: nil)
      let parts = current.parts(ratings, sources, lowest: 0)
      let weights = parts.reduce(0) { $0 + $1.weight }
      let sum = parts.reduce(0) { $0 + $1.weight * $1.level }
      try #require(weights > 0)
      #expect(current.combine(ratings, sources, lowest: 0) == (2 * sum + weights) / (2 * weights))
    }
  }
}
