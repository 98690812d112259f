import TrainingModel

/// Walks over ratings and counts people by current level.
struct RatingCounter {
  let people: PeopleTable
  let layout: LevelLayout
  let current: CurrentLevel
  /// A rating of an earlier day is stale; `nil`: none is.
  let stalest: Int?
  private let walk: RatingWalk

  /// People by bin of `layout`.
  private(set) var bins: LevelBins
  /// People between two levels.
  private(set) var between: [PersonBetween] = []
  /// People whose newest rating is stale, by slot; empty if nothing is ever stale.
  private(set) var stale: [Int]

  init(people: PeopleTable, layout: LevelLayout, current: CurrentLevel, stalest: Int?) {
    self.people = people
    self.layout = layout
    self.current = current
    self.stalest = stalest
    walk = RatingWalk(layout)
    bins = LevelBins(count: layout.firstBins.last ?? 0)
    stale = stalest == nil ? [] : [Int](repeating: 0, count: layout.firstSlots.last ?? 0)
  }

  /// Counts employees, several stretches of them at once. Counts are whole numbers, so that it makes no difference
  /// who counts whom.
  mutating func countEmployees(_ grouping: Grouping, threads: Int) {
    // Each thread counts for itself: not more of them than there is room for.
    let room = max(1, Self.roomForParts / max(1, MemoryLayout<UInt32>.stride * bins.count))
    let stretches = SharedWork.stretches(of: people.employees.count, into: min(threads, room), least: 4096)
    guard stretches.count > 1 else { return stretches.forEach { count($0, grouping) } }
    // Each makes bins of its own, so that nobody has to copy any.
    let binCount = bins.count
    bins = LevelBins(count: 0)
    var parts = stretches.map { _ in self }
    parts.withUnsafeMutableBufferPointer { parts in
      nonisolated(unsafe) let parts = parts
      SharedWork.perform(stretches.count, threads: stretches.count) {
        parts[$0].bins = LevelBins(count: binCount)
        parts[$0].count(stretches[$0], grouping)
      }
    }
    self = parts.removeFirst()
    for part in parts {
      bins.addEmployees(of: part.bins)
      for index in stale.indices { stale[index] += part.stale[index] }
      between += part.between
    }
  }

  /// Bytes that the counts of all threads may take.
  private static let roomForParts = 512 << 20

  /// Employees and ratings are both in the order of people, ratings of a person and requirements of a role both in
  /// the order of competencies: one walk through all.
  private mutating func count(_ stretch: Range<Int>, _ grouping: Grouping) {
    guard let first = stretch.first else { return }
    let takesAll = stalest == nil && layout.sources.allSatisfy(\.takesRatingsAsTheyAre)
    var next = people.ratings.partitioningIndex { $0.subject >= people.employees[first].person }
    // Out of `self`, so that what needs care can be counted in the midst of it.
    var bins = self.bins.takeEmployees()
    bins.withUnsafeMutableBufferPointer { bins in
      people.ratings.withUnsafeBufferPointer { rows in
        people.employees.withUnsafeBufferPointer { employees in
          walk.slots.withUnsafeBufferPointer { slots in
            walk.wholeLevels.bins.withUnsafeBufferPointer { table in
              for index in stretch {
                let employee = employees[index]
                let cohort = grouping.cohort(of: employee)
                let block = layout.firstBins[cohort]
                let person = RatingRow.needKey(subject: employee.person, competency: 0)
                let role = walk.roles[layout.roleOfCohort[cohort]]
                let own = UnsafeBufferPointer(rebasing: slots[role])
                let place =
                  takesAll ? Self.countPlain(own, of: person, rows, &next, table, bins, block) : 0
                if place < own.count {
                  countOthers(own[place...], of: person, rows, &next, bins, block, cohort)
                }
              }
            }
          }
        }
      }
    }
    self.bins.putBack(bins)
  }

