/// A current level between two whole ones, and how many people of a cohort have it.
struct BetweenLevels {
  /// The slot, among those of all cohorts.
  var slot: Int
  /// Thousandths of a level.
  var level: Int
  /// How many people.
  var people: Int
}

extension BetweenLevels {
  /// Rows of one slot and level joined, in the order of slots and levels.
  static func joined(_ rows: [Self]) -> [Self] {
    var result: [Self] = []
    for row in rows.sorted(by: { ($0.slot, $0.level) < ($1.slot, $1.level) }) {
      if let last = result.last, last.slot == row.slot, last.level == row.level {
        result[result.count - 1].people += row.people
      } else {
        result.append(row)
      }
    }
    return result
  }
}
