public import TrainingModel

extension NeedsAssessment {
  /// Where everybody stands, by cohort, with the levels from which the needs were counted.
  ///
  /// Of needs that were scored elsewhere only the levels of whole cohorts are known: then no person has one.
  ///
  /// - Parameter dossier: The dossier of this assessment.
  public func standings(of dossier: Dossier) -> [CohortStanding] {
    let table = dossier.people
    let grouping = Grouping(dossier)
    let layout = needs.levels.layout
    let current = CurrentLevel(scoring)
    let counts = cohorts.indices.map { cohort in
      layout.slots(ofCohort: cohort).indices.map { needs.levels.count(ofCohort: cohort, at: $0) }
    }
    var people = [[PersonStanding]](repeating: [], count: cohorts.count)
    for employee in table.employees {
      let cohort = grouping.cohort(of: employee)
      let levels = layout.slots(ofCohort: cohort).enumerated().map { place, slot -> Int? in
        guard !isTakenFromDocuments, let code = slot.code, slot.levels > 0 else { return nil }
        let ratings = table.ratings(of: employee.person, in: code)
        guard let level = current.combine(ratings, layout.sources[slot.sources], lowest: slot.lowest) else {
          return counts[cohort][place].supplied
        }
        return slot.counted(level)
      }
      people[cohort].append(
        PersonStanding(id: table.persons[employee.person], appointed: employee.appointed, levels: levels))
    }
    return cohorts.indices.map { cohort in
      let named = people[cohort].sorted { $0.id < $1.id }
      let unnamed = cohorts[cohort].headcount - named.count
      return CohortStanding(
        requirements: layout.slots(ofCohort: cohort).map(\.requirement), people: named,
        unnamed: max(0, unnamed),
        unnamedLevels: unnamed <= 0
          ? []
          : counts[cohort].enumerated().map { place, count in
            Self.others(count.levels, than: named.map { $0.levels[place] })
          })
    }
  }

  /// The levels that are left when those of the named people are taken out, lowest first.
  private static func others(
    _ all: [(level: Int, people: Int)], than named: [Int?]
  ) -> [(level: Int, people: Int)] {
    var left: [Int: Int] = [:]
    for row in all { left[row.level, default: 0] += row.people }
    for level in named { if let level { left[level, default: 0] -= 1 } }
    return left.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension LevelLayout.Slot {
  /// A level as it is counted: one off the scale counts as its end.
  func counted(_ level: Int) -> Int {
    let whole = min(max(level / Rating.scale, lowest), highest)
    return level / Rating.scale == whole ? level : whole * Rating.scale
  }
}
