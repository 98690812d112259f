import NeedsScoring
import TrainingModel

extension PlanningInstance {
  /// The same with some of its parts changed.
  func with(
    policy: Policy? = nil, courses: [CourseInstance]? = nil, mandatory: [MandatoryInstance]? = nil,
    hourLimits: [(most: Int?, least: Int?)]? = nil, cohorts: [Cohort]? = nil
  ) -> PlanningInstance {
    PlanningInstance(
      policy: policy ?? self.policy, organization: organization, cohorts: cohorts ?? self.cohorts,
      courses: courses ?? self.courses, steps: steps, funds: funds, capacity: capacity,
      equityGroups: equityGroups, mandatory: mandatory ?? self.mandatory,
      hourLimits: hourLimits ?? self.hourLimits, municipalities: municipalities,
      closedThrough: closedThrough)
  }

  /// The same with another course of the catalog in the place of one: whoever can take it stays the same.
  func with(_ course: Course, at index: Int) -> PlanningInstance {
    var changed = courses
    changed[index] = courses[index].with(course)
    return with(courses: changed)
  }

  /// The same with other rules of hours.
  func with(_ rules: [HoursRule]) -> PlanningInstance {
    let policy = policy.changed(hourRules: rules)
    return with(policy: policy, hourLimits: Self.hourLimits(policy, cohorts))
  }
}

extension CourseInstance {
  /// The same with another course of the catalog, or other candidates.
  func with(_ course: Course? = nil, periods: [Int]? = nil, candidates: [Candidate]? = nil) -> CourseInstance
  {
    CourseInstance(
      course: course ?? self.course, host: host, funds: funds, uses: uses, periods: periods ?? self.periods,
      candidates: candidates ?? self.candidates, prerequisites: prerequisites, isOnboarding: isOnboarding,
      isDated: isDated, mostSessions: mostSessions, fixed: fixed, annualSessions: annualSessions)
  }
}

extension Course {
  /// The same course with some of what the catalog says of it changed; `maxSessions` of `.some(nil)` means as many
  /// as capacity allows.
  func changed(
    sessionCost: Int? = nil, seatCost: Int? = nil, minSize: Int? = nil, maxSize: Int? = nil,
    maxSessions: Int?? = nil,
    prerequisites: [Reference]? = nil, audiences: [Audience]? = nil, offered: [Reference]? = nil,
    hours: Hours? = nil
  ) -> Course {
    Course(
      id: id, category: category, delivery: delivery, hours: hours ?? self.hours,
      minSize: minSize ?? self.minSize, maxSize: maxSize ?? self.maxSize,
      sessionCost: sessionCost ?? self.sessionCost, seatCost: seatCost ?? self.seatCost, fund: fund,
      host: host,
      origin: origin,
      isShareable: isShareable, isNovel: isNovel, maxSessions: maxSessions ?? self.maxSessions,
      develops: develops, prerequisites: prerequisites ?? self.prerequisites,
      audiences: audiences ?? self.audiences, uses: uses, offered: offered ?? self.offered, title: title,
      location: location)
  }
}

extension Policy {
  /// The same policy with some of its rules changed.
  func changed(
    budgets: [Budget]? = nil, resources: [Resource]? = nil, hourRules: [HoursRule]? = nil,
    onboarding: OnboardingRule? = nil, mandatory: [MandatoryRule]? = nil, equityFloor: EquityFloor? = nil,
    deliveryShares: [DeliveryShare]? = nil
  ) -> Policy {
    Policy(
      id: id, year: year, calendar: calendar, currency: currency, organization: organization,
      weekend: weekend,
      periods: periods, closures: closures, budgets: budgets ?? self.budgets,
      resources: resources ?? self.resources, hourRules: hourRules ?? self.hourRules,
      onboarding: onboarding ?? self.onboarding, mandatory: mandatory ?? self.mandatory,
      equityFloor: equityFloor ?? self.equityFloor, deliveryShares: deliveryShares ?? self.deliveryShares,
      scoring: scoring, strategicPriorities: strategicPriorities, objective: objective, balance: balance,
      smallestGroup: smallestGroup, title: title, location: location)
  }
}
