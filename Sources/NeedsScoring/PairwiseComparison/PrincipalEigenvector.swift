#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Weights and consistency of a comparison matrix by its principal eigenvector.
///
/// A w = λmax w, Σ w = 1 — Saaty 1977, Journal of Mathematical Psychology 15, 234–281. Weights are from 0 to
/// 1. CI = (λmax − n) / (n − 1) is 0 for judgements without contradiction; CR = CI / RI.
///
/// - **Missing judgements** (Harker 1987, Mathematical Modelling 9, 837–848): the matrix is taken with 0 in
///   their places and 1 + the number of missing judgements of the row on the diagonal, which is the same as
///   to put w(i) / w(j) in each place. Complete matrices are a special case. A chain of judgements without a
///   cycle cannot contradict itself: its CI is 0. Random indices were made for complete matrices, and
///   incomplete ones contradict themselves less: their ratio against a table is on the lenient side.
/// - **Ties**: elements that are judged alike have equal weights, but for rounding.
/// - **One element** has the weight 1; one or two are always consistent.
///
/// Power iteration by squaring: after k squarings a step is 2ᵏ plain steps, so that also a matrix whose
/// second eigenvalue is near the first takes few. It stops when the bounds of Collatz and Wielandt, min
/// (Aw)ᵢ/wᵢ ≤ λmax ≤ max (Aw)ᵢ/wᵢ, are within ``tolerance`` of each other. Only positive numbers are added
/// and multiplied; no start is random. The matrix is first scaled by the weights g of logarithmic least
/// squares, to a(i, j) · g(j) / g(i), which leaves the eigenvalue and makes all entries of consistent
/// judgements 1.
public struct PrincipalEigenvector: Sendable, Equatable {
  /// How near the bounds of the eigenvalue are, relative to it, when iteration stops.
  public static let tolerance = 1e-13

  /// How many elements are compared.
  public let size: Int
  /// Weight of each element, 0 to 1, with the sum 1.
  public let weights: [Double]
  /// λmax, `size` or more; the middle of its bounds.
  public let largestEigenvalue: Double

  /// Finds the eigenvector of `matrix`.
  public init(_ matrix: ComparisonMatrix) {
    let size = matrix.size
    let scale = matrix.logarithmicWeights
    let original = Self.completed(matrix, scale)
    var power = original
    var weights = [Double](repeating: 1 / Double(size), count: size)
    var bounds = (low: 0.0, high: Double.infinity)
    // Sixty squarings are 10¹⁸ steps: more can make no difference to a `Double`.
    for _ in 0..<60 {
      let next = Self.normalised(Self.product(original, Self.rowSums(power, size), size))
      let nextBounds = Self.bounds(original, next, size)
      if nextBounds.high - nextBounds.low < bounds.high - bounds.low {
        (weights, bounds) = (next, nextBounds)
      }
      if bounds.high - bounds.low <= Self.tolerance * bounds.high { break }
      power = Self.squared(power, size)
    }
    self.size = size
    self.weights = Self.normalised(zip(weights, scale).map { $0 * exp($1) })
    // Rounding can put the eigenvalue of consistent judgements a hair below their number.
    largestEigenvalue = max(bounds.low + (bounds.high - bounds.low) / 2, Double(size))
  }

  /// CI = (λmax − n) / (n − 1), 0 or more; 0 for one or two elements.
  public var consistencyIndex: Double {
    size > 2 ? (largestEigenvalue - Double(size)) / Double(size - 1) : 0
  }

  /// CR = CI / RI, 0 or more; `nil` where `table` has no index for this size, and for one or two elements.
  public func consistencyRatio(_ table: RandomIndexTable) -> Double? {
    table.value(size: size).map { consistencyIndex / $0 }
  }

  /// The matrix with Harker's entries for what is missing, a(i, j) · g(j) / g(i).
  private static func completed(_ matrix: ComparisonMatrix, _ scale: [Double]) -> [Double] {
    let size = matrix.size
    var result = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      for column in 0..<size {
        guard let ratio = matrix[row, column] else { continue }
        result[row * size + column] = exp(log(ratio) + scale[column] - scale[row])
      }
      let missing = (0..<size).reduce(0) { $0 + (matrix[row, $1] == nil ? 1 : 0) }
      result[row * size + row] = Double(1 + missing)
    }
    return result
  }

  private static func rowSums(_ matrix: [Double], _ size: Int) -> [Double] {
    (0..<size).map { row in matrix[(row * size)..<((row + 1) * size)].reduce(0, +) }
  }

  private static func product(_ matrix: [Double], _ vector: [Double], _ size: Int) -> [Double] {
    (0..<size).map { row in
      var sum = 0.0
      for column in 0..<size { sum += matrix[row * size + column] * vector[column] }
      return sum
    }
  }

  private static func normalised(_ vector: [Double]) -> [Double] {
    let sum = vector.reduce(0, +)
    return sum > 0 ? vector.map { $0 / sum } : vector
  }

  /// The least and the greatest of (Aw)ᵢ/wᵢ.
  private static func bounds(
    _ matrix: [Double], _ weights: [Double], _ size: Int
  ) -> (low: Double, high: Double) {
    var bounds = (low: Double.infinity, high: 0.0)
    for (value, weight) in zip(product(matrix, weights, size), weights) where weight > 0 {
      bounds = (min(bounds.low, value / weight), max(bounds.high, value / weight))
    }
    return bounds
  }

  /// The matrix times itself, divided by its largest entry.
  private static func squared(_ matrix: [Double], _ size: Int) -> [Double] {
    var result = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      for inner in 0..<size {
        let factor = matrix[row * size + inner]
        for column in 0..<size { result[row * size + column] += factor * matrix[inner * size + column] }
      }
    }
    let largest = result.reduce(0, max)
    return largest > 0 ? result.map { $0 / largest } : result
  }
}
