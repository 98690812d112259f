package import Diagnostics
import TrainingModel
/// The response came after the deadline of the policy.
package enum AnsweredLate: RoundRule {
  package static let rule = DiagnosticRule(
    "RND913", ReviewBinding(.should, reads: ["review", "response"]),
    message: (
      en: "The response is of {date}, but {limit} days after the review ended on {deadline}.",
      fa: "پاسخ از {date} است، ولی مهلت {limit} روزه پس از بازبینی در {deadline} به پایان رسید."
    ),
    hint: (
      en: "Answer within the days that the policy gives.",
      fa: "در مهلتی که سیاست می‌دهد پاسخ دهید."
    ),
    reason: (
      en: "The year does not wait: each late round takes weeks from the first courses.",
      fa: "سال منتظر نمی‌ماند: هر نوبت دیر هفته‌هایی از نخستین دوره‌ها می‌گیرد."
    ))

  package static func findings(in facts: RoundFacts) -> [RuleFinding] {
    guard let response = facts.response, let days = facts.answerWithinDays else { return [] }
    let asOf = facts.previous.asOf
    guard let deadline = CalendarDate(asOf.calendar, dayNumber: asOf.dayNumber + days),
      response.date > deadline
    else { return [] }
    return [
      RuleFinding(
        "response/\(response.id)", at: response.location,
        ["date": response.date.iso, "limit": "\(days)", "deadline": deadline.iso],
        evidence: [Evidence(.late, response.date.dayNumber - deadline.dayNumber)])
    ]
  }
}
