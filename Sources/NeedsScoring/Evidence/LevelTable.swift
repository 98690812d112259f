import TrainingModel

/// The current levels of everybody, counted by cohort, requirement and level: memory grows with the groups, not
/// with the people.
struct LevelTable {
  let layout: LevelLayout
  /// Holders of the role in each cohort.
  private let headcounts: [Int]
  /// People by bin.
  private var bins: LevelBins
  /// People between two levels, by slot and level.
  private var between: [BetweenLevels] = []
  /// By slot, people whose newest rating is stale; empty if nothing is ever stale.
  private var stale: [Int] = []
  /// By role and slot, the level that stands for missing ones; empty if none does.
  private var supplied: [[Int?]] = []

  /// - Parameter hidden: Cohorts whose ratings must not show in the levels that are supplied to others.
  init(_ dossier: Dossier, grouping: Grouping, scoring: ScoringRule, hidden: SmallGroups, threads: Int) {
    layout = LevelLayout(dossier, cohorts: grouping.cohorts, scoring: scoring)
    headcounts = grouping.cohorts.map(\.headcount)
    let stalest = scoring.firstStaleDay(of: dossier.policy)
    var counter = RatingCounter(
      people: dossier.people, layout: layout, current: CurrentLevel(scoring), stalest: stalest)
    counter.countEmployees(grouping, threads: threads)
    counter.countRecords(grouping)
    bins = counter.bins
    between = BetweenLevels.joined(counter.between, slots: layout.firstSlots.last ?? 0)
    stale = counter.stale
    supplied = suppliedLevels(scoring.missing, hidden)
  }

  /// Levels that were counted elsewhere: whole ones only, those that stand for missing ratings among them.
  init(layout: LevelLayout, headcounts: [Int], bins: LevelBins, stale: [Int]) {
    self.layout = layout
    self.headcounts = headcounts
    self.bins = bins
    self.stale = stale
  }

  /// The levels of a cohort in the requirement at `place` of its role.
  func count(ofCohort cohort: Int, at place: Int) -> LevelCount {
    let role = layout.roleOfCohort[cohort]
    let slot = layout.roles[role].slots[place]
    let first = layout.firstBins[cohort] + slot.firstBin
    let bins = bins[first..<first + slot.levels]
    let rated = bins.reduce(0, +)
    return LevelCount(
      lowest: slot.lowest, highest: slot.highest, bins: bins,
      between: between(inSlot: layout.firstSlots[cohort] + place),
      missing: max(0, headcounts[cohort] - rated),
      supplied: supplied.isEmpty ? nil : supplied[role][place])
  }

  /// Calls `body` with each level that rated people of a cohort have, in thousandths and ascending, and how many have it;
  /// gives back the level that others got from the rule for missing ratings, and how many they are.
  func forEachRatedLevel(
    ofCohort cohort: Int, at place: Int, _ body: (_ level: Int, _ people: Int) -> Void
  ) -> (level: Int, people: Int)? {
    guard between.isEmpty, supplied.isEmpty else {
      let count = count(ofCohort: cohort, at: place)
      for (level, people) in count.ratedLevels { body(level, people) }
      return count.supplied.map { ($0, count.missing) }
    }
    let scale = layout.roles[layout.roleOfCohort[cohort]].scales[place]
    let first = layout.firstBins[cohort] + scale.firstBin
    for offset in 0..<scale.levels {
      let people = bins[first + offset]
      if people > 0 { body((scale.lowest + offset) * Rating.scale, people) }
    }
    return nil
  }

  /// Adds up what a need says of a cohort, in one walk over its bins.
  func add(ofCohort cohort: Int, at place: Int, _ scale: LevelLayout.CountedScale, to sums: inout NeedSums) {
    guard between.isEmpty, supplied.isEmpty else {
      let count = count(ofCohort: cohort, at: place)
      sums.add(count, required: sums.required)
      return
    }
    let first = layout.firstBins[cohort] + scale.firstBin
    for offset in 0..<scale.levels {
      let people = bins[first + offset]
      sums.people += people
      let missing = sums.required - scale.lowest - offset
      if missing > 0 {
        sums.short += people
        sums.gap += missing * Rating.scale * people
      }
    }
  }

  /// People of a cohort whose newest rating of a requirement is stale.
  func stale(ofCohort cohort: Int, at place: Int) -> Int {
    stale.isEmpty ? 0 : stale[layout.firstSlots[cohort] + place]
  }

  private func between(inSlot slot: Int) -> ArraySlice<BetweenLevels> {
    if between.isEmpty { return [] }
    let start = between.partitioningIndex { $0.slot >= slot }
    var end = start
    while end < between.count, between[end].slot == slot { end += 1 }
    return between[start..<end]
  }

  /// The level for people without one, by role and requirement. Means are over all rated holders of a role, wherever
  /// they work.
  private func suppliedLevels(_ rule: MissingRule, _ hidden: SmallGroups) -> [[Int?]] {
    switch rule {
    case .exclude: return []
    case .asMinimum:
      return layout.roles.map { role in
        role.slots.map { $0.levels > 0 ? $0.lowest * Rating.scale : nil }
      }
    case .roleMean:
      var sums = layout.roles.map { [(sum: Int, people: Int)](repeating: (0, 0), count: $0.slots.count) }
      for cohort in layout.roleOfCohort.indices where !hidden.contains(cohort) {
        let role = layout.roleOfCohort[cohort]
        for place in layout.roles[role].slots.indices {
          let count = count(ofCohort: cohort, at: place)
          // Levels are differences from zero, with the sign turned.
          sums[role][place].sum -= count.difference(from: 0)
          sums[role][place].people += count.rated
        }
      }
      return sums.map { $0.map { $0.people > 0 ? (2 * $0.sum + $0.people) / (2 * $0.people) : nil } }
    }
  }
}
