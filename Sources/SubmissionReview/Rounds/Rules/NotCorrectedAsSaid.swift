package import Diagnostics
import TrainingModel
/// What is said to be corrected still stands.
package enum NotCorrectedAsSaid: RoundRule {
  package static let rule = DiagnosticRule(
    "RND903", ReviewBinding(.must, reads: ["review", "response"]),
    message: (
      en: "The response says that {objection} ({subject}) was corrected, but it still stands.",
      fa: "پاسخ می‌گوید ایراد {objection} ({subject}) اصلاح شده است، ولی همچنان باز است."
    ),
    hint: (
      en: "Correct it, or say in the response why not: {message}",
      fa: "آن را اصلاح کنید یا در پاسخ بگویید چرا نه: {message}"
    ),
    reason: (
      en: "A correction that was announced and not made misleads whoever relies on the response.",
      fa: "اصلاحی که اعلام شود و انجام نشود، کسی را که به پاسخ تکیه می‌کند گمراه می‌کند."
    ))

  package static func findings(in facts: RoundFacts) -> [RuleFinding] {
    facts.traces.filter {
      $0.isOpen && $0.answer?.kind == .corrected && $0.objection.origin != .reviewer
    }.map { $0.finding() }
  }
}
