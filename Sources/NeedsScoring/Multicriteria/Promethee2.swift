/// PROMETHEE II: alternatives by how much they outrank the others less how much they are outranked.
///
/// Brans & Vincke 1985, "A preference ranking organisation method", Management Science 31, 647–656; flows are
/// divided by n − 1 as in Brans & Mareschal 2005 (in Figueira et al., Multiple Criteria Decision Analysis,
/// chapter 5):
///
///     π(a, b) = Σ_c w(c) · P_c(d_c(a, b))        d: a less b for benefits, b less a for costs
///     φ⁺(a) = Σ_b π(a, b) / (n − 1)     φ⁻(a) = Σ_b π(b, a) / (n − 1)     φ = φ⁺ − φ⁻
///
/// φ⁺ and φ⁻ are from 0 to 1, φ from −1 to 1 with the sum 0 over all alternatives. φ only ranks: its size
/// depends on who takes part.
///
/// - **Ties**: equal rows have equal flows, to the bit; two rows that differ by no more than `q` can still
///   differ in their flows, by third ones.
/// - **Missing data**: there is none in a ``DecisionMatrix``.
/// - **Constant columns** make no preference and add 0.
/// - **One alternative** outranks nobody: its flows are 0.
public struct Promethee2: Sendable {
  /// φ⁺: how much each alternative outranks the others, 0 to 1.
  public let positiveFlows: [Double]
  /// φ⁻: how much each is outranked, 0 to 1.
  public let negativeFlows: [Double]
  /// φ: the score, −1 to 1; more is better.
  public let netFlows: [Double]
  /// Net flow of each alternative in each criterion alone, −1 to 1, row by row. The net flow is their
  /// weighted sum, but for rounding.
  public let criterionFlows: [Double]
  /// Weights of the criteria, with the sum 1.
  public let weights: [Double]

  /// Scores the alternatives of `matrix` by one preference function for each criterion.
  public init(_ matrix: DecisionMatrix, functions: [PreferenceFunction]) throws(Promethee2Error) {
    guard functions.count == matrix.criteria else {
      throw .functionCount(expected: matrix.criteria, found: functions.count)
    }
    for (column, function) in functions.enumerated() where !function.isValid {
      throw .thresholds(column: column, function)
    }
    let count = matrix.alternatives
    let others = Double(max(count - 1, 1))
    var positive = [Double](repeating: 0, count: count)
    var negative = positive
    var single = [Double](repeating: 0, count: matrix.values.count)
    for criterion in 0..<matrix.criteria {
      let flow = PreferenceFlow(
        matrix.column(criterion), sense: matrix.senses[criterion], function: functions[criterion])
      let weight = matrix.weights[criterion] / others
      for row in 0..<count {
        positive[row] += weight * flow.positive[row]
        negative[row] += weight * flow.negative[row]
        single[row * matrix.criteria + criterion] = (flow.positive[row] - flow.negative[row]) / others
      }
    }
    positiveFlows = positive
    negativeFlows = negative
    netFlows = zip(positive, negative).map { $0 - $1 }
    criterionFlows = single
    weights = matrix.weights
  }

  /// Scores the alternatives of `matrix` by the same preference function in every criterion.
  public init(_ matrix: DecisionMatrix, function: PreferenceFunction) throws(Promethee2Error) {
    try self.init(matrix, functions: Array(repeating: function, count: matrix.criteria))
  }
}

/// Why alternatives cannot be compared by these preference functions.
public enum Promethee2Error: Error, Equatable, Sendable {
  /// There is not one function for each criterion.
  case functionCount(expected: Int, found: Int)
  /// A threshold of the criterion's function is negative, infinite or no number, p is below q, or s is 0.
  case thresholds(column: Int, PreferenceFunction)
}
