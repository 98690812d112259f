package import Diagnostics
import TrainingModel
/// A program that was returned comes again without any response.
package enum NoResponse: RoundRule {
  package static let rule = DiagnosticRule(
    "RND914", ReviewBinding(.should, reads: ["review", "response"]),
    message: (
      en: "The review \"{review}\" returned the program, and it is answered by nothing.",
      fa: "بازبینی «{review}» برنامه را برگرداند و هیچ پاسخی به آن داده نشده است."
    ),
    hint: (
      en: "Send a response: for each objection, that it was corrected, or why not.",
      fa: "پاسخ بفرستید: برای هر ایراد، اینکه اصلاح شد یا چرا نشد."
    ),
    reason: (
      en: "Without a response nobody can tell what was corrected on purpose.",
      fa: "بی پاسخ نمی‌توان گفت چه چیزی به‌عمد اصلاح شده است."
    ))

  package static func findings(in facts: RoundFacts) -> [RuleFinding] {
    guard facts.response == nil, facts.previous.verdict == .returned else { return [] }
    return [
      RuleFinding(
        "review/\(facts.previous.id)", at: nil, ["review": facts.previous.id.text])
    ]
  }
}
