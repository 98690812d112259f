import TrainingModel

/// A small dossier's question, read from its documents a second time: by the handbook, without the scoring, the
/// instance or the model of the code under test.
///
/// It knows what small random dossiers hold: employees with at most one rating a competency, the method
/// `discrepancy`, courses that develop one competency each, one fund, no closures, no firm rules.
struct TinyQuestion {
  /// People of one organization, role and onboarding window.
  struct Group {
    let organization: Identifier
    let role: Identifier
    let isManagerial: Bool
    /// First and last period of onboarding.
    let window: (first: Int, last: Int)?
    var people: [Identifier] = []
  }

  /// A competency that a group lacks: for each level from 1 on, who must still reach it.
  struct Chain {
    let group: Int
    let competency: Identifier
    let required: Int
    let levels: [Int]
    /// What closing one level of one person counts, in millionths.
    let weight: Int

    /// People who must reach a level, from 1 to the required one.
    func lacking(_ level: Int) -> Int {
      level < 1 || level > required ? 0 : levels.count { $0 < level }
    }
  }

  let policy: Policy
  let courses: [Course]
  private(set) var groups: [Group] = []
  private(set) var chains: [Chain] = []
  /// For each course and group, the most seats that are of use.
  private(set) var limits: [[Int]] = []
  /// For each course and group, people who know what it teaches.
  private(set) var knowing: [[Int]] = []

  init(_ dossier: Dossier, _ policy: Policy) {
    self.policy = policy
    courses = dossier.courses
    let roles = Dictionary(uniqueKeysWithValues: dossier.roles.map { ($0.id, $0) })
    for employee in dossier.people.employees.map(dossier.people.employee) {
      guard let role = roles[employee.role] else { continue }
      let window = role.isManagerial ? employee.appointed.flatMap { Self.window($0, policy) } : nil
      let place = groups.firstIndex {
        $0.organization == employee.organization && $0.role == employee.role
          && $0.window.map { "\($0)" } == window.map { "\($0)" }
      }
      if let place {
        groups[place].people.append(employee.id)
      } else {
        groups.append(
          Group(
            organization: employee.organization, role: employee.role, isManagerial: role.isManagerial,
            window: window, people: [employee.id]))
      }
    }
    var ratings: [Identifier: [Identifier: Int]] = [:]
    for rating in dossier.people.ratings.compactMap(dossier.people.assessment) {
      ratings[rating.subject, default: [:]][rating.competency] = rating.level.units / Rating.scale
    }
    for (index, group) in groups.enumerated() {
      for requirement in roles[group.role]?.requirements ?? [] {
        let factor = requirement.isCritical ? policy.scoring.criticalFactor.units : Factor.scale
        let criticality = roles[group.role]?.criticality.units ?? Factor.scale
        chains.append(
          Chain(
            group: index, competency: requirement.competency, required: requirement.level,
            levels: group.people.compactMap { ratings[$0]?[requirement.competency] },
            weight: requirement.importance * criticality * factor))
      }
    }
    limits = courses.map { course in groups.indices.map { limit(course, $0) } }
    spread()
    for index in courses.indices where !isUsable(index) {
      limits[index] = limits[index].map { _ in 0 }
    }
    knowing = courses.map { course in
      groups.indices.map { group in
        course.develops.map { development in
          chain(group, development.competency)?.levels.count { $0 >= development.to } ?? 0
        }.min() ?? 0
      }
    }
  }

  /// The window of a new manager: from the first period that begins on the day of appointment or later to the
  /// last that ends by the deadline; `nil` for others.
  private static func window(_ day: CalendarDate, _ policy: Policy) -> (first: Int, last: Int)? {
    guard let rule = policy.onboarding, day >= rule.appointedSince else { return nil }
    guard let first = policy.periods.firstIndex(where: { $0.start >= day }) else { return nil }
    let deadline = day.dayNumber + rule.withinDays
    let last = policy.periods.lastIndex { $0.end.dayNumber <= deadline } ?? -1
    return (first, max(last, first - 1))
  }

  func chain(_ group: Int, _ competency: Identifier) -> Chain? {
    chains.first { $0.group == group && $0.competency == competency }
  }

  /// Hours that a group may and should have a head, in quarters.
  func hours(_ group: Int) -> (most: Int?, least: Int?) {
    let rules = policy.hourRules.filter {
      $0.isManagerial == nil || $0.isManagerial == groups[group].isManagerial
    }
    return (rules.compactMap { $0.maximum?.units }.min(), rules.compactMap { $0.minimum?.units }.max())
  }

  private func admits(_ audiences: [Audience], _ group: Int) -> Bool {
    audiences.isEmpty || audiences.contains { $0.isManagerial == groups[group].isManagerial }
  }

  private func fits(_ course: Course, _ group: Int) -> Bool {
    hours(group).most.map { course.hours.units <= $0 } ?? true
  }

  /// Who bears on a course: by a gap that it closes, by onboarding, by a mandatory rule.
  private func limit(_ course: Course, _ group: Int) -> Int {
    guard fits(course, group) else { return 0 }
    let everybody = groups[group].people.count
    if policy.mandatory.contains(where: { $0.course.id == course.id && admits($0.audiences, group) }) {
      return everybody
    }
    if isOnboarding(course), groups[group].window != nil { return everybody }
    guard admits(course.audiences, group) else { return 0 }
    var most = 0
    for development in course.develops {
      guard let chain = chain(group, development.competency) else { continue }
      let last = min(development.to, chain.required)
      if last > development.from { most = max(most, chain.lacking(last)) }
    }
    return most > 0 && hours(group).least != nil ? everybody : most
  }

  func isOnboarding(_ course: Course) -> Bool {
    policy.onboarding?.courses.contains { $0.id == course.id } ?? false
  }

  /// Whoever sits in a course must be able to sit in what it builds on.
  private mutating func spread() {
    for _ in courses {
      for (index, course) in courses.enumerated() {
        for earlier in course.prerequisites.compactMap({ place(of: $0.id) }) {
          for group in groups.indices
          where fits(courses[earlier], group) && admits(courses[earlier].audiences, group) {
            limits[earlier][group] = max(limits[earlier][group], limits[index][group])
          }
        }
      }
    }
  }

  func place(of course: Identifier) -> Int? { courses.firstIndex { $0.id == course } }

  /// Periods in which a course may be held.
  func periods(_ course: Course) -> [Int] {
    policy.periods.indices.filter { period in
      course.offered.isEmpty || course.offered.contains { $0.id == policy.periods[period].id }
    }
  }

  private func isUsable(_ index: Int) -> Bool {
    limits[index].reduce(0, +) >= max(1, courses[index].minSize) && !periods(courses[index]).isEmpty
  }
}
