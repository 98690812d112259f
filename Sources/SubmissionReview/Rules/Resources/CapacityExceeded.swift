package import Diagnostics
import TrainingModel

/// No resource is used beyond its capacity in any period.
package enum CapacityExceeded: ReviewRule {
  package static let rule = DiagnosticRule(
    "RES502", .must, reads: [.program, .policy, .catalog],
    message: (
      en: "In \"{period}\" the program takes {used} of \"{resource}\", of which there are {capacity}.",
      fa: "برنامه در «{period}» {used} از «{resource}» می‌گیرد که {capacity} از آن هست."
    ),
    hint: (
      en: "Move a course that takes it to another period, or hold fewer sessions.",
      fa: "دوره‌ای را که آن را می‌گیرد به دوره زمانی دیگری ببرید یا جلسه کمتری برگزار کنید."
    ),
    reason: (
      en: "Capacity is what the working days of the period leave, after weekends and closures.",
      fa: "ظرفیت آن است که روزهای کاری پس از کسر آخر هفته و تعطیلی باقی می‌گذارد."
    ))

  package static func findings(in program: ReviewedProgram) -> [RuleFinding] {
    program.policy.resources.flatMap { resource in
      program.policy.periods.enumerated().compactMap { index, period -> RuleFinding? in
        let users = program.offerings.filter { placed in
          placed.period == index && placed.course.uses.contains { $0.resource == resource.id }
        }
        let used = users.reduce(0) { sum, placed in
          placed.course.uses.filter { $0.resource == resource.id }.reduce(sum) {
            $0.saturating($1.units.units.saturating(times: placed.offering.sessions))
          }
        }
        let capacity = program.policy.capacity(of: resource, in: period)
        guard used > capacity else { return nil }
        return RuleFinding(
          "resource/\(resource.id)/\(period.id)", at: resource.location,
          [
            "resource": resource.id.text, "period": period.id.text,
            "capacity": AmountText.grouped(decimal: Factor(units: capacity).decimalText),
          ],
          evidence: [
            Evidence(.capacity, Factor(units: capacity), at: resource.location),
            Evidence(.used, Factor(units: used)),
          ] + users.map { Evidence(.sessions, $0.offering.sessions, at: $0.offering.location) }
        ).stating("used", AmountText.sum(Factor(units: used))).mended { program in
          users.flatMap { Offerings.moves(of: $0, in: program).prefix(4) }
            + users.map { Offerings.removal(of: OfferingKey($0.offering)) }
        }
      }
    }
  }
}
