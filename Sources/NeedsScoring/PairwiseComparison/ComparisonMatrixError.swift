/// Why judgements are no comparison matrix. Rows and columns are elements, counted from 0.
public enum ComparisonMatrixError: Error, Equatable, Sendable {
  /// There is no element.
  case empty
  /// A row has not as many entries as there are rows.
  case notSquare(row: Int, expected: Int, found: Int)
  /// A judgement is about an element that there is not.
  case noSuchElement(row: Int, column: Int, size: Int)
  /// Two judgements are about the same pair.
  case judgedTwice(row: Int, column: Int)
  /// A judgement is infinite or no number.
  case notFinite(row: Int, column: Int)
  /// A judgement is zero or below: it is no ratio.
  case notPositive(row: Int, column: Int, value: Double)
  /// A judgement is above ``ComparisonMatrix/largestRatio``, or below its reciprocal.
  case beyondScale(row: Int, column: Int, value: Double)
  /// An element is compared with itself and not found equal.
  case diagonalNotOne(row: Int, value: Double)
  /// Two entries of one pair contradict each other: their product is not 1.
  case notReciprocal(row: Int, column: Int, value: Double, opposite: Double)
  /// No chain of judgements leads from the first element to this one: their weights cannot be compared.
  case notConnected(element: Int)
}
