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
  /// By cohort, then in the order of the role's requirements.
  private var tallies: [[Tally]]
  private let people: PeopleTable
  private let current: CurrentLevel

  /// What is known of one requirement in one cohort.
  private struct Tally {
    let competency: Identifier
    /// The competency's code in the table of people; `nil` if nobody was rated in it.
    let code: IdentifierPool.Code?
    /// Where its scale begins and ends; `nil` if the scale is unknown, and then nobody has a level.
    var count: LevelCount?
    /// People without a level.
    var missing = 0
  }

  init(_ dossier: Dossier, grouping: Grouping, scoring: ScoringRule) {
    people = dossier.people
    current = CurrentLevel(scoring)
    let scales = Dictionary(dossier.scales.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let scaleOf = Dictionary(
      dossier.competencies.compactMap { competency in scales[competency.scale].map { (competency.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    let roles = Dictionary(dossier.roles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let blanks = roles.mapValues { [people] role in
      role.requirements.map { requirement in
        Tally(
          competency: requirement.competency, code: people.competencies.find(requirement.competency),
          count: scaleOf[requirement.competency].map { LevelCount(lowest: $0.lowest, highest: $0.highest) })
      }
    }
    tallies = grouping.cohorts.map { blanks[$0.role] ?? [] }
    countEmployees(grouping)
    countRecords(grouping)
    fillIn(grouping, scoring.missing)
  }

  /// The levels by cohort and competency.
  var counts: [LevelKey: LevelCount] {
    var result: [LevelKey: LevelCount] = [:]
    for (cohort, tallies) in tallies.enumerated() {
      for tally in tallies {
        guard let count = tally.count, count.people > 0 else { continue }
        result[LevelKey(cohort: cohort, competency: tally.competency)] = count
      }
    }
    return result
  }

  /// Employees and ratings are both in the order of people: one walk through both.
  private mutating func countEmployees(_ grouping: Grouping) {
    var next = 0
    for (index, employee) in people.employees.enumerated() {
      while next < people.ratings.count, people.ratings[next].subject < employee.person { next += 1 }
      let start = next
      while next < people.ratings.count, people.ratings[next].subject == employee.person { next += 1 }
      let cohort = grouping.employeeCohort[index]
      for place in tallies[cohort].indices {
        guard let code = tallies[cohort][place].code,
          let level = current.combine(ratings(of: code, in: start..<next))
        else {
          tallies[cohort][place].missing += 1
          continue
        }
        tallies[cohort][place].count?.add(level: level, people: 1)
      }
    }
  }

  private mutating func countRecords(_ grouping: Grouping) {
    for (index, record) in people.cohorts.enumerated() {
      let own = people.persons.find(record.id).map { ratings(of: $0) } ?? 0..<0
      guard let any = grouping.recordMemberships[index].first?.cohort else { continue }
      for place in tallies[any].indices {
        guard let scale = tallies[any][place].count else { continue }
        let counts =
          tallies[any][place].code.map { spread(ratings(of: $0, in: own), of: record, on: scale) } ?? []
        let rated = counts.reduce(0, +)
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
          for (offset, people) in share.enumerated() where people > 0 {
            let given = min(people, left[offset])
            tallies[membership.cohort][place].count?.add(
              level: (scale.lowest + offset) * Rating.scale, people: given)
            left[offset] -= given
          }
          leftPeople -= membership.people
          tallies[membership.cohort][place].missing += max(0, membership.people - share.reduce(0, +))
        }
      }
    }
  }

  /// Gives people without a level the one that the policy's rule says, if it says one.
  private mutating func fillIn(_ grouping: Grouping, _ rule: MissingRule) {
    guard rule != .exclude else { return }
    // Means are over all holders of a role, wherever they work, and are those of ratings only.
    var sums: [RoleCompetency: (sum: Int, people: Int)] = [:]
    for (cohort, tallies) in tallies.enumerated() {
      for tally in tallies {
        guard let count = tally.count else { continue }
        let sum = count.byLevel.reduce(0) { $0 + $1.key * $1.value }
        let key = RoleCompetency(grouping.cohorts[cohort].role, tally.competency)
        sums[key, default: (0, 0)].sum += sum
        sums[key, default: (0, 0)].people += count.people
      }
    }
    for cohort in tallies.indices {
      for place in tallies[cohort].indices where tallies[cohort][place].missing > 0 {
        let tally = tallies[cohort][place]
        let level: Int?
        switch rule {
        case .exclude: level = nil
        case .asMinimum: level = tally.count.map { $0.lowest * Rating.scale }
        case .roleMean:
          let mean = sums[RoleCompetency(grouping.cohorts[cohort].role, tally.competency)] ?? (0, 0)
          level = mean.people > 0 ? (2 * mean.sum + mean.people) / (2 * mean.people) : nil
        }
        if let level {
          tallies[cohort][place].count?.add(level: level, people: tally.missing, imputed: true)
        }
      }
    }
  }

  /// Where the ratings of a subject are.
  private func ratings(of subject: IdentifierPool.Code) -> Range<Int> {
    let start = people.ratings.partitioningIndex { $0.subject >= subject }
    let end = people.ratings[start...].partitioningIndex { $0.subject > subject }
    return start..<end
  }

  /// The ratings in one competency among those of one subject.
  private func ratings(of competency: IdentifierPool.Code, in range: Range<Int>) -> ArraySlice<RatingRow> {
    var start = range.lowerBound
    while start < range.upperBound, people.ratings[start].competency < competency { start += 1 }
    var end = start
    while end < range.upperBound, people.ratings[end].competency == competency { end += 1 }
    return people.ratings[start..<end]
  }

  /// People on each level: the latest rating of each source combined as for a person, its spread that of
  /// the latest rating.
  private func spread(_ ratings: ArraySlice<RatingRow>, of record: CohortRecord, on scale: LevelCount)
    -> [Int]
  {
    guard let mean = current.combine(ratings), let last = ratings.last else { return [] }
    let figures = people.figures(of: last)
    return LevelSpread.people(
      min(figures?.respondents ?? record.headcount, record.headcount), mean: Rating(units: mean),
      deviation: figures?.deviation ?? Rating(units: 0), lowest: scale.lowest, highest: scale.highest)
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
