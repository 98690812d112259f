import CurriculumPlanning
package import Diagnostics
import TrainingModel

/// Every offering closes some need, or is a duty.
package enum CourseWithoutNeed: ReviewRule {
  package static let rule = DiagnosticRule(
    "NED203", .should, reads: [.program, .assessments, .catalog],
    message: (
      en:
        "\"{course}\" in \"{period}\" closes no need of anybody who has a seat in it ({seats} seats, {cost}).",
      fa: "«{course}» در «{period}» نیاز هیچ‌یک از شرکت‌کنندگانش را رفع نمی‌کند ({seats} صندلی، {cost})."
    ),
    hint: (
      en:
        "Leave it out, give its seats to people who lack what it teaches, or send the evidence of the need.",
      fa: "آن را حذف کنید، صندلی‌هایش را به کسانی بدهید که به آن نیاز دارند، یا شواهد نیاز را بفرستید."
    ),
    reason: (
      en: """
      Nobody in it stands below the level to which it leads and at the level from which it starts, nor is brought there \
      in the year. Onboarding, \
      mandatory and family courses, and courses that others build on, are exempt.
      """,
      fa: """
      هیچ شرکت‌کننده‌ای پایین‌تر از سطح پایان و در سطح آغاز آن نیست و در طول سال هم به آن سطح نمی‌رسد. دوره‌های بدو خدمت، الزامی و خانواده و \
      دوره‌هایی که پیش‌نیاز دوره دیگری است مستثنا هستند.
      """
    ))

  package static func findings(in program: ReviewedProgram) throws(Unverifiable) -> [RuleFinding] {
    let account = try program.closing()
    return program.offerings.filter { placed in
      placed.offering.tier != .balance && placed.offering.seatCount > 0 && !program.isDuty(placed)
        && account.isOfNoUse[placed.index]
    }.map { placed in
      RuleFinding(
        placed, in: program,
        [
          "seats": AmountText.grouped(placed.offering.seatCount),
          "cost": AmountText.grouped(placed.offering.cost),
        ],
        evidence: [
          Evidence(.closes, 0), Evidence(.seats, placed.offering.seatCount, at: placed.offering.location),
          Evidence(.cost, placed.offering.cost),
        ]
      ).mended { program in
        [Offerings.removal(of: OfferingKey(placed.offering))] + Offerings.swaps(of: placed, in: program)
      }
    }
  }
}
