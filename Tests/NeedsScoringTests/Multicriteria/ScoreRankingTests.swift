import NeedsScoring
import Testing

@Suite struct ScoreRankingTests {
  @Test func tiesShareTheBestRankAndLeaveAGap() {
    #expect(ScoreRanking.ranks(of: [0.2, 0.9, 0.9, 0.5, 0.2]) == [4, 1, 1, 3, 4])
    #expect(ScoreRanking.order(of: [0.2, 0.9, 0.9, 0.5, 0.2]) == [1, 2, 3, 0, 4])
  }

  @Test func whatOnlyRoundingSetsApartIsATie() {
    #expect(ScoreRanking.ranks(of: [0.1 + 0.2, 0.3, 0.3 + 1e-9]) == [2, 2, 1])
  }

  @Test func nothingHasNoRanks() {
    #expect(ScoreRanking.ranks(of: []).isEmpty)
  }
}
