import NeedsScoring
import Testing

@Suite struct RankCorrelationTests {
  @Test func theSameOrderIsOneAndItsReverseMinusOne() {
    #expect(RankCorrelation([1, 2, 3, 4], [10, 20, 30, 40])?.coefficient == 1)
    #expect(RankCorrelation([1, 2, 3, 4], [4, 3, 2, 1])?.coefficient == -1)
    // With the same ties on both sides agreement is still whole.
    #expect(RankCorrelation([1, 2, 2, 4, 4, 4], [0, 5, 5, 9, 9, 9])?.coefficient == 1)
  }

  /// By hand: of 6 pairs 1 is tied in the first and 2 in the second, 1 of them in both; 2 agree, 2 do not.
  @Test func tiesAreCountedOnBothSides() throws {
    let tau = try #require(RankCorrelation([1, 2, 2, 3], [2, 3, 3, 2]))
    #expect(tau.pairs == 6)
    #expect(tau.tiedInFirst == 1)
    #expect(tau.tiedInSecond == 2)
    #expect(tau.concordant == 2)
    #expect(tau.discordant == 2)
    #expect(tau.coefficient == 0)
  }

  @Test func aRankingThatOrdersNothingHasNoCorrelation() {
    #expect(RankCorrelation([1, 1, 1], [1, 2, 3]) == nil)
    #expect(RankCorrelation([1, 2, 3], [5, 5, 5]) == nil)
    #expect(RankCorrelation([], []) == nil)
    #expect(RankCorrelation([1], [1]) == nil)
    #expect(RankCorrelation([1, 2], [1, 2, 3]) == nil)
    #expect(RankCorrelation([1, .nan], [1, 2]) == nil)
    #expect(RankCorrelation([1, 2], [.infinity, 2]) == nil)
  }

  @Test func countsAreThoseOfADoubleLoop() throws {
    var numbers = SeededGenerator(seed: 1966)
    for round in 0..<400 {
      let count = Int.random(in: 2...60, using: &numbers)
      let levels = round % 3 == 0 ? 3 : 1000
      let first = (0..<count).map { _ in Double(Int.random(in: 0..<levels, using: &numbers)) }
      let second = (0..<count).map { _ in Double(Int.random(in: 0..<levels, using: &numbers)) }
      var (concordant, discordant, tiedInFirst, tiedInSecond) = (0, 0, 0, 0)
      for i in 0..<count {
        for j in 0..<i {
          let product = (first[i] - first[j]) * (second[i] - second[j])
          if product > 0 { concordant += 1 }
          if product < 0 { discordant += 1 }
          if first[i] == first[j] { tiedInFirst += 1 }
          if second[i] == second[j] { tiedInSecond += 1 }
        }
      }
      let pairs = count * (count - 1) / 2
      guard tiedInFirst < pairs, tiedInSecond < pairs else {
        #expect(RankCorrelation(first, second) == nil)
        continue
      }
      let tau = try #require(RankCorrelation(first, second))
      #expect(tau.concordant == concordant)
      #expect(tau.discordant == discordant)
      #expect(tau.tiedInFirst == tiedInFirst)
      #expect(tau.tiedInSecond == tiedInSecond)
      #expect((-1...1).contains(tau.coefficient))
      #expect(RankCorrelation(second, first)?.coefficient == tau.coefficient)
    }
  }
}
