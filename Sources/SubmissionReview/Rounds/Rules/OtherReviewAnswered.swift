package import Diagnostics
import TrainingModel
/// The response answers another review than the last.
package enum OtherReviewAnswered: RoundRule {
  package static let rule = DiagnosticRule(
    "RND909", ReviewBinding(.must, reads: ["review", "response"]),
    message: (
      en:
        "The response \"{response}\" answers the review \"{review}\" of round {round}; the last is \"{expected}\" of round {expectedRound}.",
      fa:
        "پاسخ «{response}» به بازبینی «{review}» از نوبت {round} است؛ آخرین بازبینی «{expected}» از نوبت {expectedRound} است."
    ),
    hint: (
      en: "Answer the last review.",
      fa: "به آخرین بازبینی پاسخ دهید."
    ),
    reason: (
      en: "Objections are known by the review that raised them. Answers to another one may fit by chance.",
      fa: "ایرادها با بازبینی‌ای که آن‌ها را آورد شناخته می‌شوند. پاسخ به بازبینی دیگر شاید تصادفی جور درآید."
    ))

  package static func findings(in facts: RoundFacts) -> [RuleFinding] {
    guard let response = facts.response else { return [] }
    let previous = facts.previous
    let isSame =
      response.review == previous.id && response.round == previous.round
      && response.organization == previous.organization && response.year == previous.year
    guard !isSame else { return [] }
    return [
      RuleFinding(
        "response/\(response.id)", at: response.location,
        [
          "response": response.id.text, "review": response.review.text, "round": "\(response.round)",
          "expected": previous.id.text, "expectedRound": "\(previous.round)",
        ])
    ]
  }
}
