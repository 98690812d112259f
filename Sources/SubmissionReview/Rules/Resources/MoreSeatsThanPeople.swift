package import Diagnostics
import NeedsScoring
import TrainingModel

/// Nobody takes a course twice.
package enum MoreSeatsThanPeople: ReviewRule {
  package static let rule = DiagnosticRule(
    "RES511", .must, reads: [.program, .workforce],
    message: (
      en: "\"{course}\" has {seats} seats for \"{role}\" in \"{organization}\", a group of {people}.",
      fa: "«{course}» {seats} صندلی برای «{role}» در «{organization}» دارد که {people} نفرند."
    ),
    hint: (en: "Lower the seats to the number of people.", fa: "صندلی‌ها را به تعداد افراد برسانید."),
    reason: (
      en: "Everybody takes a course at most once a year. New managers count by batch, apart from the others.",
      fa: "هرکس هر دوره را سالی یک بار می‌گذراند. مدیران جدید دسته‌به‌دسته و جدا از دیگران شمرده می‌شوند."
    ))

  package static func findings(in program: ReviewedProgram) throws(Unverifiable) -> [RuleFinding] {
    let needs = try program.needs()
    return crowds(of: program, needs).map { row, count, people in
      let seat = program.seats[row]
      return RuleFinding(
        "course/\(seat.course.id)/\(program.ground.name(ofCohort: seat.cohort))", at: seat.location,
        course: seat.course.id,
        program.ground.words(ofCohort: seat.cohort).merging([
          "course": seat.course.id.text, "seats": "\(count)", "people": "\(people)",
        ]) { $1 }, evidence: [Evidence(.seats, count, at: seat.location), Evidence(.people, people)]
      ).mended { SeatCuts.ideas(ofCohort: seat.cohort, in: seat.course, to: people, of: $0) }
    }
  }

  /// Groups with more seats in a course than people: by the first row of such seats.
  private static func crowds(
    of program: ReviewedProgram, _ needs: NeedsAssessment
  ) -> [(row: Int, seats: Int, people: Int)] {
    SeatSums.ofFirstRows(of: program).enumerated().compactMap { row, sum in
      let people = needs.cohorts[program.seats[row].cohort].headcount
      return sum.flatMap { $0 > people ? (row, $0, people) : nil }
    }
  }
}
