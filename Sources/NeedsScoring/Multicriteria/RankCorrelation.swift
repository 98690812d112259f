/// Agreement of two rankings of the same alternatives: Kendall's τ-b, which allows for ties.
///
/// τ_b = (C − D) / √((n₀ − n₁)(n₀ − n₂)) — Kendall 1945, "The treatment of ties in ranking problems",
/// Biometrika 33, 239–251 — with C pairs in the same and D in opposite order, n₀ = n(n − 1)/2 pairs in all,
/// n₁ and n₂ pairs tied in the first and in the second ranking. From −1 (reversed) to 1 (the same). Pairs are
/// counted in whole numbers in O(n log n) (Knight 1966, Journal of the American Statistical Association 61,
/// 436–439).
///
/// A ranking in which all are tied orders nothing: there is no correlation with it.
public struct RankCorrelation: Sendable, Equatable {
  /// Pairs that both rankings order alike.
  public let concordant: Int
  /// Pairs that they order in opposite ways.
  public let discordant: Int
  /// Pairs tied in the first ranking, whether or not in the second.
  public let tiedInFirst: Int
  /// Pairs tied in the second ranking, whether or not in the first.
  public let tiedInSecond: Int
  /// All pairs.
  public let pairs: Int

  /// τ-b, −1 to 1.
  public var coefficient: Double {
    let (first, second) = (pairs - tiedInFirst, pairs - tiedInSecond)
    let difference = Double(concordant - discordant)
    if first == second { return difference / Double(first) }
    return difference / (Double(first).squareRoot() * Double(second).squareRoot())
  }

  /// Compares two lists of scores or of ranks, in the same order of alternatives; equal numbers are ties.
  ///
  /// `nil` where the lists are not of one length, a number is none, or all alternatives are tied in one of
  /// them (so also for fewer than two).
  public init?(_ first: [Double], _ second: [Double]) {
    guard first.count == second.count, first.allSatisfy(\.isFinite), second.allSatisfy(\.isFinite) else {
      return nil
    }
    let count = first.count
    let order = first.indices.sorted { a, b in
      if first[a] != first[b] { return first[a] < first[b] }
      return second[a] != second[b] ? second[a] < second[b] : a < b
    }
    pairs = count * (count - 1) / 2
    tiedInFirst = Self.ties(order) { first[$0] == first[$1] }
    let tiedInBoth = Self.ties(order) { first[$0] == first[$1] && second[$0] == second[$1] }
    var values = order.map { second[$0] }
    // Ordered by the first ranking, and within its ties by the second: an exchange is a discordant pair.
    discordant = Self.exchanges(sorting: &values)
    tiedInSecond = Self.ties(Array(values.indices)) { [values] in values[$0] == values[$1] }
    guard tiedInFirst < pairs, tiedInSecond < pairs else { return nil }
    concordant = pairs - tiedInFirst - tiedInSecond + tiedInBoth - discordant
  }

  /// Pairs within runs of neighbours that are equal.
  private static func ties(_ order: [Int], _ areEqual: (Int, Int) -> Bool) -> Int {
    var pairs = 0
    var run = 0
    for place in order.indices.dropFirst() {
      run = areEqual(order[place - 1], order[place]) ? run + 1 : 0
      pairs += run
    }
    return pairs
  }

  /// Sorts by merging from runs of one upwards, and counts the pairs that stood in the wrong order.
  private static func exchanges(sorting values: inout [Double]) -> Int {
    let count = values.count
    var merged = values
    var exchanges = 0
    var width = 1
    while width < count {
      var start = 0
      while start < count {
        let middle = min(start + width, count)
        let end = min(start + 2 * width, count)
        var (left, right) = (start, middle)
        for place in start..<end {
          if left < middle, right == end || values[left] <= values[right] {
            merged[place] = values[left]
            left += 1
          } else {
            merged[place] = values[right]
            right += 1
            exchanges += middle - left
          }
        }
        start = end
      }
      swap(&values, &merged)
      width *= 2
    }
    return exchanges
  }
}
