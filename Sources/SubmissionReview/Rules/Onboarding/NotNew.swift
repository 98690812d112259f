package import Diagnostics
import NeedsScoring
import TrainingModel

/// Onboarding courses are for new managers.
package enum NotNew: ReviewRule {
  package static let rule = DiagnosticRule(
    "ONB304", .should, reads: [.program, .policy, .workforce],
    message: (
      en:
        "\"{course}\" in \"{period}\" seats {seats} of \"{role}\" in \"{organization}\", who are not new managers.",
      fa:
        "«{course}» در «{period}» {seats} نفر از «{role}» در «{organization}» را می‌نشاند که مدیر جدید نیستند."
    ),
    hint: (
      en: "Keep the seats for new managers, or correct the dates of appointment.",
      fa: "صندلی‌ها را برای مدیران جدید نگه دارید یا تاریخ‌های انتصاب را اصلاح کنید."
    ),
    reason: (
      en: """
      An onboarding course that is filled with others is no longer one; or the workforce lacks the appointments \
      of people who are new.
      """,
      fa: """
      دوره بدو خدمتی که دیگران آن را پر کنند دیگر بدو خدمت نیست؛ یا در سند کارکنان تاریخ انتصاب مدیران جدید نیامده است.
      """
    ))

  package static func findings(in program: ReviewedProgram) throws(Unverifiable) -> [RuleFinding] {
    _ = try program.needs()
    let ground = program.ground
    return program.seats.compactMap { seat -> RuleFinding? in
      guard ground.cohorts[seat.cohort].window == nil, ground.isOnboarding(seat.course.id) else { return nil }
      let offering = program.program.offerings[seat.offering]
      var finding = RuleFinding(
        offering: offering, at: seat.location ?? program.place(of: seat.offering),
        ground.words(ofCohort: seat.cohort).merging(["seats": "\(seat.count)"]) { $1 },
        evidence: [Evidence(.seats, seat.count, at: seat.location)])
      finding.subject += "/\(ground.name(ofCohort: seat.cohort))"
      return finding.mended { SeatCuts.ideas(ofCohort: seat.cohort, in: seat.course, to: 0, of: $0) }
    }
  }
}
