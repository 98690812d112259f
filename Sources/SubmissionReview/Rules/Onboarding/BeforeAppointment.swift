package import Diagnostics
import NeedsScoring
import TrainingModel

/// Nobody is onboarded before being appointed.
package enum BeforeAppointment: ReviewRule {
  package static let rule = DiagnosticRule(
    "ONB303", .must, reads: [.program, .policy, .workforce],
    message: (
      en: """
      {seats} new managers ("{role}" in "{organization}") sit in "{course}" in "{period}", which begins before \
      they are appointed.
      """,
      fa: """
      {seats} مدیر جدید («{role}» در «{organization}») در «{course}» در «{period}» جا دارند که پیش از انتصابشان \
      آغاز می‌شود.
      """
    ),
    hint: (
      en: "Hold it in a period after the appointment.", fa: "آن را در دوره زمانی پس از انتصاب برگزار کنید."
    ),
    reason: (
      en: "Who is not in the post yet cannot be called to its course; the seats would stay empty.",
      fa: "کسی که هنوز در پست نیست به دوره آن فراخوانده نمی‌شود و صندلی خالی می‌ماند."
    ))

  package static func findings(in program: ReviewedProgram) throws(Unverifiable) -> [RuleFinding] {
    _ = try program.needs()
    let ground = program.ground
    return program.seats.compactMap { seat -> RuleFinding? in
      guard let window = ground.cohorts[seat.cohort].window, ground.isOnboarding(seat.course.id),
        seat.period < window.first,
        let placed = program.offerings.first(where: { $0.index == seat.offering })
      else { return nil }
      var finding = RuleFinding(
        placed, in: program,
        ground.words(ofCohort: seat.cohort).merging(["seats": "\(seat.count)"]) { $1 },
        evidence: [
          Evidence(.seats, seat.count, at: seat.location),
          Evidence(.period, text: program.policy.periods[window.first].id.text),
        ])
      finding.subject += "/\(ground.name(ofCohort: seat.cohort))"
      return finding.mended { Offerings.moves(of: placed, in: $0) }
    }
  }
}
