extension ComparisonMatrix {
  /// Weights as means of the columns, each first divided by its sum; 0 to 1 with the sum 1.
  ///
  /// Saaty 1980, The Analytic Hierarchy Process, offers it as an approximation of the eigenvector that can be
  /// made by hand; many published tables use it without saying so. For consistent judgements it is the
  /// eigenvector. `nil` where judgements are missing: columns then have different lengths.
  public var columnMeans: [Double]? {
    guard isComplete else { return nil }
    let size = size
    let values = entries.map { $0 ?? 0 }
    let sums = (0..<size).map { column in
      (0..<size).reduce(0.0) { $0 + values[$1 * size + column] }
    }
    return (0..<size).map { row in
      (0..<size).reduce(0.0) { $0 + values[row * size + $1] / sums[$1] } / Double(size)
    }
  }
}
