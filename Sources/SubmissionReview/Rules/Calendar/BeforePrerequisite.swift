package import Diagnostics
import NeedsScoring
import TrainingModel

/// Prerequisites come first.
package enum BeforePrerequisite: ReviewRule {
  package static let rule = DiagnosticRule(
    "CAL403", .must, reads: [.program, .catalog, .assessments],
    message: (
      en: """
      By "{period}" {seats} of "{role}" in "{organization}" sit in "{course}", but only {ready} can have \
      completed "{prerequisite}" before.
      """,
      fa: """
      تا «{period}»، {seats} نفر از «{role}» در «{organization}» در «{course}» جا دارند، ولی تنها {ready} نفر \
      می‌توانند پیش از آن «{prerequisite}» را گذرانده باشند.
      """
    ),
    hint: (
      en: "Move the course later, or hold the prerequisite earlier for {missing} more people.",
      fa: "دوره را دیرتر برگزار کنید یا پیش‌نیاز را برای {missing} نفر دیگر زودتر."
    ),
    reason: (
      en: """
      Counted for each group: seats in the prerequisite in earlier periods, and people who already know what it \
      teaches.
      """,
      fa: """
      برای هر گروه شمرده می‌شود: صندلی‌های پیش‌نیاز در دوره‌های زمانی پیشین و افرادی که آن را از پیش می‌دانند.
      """
    ))

  package static func findings(in program: ReviewedProgram) throws(Unverifiable) -> [RuleFinding] {
    let needs = try program.needs()
    guard program.offerings.contains(where: { !$0.course.prerequisites.isEmpty }) else { return [] }
    let (seats, rows) = (program.seats, program.seatsOfCohort)
    return rows.indices.flatMap { cohort -> [RuleFinding] in
      let building = rows[cohort].filter { !seats[$0].placed.course.prerequisites.isEmpty }
      guard !building.isEmpty else { return [] }
      let courses = Set(building.map { seats[$0].placed.course.id }).sorted()
      return courses.compactMap { program.ground.courses[$0] }.flatMap { course in
        course.prerequisites.compactMap { prerequisite in
          program.ground.courses[prerequisite.id].flatMap {
            finding(cohort, course, after: $0, needs, program)
          }
        }
      }
    }
  }

  private static func finding(
    _ cohort: Int, _ course: Course, after earlier: Course, _ needs: NeedsAssessment,
    _ program: ReviewedProgram
  ) -> RuleFinding? {
    let held =
      earlier.develops.map { needs.people(ofCohort: cohort, atLeast: $0.to, in: $0.competency) }.min() ?? 0
    for period in program.policy.periods.indices {
      let taken = program.count(ofCohort: cohort, in: course.id, through: period)
      let ready = held + program.count(ofCohort: cohort, in: earlier.id, through: period - 1)
      guard taken > ready else { continue }
      let rows = program.seatsOfCohort[cohort].map { program.seats[$0] }
      let row = rows.last { $0.course.id == course.id && $0.period <= period }
      let id = program.policy.periods[period].id
      let finding = RuleFinding(
        "course/\(course.id)/\(earlier.id)/\(program.ground.name(ofCohort: cohort))", at: row?.location,
        course: course.id,
        program.ground.words(ofCohort: cohort).merging([
          "course": course.id.text, "prerequisite": earlier.id.text, "period": id.text,
          "seats": AmountText.grouped(taken),
          "ready": AmountText.grouped(ready), "missing": AmountText.grouped(taken - ready),
        ]) { $1 },
        evidence: [
          Evidence(.seats, taken, at: row?.location), Evidence(.ready, held),
          Evidence(.prerequisiteSeats, ready - held),
        ])
      return finding.mended { program in
        let placed = program.offerings.first { $0.index == row?.offering }
        return (placed.map { Offerings.moves(of: $0, in: program) } ?? [])
          + Offerings.seating(
            taken - ready, ofCohort: cohort, in: earlier, from: 0, through: period - 1, of: program)
      }
    }
    return nil
  }
}
