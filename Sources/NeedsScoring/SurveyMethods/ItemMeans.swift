public import TrainingModel

/// The means of one item of a survey, as the quadrant methods and most publications use them.
public struct ItemMeans: Hashable, Sendable {
  /// Which item.
  public let id: Identifier
  /// Mean importance; `nil` if nobody answered.
  public let importance: Double?
  /// Mean ability, satisfaction or performance; `nil` if nobody answered.
  public let performance: Double?

  /// Means that are known.
  public init(id: Identifier, importance: Double?, performance: Double?) {
    self.id = id
    self.importance = importance
    self.performance = performance
  }

  /// The means of complete pairs.
  public init(id: Identifier, ratings: PairedRatings) {
    self.init(id: id, importance: ratings.meanImportance, performance: ratings.meanAbility)
  }
}
