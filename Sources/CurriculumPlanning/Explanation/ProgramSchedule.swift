import NeedsScoring
import TrainingModel

extension PlanningInstance {
  /// The schedule that a program means; `nil` if it holds what this dossier does not allow.
  func schedule(of program: Program) -> Schedule? {
    let (schedule, isWhole) = remainder(of: program)
    return isWhole ? schedule : nil
  }

  /// What is left of a program of earlier documents: sessions of courses, and seats of cohorts, that are still
  /// there; and whether that is all of it.
  func remainder(of program: Program) -> (schedule: Schedule, isWhole: Bool) {
    var isWhole = true
    let courseIndex = Dictionary(
      courses.enumerated().map { ($1.course.id, $0) }, uniquingKeysWith: { first, _ in first })
    let periodIndex = Dictionary(
      policy.periods.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let cohortIndex = Dictionary(
      cohorts.enumerated().map { index, cohort in
        (CohortName(cohort.organization, cohort.role, cohort.window.map(policy.batchID)), index)
      }, uniquingKeysWith: { first, _ in first })
    var schedule = Schedule(courses: courses.count, periods: periodCount)
    for offering in program.offerings {
      guard let course = courseIndex[offering.course], let period = periodIndex[offering.period] else {
        isWhole = false
        continue
      }
      schedule.sessions[course][period] += offering.sessions
      for seats in offering.seats where seats.count > 0 {
        guard let cohort = cohortIndex[CohortName(seats.organization, seats.role, seats.batch)],
          let candidate = courses[course].candidate(ofCohort: cohort)
        else {
          isWhole = false
          continue
        }
        schedule.seatings.append(
          .init(course: course, period: period, candidate: candidate, count: seats.count))
      }
    }
    schedule.normalize()
    return (schedule, isWhole)
  }

  private struct CohortName: Hashable {
    let organization: Identifier
    let role: Identifier
    let batch: Identifier?

    init(_ organization: Identifier, _ role: Identifier, _ batch: Identifier?) {
      self.organization = organization
      self.role = role
      self.batch = batch
    }
  }
}
