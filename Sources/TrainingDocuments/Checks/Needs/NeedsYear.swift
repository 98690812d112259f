import Diagnostics
import TrainingModel

/// Scored needs are those of the policy's year.
enum NeedsYear: DossierCheck {
  static let rule = DiagnosticRule(
    "NDS901", .error,
    message: (
      en: """
      The scored needs "{needs}" are of the year {year} ({calendar}), the policy of {other} \
      ({otherCalendar}).
      """,
      fa: "نیازهای «{needs}» برای سال {year} ({calendar}) است و سیاست برای سال {other} ({otherCalendar})."
    ),
    hint: (
      en: "Score the needs again by this year's policy, or leave the document out.",
      fa: "نیازها را با سیاست امسال دوباره امتیاز دهید یا این سند را کنار بگذارید."
    ),
    reason: (
      en: """
      Needs are those of a year: people were trained, moved and appointed since. A program from last year's needs \
      would train for gaps that are closed.
      """,
      fa: """
      نیازها متعلق به یک سال‌اند: افراد از آن پس آموزش دیده، جابه‌جا یا منصوب شده‌اند. برنامه‌ای از نیازهای پارسال، \
      برای شکاف‌های بسته‌شده دوره می‌گذارد.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }

  static func findings(in contents: DossierContents) -> [Finding] {
    guard let policy = contents.dossier.policy else { return [] }
    return contents.dossier.decidingNeeds.compactMap { needs in
      // A year that no calendar accepts is an error of its own.
      guard !contents.isOfPolicyYear(needs), CalendarDate.years(of: needs.calendar).contains(needs.year)
      else { return nil }
      return Finding(
        rule, at: contents.place(of: "year", at: needs.location), subject: "needs/\(needs.id)",
        [
          "needs": needs.id.text, "year": "\(needs.year)", "calendar": needs.calendar.rawValue,
          "other": "\(policy.year)", "otherCalendar": policy.calendar.rawValue,
        ])
    }
  }
}
