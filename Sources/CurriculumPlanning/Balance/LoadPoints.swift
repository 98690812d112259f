/// The loads that a curriculum can have in a period, with what they cost in the model.
enum LoadPoints {
  /// So many are kept, the nearest to the mean.
  private static let most = 400
  /// So many steps may be spent on finding out which sums there are.
  private static let effort = 20_000_000

  /// All loads within bounds that some of the courses add up to, in order.
  ///
  /// If there are more than 400, those far from the mean are left out, and the cost of what lies beyond is
  /// continued along the last step: for convex costs that is too low and never too high, so that bounds stay
  /// valid.
  ///
  /// - Parameters:
  ///   - loads: the loads of the courses that can be there.
  ///   - bounds: least and largest load.
  ///   - counts: fewest and most courses.
  ///   - mean: the load, or the loads, that cost nothing.
  ///   - cost: what a load costs; convex.
  static func of(
    _ loads: [Int], bounds: (least: Int, most: Int), counts: (least: Int, most: Int), mean: ClosedRange<Int>,
    cost: (Int) -> Int
  ) -> [(load: Int, cost: Int)] {
    let sums = sums(of: loads, counts: counts).filter { bounds.least <= $0 && $0 <= bounds.most }
    guard sums.count > most else { return sums.map { ($0, cost($0)) } }
    let middle = sums.firstIndex { $0 >= mean.lowerBound } ?? sums.count
    let start = max(0, min(sums.count - most, middle - most / 2))
    let kept = Array(sums[start..<start + most])
    var points = kept.map { (load: $0, cost: cost($0)) }
    func beyond(_ far: Int, _ last: Int, _ before: Int) -> (load: Int, cost: Int) {
      let rise = Int128(cost(last) - cost(before)) * Int128(far - last) / Int128(last - before)
      return (far, cost(last) + Int(clamping: rise) - 1)
    }
    if start > 0 { points.insert(beyond(sums[0], kept[0], kept[1]), at: 0) }
    if start + most < sums.count {
      points.append(beyond(sums[sums.count - 1], kept[most - 1], kept[most - 2]))
    }
    return points.map { ($0.load, max(0, $0.cost)) }
  }

  /// What so many of the loads can add up to, in order; a few more if finding out takes too long.
  private static func sums(of loads: [Int], counts: (least: Int, most: Int)) -> [Int] {
    guard counts.most >= 0 else { return [] }
    let step = loads.reduce(0, gcd)
    guard step > 0 else { return [0] }
    let total = loads.reduce(0, +) / step
    let most = min(counts.most, loads.count)
    let isCounted = counts.least > 0 || most < loads.count
    let rows = isCounted ? most + 1 : 1
    let (cells, overflow) = loads.count.multipliedReportingOverflow(by: rows * (total + 1))
    guard !overflow, cells <= effort else { return (0..<total + 1).map { $0 * step } }
    // For each number of courses (or whatever their number), whether a sum can be.
    var reached = [[Bool]](repeating: [Bool](repeating: false, count: total + 1), count: rows)
    reached[0][0] = true
    for load in loads {
      let size = load / step
      guard isCounted else {
        for sum in stride(from: total - size, through: 0, by: -1) where reached[0][sum] {
          reached[0][sum + size] = true
        }
        continue
      }
      for count in stride(from: most - 1, through: 0, by: -1) {
        for sum in 0..<total + 1 - size where reached[count][sum] { reached[count + 1][sum + size] = true }
      }
    }
    let fit = isCounted ? reached.dropFirst(max(0, counts.least)) : reached[...]
    return (0..<total + 1).filter { sum in fit.contains { $0[sum] } }.map { $0 * step }
  }
}
