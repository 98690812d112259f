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
    var found: [(row: Int, seats: Int, people: Int)] = []
    var seats = [Int](repeating: 0, count: program.courseCount)
    for (cohort, rows) in program.seatsOfCohort.enumerated() {
      let people = needs.cohorts[cohort].headcount
      for row in rows {
        let course = program.seats[row].courseNumber
        seats[course] = seats[course].saturating(program.seats[row].count)
      }
      // The sums are taken back as they are read: the first row of a course finds that of all.
      for row in rows {
        let sum = seats[program.seats[row].courseNumber]
        seats[program.seats[row].courseNumber] = 0
        if sum > people { found.append((row, sum, people)) }
      }
    }
    return found.sorted { $0.row < $1.row }
  }
}
