import TrainingModel

extension NeedsAssessment {
  /// How sure the ranks are: for each position of `needs` the interval of its rank by discrepancy and the share of the
  /// replicates in which it is in the policy's top group, if respondents are drawn anew within each need's holders.
  ///
  /// `nil` for needs without a rank and for those of fewer than two respondents, of which nothing can be said; their
  /// scores, and levels that were supplied for missing ratings, are the same in each replicate. Scores that differ by
  /// less than 0.05 % (0.2 % with more than 2,000 replicates) may share a rank within a replicate.
  ///
  /// Where needs were scored elsewhere there are no respondents: what their document says is given back.
  ///
  /// - Parameters:
  ///   - replicates: How often respondents are drawn, at least 1.
  ///   - seed: The same seed gives the same result, with any number of threads.
  public func uncertainty(
    replicates: Int = 1000, seed: UInt64 = 1, threads: Int? = nil
  ) -> [NeedUncertainty?] {
    if isTakenFromDocuments { return certainties.map(NeedUncertainty.init) }
    return Bootstrap(needs, topGroup: scoring.topGroup, replicates: max(1, replicates), seed: seed)
      .uncertainty(threads: Stretch.threads(threads))
  }
}

/// Draws respondents anew and ranks all needs, many times.
///
/// It goes over the needs twice. First it counts, for each replicate, how many needs have which score; then it draws the
/// same scores again and looks up how many needs are above. So it holds a table of scores by replicates, not of needs by
/// replicates.
struct Bootstrap {
  let needs: NeedList
  let topGroup: Int
  let replicates: Int
  let seed: UInt64
  /// Rows that are ranked.
  private let ranked: [Int]
  /// What divides every score that can be drawn, in millionths.
  private let unit: Int
  private let bins: ScoreBins

  init(_ needs: NeedList, topGroup: Int, replicates: Int, seed: UInt64) {
    self.needs = needs
    self.topGroup = topGroup
    self.replicates = replicates
    self.seed = seed
    var ranked: [Int] = []
    var divisor = 0
    var largest = 0
    for position in needs.indices where needs.order.ranks[position] > 0 {
      let row = Int(needs.order.rows[position])
      ranked.append(row)
      let drawn = DrawnNeed(needs.rows[row], needs)
      divisor = drawn.divisor(divisor)
      largest = max(largest, drawn.largest)
    }
    self.ranked = ranked.sorted()
    unit = max(1, divisor)
    bins = ScoreBins(largest: largest / max(1, divisor), bits: replicates > 2000 ? 10 : 12)
  }

  func uncertainty(threads: Int) -> [NeedUncertainty?] {
    guard !ranked.isEmpty else { return needs.indices.map { _ in nil } }
    // Each thread counts in a table of its own: not more of them than there is room for.
    let room = max(1, Self.roomForTables / max(1, MemoryLayout<Int32>.stride * bins.count * replicates))
    let stretches = Stretch.divide(ranked.count, into: min(threads, room), least: 64)
    var draws = KeptDraws(needs: ranked.count, replicates: replicates)
    var byRow = [NeedUncertainty?](repeating: nil, count: needs.rows.count)
    draws.withUnsafePlaces { draws in
      nonisolated(unsafe) let draws = draws
      let above = above(stretches, draws)
      byRow.withUnsafeMutableBufferPointer { byRow in
        nonisolated(unsafe) let byRow = byRow
        Stretch.perform(stretches.count) { summarize(stretches[$0], draws, above, byRow) }
      }
    }
    return needs.indices.map { byRow[Int(needs.order.rows[$0])] }
  }

  /// Bytes that the tables of all threads may take, if one of them takes no more.
  private static let roomForTables = 256 << 20

