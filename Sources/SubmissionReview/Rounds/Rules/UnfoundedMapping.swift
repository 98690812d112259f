package import Diagnostics
import TrainingModel
/// A split names an offering that is not there.
package enum UnfoundedMapping: RoundRule {
  package static let rule = DiagnosticRule(
    "RND911", ReviewBinding(.should, reads: ["review", "response"]),
    message: (
      en:
        "The response says that \"{offering}\" has become other offerings, but it was not in the program before, or they are not in it now.",
      fa:
        "پاسخ می‌گوید «{offering}» به برگزاری‌های دیگری تبدیل شده است، ولی پیش‌تر در برنامه نبود یا آن‌ها اکنون در برنامه نیستند."
    ),
    hint: (
      en:
        "Name the offering as the reviewed program has it, and those that have taken its place as they are now.",
      fa: "برگزاری را چنان که در برنامه بازبینی‌شده آمده و جانشین‌هایش را چنان که اکنون هست نام ببرید."
    ),
    reason: (
      en: "Objections follow what was split. A wrong name would let them pass for corrected.",
      fa: "ایرادها به دنبال آنچه بخش شده می‌روند. نام نادرست آن‌ها را اصلاح‌شده جلوه می‌دهد."
    ))

  package static func findings(in facts: RoundFacts) -> [RuleFinding] {
    (facts.response?.splits ?? []).filter { facts.mapping.isUnfounded($0) == true }.map { split in
      RuleFinding(
        "split/\(split.from.course)/\(split.from.period)/\(split.from.host)", at: split.location,
        ["offering": "\(split.from.course)/\(split.from.period)/\(split.from.host)"])
    }
  }
}
