import TrainingModel

/// Puts needs in order and gives them ranks.
struct NeedRanking {
  let groups: [HolderGroup]
  /// Needs that rest on fewer rated people have no rank.
  let minimumRespondents: Int

  /// Sorts by class and score, ties by id, and gives equal ones equal ranks, in the whole and in the organization.
  ///
  /// - Parameter threads: How many threads may work; the result is the same.
  func rank(_ rows: [NeedRow], threads: Int = 1) -> NeedOrder {
    let keys = NeedKey.sorted(keys(of: rows, threads: threads), threads: threads)
    var order = NeedOrder(count: rows.count)
    let organizations = (groups.last?.organization ?? -1) + 1
    // The whole and the organizations are walked through apart, each by a thread of its own.
    order.rows.withUnsafeMutableBufferPointer { places in
      order.ranks.withUnsafeMutableBufferPointer { ranks in
        order.localRanks.withUnsafeMutableBufferPointer { localRanks in
          nonisolated(unsafe) let (places, ranks, localRanks) = (places, ranks, localRanks)
          SharedWork.perform(2, threads: keys.count < NeedKey.fewest ? 1 : threads) { isLocal in
            if isLocal == 1 {
              var local = [Standing](repeating: Standing(), count: organizations)
              for (position, key) in keys.enumerated() where key.value != NeedKey.unranked {
                localRanks[position] = local[Int(key.organization)].next(key.value)
              }
            } else {
              var whole = Standing()
              for (position, key) in keys.enumerated() {
                places[position] = key.row
                if key.value != NeedKey.unranked { ranks[position] = whole.next(key.value) }
              }
            }
          }
        }
      }
    }
    return order
  }

  private func isRanked(_ row: NeedRow) -> Bool { row.respondents >= minimumRespondents }

  /// How far the ranks have come: `SharedRanks` for many lists at once, each seen a need at a time.
  private struct Standing {
    var seen: Int32 = 0
    var rank: Int32 = 0
    var value = NeedKey.Value(0)

    mutating func next(_ value: NeedKey.Value) -> Int32 {
      if seen == 0 || value != self.value { rank = seen + 1 }
      seen += 1
      self.value = value
      return rank
    }
  }

  /// The rows' keys, equal ones in the order of identities.
  private func keys(of rows: [NeedRow], threads: Int) -> [NeedKey] {
    // Rows stand in the order of groups and requirements.
    var keys = [NeedKey](unsafeUninitializedCapacity: rows.count) { keys, count in
      nonisolated(unsafe) let keys = keys
      let stretches = SharedWork.stretches(of: rows.count, into: threads, least: NeedKey.fewest)
      SharedWork.perform(stretches.count, threads: stretches.count) { stretch in
        for index in stretches[stretch] {
          let organization = groups[Int(rows[index].group)].organization
          keys.initializeElement(
            at: index,
            to: NeedKey(
              value: value(of: rows[index]), row: Int32(truncatingIfNeeded: index),
              organization: Int32(truncatingIfNeeded: organization)))
        }
      }
      count = rows.count
    }
    if !(1..<max(1, groups.count)).allSatisfy({ groups[$0 - 1].order < groups[$0].order }) {
      keys.sort { a, b in
        let (x, y) = (rows[Int(a.row)], rows[Int(b.row)])
        return x.group != y.group
          ? groups[Int(x.group)].order < groups[Int(y.group)].order : x.place < y.place
      }
    }
    return keys
  }

  /// Not ranked last; then by class; then by score, the highest first.
  private func value(of row: NeedRow) -> UInt64 {
    guard isRanked(row) else { return NeedKey.unranked }
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
