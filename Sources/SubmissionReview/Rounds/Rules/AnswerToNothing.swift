package import Diagnostics
import TrainingModel
/// An answer to an objection that the review does not have.
package enum AnswerToNothing: RoundRule {
  package static let rule = DiagnosticRule(
    "RND908", ReviewBinding(.should, reads: ["review", "response"]),
    message: (
      en: "The response answers \"{fingerprint}\", which is no objection of the review \"{review}\".",
      fa: "پاسخ به «{fingerprint}» است که ایرادی از بازبینی «{review}» نیست."
    ),
    hint: (
      en: "Take the fingerprint from the review.",
      fa: "اثر انگشت را از بازبینی بردارید."
    ),
    reason: (
      en: "An answer whose fingerprint is misspelt answers nothing, and the objection goes unanswered.",
      fa: "پاسخی که اثر انگشتش غلط باشد پاسخ چیزی نیست و ایراد بی‌پاسخ می‌ماند."
    ))

  package static func findings(in facts: RoundFacts) -> [RuleFinding] {
    let known = Set(facts.previous.objections.map(\.fingerprint))
    return (facts.response?.answers ?? []).filter { !known.contains($0.fingerprint) }.map { answer in
      RuleFinding(
        "answer/\(answer.fingerprint)", at: answer.location,
        ["fingerprint": answer.fingerprint.printable, "review": facts.previous.id.text])
    }
  }
}
