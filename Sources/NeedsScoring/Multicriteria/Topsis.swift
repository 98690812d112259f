/// TOPSIS: nearness to the best conceivable alternative and distance from the worst.
///
/// Hwang & Yoon 1981, Multiple Attribute Decision Making, TOPSIS, steps 1 to 5:
///
///     v(a, c) = w(c) · r(a, c)
///     D⁺(a) = √Σ_c (v(a, c) − v⁺(c))²      v⁺(c): the best v of criterion c over all alternatives
///     D⁻(a) = √Σ_c (v(a, c) − v⁻(c))²      v⁻(c): the worst
///     C(a) = D⁻ / (D⁺ + D⁻)
///
/// with r = x / √Σx² (`vector`, as published) or r = (x − min) / (max − min), (max − x) / (max − min) for
/// costs (`minmax`; Opricovic & Tzeng 2004, EJOR 156, 445–455, show that the choice can turn the ranking
/// round). C is from 0 (the worst in everything) to 1 (the best in everything).
///
/// - **Ties**: equal rows have equal closeness, to the bit.
/// - **Missing data**: there is none in a ``DecisionMatrix``.
/// - **Constant columns**, and criteria of weight 0, add 0 to both distances.
/// - **All distances 0** (every weighed criterion is constant): each alternative is the best and the worst,
///   and C = ½ for all.
///
/// The best and the worst depend on who takes part: an alternative added or taken away can change the order
/// of the others.
public struct Topsis: Sendable {
  /// How values of different criteria are made comparable.
  public enum Normalisation: String, Sendable, CaseIterable {
    /// Share of the column's Euclidean length.
    case vector
    /// Place between the worst and the best value.
    case minmax
  }

  /// By what values were made comparable.
  public let normalisation: Normalisation
  /// Relative closeness C of each alternative, 0 to 1; more is better.
  public let closeness: [Double]
  /// Distance D⁺ of each alternative from the best.
  public let distanceToBest: [Double]
  /// Distance D⁻ of each alternative from the worst.
  public let distanceToWorst: [Double]

  /// Scores the alternatives of `matrix`.
  public init(_ matrix: DecisionMatrix, normalisation: Normalisation = .vector) {
    let deviations = IdealDeviations(matrix, normalisation: normalisation)
    let criteria = matrix.criteria
    var best: [Double] = []
    var worst: [Double] = []
    for row in 0..<matrix.alternatives {
      var (toBest, toWorst) = (0.0, 0.0)
      for criterion in 0..<criteria {
        let square = matrix.weights[criterion] * matrix.weights[criterion]
        toBest += square * deviations.toBest[row * criteria + criterion]
        toWorst += square * deviations.toWorst[row * criteria + criterion]
      }
      best.append(toBest.squareRoot())
      worst.append(toWorst.squareRoot())
    }
    self.normalisation = normalisation
    distanceToBest = best
    distanceToWorst = worst
    closeness = zip(best, worst).map(Self.closeness)
  }

  /// D⁻ / (D⁺ + D⁻), and ½ where both are 0.
  static func closeness(toBest: Double, toWorst: Double) -> Double {
    let sum = toBest + toWorst
    return sum > 0 ? toWorst / sum : 0.5
  }
}

/// Squared differences of normalised values from the best and the worst of their criterion, row by row,
/// before any weight.
struct IdealDeviations {
  private(set) var toBest: [Double]
  private(set) var toWorst: [Double]

  init(_ matrix: DecisionMatrix, normalisation: Topsis.Normalisation) {
    toBest = [Double](repeating: 0, count: matrix.values.count)
    toWorst = toBest
    for criterion in 0..<matrix.criteria {
      let column = matrix.column(criterion)
      // A constant column is all 0 in either way: what rounding makes of equal values is equal as well.
      let scaled =
        switch normalisation {
        case .vector: ColumnScaling.vector(column)
        case .minmax: ColumnScaling.minmax(column, isCost: false)
        }
      guard let scaled else { continue }
      let (low, high) = ColumnScaling.range(scaled)
      let isCost = matrix.senses[criterion] == .cost
      for (row, value) in scaled.enumerated() {
        let fromHigh = (high - value) * (high - value)
        let fromLow = (value - low) * (value - low)
        toBest[row * matrix.criteria + criterion] = isCost ? fromLow : fromHigh
        toWorst[row * matrix.criteria + criterion] = isCost ? fromHigh : fromLow
      }
    }
  }
}
