/// What the rating of a cohort says beside its mean.
public struct GroupFigures: Hashable, Sendable {
  /// The rating that it belongs to.
  public let position: RowPosition
  /// The standard deviation of the levels.
  public let deviation: Rating
  /// How many people were rated; `nil`: all.
  public let respondents: Int?

  /// Figures of the rating at `position`.
  public init(position: RowPosition, deviation: Rating, respondents: Int?) {
    self.position = position
    self.deviation = deviation
    self.respondents = respondents
  }

  /// Smaller spreads first, then fewer respondents.
  static func precede(_ a: GroupFigures?, _ b: GroupFigures?) -> Bool {
    func key(_ figures: GroupFigures?) -> (Int, Int) {
      (figures?.deviation.units ?? 0, figures?.respondents ?? -1)
    }
    return key(a) < key(b)
  }
}
