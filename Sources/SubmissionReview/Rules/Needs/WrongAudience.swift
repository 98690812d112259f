import CurriculumPlanning
package import Diagnostics
import NeedsScoring
import TrainingModel

/// Seats are for people whom the course is for.
package enum WrongAudience: ReviewRule {
  package static let rule = DiagnosticRule(
    "NED208", .must, reads: [.program, .catalog, .workforce],
    message: (
      en:
        "\"{course}\" in \"{period}\" has {seats} seats for \"{role}\" in \"{organization}\", whom it is not for.",
      fa: "«{course}» در «{period}» {seats} صندلی برای «{role}» در «{organization}» دارد که مخاطب آن نیست."
    ),
    hint: (
      en: "Take these seats out, or ask for a course that is for them.",
      fa: "این صندلی‌ها را بردارید یا دوره‌ای برای این افراد بخواهید."
    ),
    reason: (
      en: """
      The catalog says whom each course is for. New managers may always take their onboarding courses, and \
      whoever a mandatory rule binds its course.
      """,
      fa: """
      فهرست دوره‌ها مخاطب هر دوره را می‌گوید. مدیر جدید همیشه می‌تواند دوره بدو خدمت را بگذراند و هرکس مشمول \
      قاعده‌ای است دوره الزامی آن را.
      """
    ))

  package static func findings(in program: ReviewedProgram) throws(Unverifiable) -> [RuleFinding] {
    _ = try program.needs()
    let ground = program.ground
    return program.seats.filter { seat in
      if seat.course.audiences.isEmpty { return false }
      let cohort = ground.cohorts[seat.cohort]
      if ground.audience.admits(cohort, seat.course.audiences) { return false }
      if cohort.window != nil, ground.isOnboarding(seat.course.id) { return false }
      return !program.policy.mandatory.contains {
        $0.course.id == seat.course.id && ground.audience.admits(cohort, $0.audiences)
      }
    }.map { seat in
      let offering = program.program.offerings[seat.offering]
      let key = OfferingKey(offering)
      var finding = RuleFinding(
        offering: offering, at: seat.location ?? program.place(of: seat.offering),
        ground.words(ofCohort: seat.cohort).merging(["seats": "\(seat.count)"]) { $1 },
        evidence: [
          Evidence(.seats, seat.count, at: seat.location),
          Evidence(.document, text: seat.course.id.text, at: seat.course.audiences.first?.location),
        ])
      finding.subject += "/\(ground.name(ofCohort: seat.cohort))"
      return finding.mended { program in
        let cohort = ground.cohorts[seat.cohort]
        return [
          RepairIdea(
            en: "Take these \(seat.count) seats out of \"\(key.course)\".",
            fa: "این \(seat.count) صندلی را از «\(key.course)» بردارید.",
            Offerings.withSessions(
              [
                ProgramChange(
                  key,
                  .seats(
                    organization: cohort.organization, role: cohort.role,
                    batch: cohort.window.map(program.policy.batchID), count: 0))
              ], of: key, after: -seat.count, in: program))
        ]
      }
    }
  }
}
