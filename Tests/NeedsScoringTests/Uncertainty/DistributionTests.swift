@testable import NeedsScoring
import Testing

@Suite struct DistributionTests {
  /// Every way to draw `count` people from `gaps`, by listing all of them.
  private func listed(_ gaps: [Int], _ count: Int) -> [Int: Double] {
    var sums: [Int: Double] = [0: 1]
    for _ in 0..<count {
      var next: [Int: Double] = [:]
      for (sum, probability) in sums {
        for gap in gaps { next[sum + gap, default: 0] += probability / Double(gaps.count) }
      }
      sums = next
    }
    return sums
  }

  @Test(arguments: [1, 2, 3, 5, 8, 13, 31])
  func sumsOfDrawsAreThoseOfTheList(count: Int) {
    let gaps = [0, 0, 1, 3, 3, 3]
    let distribution = WholeNumberDistribution(first: 0, probabilities: [2.0 / 6, 1.0 / 6, 0, 3.0 / 6])
      .sum(ofDraws: count)
    let expected = listed(gaps, count)
    #expect((distribution.probabilities.reduce(0, +) - 1).magnitude < 1e-9)
    for (offset, probability) in distribution.probabilities.enumerated() {
      #expect((probability - (expected[distribution.first + offset] ?? 0)).magnitude < 1e-9)
    }
    // What is cut off is what no draw meets.
    let kept = distribution.first..<distribution.first + distribution.probabilities.count
    #expect(expected.allSatisfy { kept.contains($0.key) || $0.value < 1e-9 })
  }

  @Test func anAliasTableDrawsInProportion() {
    let weights = [3.0, 0, 1, 5, 0.5, 0.5]
    let table = AliasTable(weights)
    var random = ReplicateRandom(seed: 7, stream: 3)
    var counts = [Int](repeating: 0, count: weights.count)
    let draws = 1_000_001
    table.draw(draws, with: &random) { counts[$1] += 1 }
    #expect(counts.reduce(0, +) == draws)
    #expect(counts[1] == 0)
    for (weight, count) in zip(weights, counts) {
      let expected = Double(draws) * weight / 10
      // Five deviations.
      #expect((Double(count) - expected).magnitude <= 5 * expected.squareRoot())
    }
  }

  /// Sums drawn at once and people drawn one by one have the same distribution.
  @Test func peopleOneByOneAreAsGoodAsSums() throws {
    func moments(_ gaps: [(Int, Int)], replicates: Int) -> (mean: Double, variance: Double, fewest: Int) {
      let sampler = ReplicateSampler(gaps.map { ($0.0, $0.1) }, fixed: 100, replicates: replicates)
      var scores = [Int](repeating: 0, count: 100_000)
      var random = ReplicateRandom(seed: 1, stream: 1)
      scores.withUnsafeMutableBufferPointer { sampler.draw(into: $0, &random) }
      let mean = Double(scores.reduce(0, +)) / Double(scores.count)
      let variance =
        scores.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / Double(scores.count)
      return (mean, variance, scores.min() ?? 0)
    }
    let gaps = [(0, 4), (1000, 3), (3000, 5)]
    // A million replicates make a table worth its while, one does not.
    let sums = moments(gaps, replicates: 1_000_000)
    let people = moments(gaps.map { ($0.0 == 1000 ? 1001 : $0.0, $0.1) }, replicates: 1)
    let mean = (3.0 * 1000 + 5 * 3000) + 100
    let variance = 12 * ((3 * 1e6 + 5 * 9e6) / 12 - (18_000.0 / 12) * (18_000.0 / 12))
    #expect((sums.mean - mean).magnitude < 5 * (variance / 1e5).squareRoot())
    #expect((people.mean - mean - 3).magnitude < 5 * (variance / 1e5).squareRoot())
    #expect((sums.variance / variance - 1).magnitude < 0.03)
    #expect((people.variance / variance - 1).magnitude < 0.03)
    #expect(sums.fewest >= 100)
  }

  @Test func manyRespondentsVaryAsMuchAsTheyShould() {
    // Half of a million people lack one level: the deviation of the sum is √(10⁶ / 4) = 500.
    let sampler = ReplicateSampler([(0, 500_000), (1, 500_000)], fixed: 7, replicates: 1000)
    var scores = [Int](repeating: 0, count: 20_000)
    var random = ReplicateRandom(seed: 1, stream: 1)
    scores.withUnsafeMutableBufferPointer { sampler.draw(into: $0, &random) }
    let mean = Double(scores.reduce(0, +)) / Double(scores.count)
    let variance =
      scores.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / Double(scores.count)
    #expect((mean - 500_007).magnitude < 20)
    #expect((variance.squareRoot() / 500 - 1).magnitude < 0.03)
  }

  @Test func whereEverybodyHasTheSameGapNothingVaries() {
    let sampler = ReplicateSampler([(3, 9)], fixed: 1, replicates: 10)
    var scores = [Int](repeating: 0, count: 10)
    var random = ReplicateRandom(seed: 1, stream: 1)
    scores.withUnsafeMutableBufferPointer { sampler.draw(into: $0, &random) }
    #expect(scores == [Int](repeating: 28, count: 10))
  }

  @Test func binsKeepTheOrderOfScores() {
    for bits in [4, 10, 12] {
      let bins = ScoreBins(largest: 1 << 40, bits: bits)
      var last = -1
      for score in Array(0..<5000) + (13..<40).flatMap({ [1 << $0 - 1, 1 << $0, 1 << $0 + 1] }) {
        let bin = bins.bin(of: score)
        #expect(bin >= last && bin < bins.count)
        if score < 1 << bits { #expect(bin == score) }
        last = bin
      }
      #expect(bins.bin(of: 1 << 40) == bins.count - 1)
      #expect(bins.bin(of: -5) == 0)
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func selectionPicksWhatSortingPicks(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...1500, using: &random)
    let width = Int32.random(in: 0...2_000_000, using: &random)
    let values = (0..<count).map { _ in Int32.random(in: 1...(1 + width), using: &random) }
    let sorted = values.sorted()
    var selection = Selection()
    let first = Int.random(in: 0..<count, using: &random)
    let second = Int.random(in: 0..<count, using: &random)
    #expect(selection.smallest(first, second, of: values) == (sorted[first], sorted[second]))
  }
}
