package import Diagnostics
import NeedsScoring
import TrainingModel

/// The same people are not taught the same step in two courses.
package enum TaughtTwice: ReviewRule {
  package static let rule = DiagnosticRule(
    "NED209", .advice, reads: [.program, .assessments, .catalog],
    limit: ("1.25", "seats for each person who lacks the step", "صندلی به ازای هر فرد نیازمند"),
    message: (
      en: """
      Several courses take "{role}" in "{organization}" to level {level} of "{competency}": {courses}; {seats} \
      seats for {people} people.
      """,
      fa: """
      چند دوره «{role}» در «{organization}» را به سطح {level} «{competency}» می‌رساند: {courses}؛ {seats} صندلی \
      برای {people} نفر.
      """
    ),
    hint: (
      en: "Keep the one that does it best, and give its people the other's seats elsewhere.",
      fa: "بهترین را نگه دارید و صندلی‌های دیگری را جای دیگر به کار برید."
    ),
    reason: (
      en: "A gap is closed once. The second course teaches people what they have just learnt.",
      fa: "هر شکاف یک بار رفع می‌شود. دوره دوم چیزی را می‌آموزد که افراد تازه آموخته‌اند."
    ))

  package static func findings(in program: ReviewedProgram) throws(Unverifiable) -> [RuleFinding] {
    _ = try program.needs()
    let ground = program.ground
    let limit = Int128(ground.limit(of: Self.self).units)
    let (all, rows) = (program.seats, program.seatsOfCohort)
    return ground.cohortNeeds.compactMap { need -> RuleFinding? in
      let teaching = rows[need.cohort].filter { row in
        all[row].placed.course.develops.contains { $0.competency == need.competency }
          && !program.isDuty(all[row])
      }
      // Most needs are taught in one course or none.
      guard let first = teaching.first.map({ all[$0].courseNumber }),
        teaching.contains(where: { all[$0].courseNumber != first })
      else { return nil }
      var seats: [Int: [Identifier: Int]] = [:]
      for row in teaching {
        let seat = all[row]
        for development in seat.course.develops where development.competency == need.competency {
          for level in development.steps where need.people(atStep: level) > 0 {
            seats[level, default: [:]][seat.course.id, default: 0] += seat.count
          }
        }
      }
      for level in seats.keys.sorted() {
        let people = need.people(atStep: level)
        let courses = seats[level] ?? [:]
        let sum = courses.values.reduce(0, +)
        guard courses.count > 1, courses.values.allSatisfy({ $0 <= people }),
          Int128(sum) * Int128(Factor.scale) > Int128(people) * limit
        else { continue }
        let names = courses.keys.sorted()
        var finding = RuleFinding(
          "cohort/\(ground.name(ofCohort: need.cohort))/\(need.competency)", at: program.program.location,
          ground.words(ofCohort: need.cohort).merging([
            "level": "\(level)", "competency": need.competency.text, "seats": "\(sum)", "people": "\(people)",
          ]) { $1 },
          evidence: [Evidence(.people, people)]
            + names.map { Evidence(.seats, courses[$0] ?? 0, at: ground.courses[$0]?.location) })
        finding.english["courses"] = names.map { "\"\($0)\"" }.joined(separator: ", ")
        finding.persian["courses"] = names.map { "«\($0)»" }.joined(separator: "، ")
        return finding
      }
      return nil
    }
  }
}
