import TrainingModel

/// A cohort and a competency.
struct LevelKey: Hashable {
  let cohort: Int
  let competency: Identifier
}

/// How many people of a cohort stand on which level of a competency.
struct LevelCount {
  /// The lowest level of the scale.
  let lowest: Int
  /// The highest level of the scale.
  let highest: Int
  /// People by exact level, in thousandths.
  private(set) var byLevel: [Int: Int] = [:]
  /// People with a level.
  private(set) var people = 0
  /// Of these, people whose level was supplied by the rule for missing ratings.
  private(set) var imputed = 0

  init(lowest: Int, highest: Int) {
    self.lowest = lowest
    self.highest = highest
  }

  mutating func add(level: Int, people count: Int, imputed isImputed: Bool = false) {
    guard count > 0 else { return }
    byLevel[level, default: 0] += count
    people += count
    if isImputed { imputed += count }
  }

  /// Σ max(0, q − a) in thousandths of a level × people.
  func gap(below required: Int) -> Int {
    byLevel.reduce(0) { $0 + max(0, required * Rating.scale - $1.key) * $1.value }
  }

  /// People whose level is below `level`.
  func people(below level: Int) -> Int {
    byLevel.reduce(0) { $0 + ($1.key < level * Rating.scale ? $1.value : 0) }
  }

  /// People whose level is at least `level`.
  func atLeast(_ level: Int) -> Int { people - people(below: level) }

  /// For each step from `lowest` + 1 to `required`, the people below it. Someone between two levels has
  /// not made the upper step.
  func steps(below required: Int) -> [Int] {
    guard required > lowest else { return [] }
    return (lowest + 1...required).map { people(below: $0) }
  }
}

/// The current levels of everybody, gathered by cohort and competency.
struct LevelTable {
  private(set) var counts: [LevelKey: LevelCount] = [:]
  private let scaleOf: [Identifier: Scale]

  init(_ dossier: Dossier, grouping: Grouping, scoring: ScoringRule) {
    let scales = Dictionary(dossier.scales.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    scaleOf = Dictionary(
      dossier.competencies.compactMap { competency in scales[competency.scale].map { (competency.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    let roles = Dictionary(dossier.roles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let current = CurrentLevel(scoring)
    let runs = Self.runs(of: dossier.assessments)

    var missing: [(role: Identifier, key: LevelKey, people: Int)] = []
    var roleSums: [RoleCompetency: (sum: Int, people: Int)] = [:]
    for (index, employee) in dossier.employees.enumerated() {
      let ratings = runs[employee.id] ?? [:]
      for requirement in roles[employee.role]?.requirements ?? [] {
        let key = LevelKey(cohort: grouping.employeeCohort[index], competency: requirement.competency)
        guard let range = ratings[requirement.competency],
          let level = current.combine(dossier.assessments[range])
        else {
          missing.append((employee.role, key, 1))
          continue
        }
        add(level: level, people: 1, to: key)
        roleSums[RoleCompetency(employee.role, requirement.competency), default: (0, 0)].sum += level
        roleSums[RoleCompetency(employee.role, requirement.competency), default: (0, 0)].people += 1
      }
    }
    for (index, record) in dossier.cohorts.enumerated() {
      let ratings = runs[record.id] ?? [:]
      for requirement in roles[record.role]?.requirements ?? [] {
        guard let scale = scaleOf[requirement.competency] else { continue }
        let spread = ratings[requirement.competency].map { range in
          Self.spread(dossier.assessments[range], current: current, headcount: record.headcount, scale: scale)
        }
        let counts = spread ?? []
        let rated = counts.reduce(0, +)
        for (offset, people) in counts.enumerated() where people > 0 {
          let level = (scale.lowest + offset) * Rating.scale
          roleSums[RoleCompetency(record.role, requirement.competency), default: (0, 0)].sum += level * people
          roleSums[RoleCompetency(record.role, requirement.competency), default: (0, 0)].people += people
        }
        // Members of a batch of new managers get their share of every level.
        var left = counts
        var leftPeople = record.headcount
        for membership in grouping.recordMemberships[index].reversed() {
          let isLast = membership.people == leftPeople
          let share =
            isLast
            ? left
            : LevelSpread.apportion(
              Int(Int128(rated) * Int128(membership.people) / Int128(max(1, record.headcount))),
              counts.map(Double.init))
          let key = LevelKey(cohort: membership.cohort, competency: requirement.competency)
          for (offset, people) in share.enumerated() where people > 0 {
            let given = min(people, left[offset])
            add(level: (scale.lowest + offset) * Rating.scale, people: given, to: key)
            left[offset] -= given
          }
          leftPeople -= membership.people
          let ratedHere = share.reduce(0, +)
          if membership.people > ratedHere {
            missing.append((record.role, key, membership.people - ratedHere))
          }
        }
      }
    }
    for (role, key, people) in missing {
      switch scoring.missing {
      case .exclude: break
      case .asMinimum:
        guard let scale = scaleOf[key.competency] else { break }
        add(level: scale.lowest * Rating.scale, people: people, to: key, imputed: true)
      case .roleMean:
        guard let mean = roleSums[RoleCompetency(role, key.competency)], mean.people > 0 else { break }
        add(level: (2 * mean.sum + mean.people) / (2 * mean.people), people: people, to: key, imputed: true)
      }
    }
  }

  private mutating func add(level: Int, people: Int, to key: LevelKey, imputed: Bool = false) {
    guard let scale = scaleOf[key.competency] else { return }
    counts[key, default: LevelCount(lowest: scale.lowest, highest: scale.highest)]
      .add(level: level, people: people, imputed: imputed)
  }

  /// The ratings of each subject by competency: ranges of the sorted list.
  private static func runs(of assessments: [Assessment]) -> [Identifier: [Identifier: Range<Int>]] {
    var result: [Identifier: [Identifier: Range<Int>]] = [:]
    var start = 0
    while start < assessments.count {
      let first = assessments[start]
      var end = start + 1
      while end < assessments.count, assessments[end].subject == first.subject,
        assessments[end].competency == first.competency
      { end += 1 }
      result[first.subject, default: [:]][first.competency] = start..<end
      start = end
    }
    return result
  }

  /// People on each level: the latest rating of each source combined as for a person, its spread that of
  /// the latest rating.
  private static func spread(
    _ ratings: ArraySlice<Assessment>, current: CurrentLevel, headcount: Int, scale: Scale
  ) -> [Int] {
    guard let mean = current.combine(ratings), let last = ratings.last else { return [] }
    return LevelSpread.people(
      min(last.respondents ?? headcount, headcount), mean: Rating(units: mean), deviation: last.deviation,
      lowest: scale.lowest, highest: scale.highest)
  }
}

/// A role and a competency.
private struct RoleCompetency: Hashable {
  let role: Identifier
  let competency: Identifier

  init(_ role: Identifier, _ competency: Identifier) {
    self.role = role
    self.competency = competency
  }
}
