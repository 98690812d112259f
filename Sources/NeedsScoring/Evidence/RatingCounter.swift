import Dispatch
import TrainingModel

/// Walks over ratings and counts people by current level.
struct RatingCounter {
  let people: PeopleTable
  let layout: LevelLayout
  let current: CurrentLevel
  /// A rating of an earlier day is stale; `nil`: none is.
  let stalest: Int?

  /// People by bin of `layout`.
  private(set) var bins: [Int]
  /// People between two levels.
  private(set) var between: [BetweenLevels] = []
  /// People whose newest rating is stale, by slot; empty if nothing is ever stale.
  private(set) var stale: [Int32]

  init(people: PeopleTable, layout: LevelLayout, current: CurrentLevel, stalest: Int?) {
    self.people = people
    self.layout = layout
    self.current = current
    self.stalest = stalest
    bins = [Int](repeating: 0, count: layout.firstBins.last ?? 0)
    stale = stalest == nil ? [] : [Int32](repeating: 0, count: layout.firstSlots.last ?? 0)
  }

  /// Counts employees, several stretches of them at once. Counts are whole numbers, so that it makes no difference
  /// who counts whom.
  mutating func countEmployees(_ cohorts: [Int32], threads: Int) {
    // Each thread counts for itself: not more of them than there is room for.
    let room = max(1, Self.roomForParts / max(1, 8 * bins.count))
    let stretches = Stretch.divide(people.employees.count, into: min(threads, room), least: 4096)
    guard stretches.count > 1 else {
      stretches.forEach { count($0, cohorts) }
      return
    }
    var parts = stretches.map { _ in self }
    parts.withUnsafeMutableBufferPointer { parts in
      nonisolated(unsafe) let parts = parts
      DispatchQueue.concurrentPerform(iterations: stretches.count) { index in
        parts[index].count(stretches[index], cohorts)
      }
    }
    for part in parts {
      for index in bins.indices { bins[index] += part.bins[index] }
      for index in stale.indices { stale[index] += part.stale[index] }
      between += part.between
    }
  }

  /// Bytes that the counts of all threads may take.
  private static let roomForParts = 512 << 20

  /// Employees and ratings are both in the order of people, ratings of a person and requirements of a role both in
  /// the order of competencies: one walk through all.
  private mutating func count(_ stretch: Range<Int>, _ cohorts: [Int32]) {
    guard let first = stretch.first else { return }
    let roles = layout.roles.map { WalkedRole($0) }
    let takesAll = stalest == nil && layout.sources.allSatisfy(\.takesRatingsAsTheyAre)
    var next = people.ratings.partitioningIndex { $0.subject >= people.employees[first].person }
    // Out of `self`, so that what needs care can be counted in the midst of it.
    var bins = bins
    self.bins = []
    bins.withUnsafeMutableBufferPointer { bins in
      people.ratings.withUnsafeBufferPointer { rows in
        let end = rows.count
        for index in stretch {
          let cohort = Int(cohorts[index])
          let block = layout.firstBins[cohort]
          let person = people.employees[index].person
          for slot in roles[layout.roleOfCohort[cohort]].slots {
            let key = RatingRow.needKey(subject: person, competency: slot.code)
            while next < end, rows[next].needKey < key { next += 1 }
            guard next < end, rows[next].needKey == key else { continue }
            let row = next
            next += 1
            let isOnly = next == end || rows[next].needKey != key
            if isOnly, takesAll, let bin = slot.bin(ofWhole: rows[row].level) {
              bins[block + bin] += 1
            } else {
              while next < end, rows[next].needKey == key { next += 1 }
              bins[block + countCarefully(row..<next, cohort, slot)] += 1
            }
          }
        }
      }
    }
    self.bins = bins
  }

  /// Counts a person with several ratings in a competency, or whose level is not a whole one; the bin.
  private mutating func countCarefully(_ rows: Range<Int>, _ cohort: Int, _ slot: WalkedSlot) -> Int {
    let ratings = people.ratings[rows]
    let place = layout.firstSlots[cohort] + slot.place
    let level = current.combine(ratings, layout.sources[slot.sources], lowest: slot.lowest) ?? 0
    let bin = slot.bin(of: level)
    let isBetween = level % Rating.scale != 0 && level / Rating.scale == slot.lowest + bin - slot.firstBin
    if isBetween { between.append(BetweenLevels(slot: place, level: level, people: 1)) }
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
        let rows = slot.code.map { ratings(of: person, in: $0) } ?? []
        guard slot.levels > 0, let last = rows.last else { continue }
        let isStale = stalest.map { last.dayNumber < $0 } ?? false
        // Members of a batch of new managers get their share of every level.
        let counts = spread(rows, of: record, on: slot)
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
            bins[block + offset] += given
            left[offset] -= given
            if isStale {
              stale[layout.firstSlots[membership.cohort] + place] += Int32(clamping: given)
            }
          }
          leftPeople -= membership.people
        }
      }
    }
  }

  private func ratings(of person: IdentifierPool.Code, in competency: IdentifierPool.Code)
    -> ArraySlice<RatingRow>
  {
    let key = RatingRow.needKey(subject: person, competency: competency)
    let start = people.ratings.partitioningIndex { $0.needKey >= key }
    let end = people.ratings[start...].partitioningIndex { $0.needKey > key }
    return people.ratings[start..<end]
  }

  /// People on each level: the ratings combined as for a person, the spread that of the latest.
  private func spread(
    _ ratings: ArraySlice<RatingRow>, of record: CohortRecord, on slot: LevelLayout.Slot
  ) -> [Int] {
    let mean = current.combine(ratings, layout.sources[slot.sources], lowest: slot.lowest) ?? 0
    let figures = ratings.last.flatMap { people.figures(of: $0) }
    return LevelSpread.people(
      min(figures?.respondents ?? record.headcount, record.headcount), mean: Rating(units: mean),
      deviation: figures?.deviation ?? Rating(units: 0), lowest: slot.lowest, highest: slot.highest)
  }
}

/// What the walk needs of a role: the requirements in which anybody was rated.
private struct WalkedRole {
  let slots: [WalkedSlot]

  init(_ role: LevelLayout.Role) {
    slots = role.slots.enumerated().compactMap { place, slot in
      guard let code = slot.code, slot.levels > 0 else { return nil }
      return WalkedSlot(
        code: code, place: place, firstBin: slot.firstBin, lowest: slot.lowest, levels: slot.levels,
        sources: slot.sources)
    }
  }
}

/// A requirement in which people were rated.
private struct WalkedSlot {
  let code: IdentifierPool.Code
  let place: Int
  let firstBin: Int
  let lowest: Int
  let levels: Int
  let sources: Int

  /// The bin, within the block, of a whole level on the scale; `nil` for all others.
  func bin(ofWhole level: Int) -> Int? {
    let whole = level / Rating.scale
    guard whole * Rating.scale == level, whole >= lowest, whole - lowest < levels else { return nil }
    return firstBin + whole - lowest
  }

  /// The bin of any level; one off the scale counts as its end.
  func bin(of level: Int) -> Int {
    firstBin + min(max(level / Rating.scale, lowest), lowest + levels - 1) - lowest
  }
}
