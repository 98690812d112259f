/// The lowest and the highest level that a rating in a survey can have; levels between them may be fractions.
public struct RatingScale: Hashable, Sendable {
  /// The lowest level, at least 0.
  public let minimum: Double
  /// The highest level.
  public let maximum: Double

  /// The scale of most questionnaires.
  public static let oneToFive = RatingScale(unchecked: 1, 5)
  /// The highest level that a scale may have, which keeps all products far from overflow.
  public static let greatestLevel = 1_000_000.0
  /// The most people that a survey may have, which keeps all sums exact or far from overflow.
  public static let mostPeople = 1_000_000_000_000

  /// Half-way between the ends.
  public var midpoint: Double { (minimum + maximum) / 2 }

  /// A scale; throws unless 0 ≤ `minimum` < `maximum` ≤ ``greatestLevel``. Importance multiplies in these
  /// methods, and a negative importance would turn a need into its opposite.
  public init(minimum: Double, maximum: Double) throws(SurveyInputError) {
    guard minimum >= 0, minimum < maximum, maximum <= Self.greatestLevel else { throw .invalidScale }
    self.init(unchecked: minimum, maximum)
  }

  private init(unchecked minimum: Double, _ maximum: Double) {
    // −0 becomes 0.
    self.minimum = minimum + 0
    self.maximum = maximum
  }

  /// The level itself, with −0 as 0; throws if it is no number or outside the scale.
  func checked(_ level: Double, position: Int) throws(SurveyInputError) -> Double {
    guard level.isFinite else { throw .notFinite(position: position) }
    guard level >= minimum, level <= maximum else { throw .outsideScale(position: position, value: level) }
    return level + 0
  }
}
