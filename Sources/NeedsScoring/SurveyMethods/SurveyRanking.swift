/// The items of a survey in the order of what people said they need.
///
/// > mean: Σ ℓ·nₗ / Σ nₗ  cumulative score: Σ pₗ·nₗ
///
/// over levels ℓ with nₗ answers and pₗ points. The mean compares items whatever the number of answers; the
/// cumulative score (DiCola et al. 2026, doi:10.5281/zenodo.20446694: one point for *very needed*, two for
/// *absolutely essential*) also grows with it.
///
/// - **Range**: of the mean the scale; of the score from least to most points × people.
/// - **Ties**: scores are compared as exact fractions; equal ones share a rank and stand by identity.
/// - **Missing data**: by the rule: `excluded`, or `asMinimum`, as if they had chosen the lowest level. The
///   latter lowers items that fewer people know, and changes published rankings. Items without any answer to
///   count are ``unranked``.
/// - **Constant data**: all items share rank 1.
public struct SurveyRanking: Hashable, Sendable {
  /// By what items are ranked.
  public enum Measure: Hashable, Sendable {
    /// Mean of the levels, of which the lowest is given.
    case mean(lowest: Int)
    /// Sum of points, which are given for each level from the lowest upwards.
    case cumulative(points: [Int])
  }

  /// What stands for an answer that is missing.
  public enum MissingAnswers: String, Hashable, Sendable, CaseIterable {
    /// Nothing.
    case excluded
    /// The lowest level.
    case asMinimum
  }

  /// An item with its score.
  public struct Row: Hashable, Sendable {
    /// The item.
    public let item: SurveyItem
    /// Mean level or sum of points.
    public let score: Double
    /// Answers that were given.
    public let answered: Int
    /// From 1 for the highest score; ties share a rank.
    public let rank: Int
  }

  /// The most levels that a scale may have.
  public static let mostLevels = 1000
  /// The greatest amount that a level or a point may have.
  public static let greatestPoints = 1_000_000

  /// Items by score, highest first, ties by identity.
  public let rows: [Row]
  /// Items without an answer to count, in the order of identities.
  public let unranked: [SurveyItem]

  /// Ranks the items, in any order. Throws if a count is negative, items have different numbers of levels, or
  /// one repeats.
  public init(_ items: [SurveyItem], by measure: Measure, missing: MissingAnswers) throws(SurveyInputError) {
    let points = try Self.points(measure, levels: items.first?.counts.count ?? 1)
    var scored: [(item: SurveyItem, sum: Int, over: Int, answered: Int)] = []
    var unranked: [SurveyItem] = []
    for (position, item) in items.enumerated() {
      guard item.counts.count == points.count else { throw .levelsDiffer(position: position) }
      var answered = 0
      var sum = 0
      for (count, points) in zip(item.counts, points) {
        guard count >= 0 else { throw .negativePeople(position: position, people: count) }
        guard count <= RatingScale.mostPeople - answered else { throw .tooManyPeople }
        answered += count
        sum += count * points
      }
      guard item.missing >= 0 else { throw .negativePeople(position: position, people: item.missing) }
      guard item.missing <= RatingScale.mostPeople - answered else { throw .tooManyPeople }
      var counted = answered
      if missing == .asMinimum {
        counted += item.missing
        sum += item.missing * (points.first ?? 0)
      }
      if counted == 0 {
        unranked.append(item)
      } else if case .mean = measure {
        scored.append((item, sum, counted, answered))
      } else {
        scored.append((item, sum, 1, answered))
      }
    }
    _ = try ItemOrder.ordered(items, by: \.id)
    // a/b > c/d ⇔ a·d > c·b, exactly: sums are below 2·10¹⁸ and counts up to 10¹².
    scored.sort { a, b in
      let left = Int128(a.sum) * Int128(b.over)
      let right = Int128(b.sum) * Int128(a.over)
      return left != right ? left > right : a.item.id < b.item.id
    }
    let ranks = SharedRanks.inOrder(scored.count) { one, before in
      Int128(scored[one].sum) * Int128(scored[before].over)
        == Int128(scored[before].sum) * Int128(scored[one].over)
    }
    rows = zip(scored, ranks).map { entry, rank in
      Row(
        item: entry.item, score: Double(entry.sum) / Double(entry.over), answered: entry.answered, rank: rank)
    }
    self.unranked = unranked.sorted { $0.id < $1.id }
  }

  /// What each level counts.
  private static func points(_ measure: Measure, levels: Int) throws(SurveyInputError) -> [Int] {
    guard levels >= 1, levels <= mostLevels else { throw .invalidScale }
    switch measure {
    case .mean(let lowest):
      guard lowest.magnitude <= UInt(greatestPoints) else { throw .invalidScale }
      return Array(lowest..<lowest + levels)
    case .cumulative(let points):
      guard points.count == levels else { throw .levelsDiffer(position: 0) }
      guard points.allSatisfy({ $0.magnitude <= UInt(greatestPoints) }) else { throw .invalidScale }
      return points
    }
  }
}
