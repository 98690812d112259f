package import Diagnostics
import TrainingModel
/// An objection that must be corrected still stands, and nobody has said why.
package enum NotCorrected: RoundRule {
  package static let rule = DiagnosticRule(
    "RND901", ReviewBinding(.must, reads: ["review", "response"]),
    message: (
      en: "The objection {objection} ({subject}) must be corrected, and it still stands.",
      fa: "ایراد {objection} ({subject}) باید اصلاح شود و همچنان باز است."
    ),
    hint: (
      en: "Correct it: {message}",
      fa: "آن را اصلاح کنید: {message}"
    ),
    reason: (
      en: "A round is for correcting. What stands after it, unanswered, was overlooked.",
      fa: "هر نوبت برای اصلاح است. آنچه پس از آن بی‌پاسخ مانده، از قلم افتاده است."
    ))

  package static func findings(in facts: RoundFacts) -> [RuleFinding] {
    facts.traces.filter { $0.isOpen && $0.objection.severity == .must && $0.answer == nil }.map {
      $0.finding()
    }
  }
}
