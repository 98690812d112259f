/// The ranks of a need over all replicates: interval, and share of the top group.
///
/// The ranks of the parts of a distribution are nearly in its order: a score is above so many needs, give or take what
/// varies from replicate to replicate. So ranks need only be looked up near the ends of the interval and of the top
/// group.
struct RankSummary {
  private let strata: Strata
  private let topGroup: Int32
  /// How many ranks are beyond either end of the interval: 2.5 %.
  private let beyond: Int
  private var undrawn: [Int] = []
  private var starts: [Int] = []
  private var ranks: [Int32] = []
  private var selection = Selection()

  init(_ strata: Strata, topGroup: Int) {
    self.strata = strata
    self.topGroup = Int32(clamping: topGroup)
    beyond = strata.replicates / 40
  }

  /// Of a need that is in one bin in each replicate.
  mutating func summary(constant bin: Int, _ table: RankTable) -> NeedUncertainty {
    ranks.removeAll(keepingCapacity: true)
    for replicate in 0..<strata.replicates { ranks.append(table.above(bin, in: replicate) &+ 1) }
    return summaryOfRanks()
  }

  /// Of a need by its bin in each replicate.
  mutating func summary(_ bins: [Int32], _ table: RankTable) -> NeedUncertainty {
    ranks.removeAll(keepingCapacity: true)
    for (replicate, bin) in bins.enumerated() { ranks.append(table.above(Int(bin), in: replicate) &+ 1) }
    return summaryOfRanks()
  }

  private mutating func summaryOfRanks() -> NeedUncertainty {
    var inTop = 0
    for rank in ranks where rank <= topGroup { inTop += 1 }
    let (lowest, highest) = selection.smallest(beyond, strata.replicates - 1 - beyond, of: ranks)
    return uncertainty(lowest, highest, inTop)
  }

  private func uncertainty(_ lowest: Int32, _ highest: Int32, _ inTop: Int) -> NeedUncertainty {
    NeedUncertainty(
      lowestRank: Int(lowest), highestRank: Int(highest),
      topShare: Double(inTop) / Double(strata.replicates))
  }

  /// Of a need by the bins of its parts, lowest first.
  mutating func summary(
    _ runs: [ScoreSampler.Run], _ deal: Strata.Deal, _ table: RankTable
  ) -> NeedUncertainty {
    strata.undrawn(deal, into: &undrawn)
    starts = [Int](unsafeUninitializedCapacity: runs.count + 1) { starts, count in
      var part = 0
      for run in runs {
        starts.initializeElement(at: count, to: part)
        part += run.parts
        count += 1
      }
      starts.initializeElement(at: count, to: part)
      count += 1
    }
    let lowest = rank(at: beyond, runs, deal, table)
    let highest = rank(at: strata.replicates - 1 - beyond, runs, deal, table)
    return uncertainty(lowest, highest, inTop(runs, deal, table))
  }

  /// The rank that exactly `place` replicates have before it in ascending order.
  private mutating func rank(
    at place: Int, _ runs: [ScoreSampler.Run], _ deal: Strata.Deal, _ table: RankTable
  ) -> Int32 {
    // The part that stands there if parts were in the order of ranks: high scores have low ranks.
    var part = strata.count - 1 - place
    for other in undrawn.reversed() where other >= part { part -= 1 }
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= part { low = middle } else { high = middle }
    }
    // Scores whose ranks may be on the other side of it.
    let (fewest, most) = (table.fewest[runs[low].bin], table.most[runs[low].bin])
    if fewest == most { return fewest &+ 1 }
    high = low
    while high + 1 < runs.count, table.most[runs[high + 1].bin] >= fewest { high += 1 }
    while low > 0, table.fewest[runs[low - 1].bin] <= most { low -= 1 }
    ranks.removeAll(keepingCapacity: true)
    // The highest scores first, so that ranks come nearly in order.
    for index in (low...high).reversed() {
      gather(runs[index].bin, starts[index]..<starts[index + 1], deal, table)
    }
    return selection.smallest(place - drawn(starts[high + 1]..<strata.count), of: &ranks)
  }

  /// Looks up the ranks of parts that are in one bin.
  private mutating func gather(_ bin: Int, _ parts: Range<Int>, _ deal: Strata.Deal, _ table: RankTable) {
    var replicate = strata.replicate(of: parts.lowerBound, deal)
    for _ in parts {
      if replicate < strata.replicates { ranks.append(table.above(bin, in: replicate) &+ 1) }
      replicate += deal.step
      if replicate >= strata.count { replicate -= strata.count }
    }
  }

  /// How many of some parts a replicate draws.
  private func drawn(_ parts: Range<Int>) -> Int {
    parts.count - undrawn.reduce(0) { $0 + (parts.contains($1) ? 1 : 0) }
  }

  private mutating func inTop(
    _ runs: [ScoreSampler.Run], _ deal: Strata.Deal, _ table: RankTable
  ) -> Int {
    var count = 0
    for index in runs.indices.reversed() {
      let bin = runs[index].bin
      let parts = starts[index]..<starts[index + 1]
      if table.fewest[bin] >= topGroup { break }
      if table.most[bin] < topGroup {
        count += drawn(parts)
      } else {
        ranks.removeAll(keepingCapacity: true)
        gather(bin, parts, deal, table)
        for rank in ranks where rank <= topGroup { count += 1 }
      }
    }
    return count
  }
}
