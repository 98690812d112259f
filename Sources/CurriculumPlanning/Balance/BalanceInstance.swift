import TrainingModel

/// The question of a balanced curriculum by index, in whole numbers: courses and periods in the order of the
/// documents, loads in quarter-hours.
struct BalanceInstance {
  /// The rule that asks it.
  private(set) var rule: BalanceRule
  /// The courses, by identity.
  private(set) var courses: [Course]
  /// The periods, by first day.
  let periods: [Period]
  /// Hours of each course, in quarter-hours.
  private(set) var loads: [Int]
  /// Direct prerequisites of each course.
  private(set) var prerequisites: [[Int]]
  /// The courses that directly build on each course.
  private(set) var followers: [[Int]]
  /// Courses after their prerequisites; those in or behind a circle are missing.
  private(set) var order: [Int]
  /// Courses of each curriculum.
  private(set) var curricula: [[Int]]
  /// Curricula of each course.
  private(set) var memberships: [[Int]]
  /// For each course and period, whether it is unwanted there.
  private(set) var unwanted: [[Bool]]
  /// For each course and period, whether the course is offered then and the period has working days.
  private(set) var isOpen: [[Bool]]

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
    let prerequisites = courses.map { course in Set(course.prerequisites.compactMap { index[$0.id] }).sorted()
    }
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

  /// The question in parts that have nothing to do with each other, the smallest first: courses that share no
  /// curriculum and no prerequisite, over any number of others. With each part, the places of its courses.
  func parts() -> [(courses: [Int], question: BalanceInstance)] {
    var part = [Int](repeating: -1, count: courses.count)
    var parts: [[Int]] = []
    for first in courses.indices where part[first] < 0 {
      part[first] = parts.count
      var members = [first]
      var next = 0
      while next < members.count {
        let course = members[next]
        next += 1
        let relatives =
          prerequisites[course] + followers[course] + memberships[course].flatMap { curricula[$0] }
        for other in relatives where part[other] < 0 {
          part[other] = parts.count
          members.append(other)
        }
      }
      parts.append(members.sorted())
    }
    return parts.sorted { ($0.count, $0[0]) < ($1.count, $1[0]) }.map { ($0, restricted(to: $0)) }
  }

  /// The question of some courses alone, which with each course hold its curricula whole.
  private func restricted(to members: [Int]) -> BalanceInstance {
    var place = [Int](repeating: -1, count: courses.count)
    for (index, course) in members.enumerated() { place[course] = index }
    func places(_ list: [Int]) -> [Int] { list.map { place[$0] }.filter { $0 >= 0 } }
    var copy = self
    copy.courses = members.map { courses[$0] }
    copy.loads = members.map { loads[$0] }
    copy.prerequisites = members.map { places(prerequisites[$0]) }
    copy.followers = members.map { places(followers[$0]) }
    copy.order = places(order)
    copy.unwanted = members.map { unwanted[$0] }
    copy.isOpen = members.map { isOpen[$0] }
    copy.curricula = curricula.map(places).filter { !$0.isEmpty }
    copy.memberships = [[Int]](repeating: [], count: members.count)
    for (curriculum, list) in copy.curricula.enumerated() {
      for course in list { copy.memberships[course].append(curriculum) }
    }
    return copy
  }
}
