import NeedsScoring
import Testing

@Suite struct RankedDiscrepancyTests {
  @Test func theScoreIsPositiveMinusNegativeRanks() throws {
    let result = try #require(
      RankedDiscrepancy(try ratings([(5, 1), (5, 4), (3, 2), (4, 4), (2, 3), (5, nil), (nil, 5)])))
    #expect(result.people == 5)
    #expect(result.negative == 3)
    #expect(result.tied == 1)
    #expect(result.positive == 1)
    #expect(result.negativePercent == 60)
    #expect(result.tiedPercent == 20)
    #expect(result.positivePercent == 20)
    #expect(result.score == -40)
  }

  @Test func itRangesFromMinusToPlusOneHundred() throws {
    #expect(RankedDiscrepancy(try ratings([(5, 4), (2, 1)]))?.score == -100)
    #expect(RankedDiscrepancy(try ratings([(4, 5), (1, 2)]))?.score == 100)
    let tied = try #require(RankedDiscrepancy(try ratings([(3, 3), (3, 3)])))
    #expect(tied.score == 0)
    #expect(tied.tiedPercent == 100)
  }

  @Test func howFarLevelsLieApartDoesNotMatter() throws {
    let near = RankedDiscrepancy(try ratings([(5, 4.999), (3, 3), (1, 1.001)]))
    #expect(near == RankedDiscrepancy(try ratings([(5, 1), (2, 2), (1, 5)])))
  }

  @Test func peopleCountAsOftenAsTheyAre() throws {
    let result = try #require(
      RankedDiscrepancy(
        try PairedRatings(
          [
            PairedRating(importance: 4, ability: 2, people: 700_000),
            PairedRating(importance: 4, ability: 4, people: 200_000),
            PairedRating(importance: 4, ability: 5, people: 100_000),
          ], scale: .oneToFive)))
    #expect(result.score == -60)
    #expect(result.tiedPercent == 20)
  }
}
