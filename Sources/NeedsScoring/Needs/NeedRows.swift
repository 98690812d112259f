import TrainingModel

extension NeedRow {
  /// The needs of all groups, by group and requirement, and how many requirements nobody has a level in.
  static func rows(of groups: [HolderGroup], levels: LevelTable, threads: Int) -> (
    rows: [NeedRow], unrated: Int
  ) {
    let stretches = SharedWork.stretches(of: groups.count, into: threads, least: 256)
    // Where the rows of each stretch may begin, if every requirement before it is a need.
    var starts = [0]
    for stretch in stretches {
      let most = stretch.reduce(0) { $0 + levels.layout.roles[groups[$1].role].slots.count }
      starts.append(starts[starts.count - 1] + most)
    }
    var counts = stretches.map { _ in (rows: 0, unrated: 0) }
    let rows = [NeedRow](unsafeUninitializedCapacity: starts[stretches.count]) { rows, count in
      counts.withUnsafeMutableBufferPointer { counts in
        nonisolated(unsafe) let (rows, counts) = (rows, counts)
        let starts = starts
        SharedWork.perform(stretches.count, threads: stretches.count) { index in
          var next = starts[index]
          var unrated = 0
          for group in stretches[index] {
            let scales = levels.layout.roles[groups[group].role].scales
            for place in scales.indices {
              let (row, isUnrated) = need(of: groups[group], group, scales[place], place, levels)
              if let row {
                rows.initializeElement(at: next, to: row)
                next += 1
              }
              if isUnrated { unrated += 1 }
            }
          }
          counts[index] = (next - starts[index], unrated)
        }
      }
      // What was not a need leaves a hole before the next stretch.
      for (index, part) in counts.enumerated() {
        if count < starts[index] {
          for row in 0..<part.rows {
            rows.initializeElement(at: count + row, to: rows.moveElement(from: starts[index] + row))
          }
        }
        count += part.rows
      }
    }
    return (rows, counts.reduce(0) { $0 + $1.unrated })
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