  /// For each bin and replicate, how many needs are in higher bins.
  private func above(_ stretches: [Range<Int>], _ draws: KeptDraws.Places) -> [Int32] {
    nonisolated(unsafe) let draws = draws
    var parts = stretches.map { _ in [Int32](repeating: 0, count: bins.count * replicates) }
    parts.withUnsafeMutableBufferPointer { parts in
      nonisolated(unsafe) let parts = parts
      Stretch.perform(stretches.count) { part in
        parts[part].withUnsafeMutableBufferPointer { count(stretches[part], draws, in: $0) }
      }
    }
    var above = parts.popLast() ?? []
    for part in parts {
      for index in above.indices { above[index] &+= part[index] }
    }
    var sums = [Int32](repeating: 0, count: replicates)
    for bin in stride(from: bins.count - 1, through: 0, by: -1) {
      for replicate in 0..<replicates {
        let count = above[bin * replicates + replicate]
        above[bin * replicates + replicate] = sums[replicate]
        sums[replicate] &+= count
      }
    }
    return above
  }

  /// Draws the scores of a stretch of needs and counts them by bin and replicate.
  private func count(
    _ stretch: Range<Int>, _ draws: KeptDraws.Places, in counts: UnsafeMutableBufferPointer<Int32>
  ) {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: replicates) { scores in
      scores.initialize(repeating: 0)
      for index in stretch {
        let sampler = sampler(of: ranked[index])
        var random = ReplicateRandom(seed: seed, stream: UInt64(ranked[index]))
        if let drawn = draws.draws(of: index), let few = sampler.fewScores {
          sampler.drawIndices(into: drawn, &random)
          let own = few.map { Int32(truncatingIfNeeded: bins.bin(of: $0)) }
          own.withUnsafeBufferPointer { own in
            for replicate in 0..<replicates {
              counts[Int(own[Int(drawn[replicate])]) &* replicates &+ replicate] &+= 1
            }
          }
          draws.keep(own, of: index)
        } else {
          sampler.draw(into: scores, &random)
          for replicate in 0..<replicates {
            counts[bins.bin(of: scores[replicate]) &* replicates &+ replicate] &+= 1
          }
        }
      }
    }
  }

  /// Looks up the ranks of a stretch of needs in all replicates.
  private func summarize(
    _ stretch: Range<Int>, _ draws: KeptDraws.Places, _ above: [Int32],
    _ byRow: UnsafeMutableBufferPointer<NeedUncertainty?>
  ) {
    var selection = Selection()
    var ranks = [Int32](repeating: 0, count: replicates)
    for index in stretch {
      let row = needs.rows[ranked[index]]
      guard row.respondents >= 2 else { continue }
      above.withUnsafeBufferPointer { above in
        ranks.withUnsafeMutableBufferPointer { rank(index, draws, above, into: $0) }
      }
      byRow[ranked[index]] = summary(ranks, &selection)
    }
  }

  /// Looks up the ranks of one need.
  private func rank(
    _ index: Int, _ draws: KeptDraws.Places, _ above: UnsafeBufferPointer<Int32>,
    into ranks: UnsafeMutableBufferPointer<Int32>
  ) {
    if let own = draws.draws(of: index), let bins = draws.bins(of: index) {
      bins.withUnsafeBufferPointer { bins in
        for replicate in 0..<replicates {
          ranks[replicate] = above[Int(bins[Int(own[replicate])]) &* replicates &+ replicate] &+ 1
        }
      }
      return
    }
    withUnsafeTemporaryAllocation(of: Int.self, capacity: replicates) { scores in
      scores.initialize(repeating: 0)
      var random = ReplicateRandom(seed: seed, stream: UInt64(ranked[index]))
      sampler(of: ranked[index]).draw(into: scores, &random)
      for replicate in 0..<replicates {
        ranks[replicate] = above[bins.bin(of: scores[replicate]) &* replicates &+ replicate] &+ 1
      }
    }
  }

  private func sampler(of row: Int) -> ReplicateSampler {
    DrawnNeed(needs.rows[row], needs).sampler(unit: unit, replicates: replicates)
  }

  /// The percentile interval, 2.5 % left out at either end.
  private func summary(_ ranks: [Int32], _ selection: inout Selection) -> NeedUncertainty {
    let out = replicates / 40
    let top = Int32(clamping: topGroup)
    var inTop: Int32 = 0
    for rank in ranks { inTop &+= rank <= top ? 1 : 0 }
    let (lowest, highest) = selection.smallest(out, replicates - 1 - out, of: ranks)
    return NeedUncertainty(
      lowestRank: Int(lowest), highestRank: Int(highest), topShare: Double(inTop) / Double(replicates))
  }
}
