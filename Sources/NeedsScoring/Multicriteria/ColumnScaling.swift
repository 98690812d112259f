/// How the values of one criterion are brought to a common scale.
enum ColumnScaling {
  /// The lowest and the highest value; (0, 0) of nothing.
  static func range(_ column: [Double]) -> (low: Double, high: Double) {
    guard let first = column.first else { return (0, 0) }
    var low = first
    var high = first
    for value in column {
      low = min(low, value)
      high = max(high, value)
    }
    return (low, high)
  }

  /// 0 for the worst value and 1 for the best; `nil` where all values are equal.
  static func minmax(_ column: [Double], isCost: Bool) -> [Double]? {
    let (low, high) = range(column)
    guard low < high else { return nil }
    let width = high - low
    return isCost ? column.map { (high - $0) / width } : column.map { ($0 - low) / width }
  }

  /// x / √Σx²; `nil` where all values are 0. Values are first divided by the largest magnitude, and squares
  /// are added in ascending order, so that nothing overflows and the order of alternatives does not matter.
  static func vector(_ column: [Double]) -> [Double]? {
    let (low, high) = range(column)
    let largest = max(-low, high)
    guard largest > 0 else { return nil }
    let scaled = column.map { $0 / largest }
    var sum = 0.0
    for square in scaled.map({ $0 * $0 }).sorted() { sum += square }
    let length = sum.squareRoot()
    return scaled.map { $0 / length }
  }
}
