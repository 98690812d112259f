package import Diagnostics
import TrainingModel
/// What was cleared in an earlier round is there again.
package enum FoundAgain: RoundRule {
  package static let rule = DiagnosticRule(
    "RND907", ReviewBinding(.should, reads: ["review", "response"]),
    message: (
      en: "The objection {objection} ({subject}) was cleared in an earlier round and is there again.",
      fa: "ایراد {objection} ({subject}) در نوبتی پیشین رفع شده بود و دوباره هست."
    ),
    hint: (
      en: "Correct it again, and keep it corrected: {message}",
      fa: "دوباره اصلاحش کنید و نگذارید برگردد: {message}"
    ),
    reason: (
      en: "A fault that returns usually comes with an old copy of the file.",
      fa: "ایرادی که برمی‌گردد معمولاً با نسخه‌ای کهنه از فایل می‌آید."
    ))

  package static func findings(in facts: RoundFacts) -> [RuleFinding] {
    facts.traces.filter {
      $0.state == .reopened && $0.objection.state == .fixed && !$0.objection.code.hasPrefix("RND")
    }.map { $0.finding() }
  }
}
