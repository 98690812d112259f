package import Diagnostics
import TrainingModel

/// No more sessions are held than the people need.
package enum NeedlessSessions: ReviewRule {
  package static let rule = DiagnosticRule(
    "RES509", .should, reads: [.program, .catalog],
    message: (
      en: "\"{course}\" in \"{period}\" holds {sessions} sessions for {seats} people; {enough} would do.",
      fa: "«{course}» در «{period}» برای {seats} نفر {sessions} جلسه دارد؛ {enough} جلسه بس است."
    ),
    hint: (en: "Hold {enough} sessions.", fa: "{enough} جلسه برگزار کنید."),
    reason: (
      en:
        "A session costs the same whether it is full or not: each one that is saved is money for another course.",
      fa: "هزینه جلسه پر و خالی یکی است: هر جلسه‌ای که کم شود بودجه دوره دیگری است."
    ))

  package static func findings(in program: ReviewedProgram) -> [RuleFinding] {
    program.offerings.compactMap { placed in
      let (offering, course) = (placed.offering, placed.course)
      guard course.maxSize > 0, offering.seatCount > 0 else { return nil }
      let enough = (offering.seatCount - 1) / course.maxSize + 1
      // What is too empty is another matter.
      guard enough < offering.sessions,
        offering.seatCount >= course.minSize.saturating(times: offering.sessions), course.sessionCost > 0
      else { return nil }
      return RuleFinding(
        placed, in: program,
        ["sessions": "\(offering.sessions)", "seats": "\(offering.seatCount)", "enough": "\(enough)"],
        evidence: [
          Evidence(.sessions, offering.sessions, at: offering.location), Evidence(.seats, offering.seatCount),
          Evidence(.maxSize, course.maxSize, at: course.location),
        ]
      ).mended { _ in [Offerings.sessions(enough, of: OfferingKey(offering))] }
    }
  }
}
