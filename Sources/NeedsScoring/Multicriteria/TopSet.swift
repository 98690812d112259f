/// Who is in the set of the best and who is not.
struct TopSet {
  let inside: ArraySlice<Int>
  let outside: ArraySlice<Int>
  /// Scores that differ by no more may share a rank.
  let resolution: Double

  /// `nil` where nobody can come in or go.
  init?(_ ranking: PublishedRanking, top count: Int) {
    guard count > 0, count < ranking.order.count else { return nil }
    inside = ranking.order[..<count]
    outside = ranking.order[count...]
    resolution = ranking.resolution
  }

  /// The lowest score inside and the highest outside; ties to whoever comes first in the order.
  func edge(_ score: (Int) -> Double) -> (leaving: Int, entering: Int, margin: Double) {
    var (leaving, lowest) = (0, Double.infinity)
    var (entering, highest) = (0, -Double.infinity)
    for index in inside {
      let value = score(index)
      if value < lowest { (leaving, lowest) = (index, value) }
    }
    for index in outside {
      let value = score(index)
      if value > highest { (entering, highest) = (index, value) }
    }
    return (leaving, entering, lowest - highest)
  }

  /// The nearer of the changes downward and upward.
  static func nearer(_ down: WeightChange?, _ up: WeightChange?) -> WeightChange? {
    guard let down, let up else { return down ?? up }
    return down.change.magnitude < up.change.magnitude ? down : up
  }
}
