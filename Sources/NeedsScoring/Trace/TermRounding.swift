import TrainingModel

/// Rounds terms so that they add up to a sum that was rounded before.
enum TermRounding {
  /// The terms in millionths, with the sum `total`: each rounded down, and what is left given, a millionth each, to
  /// those that lost most, ties to the first (largest remainder, Hamilton).
  static func terms(_ values: [Double], total: Int) -> [Int] {
    guard !values.isEmpty else { return [] }
    let exact = values.map { $0 * Double(NeedAmount.scale) }
    var terms = exact.map { Int($0.rounded(.down)) }
    let order = exact.indices.sorted { a, b in
      let (x, y) = (exact[a] - exact[a].rounded(.down), exact[b] - exact[b].rounded(.down))
      return x != y ? x > y : a < b
    }
    // What is left is less than a millionth a term, but for rounding in the sum itself.
    let (each, more) = (total - terms.reduce(0, +)).quotientAndRemainder(dividingBy: terms.count)
    for index in terms.indices { terms[index] += each }
    for index in more >= 0 ? order.prefix(more) : order.suffix(-more) { terms[index] += more.signum() }
    return terms
  }
}
