package import Diagnostics
import TrainingModel
/// A justification rests on nothing.
package enum JustifiedWithoutEvidence: RoundRule {
  package static let rule = DiagnosticRule(
    "RND910", ReviewBinding(.should, reads: ["review", "response"]),
    message: (
      en: "The justification of {objection} ({subject}) has no evidence.",
      fa: "توجیه ایراد {objection} ({subject}) شواهدی ندارد."
    ),
    hint: (
      en: "Add an element evidence: a figure, or a line of a document.",
      fa: "عنصر evidence را بیفزایید: رقمی یا سطری از سندی."
    ),
    reason: (
      en: "A reason can be judged only with the figures behind it.",
      fa: "دلیل را تنها با ارقام پشت آن می‌توان سنجید."
    ))

  package static func findings(in facts: RoundFacts) -> [RuleFinding] {
    facts.traces.filter {
      $0.isOpen && $0.objection.severity != .must && $0.answer?.kind == .justified
        && $0.answer?.evidence.isEmpty == true
    }.map { $0.finding() }
  }
}
