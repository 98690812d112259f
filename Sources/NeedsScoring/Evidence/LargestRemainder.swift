/// Rounds amounts so that they add up to a whole (largest remainder, Hamilton).
enum LargestRemainder {
  /// Whole numbers with the sum `total`: each amount rounded down, and what is left given, one each, to those that lost
  /// most, ties to the first. Where more is left than there are amounts, or too much was given, all share in it alike.
  static func round(_ amounts: [Double], total: Int) -> [Int] {
    guard !amounts.isEmpty else { return [] }
    var result = amounts.map { Int($0.rounded(.down)) }
    let order = amounts.indices.sorted { a, b in
      let (x, y) = (amounts[a] - amounts[a].rounded(.down), amounts[b] - amounts[b].rounded(.down))
      return x != y ? x > y : a < b
    }
    let (each, more) = (total - result.reduce(0, +)).quotientAndRemainder(dividingBy: result.count)
    for index in result.indices { result[index] += each }
    for index in more >= 0 ? order.prefix(more) : order.suffix(-more) { result[index] += more.signum() }
    return result
  }
}
