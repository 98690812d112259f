package import Diagnostics
import TrainingModel

/// Nothing is held in a period without a working day.
package enum ClosedPeriod: ReviewRule {
  package static let rule = DiagnosticRule(
    "CAL402", .must, reads: [.program, .policy],
    message: (
      en: "\"{course}\" is held in \"{period}\", which has no working day.",
      fa: "«{course}» در «{period}» برگزار می‌شود که هیچ روز کاری ندارد."
    ),
    hint: (en: "Move it to a period with working days.", fa: "آن را به دوره‌ای زمانی ببرید که روز کاری دارد."),
    reason: (
      en: "Closures of the policy and weekends leave nothing of the period.",
      fa: "تعطیلی‌های سیاست و آخر هفته‌ها چیزی از این دوره زمانی باقی نمی‌گذارد."
    ))

  package static func findings(in program: ReviewedProgram) -> [RuleFinding] {
    program.offerings.filter { program.ground.workingDays[$0.period] == 0 }.map { placed in
      let period = program.policy.periods[placed.period]
      return RuleFinding(
        placed, in: program, evidence: [Evidence(.days, 0, at: period.location)]
      ).mended { Offerings.moves(of: placed, in: $0) }
    }
  }
}
