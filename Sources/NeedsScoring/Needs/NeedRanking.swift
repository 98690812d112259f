import TrainingModel

/// Puts needs in order and gives them ranks.
struct NeedRanking {
  let groups: [HolderGroup]
  /// Needs that rest on fewer rated people have no rank.
  let minimumRespondents: Int

  /// Sorts by class and score, ties by id, and gives equal ones equal ranks, in the whole and in the organization.
  func rank(_ rows: [NeedRow]) -> NeedOrder {
    let keys = sorted(rows)
    var order = NeedOrder(count: rows.count)
    let organizations = (groups.last?.organization ?? -1) + 1
    var local = [Standing](repeating: Standing(), count: organizations)
    var whole = Standing()
    for (position, key) in keys.enumerated() {
      order.rows[position] = key.row
      guard key.value != SortKey.unranked else { continue }
      order.ranks[position] = whole.next(key.value)
      order.localRanks[position] = local[Int(key.organization)].next(key.value)
    }
    return order
  }

  private func isRanked(_ row: NeedRow) -> Bool { row.respondents >= minimumRespondents }

  /// How far the ranks have come: `SharedRanks` for many lists at once, each seen a need at a time.
  private struct Standing {
    var seen: Int32 = 0
    var rank: Int32 = 0
    var value = SortKey.Value(0)

    mutating func next(_ value: SortKey.Value) -> Int32 {
      if seen == 0 || value != self.value { rank = seen + 1 }
      seen += 1
      self.value = value
      return rank
    }
  }

  /// A need's place: the lesser value first, equal ones in the order of rows.
  private struct SortKey {
    /// Class and score in one number.
    typealias Value = UInt64
    static let unranked = Value.max
    let value: Value
    let row: Int32
    let organization: Int32
  }

  /// The rows' keys in order. Sorting is by eleven bits of the value, the lowest first, each time stable (Knuth 1998, The
  /// Art of Computer Programming 3, 5.2.5): the rows stand in the order of identities to begin with.
  private func sorted(_ rows: [NeedRow]) -> [SortKey] {
    // Rows stand in the order of groups and requirements.
    var keys = rows.indices.map { index in
      SortKey(
        value: value(of: rows[index]), row: Int32(truncatingIfNeeded: index),
        organization: Int32(truncatingIfNeeded: groups[Int(rows[index].group)].organization))
    }
    if !(1..<max(1, groups.count)).allSatisfy({ groups[$0 - 1].order < groups[$0].order }) {
      keys.sort { a, b in
        let (x, y) = (rows[Int(a.row)], rows[Int(b.row)])
        return x.group != y.group
          ? groups[Int(x.group)].order < groups[Int(y.group)].order : x.place < y.place
      }
    }
    let differing = keys.reduce(0 as UInt64) { $0 | ($1.value ^ (keys.first?.value ?? 0)) }
    var others = keys
    for shift in stride(from: 0 as UInt64, to: 64, by: 11) where differing >> shift & 0x7FF != 0 {
      var ends = [Int](repeating: 0, count: 2049)
      for key in keys { ends[Int(key.value >> shift & 0x7FF) + 1] += 1 }
      for digit in 1...2048 { ends[digit] += ends[digit - 1] }
      for key in keys {
        let digit = Int(key.value >> shift & 0x7FF)
        others[ends[digit]] = key
        ends[digit] += 1
      }
      swap(&keys, &others)
    }
    return keys
  }

  /// Not ranked last; then by class; then by score, the highest first.
  private func value(of row: NeedRow) -> UInt64 {
    guard isRanked(row) else { return SortKey.unranked }
    let descending = UInt64(bitPattern: Int64(NeedRow.largestScore - row.score))
    return UInt64(row.priority?.order ?? 0) << 61 | descending
  }
}

extension NeedRow {
  /// A score beyond all that are accepted, in millionths; scores lie between it and its opposite.
  static let largestScore = 1 << 59
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
