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

  private func distribution(_ gaps: [Int], _ count: Int) -> SumDistribution {
    let places = Set(gaps).sorted()
    var sums = SumDistribution()
    sums.compute(
      places, places.map { place in Double(gaps.count { $0 == place }) / Double(gaps.count) }, draws: count)
    return sums
  }

  @Test(
    arguments: [
      [0, 0, 1, 3, 3, 3], [0, 1], [0, 2], [0, 4, 4, 5], [0, 7, 30], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9],
      [0, 1, 2, 3, 4, 5],
    ], [1, 2, 3, 5, 8, 13, 31, 200])
  func sumsOfDrawsAreThoseOfTheList(gaps: [Int], count: Int) {
    let expected = listed(gaps, count)
    let found = distribution(gaps, count)
    #expect((found.probabilities.reduce(0, +) - 1).magnitude < 1e-9)
    for (offset, probability) in found.probabilities.enumerated() {
      #expect((probability - (expected[found.first + offset] ?? 0)).magnitude < 1e-9)
    }
    // What is cut off is as good as impossible.
    let kept = found.first..<found.first + found.probabilities.count
    #expect(expected.allSatisfy { kept.contains($0.key) || $0.value < 1e-9 })
  }

  /// One of a hundred has a gap: the number drawn is nearly Poisson, far from normal.
  @Test func rareGapsAreNotTakenForNormal() {
    let found = distribution([Int](repeating: 0, count: 99) + [1], 100)
    var expected = 1.0
    for _ in 0..<100 { expected *= 0.99 }
    for number in 0..<8 {
      #expect((found.probabilities[number - found.first] - expected).magnitude < 1e-10)
      expected *= Double(100 - number) / Double(number + 1) / 99
    }
  }

  @Test(arguments: [1, 2, 3, 7, 40, 200, 999, 1000, 2003])
  func partsAreDealtOutEachOnce(replicates: Int) {
    let strata = Strata(replicates: replicates)
    #expect(strata.count >= replicates && strata.count < replicates + 40)
    for stream in 0..<20 as Range<UInt64> {
      var random = ReplicateRandom(seed: 3, stream: stream)
      let deal = strata.deal(&random)
      let owners = (0..<strata.count).map { strata.replicate(of: $0, deal) }
      #expect(Set(owners) == Set(0..<strata.count))
      var undrawn: [Int] = []
      strata.undrawn(deal, into: &undrawn)
      #expect(undrawn == owners.indices.filter { owners[$0] >= replicates })
    }
  }

  /// Two replicates have any two different parts alike often, over all deals there are.
  @Test func twoReplicatesHaveAnyTwoParts() {
    let strata = Strata(replicates: 11)
    var counts: [[Int]: Int] = [:]
    for step in 1..<11 {
      for start in 0..<11 {
        let deal = Strata.Deal(step: step, start: start)
        var partOf = [Int](repeating: 0, count: 11)
        for part in 0..<11 { partOf[strata.replicate(of: part, deal)] = part }
        counts[[partOf[2], partOf[9]], default: 0] += 1
      }
    }
    #expect(counts.count == 110)
    #expect(counts.values.allSatisfy { $0 == 1 })
  }

  /// The scores of a need in every part or replicate.
  private func scores(
    _ gaps: Gaps, fixed: Int = 0, replicates: Int = 2000, seed: UInt64 = 1
  ) -> [Int] {
    // A bin for each score.
    let bins = ScoreBins(largest: 1 << 24, bits: 24)
    let strata = Strata(replicates: replicates)
    var sampler = ScoreSampler(strata, unit: 1, bins: bins)
    var random = ReplicateRandom(seed: seed, stream: 1)
    let all = gaps.sorted { $0.score > $1.score }.map { DrawnNeeds.Gap(score: $0.score, people: $0.people) }
    switch sampler.draw(all[...], fixed: fixed, &random) {
    case .constant(let bin): return [Int](repeating: bin, count: replicates)
    case .runs: return sampler.runs.flatMap { [Int](repeating: $0.bin, count: $0.parts) }
    case .bins: return sampler.bins.map(Int.init)
    }
  }

  private func moments(_ scores: [Int]) -> (mean: Double, variance: Double) {
    let mean = Double(scores.reduce(0, +)) / Double(scores.count)
    let squares = scores.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    return (mean, squares / Double(scores.count))
  }

  private func expected(_ gaps: Gaps) -> (mean: Double, variance: Double) {
    let people = Double(gaps.reduce(0) { $0 + $1.people })
    let total = Double(gaps.reduce(0) { $0 + $1.score * $1.people })
    let squares = gaps.reduce(0.0) { $0 + Double($1.score) * Double($1.score) * Double($1.people) }
    return (total, squares - total * total / people)
  }

  typealias Gaps = [(score: Int, people: Int)]
  private static let wholeLevels: Gaps = [(0, 4), (1000, 3), (3000, 5)]
  private static let manyWholeLevels: Gaps = [(0, 40), (1000, 30), (3000, 50), (4000, 59)]
  private static let thousandths: Gaps = [(13, 4), (1001, 3), (3007, 5)]
  private static let manyThousandths: Gaps = (0..<97).map { (score: 37 * $0 * $0 % 4999, people: 1 + $0 % 4) }

  /// Whole levels (exact), thousandths of few people (one by one) and of many (on a grid).
  @Test(arguments: [wholeLevels, manyWholeLevels, thousandths, manyThousandths])
  func meanAndDeviationAreThoseOfTheRespondents(gaps: Gaps) {
    let found = moments(scores(gaps, fixed: 100, replicates: 10_000))
    let expected = expected(gaps)
    #expect((found.mean - expected.mean - 100).magnitude < 5 * (expected.variance / 10_000).squareRoot())
    #expect((found.variance / expected.variance - 1).magnitude < 0.06)
  }

  /// On the grid the distribution is that of people drawn one by one: the distance between both is what 10,000 draws of
  /// one beside as many of the other may have by chance (Kolmogorov and Smirnov, at 1 in 10⁵).
  @Test func gapsOnTheGridAreAsGoodAsPeopleOneByOne() {
    let gaps: Gaps = (0..<80).map { (score: 37 * $0 * $0 % 4999, people: 1) }
    let cut = scores(gaps, replicates: 10_000).sorted()
    var random = SeededGenerator(seed: 4)
    let drawn = (0..<10_000).map { _ in
      (0..<80).reduce(0) { sum, _ in sum + gaps[Int.random(in: 0..<80, using: &random)].score }
    }.sorted()
    var (index, distance) = (0, 0.0)
    for (place, score) in drawn.enumerated() {
      while index < cut.count, cut[index] <= score { index += 1 }
      distance = max(
        distance, (Double(index) / Double(cut.count) - Double(place + 1) / Double(drawn.count)).magnitude)
    }
    #expect(distance < 2.4 * (1.0 / 10_000).squareRoot())
  }

  /// Of whole levels each part has the score that the exact distribution has there, whatever the offset.
  @Test func partsAreEqualSharesOfTheExactDistribution() {
    let gaps = [0, 1, 1, 4, 5]
    let expected = listed(gaps, 5).sorted { $0.key < $1.key }
    let strata = Strata(replicates: 2000).count
    let found = scores([(0, 1), (1, 2), (4, 1), (5, 1)])
    #expect(found.count == strata)
    var share = 0.0
    for (score, probability) in expected {
      share += probability
      let below = Double(found.count { $0 <= score })
      #expect((below - share * Double(strata)).magnitude <= 1)
    }
  }

  @Test func manyRespondentsVaryAsMuchAsTheyShould() {
    // Half of a million people lack one level: the deviation of the sum is √(10⁶ / 4) = 500.
    let found = moments(scores([(0, 500_000), (1, 500_000)], fixed: 7))
    #expect((found.mean - 500_007).magnitude < 2)
    #expect((found.variance.squareRoot() / 500 - 1).magnitude < 0.01)
  }

  @Test func whereEverybodyHasTheSameGapNothingVaries() {
    #expect(scores([(3, 9)], fixed: 1, replicates: 10) == [Int](repeating: 28, count: 10))
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
    let count = Int.random(in: 1...(seed.isMultiple(of: 2) ? 40 : 1500), using: &random)
    let width = Int32.random(in: 0...2_000_000, using: &random)
    var values = (0..<count).map { _ in Int32.random(in: 1...(1 + width), using: &random) }
    let sorted = values.sorted()
    var selection = Selection()
    let first = Int.random(in: 0..<count, using: &random)
    let second = Int.random(in: 0..<count, using: &random)
    #expect(selection.smallest(first, second, of: values) == (sorted[first], sorted[second]))
    #expect(selection.smallest(first, of: &values) == sorted[first])
  }

  /// Each thread counts in a table of its own, as many of them as fit into 256 MiB.
  @Test func threadsCountOnlyAsManyAsThereIsRoomFor() {
    #expect(Bootstrap.threads(8, tableBytes: 1 << 20) == 8)
    #expect(Bootstrap.threads(8, tableBytes: 128 << 20) == 2)
    #expect(Bootstrap.threads(8, tableBytes: 129 << 20) == 1)
    #expect(Bootstrap.threads(8, tableBytes: 1 << 40) == 1)
    let strata = Strata(replicates: 1000)
    #expect(RankTable.bytes(bins: 66_510, strata: strata) <= Bootstrap.roomForTables)
    #expect(RankTable.bytes(bins: 66_520, strata: strata) > Bootstrap.roomForTables)
  }

  /// What there is no room for is drawn again, with the same result.
  @Test func runsAreKeptAsLongAsThereIsRoom() {
    let few = (0..<3).map { ScoreSampler.Run(bin: 100 * $0, parts: 1 + $0) }
    var kept = KeptRuns(bytes: 20, bins: 1000, strata: 1009)
    kept.append(nil)
    kept.append(few)
    kept.append(few)
    var found: [ScoreSampler.Run] = []
    #expect(!kept.read(0, into: &found))
    #expect(kept.read(1, into: &found))
    #expect(found.map(\.bin) == [0, 100, 200] && found.map(\.parts) == [1, 2, 3])
    #expect(!kept.read(2, into: &found))
    var none = KeptRuns(bytes: 1 << 20, bins: 1000, strata: 1 << 20)
    none.append(few)
    #expect(!none.read(0, into: &found))
  }
}
