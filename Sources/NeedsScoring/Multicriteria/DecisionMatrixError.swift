/// Why figures are no decision matrix. Rows are alternatives and columns criteria, both counted from 0.
public enum DecisionMatrixError: Error, Equatable, Sendable {
  /// There is no alternative or no criterion.
  case empty
  /// A row has not one value for each criterion.
  case ragged(row: Int, expected: Int, found: Int)
  /// A flat list cannot be cut into rows of `criteria` values each.
  case notRectangular(values: Int, criteria: Int)
  /// A value is infinite or no number; a value that is missing must be dealt with before.
  case notFinite(row: Int, column: Int)
  /// A value is so large (above ``DecisionMatrix/largestMagnitude``) that sums of squares would overflow.
  case tooLarge(row: Int, column: Int)
  /// There is not one weight for each criterion.
  case weightCount(expected: Int, found: Int)
  /// There is not one sense for each criterion.
  case senseCount(expected: Int, found: Int)
  /// A weight is infinite or no number.
  case weightNotFinite(column: Int)
  /// A weight is below zero.
  case negativeWeight(column: Int, weight: Double)
  /// All weights are zero: nothing is asked.
  case weightsSumToZero
}
