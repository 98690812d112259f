/// Simple additive weighting (SAW), the weighted sum of normalised values.
///
/// S(a) = Σ_c w(c) · r(a, c) — Churchman & Ackoff 1954, "An approximate measure of value", Operations
/// Research 2, 172–187; with the linear scale transformations of Hwang & Yoon 1981, Multiple Attribute
/// Decision Making.
///
/// | normalisation | benefit | cost | range of S |
/// |---|---|---|---|
/// | `max` | x / max x | min x / x | 0 to 1 |
/// | `minmax` | (x − min) / (max − min) | (max − x) / (max − min) | 0 to 1 |
/// | `sum` | x / Σx | (1/x) / Σ(1/x) | 0 to 1, Σ S = 1 |
///
/// - **Ties**: equal rows have equal scores, to the bit.
/// - **Missing data**: there is none in a ``DecisionMatrix``.
/// - **Constant columns** distinguish nothing: every alternative gets the same, 1 with `max` and `minmax` and
///   1/n with `sum`, also where the constant is 0.
/// - **Zeros**: `max` and `sum` are ratios. In a cost criterion whose minimum is 0 they take the limit for a
///   minimum that goes to 0: alternatives with 0 get everything (1, or equal shares of 1), all others 0.
/// - **Negative values** have no ratio: `max` and `sum` refuse them; `minmax` takes any value.
public struct SimpleAdditiveWeighting: Sendable {
  /// How values of different criteria are made comparable.
  public enum Normalisation: String, Sendable, CaseIterable {
    /// Ratio to the best value.
    case max
    /// Place between the worst and the best value.
    case minmax
    /// Share of the sum.
    case sum
  }

  /// By what values were made comparable.
  public let normalisation: Normalisation
  /// Score of each alternative, 0 to 1; more is better.
  public let scores: [Double]
  /// Normalised values, row by row. The score is the sum over criteria of weight × normalised value, added in
  /// the order of criteria.
  public let normalised: [Double]
  /// Weights of the criteria, with the sum 1.
  public let weights: [Double]

  /// Scores the alternatives of `matrix`; throws where a value has no ratio.
  public init(
    _ matrix: DecisionMatrix, normalisation: Normalisation = .max
  ) throws(SimpleAdditiveWeightingError) {
    let criteria = matrix.criteria
    var normalised = [Double](repeating: 0, count: matrix.values.count)
    for criterion in 0..<criteria {
      let column = matrix.column(criterion)
      if normalisation != .minmax, let row = column.firstIndex(where: { $0 < 0 }) {
        throw .negativeValue(row: row, column: criterion, value: column[row])
      }
      let isCost = matrix.senses[criterion] == .cost
      let result =
        switch normalisation {
        case .max: Self.ratiosToBest(column, isCost: isCost)
        case .minmax: ColumnScaling.minmax(column, isCost: isCost) ?? column.map { _ in 1 }
        case .sum: Self.shares(column, isCost: isCost)
        }
      for (row, value) in result.enumerated() { normalised[row * criteria + criterion] = value }
    }
    self.normalisation = normalisation
    self.normalised = normalised
    self.weights = matrix.weights
    scores = (0..<matrix.alternatives).map { row in
      var score = 0.0
      for criterion in 0..<criteria {
        score += matrix.weights[criterion] * normalised[row * criteria + criterion]
      }
      return score
    }
  }

  /// x / max, or min / x; see the table above.
  private static func ratiosToBest(_ column: [Double], isCost: Bool) -> [Double] {
    let (low, high) = ColumnScaling.range(column)
    if low == high { return column.map { _ in 1 } }
    if isCost { return column.map { $0 == low ? 1 : low / $0 } }
    return column.map { $0 / high }
  }

  /// x / Σx, or the same of reciprocals, which are taken relative to the smallest value and so never
  /// overflow.
  /// Parts are added in ascending order, so that the order of alternatives does not matter.
  private static func shares(_ column: [Double], isCost: Bool) -> [Double] {
    let parts = ratiosToBest(column, isCost: isCost)
    let sum = parts.sorted().reduce(0, +)
    return parts.map { $0 / sum }
  }
}

/// Why a matrix cannot be scored by ratios.
public enum SimpleAdditiveWeightingError: Error, Equatable, Sendable {
  /// The value, of this alternative and criterion, is below zero; `minmax` takes it.
  case negativeValue(row: Int, column: Int, value: Double)
}
