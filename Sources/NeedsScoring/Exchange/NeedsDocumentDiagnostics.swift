public import Diagnostics

extension ScoringDiagnostics {
  /// A document of needs is that of a policy.
  public static let noPolicy = DiagnosticRule(
    "SCO104", .error,
    message: (
      en: """
      There is no policy among the documents, and scored needs are written down for a policy and \
      its year.
      """,
      fa: "در میان سندها سیاستی نیست و نیازهای امتیازدهی‌شده برای یک سیاست و سال آن نوشته می‌شود."
    ),
    hint: (
      en: "Name the policy of the year, or ask for a table, csv or json.",
      fa: "سیاست سال را نام ببرید یا خروجی table، csv یا json بخواهید."
    ),
    reason: (
      en: """
      The policy says how needs are scored, who is a new manager, and how small a group may be shown. Without it the \
      receiver could not know for which year and by which rules the needs were scored.
      """,
      fa: """
      سیاست می‌گوید نیازها چگونه امتیاز می‌گیرد، چه کسی مدیر جدید است و گروه تا چه اندازه کوچک نشان داده می‌شود. بدون \
      آن، گیرنده نمی‌داند نیازها برای چه سالی و با چه قاعده‌هایی امتیاز گرفته‌اند.
      """
    ))
}
