public import TrainingModel

/// Why figures of a survey cannot be used. Nothing is computed from them, so that no result is ever NaN.
public enum SurveyInputError: Error, Hashable, Sendable {
  /// The value at this position is infinite or not a number.
  case notFinite(position: Int)
  /// The value at this position lies outside the scale, or is larger than is computed with.
  case outsideScale(position: Int, value: Double)
  /// The number of people at this position is negative.
  case negativePeople(position: Int, people: Int)
  /// There are more people than are computed with: ``RatingScale/mostPeople``.
  case tooManyPeople
  /// A scale must have a minimum of at least 0 below a maximum of at most ``RatingScale/greatestLevel``.
  case invalidScale
  /// Two items have this identity.
  case repeatedItem(Identifier)
  /// The item has counts for another number of levels than the first one, or the points are not one a level.
  case levelsDiffer(position: Int)
}
