import NeedsScoring
import TrainingModel

/// How a batch of new managers stands toward one onboarding course.
struct OnboardingDuty {
  /// The cohort.
  let cohort: Int
  /// Its window.
  let window: OnboardingWindow
  /// The course.
  let course: Course
  /// How many new managers.
  let people: Int
  /// Seats in all.
  let seats: Int
  /// Seats in the window.
  let seatsInTime: Int

  /// All duties of a program, by cohort and course.
  static func all(in program: ReviewedProgram) throws(Unverifiable) -> [OnboardingDuty] {
    _ = try program.needs()
    let cohorts = program.ground.cohorts
    let courses = (program.policy.onboarding?.courses ?? []).compactMap { program.ground.courses[$0.id] }
    return cohorts.indices.flatMap { index -> [OnboardingDuty] in
      guard let window = cohorts[index].window else { return [] }
      return courses.map { course in
        OnboardingDuty(
          cohort: index, window: window, course: course, people: cohorts[index].headcount,
          seats: program.count(ofCohort: index, in: course.id),
          seatsInTime: program.count(ofCohort: index, in: course.id, through: window.last))
      }
    }
  }

  /// A finding about it.
  func finding(_ arguments: [String: String], in program: ReviewedProgram, evidence: [Evidence])
    -> RuleFinding
  {
    let ground = program.ground
    let last = window.isReachable ? program.policy.periods[window.last].id.text : "–"
    return RuleFinding(
      "onboarding/\(course.id)/\(ground.name(ofCohort: cohort))", at: program.policy.onboarding?.location,
      course: course.id,
      ground.words(ofCohort: cohort).merging([
        "course": course.id.text, "people": "\(people)", "last": last,
      ]) { $1 }.merging(arguments) { $1 },
      evidence: [Evidence(.people, people), Evidence(.seats, seats), Evidence(.seatsInTime, seatsInTime)]
        + evidence)
  }
}
