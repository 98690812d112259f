import NeedsScoring
import TrainingModel

/// The duties of an instance with cohorts joined in which nothing tells people apart: a country has thousands of new
/// managers, but few batches of them.
///
/// People of a joined cohort are numbered. Whoever has the k-th seat of a course is the k-th person, so everybody takes
/// courses in the order in which the joined cohort does: what is asked of the whole holds for each of them, and each
/// program of the whole is one of the joined cohorts. Nothing is lost or gained.
struct JoinedDuties {
  /// The question.
  let instance: PlanningInstance
  private let whole: PlanningInstance
  /// For each course and joined cohort in it, the candidates that it is made of.
  private var parts: [Int: [[Int]]] = [:]

  /// What tells cohorts apart.
  private struct Kind: Hashable {
    struct Part: Hashable {
      let course: Int
      let firstPeriod: Int
      let isTimed: Bool
      let window: OnboardingWindow?
      let isHeld: [Bool]
      let rules: [Int]
    }
    var parts: [Part] = []
    let most: Int?
    let isManagerial: Bool
    /// A cohort that stands for itself.
    var own: Int?
  }

  /// `nil` where something stands already: it knows its cohorts.
  init?(_ whole: PlanningInstance, courses: [Int]) {
    guard whole.fixedCourses.isEmpty else { return nil }
    self.whole = whole
    var kinds: [Int: Kind] = [:]
    var hours: [Int: Int] = [:]
    var rulesOfCourse: [Int: [(rule: Int, candidates: Set<Int>)]] = [:]
    for (index, rule) in whole.mandatory.enumerated() {
      if let course = rule.course { rulesOfCourse[course, default: []].append((index, Set(rule.candidates))) }
    }
    for course in courses {
      let value = whole.courses[course]
      for (place, candidate) in value.candidates.enumerated() {
        let cohort = candidate.cohort
        let people = whole.cohorts[cohort].headcount
        hours[cohort, default: 0] += value.course.hours.units
        var kind =
          kinds[cohort]
          ?? Kind(
            most: whole.hourLimits[cohort].most, isManagerial: whole.cohorts[cohort].isManagerial)
        kind.parts.append(
          Kind.Part(
            course: course, firstPeriod: candidate.firstPeriod, isTimed: candidate.isTimed,
            window: candidate.window, isHeld: candidate.held.map { $0 > 0 },
            rules: (rulesOfCourse[course] ?? []).filter { $0.candidates.contains(place) }.map(\.rule)))
        // People are alike only if all can sit there, and all or none know what it builds on.
        let isAlike = candidate.limit == people && candidate.held.allSatisfy { $0 == 0 || $0 >= people }
        if !isAlike { kind.own = cohort }
        kinds[cohort] = kind
      }
    }
    // Hours must not decide who sits where.
    for (cohort, sum) in hours {
      if let most = whole.hourLimits[cohort].most, sum > most { kinds[cohort]?.own = cohort }
    }
    var order: [Kind: Int] = [:]
    var members: [[Int]] = []
    for cohort in kinds.keys.sorted() {
      guard let kind = kinds[cohort] else { continue }
      let place = order[kind] ?? members.count
      if place == members.count {
        order[kind] = place
        members.append([])
      }
      members[place].append(cohort)
    }
    var joinedOf: [Int: Int] = [:]
    for (place, cohorts) in members.enumerated() { for cohort in cohorts { joinedOf[cohort] = place } }
    let joined = Self.join(whole, courses, joinedOf, members)
    parts = joined.parts
    instance = joined.instance
  }

