/// The order in which alternatives were shown, and how far scores were rounded for it.
///
/// Who is in the top group must be told by the ranks that people have before them: where scores are rounded, alternatives
/// share a rank that would not if they were not.
public struct PublishedRanking: Sendable, Equatable {
  /// Indices of the alternatives, best first.
  public let order: [Int]
  /// Scores that differ by no more may share a rank.
  public let resolution: Double

  /// A ranking that was made elsewhere.
  public init(order: [Int], resolution: Double) {
    self.order = order
    self.resolution = resolution
  }

  /// The ranking of scores that were not rounded: ``ScoreRanking``.
  public init(_ scores: [Double]) {
    self.init(order: ScoreRanking.order(of: scores), resolution: ScoreRanking.resolution)
  }
}
