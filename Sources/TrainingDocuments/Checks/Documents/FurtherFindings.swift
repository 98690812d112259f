import Diagnostics

/// A list that goes on for ever helps nobody: what is not listed is counted.
enum FurtherFindings: DossierCheck {
  static let rule = DiagnosticRule(
    "DOS109", .notice,
    message: (
      en: "Further findings of the rule {code} about rows, which are not listed: {count}.",
      fa: "یافته‌های دیگر از قاعده {code} درباره سطرها که فهرست نشده است: {count}."
    ),
    hint: (
      en: "Correct those that are listed and check again; one slip often explains many.",
      fa: "یافته‌های فهرست‌شده را درست کنید و دوباره بسنجید؛ بسیاری از آن‌ها یک علت دارند."
    ),
    reason: (
      en: """
      Of each rule the first {limit} rows by file and line are listed. The totals count all of them, so a number \
      that falls from one submission to the next is real progress.
      """,
      fa: """
      از هر قاعده نخستین {limit} سطر به ترتیب فایل و خط فهرست می‌شود. شمار کل همه را در بر دارد، پس کاهش آن از یک \
      ارسال تا ارسال بعد پیشرفت واقعی است.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }

  /// The notice that `count` findings of a rule are not listed.
  static func finding(_ omitted: DiagnosticRule, count: Int, limit: Int) -> Finding {
    var finding = Finding(
      rule, at: nil, subject: "rule/\(omitted.code)",
      ["code": omitted.code, "count": "\(count)", "limit": "\(limit)"])
    finding.omitted = (omitted.severity, count)
    return finding
  }
}
