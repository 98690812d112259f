import NeedsScoring
import TrainingModel

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

  /// Whether a course could close a need without one of the causes.
  func isUsable(_ course: Course, without cause: UsabilityCause, for need: Need) -> Bool {
    let instance = instance(with: course.without(cause))
    return instance.steps.contains { step in
      let people = instance.cohorts[step.cohort]
      return people.organization == need.organization && people.role == need.role
        && needs.needs[step.need].id == need.id
        && step.makers.contains { instance.courses[$0.course].course.id == course.id }
    }
  }

  private func isUsable(_ changed: Course) -> Bool {
    instance(with: changed).courses.contains { $0.course.id == changed.id }
  }

  private func instance(with changed: Course) -> PlanningInstance {
    var other = dossier
    other.courses = dossier.courses.map { $0.id == changed.id ? changed : $0 }
    return PlanningInstance(other, policy: policy, needs: needs)
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
