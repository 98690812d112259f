import TrainingModel

extension NeedRow {
  /// The needs of all groups, by group and requirement, and how many requirements nobody has a level in.
  static func rows(of groups: [HolderGroup], levels: LevelTable, threads: Int) -> (
    rows: [NeedRow], unrated: Int
  ) {
    let stretches = SharedWork.stretches(of: groups.count, into: threads, least: 256)
    var parts = [(rows: [NeedRow], unrated: Int)](repeating: ([], 0), count: stretches.count)
    parts.withUnsafeMutableBufferPointer { parts in
      nonisolated(unsafe) let parts = parts
      SharedWork.perform(stretches.count, threads: stretches.count) { index in
        var rows: [NeedRow] = []
        var unrated = 0
        // The first part takes the others in.
        let room = index == 0 ? groups.startIndex..<groups.endIndex : stretches[index]
        rows.reserveCapacity(room.reduce(0) { $0 + levels.layout.roles[groups[$1].role].slots.count })
        for group in stretches[index] {
          let scales = levels.layout.roles[groups[group].role].scales
          for place in scales.indices {
            let (row, isUnrated) = need(of: groups[group], group, scales[place], place, levels)
            if let row { rows.append(row) }
            if isUnrated { unrated += 1 }
          }
        }
        parts[index] = (rows, unrated)
      }
    }
    guard var rows = parts.first?.rows else { return ([], 0) }
    let unrated = parts.reduce(0) { $0 + $1.unrated }
    // So that nobody else holds the first part, which then need not be copied.
    parts[0].rows = []
    for part in parts.dropFirst() { rows += part.rows }
    return (rows, unrated)
  }

  private static func need(
    of group: HolderGroup, _ index: Int, _ scale: LevelLayout.CountedScale, _ place: Int,
    _ levels: LevelTable
  ) -> (row: NeedRow?, isUnrated: Bool) {
    var sums = NeedSums(required: scale.required)
    for cohort in group.cohorts { levels.add(ofCohort: cohort, at: place, scale, to: &sums) }
    guard sums.gap > 0 else { return (nil, sums.people == 0) }
    let row = NeedRow(
      group: Int32(truncatingIfNeeded: index), place: Int32(truncatingIfNeeded: place), rated: sums.people,
      imputed: sums.imputed, short: sums.short, gap: sums.gap, score: scale.discrepancy(ofGap: sums.gap))
    return (row, false)
  }
}

/// What is added up over the cohorts of a need.
struct NeedSums {
  /// The level required.
  let required: Int
  var people = 0
  var imputed = 0
  var short = 0
  var gap = 0

  init(required: Int) { self.required = required }

  mutating func add(_ count: LevelCount, required: Int) {
    people += count.people
    imputed += count.imputed
    short += count.people(below: required)
    gap += count.gap(below: required)
  }
}
