package import Diagnostics
import NeedsScoring
import TrainingModel

/// In no period is a group mostly in courses.
package enum OverloadedGroup: ReviewRule {
  package static let rule = DiagnosticRule(
    "CAL408", .advice, reads: [.program, .policy, .workforce],
    limit: (
      "0.25", "largest share of the working hours of a period, eight a day",
      "بیشترین سهم ساعت کاری دوره زمانی، هشت ساعت در روز"
    ),
    message: (
      en:
        "In \"{period}\" each of \"{role}\" in \"{organization}\" has {hours} hours of courses on average, in {days} working days.",
      fa:
        "در «{period}» هر نفر از «{role}» در «{organization}» به‌طور میانگین {hours} ساعت دوره دارد، در {days} روز کاری."
    ),
    hint: (
      en: "Spread their courses over other periods.", fa: "دوره‌هایشان را در دوره‌های زمانی دیگر پخش کنید."
    ),
    reason: (
      en: "The work waits meanwhile, and who is called away takes back nothing from the course.",
      fa: "در آن مدت کار می‌ماند و کسی که میان کار فراخوانده شود از دوره چیزی با خود نمی‌برد."
    ))

  package static func findings(in program: ReviewedProgram) throws(Unverifiable) -> [RuleFinding] {
    let needs = try program.needs()
    let limit = Int128(program.ground.limit(of: Self.self).units)
    let (seats, rows) = (program.seats, program.seatsOfCohort)
    return needs.cohorts.indices.flatMap { cohort -> [RuleFinding] in
      var hours: [Int: Int] = [:]
      for row in rows[cohort] {
        let seat = seats[row]
        hours[seat.period] = hours[seat.period, default: 0].saturating(
          seat.course.hours.units.saturating(times: seat.count))
      }
      let people = needs.cohorts[cohort].headcount
      return hours.keys.sorted().compactMap { period in
        let days = program.ground.workingDays[period]
        let sum = hours[period] ?? 0
        let most = Int128(days * 8 * Hours.scale) * Int128(people) * limit
        guard days > 0, people > 0, Int128(sum) * Int128(Factor.scale) > most else { return nil }
        let id = program.policy.periods[period].id
        return RuleFinding(
          "cohort/\(program.ground.name(ofCohort: cohort))/\(id)",
          at: program.policy.periods[period].location,
          program.ground.words(ofCohort: cohort).merging([
            "period": id.text, "days": "\(days)",
          ]) { $1 },
          evidence: [Evidence(quarters: .hours, sum), Evidence(.people, people), Evidence(.days, days)]
        ).stating(
          "hours",
          AmountText.bounded(
            AmountText.grouped(decimal: Hours(units: sum / people).decimalText), isCut: sum == .max))
      }
    }
  }
}
