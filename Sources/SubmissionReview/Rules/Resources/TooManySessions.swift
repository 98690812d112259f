package import Diagnostics
import TrainingModel

/// No course is held more often than it can be.
package enum TooManySessions: ReviewRule {
  package static let rule = DiagnosticRule(
    "RES505", .must, reads: [.program, .catalog],
    message: (
      en: "\"{course}\" is held in {sessions} sessions in the year; there can be {most}.",
      fa: "«{course}» در سال {sessions} جلسه دارد؛ بیش از {most} جلسه ممکن نیست."
    ),
    hint: (en: "Hold fewer sessions of it.", fa: "جلسه کمتری از آن برگزار کنید."),
    reason: (
      en: "The catalog says how often who gives the course can give it in a year.",
      fa: "فهرست می‌گوید برگزارکننده در سال چند بار می‌تواند دوره را برگزار کند."
    ))

  package static func findings(in program: ReviewedProgram) -> [RuleFinding] {
    let byCourse = Dictionary(grouping: program.offerings, by: \.course.id)
    return byCourse.keys.sorted().compactMap { id in
      let rows = byCourse[id] ?? []
      let sessions = rows.reduce(0) { $0.saturating($1.offering.sessions) }
      guard let most = rows.first?.course.maxSessions, sessions > most else { return nil }
      return RuleFinding(
        "course/\(id)", at: rows.last?.offering.location, course: id,
        ["course": id.text, "sessions": "\(sessions)", "most": "\(most)"],
        evidence: [Evidence(.limit, most, at: rows.first?.course.location)]
          + rows.map { Evidence(.sessions, $0.offering.sessions, at: $0.offering.location) }
      ).mended { _ in
        rows.reversed().flatMap { placed -> [RepairIdea] in
          let left = placed.offering.sessions - (sessions - most)
          let key = OfferingKey(placed.offering)
          return left > 0 ? [Offerings.sessions(left, of: key)] : [Offerings.removal(of: key)]
        }
      }
    }
  }
}
