#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension ComparisonMatrix {
  /// Weights by logarithmic least squares, 0 to 1 with the sum 1: the alternative to the eigenvector.
  ///
  /// They minimise Σ (ln a(i, j) − ln w(i) + ln w(j))² over the judged pairs. For a complete matrix these are
  /// the geometric means of the rows (Crawford & Williams 1985, "A note on the analysis of subjective
  /// judgment matrices", Journal of Mathematical Psychology 29, 387–405). With judgements missing, ln w
  /// solves the linear equations of the graph of comparisons, whose solution is unique as the graph is
  /// connected (Bozóki, Fülöp & Rónyai 2010, "On optimal completion of incomplete pairwise comparison
  /// matrices", Mathematical and Computer Modelling 52, 318–333, section 4).
  public var logarithmicLeastSquares: [Double] {
    let weights = logarithmicWeights.map(exp)
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }

  /// Their logarithms, of which the highest is 0. Where chains of judgements lead far, weights are too small
  /// for a `Double` but their logarithms are not.
  var logarithmicWeights: [Double] {
    let logarithms = isComplete ? rowMeans : graphSolution
    let highest = logarithms.reduce(-Double.infinity, max)
    return logarithms.map { $0 - highest }
  }

  /// Mean of the logarithms of each row.
  private var rowMeans: [Double] {
    (0..<size).map { row in
      var sum = 0.0
      for column in 0..<size { sum += log(self[row, column] ?? 1) }
      return sum / Double(size)
    }
  }

  /// Solves L y = b with y(0) = 0: L has the number of judgements of a row on its diagonal and −1 for each, b
  /// the sums of their logarithms. Without row and column 0 it is positive definite, so that elimination
  /// needs no exchange of rows.
  private var graphSolution: [Double] {
    let count = size - 1
    var left = [Double](repeating: 0, count: count * count)
    var right = [Double](repeating: 0, count: count)
    for row in 0..<count {
      for other in 0..<size where other != row + 1 {
        guard let ratio = self[row + 1, other] else { continue }
        left[row * count + row] += 1
        right[row] += log(ratio)
        if other > 0 { left[row * count + other - 1] = -1 }
      }
    }
    for pivot in 0..<count {
      for row in pivot + 1..<max(count, pivot + 1) where left[row * count + pivot] != 0 {
        let factor = left[row * count + pivot] / left[pivot * count + pivot]
        for column in pivot..<count { left[row * count + column] -= factor * left[pivot * count + column] }
        right[row] -= factor * right[pivot]
      }
    }
    var solution = right
    for row in (0..<count).reversed() {
      for column in row + 1..<max(count, row + 1) {
        solution[row] -= left[row * count + column] * solution[column]
      }
      solution[row] /= left[row * count + row]
    }
    return [0] + solution
  }
}
