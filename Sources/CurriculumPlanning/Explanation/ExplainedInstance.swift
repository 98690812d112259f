import NeedsScoring
import TrainingModel

extension PlanningInstance {
  /// The same with another price of a course's sessions.
  func with(sessionCost: Int, of index: Int) -> PlanningInstance {
    let old = courses[index]
    var changed = courses
    changed[index] = CourseInstance(
      course: old.course.changed(sessionCost: sessionCost), host: old.host, funds: old.funds, uses: old.uses,
      periods: old.periods, candidates: old.candidates, prerequisites: old.prerequisites,
      isOnboarding: old.isOnboarding, isDated: old.isDated, mostSessions: old.mostSessions,
      fixed: old.fixed, annualSessions: old.annualSessions)
    return PlanningInstance(
      policy: policy, organization: organization, cohorts: cohorts, courses: changed, steps: steps,
      funds: funds, capacity: capacity, equityGroups: equityGroups, mandatory: mandatory,
      hourLimits: hourLimits)
  }
}

extension Course {
  /// The same course with some of what the catalog says of it changed.
  func changed(
    sessionCost: Int? = nil, minSize: Int? = nil, audiences: [Audience]? = nil, offered: [Reference]? = nil,
    hours: Hours? = nil
  ) -> Course {
    Course(
      id: id, category: category, delivery: delivery, hours: hours ?? self.hours,
      minSize: minSize ?? self.minSize, maxSize: maxSize, sessionCost: sessionCost ?? self.sessionCost,
      seatCost: seatCost, fund: fund, host: host, origin: origin, isShareable: isShareable, isNovel: isNovel,
      maxSessions: maxSessions, develops: develops, prerequisites: prerequisites,
      audiences: audiences ?? self.audiences, uses: uses, offered: offered ?? self.offered, title: title,
      location: location)
  }
}

/// What keeps a course from being held at all, found by leaving it out and asking again.
struct UsabilityTest {
  let dossier: Dossier
  let policy: Policy
  let needs: NeedsAssessment

  /// Each cause without which the course could be held.
  func causes(of course: Course) -> [UsabilityCause] {
    UsabilityCause.allCases.filter { isUsable(course.without($0)) }
  }

  /// Whether the course could be held without any of the causes.
  func isBlockedTogether(_ course: Course) -> Bool {
    isUsable(UsabilityCause.allCases.reduce(course) { $0.without($1) })
  }

  private func isUsable(_ changed: Course) -> Bool {
    var other = dossier
    other.courses = dossier.courses.map { $0.id == changed.id ? changed : $0 }
    return PlanningInstance(other, policy: policy, needs: needs).courses.contains {
      $0.course.id == changed.id
    }
  }
}

extension Course {
  /// The same course, one cause left out.
  fileprivate func without(_ cause: UsabilityCause) -> Course {
    switch cause {
    case .audience: changed(audiences: [])
    case .classSize: changed(minSize: 1)
    case .offeredPeriods: changed(offered: [])
    case .hoursPerPerson: changed(hours: Hours(units: 0))
    }
  }
}
