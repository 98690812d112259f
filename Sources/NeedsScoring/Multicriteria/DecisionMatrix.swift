/// Alternatives × criteria: what the multi-criteria methods start from.
///
/// Values are finite and complete. An alternative of which a value is not known is left out, or gets its
/// value by a rule that has a name, before the matrix is made: no method here fills anything in. Weights are
/// normalised to the sum 1, so that they can be given in any unit.
public struct DecisionMatrix: Sendable, Equatable {
  /// The largest magnitude of a value: beyond it sums of squares would overflow.
  public static let largestMagnitude = 1e100

  /// How many alternatives (rows), at least 1.
  public let alternatives: Int
  /// How many criteria (columns), at least 1.
  public let criteria: Int
  /// The values, row by row.
  public let values: [Double]
  /// Weights of the criteria, each 0 to 1, with the sum 1.
  public let weights: [Double]
  /// Whether more is better, by criterion.
  public let senses: [CriterionSense]

  /// A matrix from a flat list of values, row by row.
  ///
  /// The number of criteria is that of `senses`; `weights` are in any unit.
  public init(values: [Double], weights: [Double], senses: [CriterionSense]) throws(DecisionMatrixError) {
    let criteria = senses.count
    guard criteria > 0, !values.isEmpty else { throw .empty }
    guard values.count % criteria == 0 else {
      throw .notRectangular(values: values.count, criteria: criteria)
    }
    for (index, value) in values.enumerated() {
      guard value.isFinite else { throw .notFinite(row: index / criteria, column: index % criteria) }
      guard value.magnitude <= Self.largestMagnitude else {
        throw .tooLarge(row: index / criteria, column: index % criteria)
      }
    }
    self.weights = try Self.normalised(weights, criteria: criteria)
    self.alternatives = values.count / criteria
    self.criteria = criteria
    self.values = values
    self.senses = senses
  }

  /// A matrix from one list of values for each alternative; `weights` are in any unit.
  public init(rows: [[Double]], weights: [Double], senses: [CriterionSense]) throws(DecisionMatrixError) {
    guard let first = rows.first, !first.isEmpty else { throw .empty }
    for (index, row) in rows.enumerated() where row.count != first.count {
      throw .ragged(row: index, expected: first.count, found: row.count)
    }
    guard senses.count == first.count else {
      throw .senseCount(expected: first.count, found: senses.count)
    }
    try self.init(values: rows.flatMap { $0 }, weights: weights, senses: senses)
  }

  /// The value of an alternative in a criterion; both indices must be within the matrix.
  public subscript(alternative: Int, criterion: Int) -> Double { values[alternative * criteria + criterion] }

  /// The values of all alternatives in one criterion, which must be within the matrix.
  public func column(_ criterion: Int) -> [Double] {
    (0..<alternatives).map { values[$0 * criteria + criterion] }
  }

  /// Weights with the sum 1. The largest is taken out first, so that no sum overflows.
  private static func normalised(
    _ weights: [Double], criteria: Int
  ) throws(DecisionMatrixError) -> [Double] {
    guard weights.count == criteria else { throw .weightCount(expected: criteria, found: weights.count) }
    var largest = 0.0
    for (column, weight) in weights.enumerated() {
      guard weight.isFinite else { throw .weightNotFinite(column: column) }
      guard weight >= 0 else { throw .negativeWeight(column: column, weight: weight) }
      largest = max(largest, weight)
    }
    guard largest > 0 else { throw .weightsSumToZero }
    let scaled = weights.map { $0 / largest }
    let sum = scaled.reduce(0, +)
    return scaled.map { $0 / sum }
  }
}
