package import Diagnostics
import TrainingModel

/// Seats are for people that there are.
package enum UnknownPeople: ReviewRule {
  package static let rule = DiagnosticRule(
    "SUB107", .must, reads: [.program, .organizations, .jobRoles, .workforce],
    message: (
      en: """
      Seats in "{course}" in "{period}" are for nobody: "{role}" in "{organization}"{batchEn} is no group of \
      the workforce.
      """,
      fa: """
      صندلی‌های «{course}» در «{period}» برای کسی نیست: «{role}» در «{organization}»{batchFa} گروهی از \
      کارکنان نیست.
      """
    ),
    hint: (
      en: "Correct organization, role or batch of the seats, or bring the workforce up to date.",
      fa: "سازمان، شغل یا دسته صندلی‌ها را اصلاح کنید یا سند کارکنان را به‌روز کنید."
    ),
    reason: (
      en: "Seats of people whom the workforce does not have stay empty and are paid for.",
      fa: "صندلی کسانی که در سند کارکنان نیستند خالی می‌ماند و هزینه دارد."
    ))

  package static var covers: Set<String> { ["REF202", "REF204"] }

  package static func findings(in program: ReviewedProgram) throws(Unverifiable) -> [RuleFinding] {
    _ = try program.needs()
    let strange = program.cohortsOfSeats.indices.filter { program.cohortsOfSeats[$0].contains(nil) }
    return strange.flatMap { index in
      let offering = program.program.offerings[index]
      return zip(offering.seats, program.cohortsOfSeats[index]).filter { $0.count > 0 && $1 == nil }.map {
        seats, _ in
        let key = OfferingKey(offering)
        let batch = seats.batch.map { "/\($0)" } ?? ""
        var finding = RuleFinding(
          offering: offering, at: seats.location ?? program.place(of: index),
          ["organization": seats.organization.text, "role": seats.role.text],
          evidence: [Evidence(.seats, seats.count, at: seats.location)])
        finding.subject += "/\(seats.organization)/\(seats.role)\(batch)"
        finding.english["batchEn"] = seats.batch.map { " (batch \"\($0)\")" } ?? ""
        finding.persian["batchFa"] = seats.batch.map { " (دسته «\($0)»)" } ?? ""
        return finding.mended { program in
          [
            RepairIdea(
              en: "Take these seats out.", fa: "این صندلی‌ها را بردارید.",
              Offerings.withSessions(
                [Offerings.setSeats(seats, to: 0, in: key)], of: key, after: -seats.count, in: program))
          ]
        }
      }
    }
  }
}
