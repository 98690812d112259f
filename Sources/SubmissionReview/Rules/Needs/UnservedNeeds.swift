import CurriculumPlanning
import NeedsScoring
import TrainingModel

/// Needs that no seat of a program serves, as findings: shared by the rules that look for them.
enum UnservedNeeds {
  /// Needs that no seat serves.
  ///
  /// - Parameter places: The places of the needs that are looked at.
  static func findings(
    in program: ReviewedProgram, at places: [Int]
  ) throws(Unverifiable) -> [RuleFinding] {
    let needs = try program.needs()
    let ground = program.ground
    return places.compactMap { index in
      let parts = ground.partsOfNeed[index]
      guard !parts.isEmpty, !parts.contains(where: program.serves) else { return nil }
      let need = needs.needs[index]
      guard ground.mayBeNamed(need.headcount) else { return nil }
      let place = ground.roles[need.role]?.requirements.first { $0.competency == need.competency }?.location
      let finding = RuleFinding(
        "need/\(need.id)", at: place,
        [
          "competency": need.competency.text, "role": need.role.text, "organization": need.organization.text,
          "people": "\(need.peopleShort)", "rank": need.rank.map { "\($0)" } ?? "–",
        ],
        evidence: [
          Evidence(.people, need.peopleShort), Evidence(.headcount, need.headcount),
          Evidence(.rank, text: need.rank.map { "\($0)" } ?? "–"),
          Evidence(.need, need.discrepancy, at: place),
        ])
      return finding.mended { program in ideas(for: parts, in: program) }
    }
  }

  /// Seats for the largest of the cohorts in each course that takes its people a step on, the cheapest seat first.
  private static func ideas(for parts: [CohortNeed], in program: ReviewedProgram) -> [RepairIdea] {
    guard let part = parts.max(by: { ($0.people.max() ?? 0) < ($1.people.max() ?? 0) }) else { return [] }
    let cohort = program.ground.cohorts[part.cohort]
    let courses = program.ground.dossier.courses.filter { course in
      course.develops.contains { $0.competency == part.competency && part.lacks($0.steps) }
        && program.ground.audience.admits(cohort, course.audiences)
    }
    let last = program.policy.periods.count - 1
    return courses.sorted { ($0.seatCost, $0.sessionCost, $0.id) < ($1.seatCost, $1.sessionCost, $1.id) }
      .flatMap { course in
        Offerings.seating(
          max(program.ground.learners(ofCohort: part.cohort, in: course), 1), ofCohort: part.cohort,
          in: course, from: 0, through: last, of: program)
      }
  }
}
