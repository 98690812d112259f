import Diagnostics
import TrainingModel

/// Ratings precede the end of the year that is planned from them.
enum RatingDate: DossierCheck {
  static let rule = DiagnosticRule(
    "DAT403", .warning,
    message: (
      en: """
      The rating of "{subject}" in "{competency}" is dated {date}, after {end}, the end of the \
      planned year.
      """,
      fa: """
      ارزیابی «{subject}» در «{competency}» تاریخ {date} را دارد که پس از {end}، پایان سال برنامه، \
      است.
      """
    ),
    hint: (
      en: "Check the year of the date.",
      fa: "سال تاریخ را بررسی کنید."
    ),
    reason: (
      en: """
      A plan rests on what was known before it. A rating from after the year was most likely given \
      a wrong year, and as the latest one it would outweigh the right ones.
      """,
      fa: """
      برنامه بر دانسته‌های پیش از خود تکیه دارد. ارزیابیِ پس از پایان سال به احتمال زیاد سال \
      نادرستی دارد و چون تازه‌ترین است بر ارزیابی‌های درست غلبه می‌کند.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }

  static func ratingInspection(of contents: DossierContents) -> RatingInspection? {
    guard let end = contents.dossier.policy?.lastDayOfYear else { return nil }
    let table = contents.dossier.people
    let last = end.dayNumber
    return { stretch, findings in
      for row in table.ratings[stretch] where row.dayNumber > last {
        findings.report(rule, at: row.position) {
          (
            table.findingSubject(of: row),
            [
              "subject": table.persons[row.subject].text,
              "competency": table.competencies[row.competency].text,
              "date": row.date?.iso ?? "", "end": end.iso,
            ]
          )
        }
      }
    }
  }
}

extension Policy {
  /// The first day of the planned year; `nil` if the calendar does not accept the year.
  var firstDayOfYear: CalendarDate? { CalendarDate(calendar, year: year, month: 1, day: 1) }

  /// The last day of the planned year; `nil` if the calendar does not accept the year.
  var lastDayOfYear: CalendarDate? {
    CalendarDate(
      calendar, year: year, month: 12, day: CalendarDate.length(ofMonth: 12, year: year, calendar))
  }
}
