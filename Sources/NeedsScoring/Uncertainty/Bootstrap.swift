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
      .uncertainty(threads: SharedWork.threads(threads))
  }
}

/// Draws respondents anew and ranks all needs, many times.
///
/// It goes over the needs twice. First it counts, for each replicate, how many needs have which score; then it looks up
/// how many needs are above. So it holds a table of scores by replicates, not of needs by replicates.
struct Bootstrap {
  let needs: NeedList
  let topGroup: Int
  let seed: UInt64
  private let strata: Strata
  /// Rows that are ranked, in the order of ranks: neighbours have like scores, and meet in the same part of the table.
  private let ranked: [Int]

  init(_ needs: NeedList, topGroup: Int, replicates: Int, seed: UInt64) {
    self.needs = needs
    self.topGroup = topGroup
    self.seed = seed
    strata = Strata(replicates: replicates)
    ranked = needs.indices.filter { needs.order.ranks[$0] > 0 }.map { Int(needs.order.rows[$0]) }
  }

  /// Bytes that the tables of all threads may take, if one of them takes no more.
  static let roomForTables = 256 << 20
  /// Bytes that what was drawn may take.
  private static let roomForRuns = 512 << 20

  /// How many of `threads` may count at once, if each has a table of so many bytes.
  static func threads(_ threads: Int, tableBytes: Int) -> Int {
    min(threads, max(1, roomForTables / max(1, tableBytes)))
  }

  func uncertainty(threads: Int) -> [NeedUncertainty?] {
    guard !ranked.isEmpty else { return needs.indices.map { _ in nil } }
    let drawn = gather(SharedWork.stretches(of: ranked.count, into: threads, least: 64))
    let unit = max(1, drawn.reduce(0) { greatestCommonDivisor($0, $1.needs.divisor) })
    let largest = drawn.reduce(0) { max($0, $1.needs.largest) }
    let bins = ScoreBins(largest: largest / unit, bits: strata.replicates > 2000 ? 10 : 12)
    let most = Self.threads(threads, tableBytes: RankTable.bytes(bins: bins.count, strata: strata))
    var parts = drawn.map { part in
      Part(
        stretch: part.stretch, needs: part.needs, sampler: ScoreSampler(strata, unit: unit, bins: bins),
        kept: KeptRuns(bytes: Self.roomForRuns / drawn.count, bins: bins.count, strata: strata.count))
    }
    let table = count(&parts, bins: bins.count, threads: most)
    var byRow = [NeedUncertainty?](repeating: nil, count: needs.rows.count)
    byRow.withUnsafeMutableBufferPointer { byRow in
      parts.withUnsafeMutableBufferPointer { parts in
        nonisolated(unsafe) let byRow = byRow
        nonisolated(unsafe) let parts = parts
        SharedWork.perform(parts.count, threads: parts.count) { summarize(&parts[$0], table, byRow) }
      }
    }
    return needs.indices.map { byRow[Int(needs.order.rows[$0])] }
  }

  /// Needs that one thread draws.
  private struct Part {
    let stretch: Range<Int>
    let needs: DrawnNeeds
    var sampler: ScoreSampler
    var kept: KeptRuns
  }

  private func gather(_ stretches: [Range<Int>]) -> [(stretch: Range<Int>, needs: DrawnNeeds)] {
    var found = stretches.map { (stretch: $0, needs: DrawnNeeds([], of: needs)) }
    found.withUnsafeMutableBufferPointer { found in
      nonisolated(unsafe) let found = found
      SharedWork.perform(found.count, threads: found.count) {
        found[$0].needs = DrawnNeeds(ranked[found[$0].stretch], of: needs)
      }
    }
    return found
  }

  /// Draws all needs and counts them by bin and replicate; as many threads as there is room for tables.
  private func count(_ parts: inout [Part], bins: Int, threads: Int) -> RankTable {
    let shares = SharedWork.stretches(of: parts.count, into: threads, least: 1)
    var tables = shares.map { _ in RankTable(bins: bins, strata: strata) }
    tables.withUnsafeMutableBufferPointer { tables in
      parts.withUnsafeMutableBufferPointer { parts in
        nonisolated(unsafe) let tables = tables
        nonisolated(unsafe) let parts = parts
        SharedWork.perform(shares.count, threads: shares.count) { share in
          for part in shares[share] { count(&parts[part], in: &tables[share]) }
        }
      }
    }
    var table = tables.removeLast()
    for other in tables { table.add(other) }
    table.sumUp()
    return table
  }

  private func count(_ part: inout Part, in table: inout RankTable) {
    for (place, index) in part.stretch.enumerated() {
      var random = random(of: index)
      let deal = strata.deal(&random)
      let (gaps, fixed) = part.needs[place]
      switch part.sampler.draw(gaps, fixed: fixed, &random) {
      case .constant(let bin):
        table.count(constant: bin)
        part.kept.append(nil)
      case .runs:
        table.count(part.sampler.runs, deal)
        part.kept.append(part.sampler.runs)
      case .bins:
        table.count(part.sampler.bins)
        part.kept.append(nil)
      }
    }
  }

  /// The random numbers of a need.
  private func random(of index: Int) -> ReplicateRandom {
    ReplicateRandom(seed: seed, stream: UInt64(ranked[index]))
  }

  /// Looks up the ranks of some needs in all replicates.
  private func summarize(
    _ part: inout Part, _ table: RankTable, _ byRow: UnsafeMutableBufferPointer<NeedUncertainty?>
  ) {
    var summary = RankSummary(strata, topGroup: topGroup)
    var runs: [ScoreSampler.Run] = []
    for (place, index) in part.stretch.enumerated() where needs.rows[ranked[index]].respondents >= 2 {
      var random = random(of: index)
      let deal = strata.deal(&random)
      if part.kept.read(place, into: &runs) {
        byRow[ranked[index]] = summary.summary(runs, deal, table)
        continue
      }
      let (gaps, fixed) = part.needs[place]
      byRow[ranked[index]] =
        switch part.sampler.draw(gaps, fixed: fixed, &random) {
        case .constant(let bin): summary.summary(constant: bin, table)
        case .runs: summary.summary(part.sampler.runs, deal, table)
        case .bins: summary.summary(part.sampler.bins, table)
        }
    }
  }
}
