package import Diagnostics
import TrainingModel

/// Offerings cost what the catalog says.
package enum WrongCost: ReviewRule {
  package static let rule = DiagnosticRule(
    "RES503", .must, reads: [.program, .catalog],
    message: (
      en: """
      "{course}" in "{period}" states the cost {stated}; {sessions} sessions and {seats} seats make {expected} \
      by the catalog.
      """,
      fa: """
      «{course}» در «{period}» هزینه {stated} را اعلام می‌کند؛ {sessions} جلسه و {seats} صندلی به قیمت فهرست \
      {expected} می‌شود.
      """
    ),
    hint: (
      en: "Correct the cost, or the prices of the catalog.", fa: "هزینه یا قیمت‌های فهرست را اصلاح کنید."
    ),
    reason: (
      en:
        "Sessions times the cost of a session plus seats times the cost of a seat: another sum was typed by hand, or agreed.",
      fa:
        "جلسه ضرب در هزینه جلسه به‌علاوه صندلی ضرب در هزینه صندلی: مبلغ دیگر یا دستی نوشته یا جداگانه توافق شده است."
    ))

  package static var covers: Set<String> { ["PRG803"] }

  package static func findings(in program: ReviewedProgram) -> [RuleFinding] {
    program.offerings.compactMap { placed in
      let offering = placed.offering
      let expected = ProgramEditing.cost(
        of: placed.course, sessions: offering.sessions, seats: offering.seatCount)
      guard expected != offering.cost else { return nil }
      return RuleFinding(
        placed, in: program,
        [
          "stated": AmountText.grouped(offering.cost), "sessions": AmountText.grouped(offering.sessions),
          "seats": AmountText.grouped(offering.seatCount),
        ],
        evidence: [
          Evidence(.stated, offering.cost, at: offering.location),
          Evidence(.expected, expected, at: placed.course.location),
        ]
      ).stating("expected", AmountText.sum(expected)).mended { _ in [Offerings.recount(OfferingKey(offering))]
      }
    }
  }
}
