package import Diagnostics
import TrainingModel

/// Sessions are neither too full nor too empty.
package enum WrongClassSize: ReviewRule {
  package static let rule = DiagnosticRule(
    "RES504", .must, reads: [.program, .catalog],
    message: (
      en: """
      "{course}" in "{period}" has seats="{seats}" and sessions="{sessions}", but a session takes {min} to \
      {max} people.
      """,
      fa: """
      «{course}» در «{period}» seats="{seats}" و sessions="{sessions}" دارد، ولی هر جلسه {min} تا {max} نفر \
      می‌گیرد.
      """
    ),
    hint: (
      en: "Add or drop a session, or change the number of seats.",
      fa: "جلسه‌ای بیفزایید یا کم کنید یا تعداد صندلی را تغییر دهید."
    ),
    reason: (
      en: "A session that is too full is no workshop any more; one that is too empty is cancelled.",
      fa: "جلسه‌ای که زیاد پر شود دیگر کارگاه نیست و جلسه‌ای که زیاد خالی بماند لغو می‌شود."
    ))

  package static var covers: Set<String> { ["PRG806"] }

  package static func findings(in program: ReviewedProgram) -> [RuleFinding] {
    program.offerings.filter { placed in
      let (offering, course) = (placed.offering, placed.course)
      return offering.tier != .balance
        && (offering.seatCount < course.minSize.saturating(times: offering.sessions)
          || offering.seatCount > course.maxSize.saturating(times: offering.sessions))
    }.map { placed in
      let (offering, course) = (placed.offering, placed.course)
      return RuleFinding(
        placed, in: program,
        [
          "seats": "\(offering.seatCount)", "sessions": "\(offering.sessions)", "min": "\(course.minSize)",
          "max": "\(course.maxSize)",
        ],
        evidence: [
          Evidence(.seats, offering.seatCount, at: offering.location), Evidence(.sessions, offering.sessions),
          Evidence(.minSize, course.minSize, at: course.location), Evidence(.maxSize, course.maxSize),
        ]
      ).mended { _ in
        let key = OfferingKey(offering)
        let fitting = Offerings.sessions(for: offering.seatCount, of: course, atLeast: offering.sessions)
        return [Offerings.sessions(fitting, of: key), Offerings.removal(of: key)]
      }
    }
  }
}
