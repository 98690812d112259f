@testable import NeedsScoring
import Testing

@Suite struct RankSummaryTests {
  /// Ranks that are looked up near the ends only are those of all replicates.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func theSummaryOfPartsIsThatOfAllReplicates(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let strata = Strata(replicates: [1, 2, 39, 40, 150, 1000][Int(seed % 6)])
    let bins = Int.random(in: 1...60, using: &generator)
    var table = RankTable(bins: bins, strata: strata)
    // Narrow needs of few replicates in common, and wide ones.
    let width = Int.random(in: 1...bins, using: &generator)
    var needs: [(runs: [ScoreSampler.Run], deal: Strata.Deal)] = []
    for stream in 0..<UInt64(Int.random(in: 1...80, using: &generator)) {
      var random = ReplicateRandom(seed: seed, stream: stream)
      let deal = strata.deal(&random)
      let first = Int.random(in: 0...(bins - width), using: &generator)
      let borders =
        ([0, strata.count]
        + (1..<width).map { _ in Int.random(in: 0...strata.count, using: &generator) }).sorted()
      var runs: [ScoreSampler.Run] = []
      for (offset, (start, end)) in zip(borders, borders.dropFirst()).enumerated() where start < end {
        runs.append(ScoreSampler.Run(bin: first + offset, parts: end - start))
      }
      needs.append((runs, deal))
      table.count(runs, deal)
    }
    let constant = Int.random(in: 0..<bins, using: &generator)
    table.count(constant: constant)
    table.sumUp()
    var summary = RankSummary(strata, topGroup: Int.random(in: 0...12, using: &generator))
    for (runs, deal) in needs {
      var binOf = [Int32](repeating: 0, count: strata.count)
      var part = 0
      for run in runs {
        for _ in 0..<run.parts {
          binOf[strata.replicate(of: part, deal)] = Int32(run.bin)
          part += 1
        }
      }
      let all = Array(binOf.prefix(strata.replicates))
      #expect(summary.summary(runs, deal, table) == summary.summary(all, table))
      // The rank is one more than the needs above.
      for replicate in 0..<min(3, strata.replicates) {
        let above = needs.count { other in
          var part = 0
          for run in other.runs {
            for _ in 0..<run.parts {
              if strata.replicate(of: part, other.deal) == replicate { return run.bin > Int(all[replicate]) }
              part += 1
            }
          }
          return false
        }
        let isConstantAbove = constant > Int(all[replicate])
        #expect(Int(table.above(Int(all[replicate]), in: replicate)) == above + (isConstantAbove ? 1 : 0))
      }
    }
  }
}
