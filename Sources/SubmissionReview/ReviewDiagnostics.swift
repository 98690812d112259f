package import Diagnostics
import TrainingModel

/// What can be wrong with the centre's side of a review, apart from what is found in a submission.
package enum ReviewDiagnostics {
  /// All of them, by code.
  package static let all = [noPolicy, unknownRule, centreRule]

  static let noPolicy = DiagnosticRule(
    "REV101", .error,
    message: (
      en: "There is no policy among the documents, so that nothing can be reviewed.",
      fa: "در میان سندها سیاستی نیست؛ پس چیزی را نمی‌توان بازبینی کرد."
    ),
    hint: (
      en: "Name the policy of the year among the documents.", fa: "سیاست سال را در میان سندها نام ببرید."
    ),
    reason: (
      en: "A program is judged by the rules of its year: budget, calendar, capacity, duties.",
      fa: "برنامه با قواعد سال خود سنجیده می‌شود: بودجه، تقویم، ظرفیت و تکالیف."
    ))

  static let unknownRule = DiagnosticRule(
    "REV102", .warning,
    message: (
      en: "The policy names the rule {code}, which there is not; that part has no effect.",
      fa: "سیاست از قاعده {code} نام می‌برد که وجود ندارد؛ آن بخش اثری ندارد."
    ),
    hint: (
      en: "Correct the code: `sanj rules` lists all of them.",
      fa: "کد را اصلاح کنید: `sanj rules` همه را فهرست می‌کند."
    ),
    reason: (
      en: """
      Severities, limits and rules that hold back are found by code. A code that is not there changes \
      nothing, and nobody would notice.
      """,
      fa: """
      شدت‌ها، حدها و قاعده‌های نگه‌دارنده با کد پیدا می‌شود. کدی که نیست چیزی را تغییر نمی‌دهد و کسی \
      متوجه نمی‌شود.
      """
    ))

  static let centreRule = DiagnosticRule(
    "REV103", .error,
    message: (
      en: "The test of the rule {code} is no XPath 1.0 that can be used: {reason}.",
      fa: "آزمون قاعده {code} عبارت XPath 1.0 درستی نیست: {reason}."
    ),
    hint: (
      en: "Correct `context` or `test`; names have no prefix, and only the functions of XPath 1.0 exist.",
      fa: "`context` یا `test` را اصلاح کنید؛ نام‌ها پیشوند ندارد و تنها تابع‌های XPath 1.0 هست."
    ),
    reason: (
      en: "A rule that cannot be read is not a rule that is kept, so that the review does not begin.",
      fa: "قاعده‌ای که خوانده نشود رعایت‌شده نیست؛ پس بازبینی آغاز نمی‌شود."
    ))

  /// What the policy says about rules that there are not.
  static func remarks(on policy: Policy) -> [Finding] {
    let review = policy.review
    var known = Set(review.centreRules.map(\.code))
    for rule in ReviewRules.declarations { known.insert(rule.code) }
    var named: [(code: String, location: SourceLocation)] = []
    for limit in review.limits { named.append((limit.rule, limit.location)) }
    for regrade in review.regrades { named.append((regrade.rule, regrade.location)) }
    for holdBack in review.holdBacks { named.append((holdBack.rule, holdBack.location)) }
    return named.filter { !known.contains($0.code) }.map { row in
      Finding(unknownRule, at: row.location, subject: "policy/\(policy.id)/\(row.code)", ["code": row.code])
    }
  }
}
