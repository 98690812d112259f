import Diagnostics
import TrainingModel

/// A program of another year than the policy's is compared with nothing of this year.
enum ProgramYear: DossierCheck {
  static let rule = DiagnosticRule(
    "PRG810", .notice,
    message: (
      en: """
      The program "{program}" is of the year {year}, the policy of {other}: it was not compared \
      with the policy, the catalog and the workforce.
      """,
      fa: """
      برنامه «{program}» برای سال {year} و سیاست برای سال {other} است: با سیاست، فهرست دوره‌ها و \
      کارکنان مقایسه نشد.
      """
    ),
    hint: (
      en: "Nothing needs to be done for an earlier year's program; otherwise correct the year.",
      fa: "اگر برنامه سال‌های پیش است کاری لازم نیست؛ وگرنه سال را اصلاح کنید."
    ),
    reason: (
      en: """
      Courses, prices and periods change from year to year. An earlier program belongs to the \
      dossier as what was delivered, not as a plan.
      """,
      fa: """
      دوره‌ها، قیمت‌ها و دوره‌های زمانی هر سال تغییر می‌کند. برنامه سال پیش به‌عنوان کارنامه در \
      پرونده می‌آید، نه برنامه پیش رو.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }

  static func findings(in contents: DossierContents) -> [Finding] {
    guard let policy = contents.dossier.policy else { return [] }
    return contents.dossier.programs.compactMap { program in
      // A year that no calendar accepts is an error of its own.
      guard !contents.isOfPolicyYear(program),
        CalendarDate.years(of: program.calendar).contains(program.year)
      else { return nil }
      return Finding(
        rule, at: contents.place(of: "year", at: program.location), subject: "program/\(program.id)",
        ["program": program.id.text, "year": "\(program.year)", "other": "\(policy.year)"])
    }
  }
}
