/// Needs in the order of ranks.
struct NeedOrder: Sendable {
  /// For each position, the row.
  var rows: [Int32]
  /// For each position, the rank from 1; 0: none.
  var ranks: [Int32]
  /// For each position, the rank in the organization from 1; 0: none.
  var localRanks: [Int32]

  init(count: Int) {
    rows = [Int32](repeating: 0, count: count)
    ranks = rows
    localRanks = rows
  }
}
