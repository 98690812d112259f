package import Diagnostics
import TrainingModel
/// An objection that should be corrected or justified is answered by nothing.
package enum NotAnswered: RoundRule {
  package static let rule = DiagnosticRule(
    "RND902", ReviewBinding(.should, reads: ["review", "response"]),
    message: (
      en: "The objection {objection} ({subject}) still stands and has no answer.",
      fa: "ایراد {objection} ({subject}) همچنان باز است و پاسخی ندارد."
    ),
    hint: (
      en: "Correct it, or justify it in the response: {message}",
      fa: "آن را اصلاح یا در پاسخ توجیه کنید: {message}"
    ),
    reason: (
      en: "What should be corrected may stay for a good reason. Then the reason has to be given.",
      fa: "آنچه باید اصلاح شود می‌تواند به دلیلی موجه بماند؛ ولی آن دلیل باید گفته شود."
    ))

  package static func findings(in facts: RoundFacts) -> [RuleFinding] {
    facts.response == nil
      ? []
      : facts.traces.filter { $0.isOpen && $0.objection.severity == .should && $0.answer == nil }.map {
        $0.finding()
      }
  }
}
