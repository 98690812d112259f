import Diagnostics
import TrainingModel

/// A cohort has people, and no more than a workforce can have.
enum CohortSize: DossierCheck {
  static let empty = DiagnosticRule(
    "WRK701", .warning,
    message: (
      en: "The cohort \"{id}\" has nobody in it.",
      fa: "گروه «{id}» هیچ عضوی ندارد."
    ),
    hint: (
      en: "Write its headcount, or remove the row.",
      fa: "تعداد افراد آن را بنویسید یا سطر را حذف کنید."
    ),
    reason: (
      en: """
      A cohort of nobody has no needs and gets no seats. An empty cell of a spreadsheet is the \
      usual cause.
      """,
      fa: "گروه بی‌عضو نه نیازی دارد و نه صندلی‌ای می‌گیرد. علت معمول، خانه خالی در صفحه‌گسترده است."
    )
  )

  static let implausible = DiagnosticRule(
    "WRK702", .warning,
    message: (
      en: "The cohort \"{id}\" has {headcount} people, more than any municipality employs.",
      fa: "گروه «{id}» {headcount} نفر دارد که از کارکنان هر شهرداری بیشتر است."
    ),
    hint: (
      en: "Check whether the population or a sum of money slipped into headcount.",
      fa: "بررسی کنید که جمعیت شهر یا مبلغی پول در headcount ننشسته باشد."
    ),
    reason: (
      en: "One misplaced number of this size would outweigh every other need of the country.",
      fa: "یک عدد نابجا با این اندازه بر همه نیازهای دیگر کشور غلبه می‌کند."
    )
  )

  static var rules: [DiagnosticRule] { [empty, implausible] }

  /// The largest headcount that is believed.
  private static let plausibleLimit = 10_000_000

  static func inspectRows(of contents: DossierContents, _ findings: inout RowFindings) {
    for cohort in contents.dossier.people.cohorts
    where cohort.headcount == 0 || cohort.headcount > plausibleLimit {
      findings.report(cohort.headcount == 0 ? empty : implausible, at: cohort.position) {
        (Subject("cohort", cohort.id), ["id": cohort.id.text, "headcount": "\(cohort.headcount)"])
      }
    }
  }
}
