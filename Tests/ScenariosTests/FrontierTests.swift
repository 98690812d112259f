import Testing

@testable import Scenarios

@Suite struct FrontierTests {
  /// Numbers that only look random.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private func points(_ seed: UInt64, most: Int) -> [Frontier.Point] {
    var numbers = Numbers(state: seed)
    return (0..<Int.random(in: 1...12, using: &numbers)).map { number in
      .init(
        number: number, budget: Int.random(in: 0...most, using: &numbers),
        need: Int.random(in: 0...most, using: &numbers))
    }
  }

  @Test(arguments: [3, 9, 1_000_000_000_000_000] as [Int])
  func itIsWhatNobodyBeats(most: Int) {
    for seed in 0..<200 {
      let points = points(UInt64(seed), most: most)
      let frontier = Frontier(points.reversed())
      let expected = points.filter { point in
        !points.contains { other in
          let isAsGood = other.budget <= point.budget && other.need >= point.need
          let isSame = other.budget == point.budget && other.need == point.need
          return isAsGood && (!isSame || other.number < point.number)
        }
      }
      #expect(Set(frontier.steps.map(\.point)) == Set(expected))
      #expect(frontier.steps.map(\.point.budget) == frontier.steps.map(\.point.budget).sorted())
    }
  }

  @Test func theEnvelopeIsWhatNoMixtureBeats() {
    for seed in 0..<300 {
      let steps = Frontier(points(UInt64(seed), most: 9)).steps
      for (index, step) in steps.enumerated() {
        let isBeaten = steps[..<index].contains { a in
          steps[(index + 1)...].contains { b in
            let (a, b, c) = (a.point, b.point, step.point)
            return (b.need - a.need) * (c.budget - a.budget) > (c.need - a.need) * (b.budget - a.budget)
          }
        }
        #expect(step.isOnEnvelope == !isBeaten)
        #expect(step.isOnEnvelope || !step.isKnee)
      }
    }
  }

  private func knees(_ needs: [Int]) -> [Int] {
    let points = needs.enumerated().map { Frontier.Point(number: $0, budget: $0 * 100, need: $1) }
    return Frontier(points).steps.filter(\.isKnee).map(\.point.number)
  }

  @Test func moneyThatBuysLessMakesAKnee() {
    // Steep up to 3, then flat: the knee is at 3, wherever the numbers lie.
    #expect(knees([0, 300, 600, 900, 910, 920, 930, 940]) == [3])
    #expect(knees([5000, 5300, 5600, 5900, 5910, 5920, 5930, 5940]) == [3])
    // Two bends of one frontier.
    #expect(knees([0, 900, 910, 920, 930, 940, 950, 960, 970, 980, 990, 1000]) == [1])
  }

  @Test func aStraightFrontierAndAFewPointsHaveNone() {
    #expect(knees([0, 100, 200, 300, 400]).isEmpty)
    #expect(knees([0, 101, 199, 301, 399, 500]).isEmpty)
    #expect(knees([0, 60, 100]).isEmpty)
    #expect(knees([0, 60]).isEmpty)
    #expect(knees([7]).isEmpty)
    #expect(Frontier([]).steps.isEmpty)
    #expect(Frontier([]).budgets == 0)
  }

  /// The example of the paper (section II, figure 2): y = -1 / x + 5 for ten x from 0 to 0.9, here -1 / (x + 0.1) + 5,
  /// whose knee is known to be at x ≈ 0.22.
  @Test func theExampleOfThePaper() {
    let points = (0..<10).map { step in
      let x = Double(step) / 10
      return Frontier.Point(
        number: step, budget: step * 1000, need: Int(((-1 / (x + 0.1) + 5) * 1_000_000).rounded()))
    }
    #expect(Frontier(points).steps.filter(\.isKnee).map(\.point.number) == [2])
  }
}
