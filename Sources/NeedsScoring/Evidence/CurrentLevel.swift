import TrainingModel

/// How several ratings of one person and competency become one current level.
///
/// - `weighted`: the latest rating of each source, averaged by the source's credibility and, where the policy
///   states a half-life H, by its age beside the newest of them: a rating d days older counts
///   2^−⌊d/H⌋ · (1 − (d mod H) / 2H), which halves with each H days and is a straight line between (so that it is
///   exact).
/// - `latest`: of the latest day; if several sources rated on it, their weighted mean.
/// - `highest`, `lowest`: over all ratings.
///
/// A source that the policy calls lenient has its leniency taken off first, down to the lowest level of the scale.
/// Levels are exact thousandths; a mean is rounded half up to the nearest thousandth.
struct CurrentLevel {
  /// What is known of each source in one domain.
  struct Sources: Equatable {
    /// Credibility in thousandths, by the index of the source.
    var weights: [Int]
    /// Levels to be taken off, in thousandths, by the index of the source.
    var leniency: [Int]

    init(_ scoring: ScoringRule, domain: Identifier?) {
      weights = RatingSource.allCases.map { scoring.credibility(of: $0, in: domain).units }
      leniency = RatingSource.allCases.map { scoring.leniency(of: $0, in: domain).units }
    }

    /// Whether every rating is taken as it stands.
    var takesRatingsAsTheyAre: Bool { leniency.allSatisfy { $0 == 0 } }
  }

  /// A rating beside its part in the current level.
  struct Part {
    let rating: RatingRow
    /// Its level after correction.
    let level: Int
    /// Its weight; 0 for a rating that does not count. Only proportions matter.
    let weight: Int
  }

  private let rule: CombineRule
  private let halfLife: Int?

  init(_ scoring: ScoringRule) {
    rule = scoring.combine
    halfLife = scoring.halfLife.flatMap { $0 > 0 ? $0 : nil }
  }

  /// The level in thousandths; `ratings` are of one person and competency, in the order of dates.
  func combine(_ ratings: ArraySlice<RatingRow>, _ sources: Sources, lowest: Int) -> Int? {
    guard let last = ratings.last else { return nil }
    if ratings.count == 1 { return corrected(last, sources, lowest) }
    // What `parts` says, without a list of it: this is asked for everybody.
    switch rule {
    case .highest: return ratings.reduce(Int.min) { max($0, corrected($1, sources, lowest)) }
    case .lowest: return ratings.reduce(Int.max) { min($0, corrected($1, sources, lowest)) }
    case .latest, .weighted: break
    }
    var mean = Mean()
    var seen: UInt8 = 0
    var newest: Int?
    for rating in ratings.reversed() {
      if rule == .latest {
        if rating.dayNumber != last.dayNumber { continue }
      } else {
        let source: UInt8 = 1 << UInt8(truncatingIfNeeded: rating.source.index)
        if seen & source != 0 { continue }
        seen |= source
      }
      let weight = sources.weights[rating.source.index]
      // The first that counts at all is the newest.
      if weight > 0, newest == nil { newest = rating.dayNumber }
      mean.add(
        corrected(rating, sources, lowest),
        weight: weight * recency(max(0, (newest ?? last.dayNumber) - rating.dayNumber)))
    }
    return mean.level
  }

  /// A mean by weights; the plain one if all weights are 0.
  private struct Mean {
    private var sum: Int128 = 0
    private var weights: Int128 = 0
    private var plain = 0
    private var count = 0

    mutating func add(_ level: Int, weight: Int) {
      sum += Int128(weight) * Int128(level)
      weights += Int128(weight)
      plain += level
      count += 1
    }

    /// Rounded half up to a thousandth.
    var level: Int? {
      if weights > 0 { return Int((2 * sum + weights) / (2 * weights)) }
      return count > 0 ? (2 * plain + count) / (2 * count) : nil
    }
  }

  /// What each rating contributes, in the order of dates.
  func parts(_ ratings: ArraySlice<RatingRow>, _ sources: Sources, lowest: Int) -> [Part] {
    guard let last = ratings.last else { return [] }
    let levels = ratings.map { corrected($0, sources, lowest) }
    let chosen: [Bool]
    switch rule {
    case .highest, .lowest:
      // The latest of those that have the level stands for it.
      let best = rule == .highest ? levels.max() : levels.min()
      let index = levels.lastIndex { $0 == best }
      chosen = levels.indices.map { $0 == index }
    case .latest:
      chosen = ratings.map { $0.dayNumber == last.dayNumber }
    case .weighted:
      var seen: Set<RatingSource> = []
      chosen = ratings.reversed().map { seen.insert($0.source).inserted }.reversed()
    }
    // Age is beside the newest that counts at all.
    let credible = zip(ratings, chosen).filter { $1 && sources.weights[$0.source.index] > 0 }
    let newest = credible.map(\.0.dayNumber).max() ?? last.dayNumber
    var weights = zip(ratings, chosen).map { rating, isChosen -> Int in
      guard isChosen else { return 0 }
      guard rule == .weighted || rule == .latest else { return 1 }
      return sources.weights[rating.source.index] * recency(max(0, newest - rating.dayNumber))
    }
    // If no source counts, the plain mean.
    if weights.allSatisfy({ $0 == 0 }) { weights = chosen.map { $0 ? 1 : 0 } }
    return zip(ratings, zip(levels, weights)).map { Part(rating: $0, level: $1.0, weight: $1.1) }
  }

  private func corrected(_ rating: RatingRow, _ sources: Sources, _ lowest: Int) -> Int {
    let taken = sources.leniency[rating.source.index]
    return taken == 0 ? rating.level : max(min(rating.level, lowest * Rating.scale), rating.level - taken)
  }

  /// How much a rating counts that is so many days older than the newest, in units of 2⁻²⁰ / half-life.
  private func recency(_ days: Int) -> Int {
    guard rule == .weighted, let halfLife else { return 1 }
    let halvings = days / halfLife
    guard halvings < 20 else { return 0 }
    return (2 * halfLife - days % halfLife) << (20 - halvings)
  }
}

extension RatingSource {
  /// Its place in `allCases`, for tables by source.
  var index: Int {
    switch self {
    case .own: 0
    case .supervisor: 1
    case .peer: 2
    case .test: 3
    case .observed: 4
    }
  }
}
