import TrainingModel

/// The levels of a dossier's people as documents of scored needs give them.
struct KnownStandings {
  /// Holders of a role in an organization.
  private struct Holders: Hashable {
    let organization: Identifier
    let role: Identifier
  }

  let layout: LevelLayout
  /// All groups.
  let all: [HolderGroup]
  /// Those that are not left out.
  let groups: [HolderGroup]
  private let cohorts: [Cohort]
  private let groupOfHolders: [Holders: Int]
  private let policy: Policy?
  private(set) var bins: LevelBins
  private var stale: [Int]

  init(_ dossier: Dossier, cohorts: [Cohort], scoring: ScoringRule, hidden: SmallGroups) {
    self.cohorts = cohorts
    layout = LevelLayout(dossier, cohorts: cohorts, scoring: scoring)
    all = HolderGroup.groups(of: cohorts, layout: layout)
    groups = all.filter { !hidden.contains($0.cohorts.lowerBound) }
    groupOfHolders = Dictionary(
      groups.enumerated().map { index, group in
        let cohort = cohorts[group.cohorts.lowerBound]
        return (Holders(organization: cohort.organization, role: cohort.role), index)
      }, uniquingKeysWith: { first, _ in first })
    policy = dossier.policy
    bins = LevelBins(count: layout.firstBins.last ?? 0)
    stale = [Int](repeating: 0, count: layout.firstSlots.last ?? 0)
  }

  /// The levels.
  var levels: LevelTable {
    LevelTable(layout: layout, headcounts: cohorts.map(\.headcount), bins: bins, stale: stale)
  }

  /// The group and the place of a requirement; `nil` for what is of no people of the dossier.
  private func place(
    _ organization: Identifier, _ role: Identifier, _ competency: Identifier
  ) -> (group: Int, place: Int)? {
    guard let group = groupOfHolders[Holders(organization: organization, role: role)] else { return nil }
    let slots = layout.roles[groups[group].role].slots
    let place = slots.partitioningIndex { !($0.requirement.competency < competency) }
    guard place < slots.count, slots[place].requirement.competency == competency else { return nil }
    return (group, place)
  }

  /// Counts the people of a document.
  mutating func add(_ standings: [Standing]) {
    /// People that are counted for a whole group, by group and place.
    var together: [[Int]: [Int]] = [:]
    for standing in standings {
      guard let (group, place) = place(standing.organization, standing.role, standing.competency) else {
        continue
      }
      let slot = layout.roles[groups[group].role].slots[place]
      guard (slot.lowest..<slot.lowest + slot.levels).contains(standing.level) else { continue }
      let offset = standing.level - slot.lowest
      if standing.holders == .all {
        together[[group, place], default: [Int](repeating: 0, count: slot.levels)][offset] += standing.people
      } else if let cohort = groups[group].cohorts.first(where: { holders(ofCohort: $0) == standing.holders })
      {
        bins.add(standing.people, to: layout.firstBins[cohort] + slot.firstBin + offset)
      }
    }
    // Each of them is counted into bins of its own.
    for (key, counts) in together { share(counts, among: groups[key[0]], at: key[1]) }
  }

  private func holders(ofCohort cohort: Int) -> Standing.Holders {
    guard let window = cohorts[cohort].window, let policy else { return .settled }
    return .batch(policy.batchID(of: window))
  }

  /// Gives each cohort of a group its share of the people and of every level, by largest remainder: batches of new
  /// managers first, the settled ones have what is left.
  private mutating func share(_ counts: [Int], among group: HolderGroup, at place: Int) {
    let slot = layout.roles[group.role].slots[place]
    let people = LevelSpread.apportion(
      counts.reduce(0, +), group.cohorts.map { Double(cohorts[$0].headcount) })
    var left = counts
    for (cohort, people) in zip(group.cohorts, people).reversed() {
      // Of what is left, so that nobody is given twice.
      let share = LevelSpread.apportion(people, left.map(Double.init))
      for offset in share.indices {
        let given = min(share[offset], left[offset])
        bins.add(given, to: layout.firstBins[cohort] + slot.firstBin + offset)
        left[offset] -= given
      }
    }
  }

  /// The rows of the needs of a document, and with each its need's place in the document.
  mutating func rows(of needs: [ScoredNeed]) -> [(row: NeedRow, index: Int)] {
    var rows: [(row: NeedRow, index: Int)] = []
    for (index, need) in needs.enumerated() {
      guard let (group, place) = place(need.organization, need.role, need.competency) else { continue }
      rows.append(
        (
          NeedRow(
            group: Int32(truncatingIfNeeded: group), place: Int32(truncatingIfNeeded: place),
            rated: need.rated, imputed: need.imputed, short: need.peopleShort, gap: need.gap.units,
            score: need.score.units, priority: need.priority), index
        ))
      // A need tells its stale people for all cohorts together: the first one stands for them.
      stale[layout.firstSlots[groups[group].cohorts.lowerBound] + place] = need.stale
    }
    return rows
  }
}
