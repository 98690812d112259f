import CurriculumPlanning
package import Diagnostics
import NeedsScoring
import TrainingModel

/// Every organization with needs has seats.
package enum WithoutSeats: ReviewRule {
  package static let rule = DiagnosticRule(
    "EQU602", .should, reads: [.program, .organizations, .assessments],
    message: (
      en:
        "\"{organization}\" has needs ({people} people work there), but nobody there has a seat in any course.",
      fa: "«{organization}» نیاز دارد ({people} نفر آنجا کار می‌کنند)، ولی هیچ‌کس آنجا در هیچ دوره‌ای جا ندارد."
    ),
    hint: (
      en: "Give its people seats, or say why they have none.",
      fa: "برای کارکنان آن جا بگذارید یا بگویید چرا جایی ندارند."
    ),
    reason: (
      en: "An organization that is left out altogether has mostly been forgotten.",
      fa: "سازمانی که یکسره کنار مانده بیشتر فراموش شده است."
    ))

  package static func findings(in program: ReviewedProgram) throws(Unverifiable) -> [RuleFinding] {
    let needs = try program.needs()
    let account = try program.closing()
    let places = Dictionary(
      program.ground.dossier.organizations.map { ($0.id, $0.location) },
      uniquingKeysWith: { first, _ in first })
    var sums: [Identifier: (need: Int128, people: Int, seats: Int)] = [:]
    for (index, cohort) in needs.cohorts.enumerated() {
      var sum = sums[cohort.organization] ?? (0, 0, 0)
      sum.need += Int128(account.total[index])
      sum.people = sum.people.saturating(cohort.headcount)
      sum.seats = sum.seats.saturating(
        program.seatsOfCohort[index].reduce(0) { $0.saturating(program.seats[$1].count) })
      sums[cohort.organization] = sum
    }
    return sums.keys.sorted().compactMap { id in
      guard let sum = sums[id], sum.need > 0, sum.seats == 0, program.ground.mayBeNamed(sum.people) else {
        return nil
      }
      return RuleFinding(
        "organization/\(id)", at: places[id], ["organization": id.text, "people": "\(sum.people)"],
        evidence: [
          Evidence(.people, sum.people), Evidence(.seats, 0),
          Evidence(.needTotal, NeedAmount(units: Int(clamping: sum.need))),
        ])
    }
  }
}
