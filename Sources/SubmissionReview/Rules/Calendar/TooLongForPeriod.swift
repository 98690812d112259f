package import Diagnostics
import TrainingModel

/// A session fits into its period.
package enum TooLongForPeriod: ReviewRule {
  package static let rule = DiagnosticRule(
    "CAL405", .should, reads: [.program, .catalog, .policy],
    limit: ("8", "hours of training in a working day", "ساعت آموزش در روز کاری"),
    message: (
      en: "A session of \"{course}\" lasts {hours} hours, but \"{period}\" has only {days} working days.",
      fa: "هر جلسه «{course}» {hours} ساعت است، ولی «{period}» تنها {days} روز کاری دارد."
    ),
    hint: (en: "Move it to a longer period.", fa: "آن را به دوره زمانی بلندتری ببرید."),
    reason: (
      en: "Closures leave too few days to hold the course in the hours of a working day.",
      fa: "تعطیلی‌ها روزهای کافی برای برگزاری دوره در ساعت کاری باقی نمی‌گذارد."
    ))

  package static func findings(in program: ReviewedProgram) -> [RuleFinding] {
    let daily = program.ground.limit(of: Self.self).units
    return program.offerings.filter { placed in
      let days = program.ground.workingDays[placed.period]
      return days > 0
        && placed.course.hours.units.saturating(times: Factor.scale) > days * daily * Hours.scale
    }.map { placed in
      let days = program.ground.workingDays[placed.period]
      return RuleFinding(
        placed, in: program, ["hours": placed.course.hours.decimalText, "days": "\(days)"],
        evidence: [
          Evidence(.hours, placed.course.hours, at: placed.course.location),
          Evidence(.days, days, at: program.policy.periods[placed.period].location),
        ]
      ).mended { Offerings.moves(of: placed, in: $0) }
    }
  }
}
