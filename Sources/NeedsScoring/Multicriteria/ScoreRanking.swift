/// The order and the ranks of alternatives by score, highest first.
///
/// Scores that differ by less than rounding can tell are equal: they are compared after rounding to multiples
/// of ``resolution``. Ties share a rank and are listed by index.
public enum ScoreRanking {
  /// What rounding can tell of scores of the order of 1.
  public static let resolution = 1e-12

  /// Indices of the alternatives, best first, ties by index.
  public static func order(of scores: [Double]) -> [Int] {
    let keys = scores.map(rounded)
    return keys.indices.sorted { a, b in keys[a] != keys[b] ? keys[a] > keys[b] : a < b }
  }

  /// The rank of each alternative, from 1; ties share the best rank among them, and the ranks after a tie
  /// leave a gap (1, 1, 3).
  public static func ranks(of scores: [Double]) -> [Int] {
    let order = order(of: scores)
    let shared = SharedRanks.inOrder(order.count) {
      rounded(scores[order[$0]]) == rounded(scores[order[$1]])
    }
    var ranks = [Int](repeating: 0, count: scores.count)
    for (index, rank) in zip(order, shared) { ranks[index] = rank }
    return ranks
  }

  private static func rounded(_ score: Double) -> Double { (score / resolution).rounded() }
}
