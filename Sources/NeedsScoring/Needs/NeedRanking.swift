import TrainingModel

/// Puts needs in order and gives them ranks.
struct NeedRanking {
  let groups: [HolderGroup]
  /// Needs that rest on fewer rated people have no rank.
  let smallestSample: Int

  /// Sorts by class and score, ties by id, and gives equal ones equal ranks, in the whole and in the organization.
  func rank(_ rows: [NeedRow]) -> [NeedRow] {
    let keys = rows.indices.map { key(of: rows[$0], $0) }.sorted()
    var result: [NeedRow] = []
    result.reserveCapacity(rows.count)
    let organizations = (groups.last?.organization ?? -1) + 1
    var local = [(seen: Int32, rank: Int32, key: Key?)](repeating: (0, 0, nil), count: organizations)
    var previous: Key?
    for key in keys {
      var row = rows[key.row]
      if key.isRanked {
        row.rank =
          previous.map { $0.ties(with: key) } == true
          ? result[result.count - 1].rank : Int32(result.count + 1)
        previous = key
        let organization = groups[Int(row.group)].organization
        var own = local[organization]
        if own.key.map({ $0.ties(with: key) }) != true { own.rank = own.seen + 1 }
        own.seen += 1
        own.key = key
        local[organization] = own
        row.localRank = own.rank
      }
      result.append(row)
    }
    return result
  }

  private func key(of row: NeedRow, _ index: Int) -> Key {
    Key(
      isRanked: row.rated - row.imputed >= smallestSample, priority: row.priority?.order ?? 0,
      score: row.score,
      order: groups[Int(row.group)].order << 16 | Int(row.place), row: index)
  }

  /// What decides the place of a need.
  private struct Key: Comparable {
    let isRanked: Bool
    let priority: Int
    let score: Int
    let order: Int
    let row: Int

    func ties(with other: Self) -> Bool { score == other.score && priority == other.priority }

    static func < (a: Self, b: Self) -> Bool {
      if a.isRanked != b.isRanked { return a.isRanked }
      guard a.isRanked else { return a.order < b.order }
      if a.priority != b.priority { return a.priority < b.priority }
      return a.score != b.score ? a.score > b.score : a.order < b.order
    }
  }
}

extension PriorityClass {
  /// Its place, the most pressing first.
  var order: Int {
    switch self {
    case .first: 0
    case .second: 1
    case .third: 2
    case .none: 3
    }
  }
}