  /// Counts a person's ratings as long as each requirement has exactly one, of a whole level; the requirement at which
  /// that ends.
  @inline(__always)
  private static func countPlain(
    _ slots: UnsafeBufferPointer<WalkedSlot>, of person: UInt64, _ rows: UnsafeBufferPointer<RatingRow>,
    _ next: inout Int, _ table: UnsafeBufferPointer<UInt8>, _ bins: UnsafeMutableBufferPointer<UInt32>,
    _ block: Int
  ) -> Int {
    // A row of another person or competency must not be looked for here.
    var place = 0
    var row = next
    let limit = min(slots.count, rows.count - row)
    while place < limit {
      let slot = slots[place]
      guard rows[row].needKey == person | UInt64(slot.code) else { break }
      let bin = table[Int(slot.scale) &+ rows[row].level]
      guard bin != WholeLevels.none else { break }
      bins[block &+ Int(slot.firstBin) &+ Int(bin)] &+= 1
      row &+= 1
      place &+= 1
    }
    // A second rating of the last one: take it back, it needs care.
    if place > 0, row < rows.count, rows[row].needKey == rows[row - 1].needKey {
      place -= 1
      row -= 1
      let slot = slots[place]
      bins[block + Int(slot.firstBin) + Int(table[Int(slot.scale) + rows[row].level])] -= 1
    }
    next = row
    return place
  }

  /// Counts a person's ratings wherever they are.
  private mutating func countOthers(
    _ slots: Slice<UnsafeBufferPointer<WalkedSlot>>, of person: UInt64,
    _ rows: UnsafeBufferPointer<RatingRow>,
    _ next: inout Int, _ bins: UnsafeMutableBufferPointer<UInt32>, _ block: Int, _ cohort: Int
  ) {
    let end = rows.count
    for slot in slots {
      let key = person | UInt64(slot.code)
      while next < end, rows[next].needKey < key { next += 1 }
      let start = next
      while next < end, rows[next].needKey == key { next += 1 }
      if start < next { bins[block + countCarefully(start..<next, cohort, slot)] += 1 }
    }
  }

  /// Counts a person with several ratings in a competency, or whose level is not a whole one; the bin.
  private mutating func countCarefully(_ rows: Range<Int>, _ cohort: Int, _ slot: WalkedSlot) -> Int {
    let ratings = people.ratings[rows]
    let place = layout.firstSlots[cohort] + Int(slot.place)
    let level = current.combine(ratings, layout.sources[Int(slot.sources)], lowest: Int(slot.lowest)) ?? 0
    let bin = slot.bin(of: level)
    let isBetween =
      level % Rating.scale != 0 && level / Rating.scale == Int(slot.lowest) + bin - Int(slot.firstBin)
    if isBetween {
      between.append(
        PersonBetween(slot: Int32(truncatingIfNeeded: place), level: Int32(truncatingIfNeeded: level)))
    }
    if let stalest, let last = ratings.last, last.dayNumber < stalest { stale[place] += 1 }
    return bin
  }

  /// Counts the people who are known by number.
  mutating func countRecords(_ grouping: Grouping) {
    for (index, record) in people.cohorts.enumerated() {
      guard let any = grouping.recordMemberships[index].first?.cohort,
        let person = people.persons.find(record.id)
      else { continue }
      for (place, slot) in layout.slots(ofCohort: any).enumerated() {
        let rows = slot.code.map { people.ratings(of: person, in: $0) } ?? []
        guard slot.levels > 0, let last = rows.last else { continue }
        let isStale = stalest.map { last.dayNumber < $0 } ?? false
        // Members of a batch of new managers get their share of every level.
        let counts =
          RecordSpread(rows, of: record, in: people, on: slot, current, layout.sources[slot.sources]).people
        var left = counts
        var leftPeople = record.headcount
        for membership in grouping.recordMemberships[index].reversed() {
          let isLast = membership.people == leftPeople
          let rated =
            Int128(counts.reduce(0, +)) * Int128(membership.people) / Int128(max(1, record.headcount))
          let share = isLast ? left : LevelSpread.apportion(Int(rated), counts.map(Double.init))
          let block = layout.firstBins[membership.cohort] + slot.firstBin
          for (offset, people) in share.enumerated() where people > 0 {
            let given = min(people, left[offset])
            bins.add(given, to: block + offset)
            left[offset] -= given
            if isStale {
              stale[layout.firstSlots[membership.cohort] + place] += given
            }
          }
          leftPeople -= membership.people
        }
      }
    }
  }
}
