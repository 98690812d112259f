public import TrainingModel

/// How several ratings of one person and competency become one current level.
///
/// - `weighted`: the latest rating of each source, averaged by the source's credibility.
/// - `latest`: of the latest day; if several sources rated on it, their weighted mean.
/// - `highest`, `lowest`: over all ratings.
///
/// Levels are exact thousandths; a mean is rounded half up to the nearest thousandth.
struct CurrentLevel {
  private let rule: CombineRule
  private let weights: [RatingSource: Int]

  init(_ scoring: ScoringRule) {
    rule = scoring.combine
    weights = Dictionary(
      uniqueKeysWithValues: RatingSource.allCases.map { source in
        (source, (scoring.rule(of: source, in: nil)?.weight ?? source.priorCredibility).units)
      })
  }

  /// The level in thousandths; `ratings` are of one person and competency, in the order of dates.
  func combine(_ ratings: ArraySlice<RatingRow>) -> Int? {
    if ratings.count == 1, let only = ratings.first { return only.level }
    guard let last = ratings.last else { return nil }
    switch rule {
    case .highest: return ratings.map(\.level).max()
    case .lowest: return ratings.map(\.level).min()
    case .latest: return mean(ratings.filter { $0.dayNumber == last.dayNumber })
    case .weighted:
      var latest: [RatingSource: RatingRow] = [:]
      for rating in ratings { latest[rating.source] = rating }
      return mean(RatingSource.allCases.compactMap { latest[$0] })
    }
  }

  /// The mean by credibility; if no source counts, the plain mean.
  private func mean(_ ratings: [RatingRow]) -> Int? {
    guard !ratings.isEmpty else { return nil }
    var sum = 0
    var total = 0
    for rating in ratings {
      let weight = weights[rating.source] ?? 0
      sum += weight * rating.level
      total += weight
    }
    if total == 0 {
      sum = ratings.reduce(0) { $0 + $1.level }
      total = ratings.count
    }
    return (2 * sum + total) / (2 * total)
  }
}

extension RatingSource {
  /// Credibility of a source where the policy states none: priors, not canon.
  ///
  /// A test and an observation at work measure the behaviour itself (1 and 0.9). Supervisors and peers agree
  /// with each other at ρ = 0.62 (Harris & Schaubroeck 1988, Personnel Psychology 41, 43–62): 0.6 for
  /// supervisors, 0.5 for peers, who see less of the whole. Self-ratings correlate with performance at
  /// r = 0.29 (Mabe & West 1982, Journal of Applied Psychology 67, 280–296): 0.3.
  public var priorCredibility: Factor {
    switch self {
    case .test: Factor(units: 1000)
    case .observed: Factor(units: 900)
    case .supervisor: Factor(units: 600)
    case .peer: Factor(units: 500)
    case .own: Factor(units: 300)
    }
  }
}