  private static func join(
    _ whole: PlanningInstance, _ courses: [Int], _ joinedOf: [Int: Int], _ members: [[Int]]
  ) -> (instance: PlanningInstance, parts: [Int: [[Int]]]) {
    var changed = whole.courses.map { $0.with(candidates: []) }
    var parts: [Int: [[Int]]] = [:]
    for course in courses {
      let candidates = whole.courses[course].candidates
      let groups = Dictionary(grouping: candidates.indices) { joinedOf[candidates[$0].cohort] ?? -1 }
      let keys = groups.keys.sorted()
      parts[course] = keys.map { groups[$0] ?? [] }
      changed[course] = whole.courses[course].with(
        candidates: keys.map { key in
          let own = (groups[key] ?? []).map { candidates[$0] }
          return Candidate(
            cohort: key, limit: own.reduce(0) { $0 + $1.limit },
            held: (own.first?.held ?? []).indices.map { rank in own.reduce(0) { $0 + $1.held[rank] } },
            isTimed: own.first?.isTimed ?? false, firstPeriod: own.first?.firstPeriod ?? 0,
            window: own.first?.window)
        })
    }
    let mandatory = whole.mandatory.map { rule in
      let bound = Set(rule.candidates)
      let places = rule.course.flatMap { parts[$0] } ?? []
      return MandatoryInstance(
        rule: rule.rule, course: rule.course,
        candidates: places.indices.filter { places[$0].first.map(bound.contains) ?? false },
        required: rule.required, lastPeriod: rule.lastPeriod)
    }
    let cohorts = members.enumerated().map { place, members in
      let first = whole.cohorts[members[0]]
      return Cohort(
        organization: first.organization, role: first.role, family: first.family,
        isManagerial: first.isManagerial, window: first.window,
        headcount: members.reduce(0) { $0 + whole.cohorts[$1].headcount })
    }
    let instance = PlanningInstance(
      policy: whole.policy, organization: whole.organization, cohorts: cohorts, courses: changed, steps: [],
      funds: whole.funds, capacity: whole.capacity, equityGroups: [], mandatory: mandatory,
      hourLimits: members.map { (whole.hourLimits[$0[0]].most, nil) },
      municipalities: Municipalities(
        regions: [0], ofCohort: cohorts.map { _ in 0 }, ofHost: changed.map { _ in 0 }))
    return (instance, parts)
  }

  /// A program of the cohorts as one of those that they are joined to.
  func joined(_ schedule: Schedule) -> Schedule {
    var groups: [Int: [Int: Int]] = [:]
    for (course, parts) in parts {
      for (group, places) in parts.enumerated() {
        for place in places { groups[course, default: [:]][place] = group }
      }
    }
    var result = Schedule(courses: whole.courses.count, periods: whole.periodCount)
    for course in parts.keys { result.sessions[course] = schedule.sessions[course] }
    for seating in schedule.seatings {
      guard let group = groups[seating.course]?[seating.candidate] else { continue }
      result.seatings.append(
        .init(course: seating.course, period: seating.period, candidate: group, count: seating.count))
    }
    result.normalize()
    return result
  }

  /// A program of the joined cohorts as one of the cohorts that they are made of.
  func split(_ schedule: Schedule) -> Schedule {
    var result = Schedule(courses: whole.courses.count, periods: whole.periodCount)
    result.sessions = schedule.sessions
    var left: [Int: [[(candidate: Int, people: Int)]]] = parts.mapValues { _ in [] }
    for (course, groups) in parts {
      left[course] = groups.map { group in
        // The last ones are taken from the end, so they stand first.
        group.reversed().map { ($0, whole.courses[course].candidates[$0].limit) }
      }
    }
    let inTime = schedule.seatings.sorted {
      ($0.course, $0.candidate, $0.period) < ($1.course, $1.candidate, $1.period)
    }
    for seating in inTime {
      var queue = left[seating.course]?[seating.candidate] ?? []
      var count = seating.count
      while count > 0, let next = queue.popLast() {
        let taken = min(count, next.people)
        result.seatings.append(
          .init(course: seating.course, period: seating.period, candidate: next.candidate, count: taken))
        if next.people > taken { queue.append((next.candidate, next.people - taken)) }
        count -= taken
      }
      left[seating.course]?[seating.candidate] = queue
    }
    result.normalize()
    return result
  }
}
