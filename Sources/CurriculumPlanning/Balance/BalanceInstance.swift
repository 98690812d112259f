import TrainingModel

/// The question of a balanced curriculum by index, in whole numbers: courses and periods in the order of the
/// documents, loads in quarter-hours.
struct BalanceInstance {
  /// The rule that asks it.
  private(set) var rule: BalanceRule
  /// The courses, by identity.
  let courses: [Course]
  /// The periods, by first day.
  let periods: [Period]
  /// Hours of each course, in quarter-hours.
  let loads: [Int]
  /// Direct prerequisites of each course.
  let prerequisites: [[Int]]
  /// The courses that directly build on each course.
  let followers: [[Int]]
  /// Courses after their prerequisites; those in or behind a circle are missing.
  let order: [Int]
  /// Courses of each curriculum.
  let curricula: [[Int]]
  /// Curricula of each course.
  let memberships: [[Int]]
  /// For each course and period, whether it is unwanted there.
  let unwanted: [[Bool]]
  /// For each course and period, whether the course is offered then and the period has working days.
  let isOpen: [[Bool]]

  /// The question that `rule` asks of a dossier under `policy`.
  init(_ dossier: Dossier, policy: Policy, rule: BalanceRule) {
    let courses = dossier.courses
    let index = Dictionary(
      courses.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let periodIndex = Dictionary(
      policy.periods.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.rule = rule
    self.courses = courses
    periods = policy.periods
    loads = courses.map(\.hours.units)
    let prerequisites = courses.map { course in Set(course.prerequisites.compactMap { index[$0.id] }).sorted() }
    var followers = [[Int]](repeating: [], count: courses.count)
    for (course, before) in prerequisites.enumerated() {
      for prerequisite in before { followers[prerequisite].append(course) }
    }
    self.prerequisites = prerequisites
    self.followers = followers
    order = Self.order(prerequisites, followers)
    let curricula = rule.curricula(of: courses).map { curriculum in
      Set(curriculum.courses.compactMap { index[$0.id] }).sorted()
    }
    var memberships = [[Int]](repeating: [], count: courses.count)
    for (curriculum, members) in curricula.enumerated() {
      for course in members { memberships[course].append(curriculum) }
    }
    self.curricula = curricula
    self.memberships = memberships
    let never = [Bool](repeating: false, count: policy.periods.count)
    var unwanted = [[Bool]](repeating: never, count: courses.count)
    for placement in rule.unwanted {
      guard let course = index[placement.course.id], let period = periodIndex[placement.period.id] else {
        continue
      }
      unwanted[course][period] = true
    }
    self.unwanted = unwanted
    let hasDays = policy.periods.map { policy.workingDays(of: $0) > 0 }
    isOpen = courses.map { course in
      guard !course.offered.isEmpty else { return hasDays }
      var open = never
      for period in course.offered.compactMap({ periodIndex[$0.id] }) { open[period] = hasDays[period] }
      return open
    }
  }

  private static func order(_ prerequisites: [[Int]], _ followers: [[Int]]) -> [Int] {
    var missing = prerequisites.map(\.count)
    var ready = missing.indices.filter { missing[$0] == 0 }
    var next = 0
    while next < ready.count {
      for follower in followers[ready[next]] {
        missing[follower] -= 1
        if missing[follower] == 0 { ready.append(follower) }
      }
      next += 1
    }
    return ready
  }

  /// Least and largest load that a curriculum may have in a period, in quarter-hours.
  var loadBounds: (least: Int, most: Int) { (rule.minLoad?.units ?? 0, rule.maxLoad?.units ?? .max) }

  /// Fewest and most courses that a curriculum may have in a period.
  var countBounds: (least: Int, most: Int) { (rule.minCourses ?? 0, rule.maxCourses ?? .max) }

  /// The sum of the loads of a curriculum.
  func totalLoad(of curriculum: Int) -> Int { curricula[curriculum].reduce(0) { $0 + loads[$1] } }

  /// The same question under another rule with the same curricula.
  func relaxed(_ other: BalanceRule) -> BalanceInstance {
    var copy = self
    copy.rule = other
    return copy
  }
}
