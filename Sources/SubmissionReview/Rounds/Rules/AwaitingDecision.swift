package import Diagnostics
import TrainingModel
/// A justification on which nobody has decided.
package enum AwaitingDecision: RoundRule {
  package static let rule = DiagnosticRule(
    "RND905", ReviewBinding(.advice, reads: ["review", "response"]),
    message: (
      en: "The justification of {objection} ({subject}) awaits a decision.",
      fa: "توجیه ایراد {objection} ({subject}) در انتظار تصمیم است."
    ),
    hint: (
      en: "The reviewer accepts or refuses it in a ruling, with an argument.",
      fa: "بازبین با استدلال آن را در سند تصمیم می‌پذیرد یا رد می‌کند."
    ),
    reason: (
      en: "Until somebody decides, the objection stands.",
      fa: "تا کسی تصمیم نگیرد ایراد باز می‌ماند."
    ))

  package static func findings(in facts: RoundFacts) -> [RuleFinding] {
    facts.traces.filter {
      $0.isOpen && $0.objection.severity != .must && $0.answer?.kind == .justified && $0.decision == nil
    }.map { $0.finding(evidence: $0.answer?.evidence ?? []) }
  }
}
