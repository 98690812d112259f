package import Diagnostics
import TrainingModel
/// What must be corrected is justified instead.
package enum MustJustified: RoundRule {
  package static let rule = DiagnosticRule(
    "RND904", ReviewBinding(.must, reads: ["review", "response"]),
    message: (
      en: "The response justifies {objection} ({subject}), which must be corrected.",
      fa: "پاسخ ایراد {objection} ({subject}) را توجیه می‌کند که باید اصلاح شود."
    ),
    hint: (
      en: "Correct it: {message}",
      fa: "آن را اصلاح کنید: {message}"
    ),
    reason: (
      en:
        "Only what should be corrected can be justified. The centre may approve in spite of an objection, with a reason of its own.",
      fa: "تنها آنچه «توصیه» است توجیه می‌پذیرد. مرکز می‌تواند با دلیل خود و با وجود ایراد تصویب کند."
    ))

  package static func findings(in facts: RoundFacts) -> [RuleFinding] {
    facts.traces.filter { $0.isOpen && $0.objection.severity == .must && $0.answer?.kind == .justified }.map {
      $0.finding()
    }
  }
}
