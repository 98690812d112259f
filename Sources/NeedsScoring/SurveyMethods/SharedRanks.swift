/// Ranks in which ties share one: 1, 2, 2, 4.
public enum SharedRanks {
  /// The rank of each of `count` values that stand in order, the first 1; one that ties shares the rank of the one before.
  static func inOrder(_ count: Int, ties: (_ one: Int, _ before: Int) -> Bool) -> [Int] {
    var ranks: [Int] = []
    ranks.reserveCapacity(count)
    for place in 0..<count {
      ranks.append(place > 0 && ties(place, place - 1) ? ranks[place - 1] : place + 1)
    }
    return ranks
  }

  /// The rank of each value, 1 for the highest.
  ///
  /// Values tie if they are equal; with `decimals`, if they print alike when rounded half away from zero to so
  /// many (0 to 15), as the readers of a table see them. A missing value, and one that is no number, has no
  /// rank and does not count for the others.
  public static func descending(_ values: [Double?], decimals: Int? = nil) -> [Int?] {
    let keys = values.map { value -> Double? in
      guard let value, value.isFinite else { return nil }
      return decimals.map { rounded(value, decimals: $0) } ?? value
    }
    let sorted = keys.compactMap { $0 }.sorted(by: >)
    let ranks = inOrder(sorted.count) { sorted[$0] == sorted[$1] }
    let rank = Dictionary(zip(sorted, ranks)) { first, _ in first }
    return keys.map { key in key.flatMap { rank[$0] } }
  }

  private static func rounded(_ value: Double, decimals: Int) -> Double {
    var power = 1.0
    for _ in 0..<min(max(decimals, 0), 15) { power *= 10 }
    let scaled = (value * power).rounded(.toNearestOrAwayFromZero)
    return scaled.isFinite ? scaled / power : value
  }
}
