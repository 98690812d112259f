package import Diagnostics
import TrainingModel
/// A justification was refused, and the objection stands.
package enum RefusedAndStanding: RoundRule {
  package static let rule = DiagnosticRule(
    "RND906", ReviewBinding(.should, reads: ["review", "response"]),
    message: (
      en: "The justification of {objection} ({subject}) was refused, and it still stands.",
      fa: "توجیه ایراد {objection} ({subject}) پذیرفته نشد و ایراد همچنان باز است."
    ),
    hint: (
      en: "Correct it, or justify it better: {message}",
      fa: "آن را اصلاح یا بهتر توجیه کنید: {message}"
    ),
    reason: (
      en: "A refusal comes with an argument; the next answer has to meet it.",
      fa: "رد توجیه با استدلال همراه است؛ پاسخ بعدی باید به آن بپردازد."
    ))

  package static func findings(in facts: RoundFacts) -> [RuleFinding] {
    facts.traces.filter {
      ($0.isOpen || $0.state == .reopened) && $0.objection.severity != .must
        && $0.decision?.isAccepted == false
    }.map { $0.finding(evidence: $0.answer?.evidence ?? []) }
  }
}
