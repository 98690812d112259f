import NeedsScoring
import TrainingModel

/// How many days more take the windows of onboarding to which period.
struct OnboardingReach {
  private let open: PlanningInstance
  private let rule: OnboardingRule
  /// For each cohort of new managers, the last day by which the first appointed of them must be through.
  private var lastDays: [Int: Int] = [:]

  init(dossier: Dossier, instance: PlanningInstance, rule: OnboardingRule) {
    open = instance
    self.rule = rule
    let people = dossier.people
    let policy = instance.policy
    var cohorts: [Key: Int] = [:]
    for (index, cohort) in instance.cohorts.enumerated() {
      guard let window = cohort.window else { continue }
      cohorts[Key(organization: cohort.organization, role: cohort.role, window: window)] = index
    }
    var days: [Int: Int] = [:]
    func note(_ organization: Identifier, _ role: Identifier, _ appointed: CalendarDate) {
      guard case .due(let window) = policy.onboardingStatus(appointed: appointed),
        let cohort = cohorts[Key(organization: organization, role: role, window: window)]
      else { return }
      let last = rule.lastDay(appointedOn: appointed.dayNumber)
      days[cohort] = min(days[cohort] ?? last, last)
    }
    for row in people.employees {
      guard let appointed = row.appointed, appointed >= rule.appointedSince else { continue }
      note(people.organizations[row.organization], people.roles[row.role], appointed)
    }
    for record in people.cohorts where record.newManagers > 0 {
      guard let appointed = record.appointed ?? policy.periods.first?.start else { continue }
      note(record.organization, record.role, appointed)
    }
    lastDays = days
  }

  private struct Key: Hashable {
    let organization: Identifier
    let role: Identifier
    let window: OnboardingWindow
  }

  /// The numbers of days, smallest first, each of which takes some window to another period.
  var extensions: [Int] {
    var result: Set<Int> = []
    for last in lastDays.values {
      for period in open.policy.periods where period.end.dayNumber > last {
        result.insert(period.end.dayNumber - last)
      }
    }
    return result.sorted()
  }

  /// The instance with windows that end so many days later. Who belongs to which cohort stays as it is.
  func instance(extendedBy days: Int) -> PlanningInstance {
    let periods = open.policy.periods
    func extended(_ cohort: Int, _ window: OnboardingWindow) -> OnboardingWindow {
      guard let last = lastDays[cohort] else { return window }
      let reached = periods.lastIndex { $0.end.dayNumber <= last + days } ?? -1
      return OnboardingWindow(first: window.first, last: max(window.last, reached))
    }
    let courses = open.courses.map { course in
      course.with(
        candidates: course.candidates.map { candidate in
          Candidate(
            cohort: candidate.cohort, limit: candidate.limit, held: candidate.held,
            isTimed: candidate.isTimed,
            firstPeriod: candidate.firstPeriod,
            window: candidate.window.map { extended(candidate.cohort, $0) })
        })
    }
    let cohorts = open.cohorts.enumerated().map { index, cohort in
      guard let window = cohort.window else { return cohort }
      return Cohort(
        organization: cohort.organization, role: cohort.role, family: cohort.family,
        isManagerial: cohort.isManagerial, window: extended(index, window), headcount: cohort.headcount,
        deferredManagers: cohort.deferredManagers)
    }
    return open.with(courses: courses, cohorts: cohorts)
  }
}
