import NeedsScoring
import TrainingModel

/// Works out who can take which course: by audience, hours, use, duty, and because a course builds on it.
struct CandidateDraft {
  let periods: [[Int]]
  let prerequisites: [[Int]]
  let onboarding: Set<Int>

  /// Courses with a mandatory rule that ends before the year does, or of which something stands already.
  private(set) var dated: Set<Int> = []

  private let courses: [Course]
  private let policy: Policy
  private let needs: NeedsAssessment
  /// For each course, most people of each cohort who can use a seat.
  private let limits: [[Int: Int]]
  /// Courses whose seats are told apart by period for everybody: they are, or have, a prerequisite.
  private var chained: Set<Int> = []
  /// What stands already.
  private let fixed: FixedPlan

  init(
    dossier: Dossier, policy: Policy, needs: NeedsAssessment, audience: AudienceTest, chains: StepChains,
    hours: [(most: Int?, least: Int?)], fixed: FixedPlan
  ) {
    self.fixed = fixed
    courses = dossier.courses
    self.policy = policy
    self.needs = needs
    let index = Dictionary(
      courses.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let periodIndex = Dictionary(
      policy.periods.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let open = policy.periods.indices.filter { policy.workingDays(of: policy.periods[$0]) > 0 }
    periods = courses.map { course in
      let offered = Set(course.offered.compactMap { periodIndex[$0.id] })
      let own = course.offered.isEmpty ? open : open.filter(offered.contains)
      let standing = fixed.offerings[course.id] ?? [:]
      return Set(own.filter { $0 > fixed.closedThrough }).union(standing.keys).sorted()
    }
    prerequisites = courses.map { $0.prerequisites.compactMap { index[$0.id] } }
    let onboarding = Set((policy.onboarding?.courses ?? []).compactMap { index[$0.id] })
    self.onboarding = onboarding

    let seating = SeatingTest(courses: courses, cohorts: needs.cohorts, audience: audience, hours: hours)
    let order = audience.ordered(needs.cohorts)
    var limits = courses.indices.map { course in
      var result: [Int: Int] = [:]
      // New managers are onboarded wherever they work.
      let concerned =
        onboarding.contains(course)
        ? Array(needs.cohorts.indices) : order.near(dossier.courses[course].audiences)
      for cohort in concerned where seating.fits(course, cohort) {
        let group = needs.cohorts[cohort]
        var limit = 0
        if seating.admits(course, cohort) {
          limit = chains.beneficiaries(of: dossier.courses[course], inCohort: cohort)
          // Where everybody must get hours, those without a gap may join a course that is of use to others.
          if limit > 0, hours[cohort].least != nil { limit = group.headcount }
        }
        if onboarding.contains(course), group.window != nil { limit = group.headcount }
        if limit > 0 { result[cohort] = limit }
      }
      return result
    }
    for rule in policy.mandatory {
      guard let course = index[rule.course.id] else { continue }
      if rule.before != nil { dated.insert(course) }
      for cohort in order.near(rule.audiences)
      where seating.fits(course, cohort) && audience.admits(needs.cohorts[cohort], rule.audiences) {
        limits[course][cohort] = needs.cohorts[cohort].headcount
      }
    }
    Self.spread(&limits, to: prerequisites, seating: seating)
    for (course, offerings) in fixed.offerings {
      guard let course = index[course] else { continue }
      dated.insert(course)
      var seats: [Int: Int] = [:]
      for offering in offerings.values {
        seats.merge(offering.seats) { $0 + $1 }
      }
      // Who sits there does, whether it is of use or not.
      limits[course].merge(seats) { max($0, $1) }
    }
    self.limits = limits
    for course in courses.indices where !prerequisites[course].isEmpty {
      chained.insert(course)
      chained.formUnion(prerequisites[course])
    }
  }

  /// Who takes a course must be able to take what it builds on, as far as that admits them.
  private static func spread(_ limits: inout [[Int: Int]], to prerequisites: [[Int]], seating: SeatingTest) {
    var queue = Array(limits.indices)
    var isQueued = [Bool](repeating: true, count: limits.count)
    while let course = queue.popLast() {
      isQueued[course] = false
      for earlier in prerequisites[course] {
        var changed = false
        for (cohort, limit) in limits[course]
        where limit > limits[earlier][cohort] ?? 0 && seating.fits(earlier, cohort)
          && seating.admits(earlier, cohort)
        {
          limits[earlier][cohort] = limit
          changed = true
        }
        if changed, !isQueued[earlier] {
          isQueued[earlier] = true
          queue.append(earlier)
        }
      }
    }
  }

  /// Whether a course can fill a session in some period.
  func isUsable(_ course: Int) -> Bool {
    if fixed.offerings[courses[course].id] != nil { return true }
    guard courses[course].maxSize > 0, courses[course].minSize <= courses[course].maxSize,
      !periods[course].isEmpty
    else { return false }
    let total = limits[course].values.reduce(0, +)
    return total > 0 && total >= courses[course].minSize && mostSessions(course) > 0
  }

  /// More sessions than fill up with everybody who can use a seat are of no use, unless seats are tied to
  /// time and sessions must be held twice for the sake of the date.
  func mostSessions(_ course: Int) -> Int {
    let total = limits[course].values.reduce(0, +)
    let size = max(1, courses[course].maxSize)
    let full = (total + size - 1) / size
    let tied = chained.contains(course) || onboarding.contains(course) || dated.contains(course)
    let most = tied ? total / max(1, courses[course].minSize) : full
    let standing = (fixed.offerings[courses[course].id] ?? [:]).values.reduce(0) { $0 + $1.sessions }
    return max(standing, min(most, courses[course].maxSessions ?? most))
  }

  /// The candidates of a course, by cohort.
  func candidates(of course: Int) -> [Candidate] {
    limits[course].keys.sorted().map { cohort in
      let window = onboarding.contains(course) ? needs.cohorts[cohort].window : nil
      return Candidate(
        cohort: cohort, limit: limits[course][cohort] ?? 0,
        held: prerequisites[course].map { held($0, cohort) },
        isTimed: chained.contains(course) || dated.contains(course) || window != nil,
        firstPeriod: window?.first ?? 0, window: window)
    }
  }

  /// People of a cohort who already have everything that a course teaches.
  private func held(_ course: Int, _ cohort: Int) -> Int {
    courses[course].develops.map { development in
      needs.people(ofCohort: cohort, atLeast: development.to, in: development.competency)
    }.min() ?? 0
  }
}

/// Whether the people of a cohort may sit in a course.
private struct SeatingTest {
  let courses: [Course]
  let cohorts: [Cohort]
  let audience: AudienceTest
  let hours: [(most: Int?, least: Int?)]

  /// Whether the course is no longer than what a person may have in the year.
  func fits(_ course: Int, _ cohort: Int) -> Bool {
    guard let most = hours[cohort].most else { return true }
    return courses[course].hours.units <= most
  }

  /// Whether the course is for them.
  func admits(_ course: Int, _ cohort: Int) -> Bool {
    audience.admits(cohorts[cohort], courses[course].audiences)
  }
}
