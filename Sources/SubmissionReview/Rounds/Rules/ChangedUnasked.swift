package import Diagnostics
import TrainingModel
/// Something was changed that nobody asked for.
package enum ChangedUnasked: RoundRule {
  package static let rule = DiagnosticRule(
    "RND912", ReviewBinding(.advice, reads: ["review", "response"]),
    message: (
      en: "\"{course}\" in \"{period}\" was changed, and no objection asked for it.",
      fa: "«{course}» در «{period}» تغییر کرده است و هیچ ایرادی آن را نخواسته بود."
    ),
    hint: (
      en: "Look at it: sessions {sessions} → {toSessions}, seats {seats} → {toSeats}.",
      fa: "آن را ببینید: جلسه {sessions} ← {toSessions}، صندلی {seats} ← {toSeats}."
    ),
    reason: (
      en: "Whoever reads only the objections would not see what else is new in a program.",
      fa: "کسی که تنها ایرادها را بخواند، دیگر تازه‌های برنامه را نمی‌بیند."
    ))

  package static func findings(in facts: RoundFacts) -> [RuleFinding] {
    facts.differences.filter { !$0.isAsked }.map { difference in
      RuleFinding(
        "difference/\(difference.kind.rawValue)/\(difference.offering.course)/\(difference.offering.period)/\(difference.offering.host)",
        at: nil, offering: difference.now,
        [
          "course": difference.offering.course.text, "period": difference.offering.period.text,
          "sessions": "\(difference.before.sessions)", "toSessions": "\(difference.after.sessions)",
          "seats": "\(difference.before.seats)", "toSeats": "\(difference.after.seats)",
        ],
        evidence: [
          Evidence(.sessions, difference.after.sessions), Evidence(.seats, difference.after.seats),
          Evidence(.cost, difference.after.cost),
        ])
    }
  }
}
