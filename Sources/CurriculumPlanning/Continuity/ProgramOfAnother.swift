package import Diagnostics
package import TrainingModel

/// Whether a program that is handed over is one of the organization and the year that the policy plans.
package enum ProgramOfAnother {
  static let rules = [organization, year, earlierYear]

  static let organization = DiagnosticRule(
    "PLN971", .error,
    message: (
      en:
        "The program \"{program}\" is of the organization \"{organization}\", the policy of \"{expected}\".",
      fa: "برنامه «{program}» از سازمان «{organization}» است و سیاست از «{expected}»."
    ),
    hint: (
      en:
        "Name a program of \"{expected}\", or the documents of \"{organization}\", or correct the program's organization.",
      fa: "برنامه‌ای از «{expected}» یا سندهای «{organization}» را نام ببرید یا سازمان برنامه را اصلاح کنید."
    ),
    reason: (
      en: """
      Nothing of another organization's program has a place here: its people, money and periods are others. A program \
      of an organization above or below that of the policy may be named.
      """,
      fa: """
      هیچ بخشی از برنامه سازمانی دیگر در اینجا جایی ندارد: افراد، پول و دوره‌های زمانی آن از آنِ خودش است. برنامه سازمانِ \
      بالادست یا زیرمجموعه سازمان سیاست را می‌توان نام برد.
      """
    ))
  static let year = DiagnosticRule(
    "PLN972", .error,
    message: (
      en: "The program \"{program}\" is of the year {year}, the policy of {other}.",
      fa: "برنامه «{program}» برای سال {year} و سیاست برای سال {other} است."
    ),
    hint: (
      en:
        "Name a program of {other}, or the documents of {year}; only `sanj plan --base` may begin from an earlier year's.",
      fa:
        "برنامه‌ای از سال {other} یا سندهای سال {year} را نام ببرید؛ تنها فرمان `plan` با --base می‌تواند از برنامه سالی دیگر آغاز کند."
    ),
    reason: (
      en: """
      A program is explained, priced and compared by the calendar, the money and the needs of its own year. Those of \
      another say nothing about it.
      """,
      fa: """
      برنامه با تقویم، پول و نیازهای سال خودش توضیح داده، قیمت‌گذاری و مقایسه می‌شود. آنچه از سالی دیگر است درباره‌اش \
      چیزی نمی‌گوید.
      """
    ))
  static let earlierYear = DiagnosticRule(
    "PLN973", .warning,
    message: (
      en: "The program to keep to, \"{program}\", is of the year {year}; planned is {other}.",
      fa: "برنامه مبنا، «{program}»، برای سال {year} است؛ سال {other} برنامه‌ریزی می‌شود."
    ),
    hint: (
      en: "Nothing needs to be done if that was meant; otherwise name a program of {other}.",
      fa: "اگر منظور همین بوده کاری لازم نیست؛ وگرنه برنامه‌ای از سال {other} نام ببرید."
    ),
    reason: (
      en: """
      A year may begin from the last one's program. What of it has courses and periods of the same identities is kept \
      where nothing is lost by it, the rest counts as dropped.
      """,
      fa: """
      سال می‌تواند از برنامه سال پیش آغاز شود. آنچه از آن دوره‌ها و دوره‌های زمانی با همین شناسه‌ها دارد اگر زیانی نداشته \
      باشد می‌ماند و بقیه حذف‌شده به شمار می‌آید.
      """
    ))

  /// That a program is of an organization which is neither that of the policy nor above or below it; `nil` if it is, or
  /// if that cannot be told.
  ///
  /// - Parameter place: Where an attribute of the program stands.
  package static func organization(
    of program: Program, in dossier: Dossier, place: (_ attribute: String) -> SourceLocation
  ) -> Finding? {
    let tree = OrganizationTree(dossier.organizations)
    let roots = tree.roots
    guard let policy = dossier.policy,
      let expected = policy.organization?.id ?? (roots.count == 1 ? roots.first : nil),
      !tree.isWithin(program.organization, expected), !tree.isWithin(expected, program.organization)
    else { return nil }
    return Finding(
      organization, at: place("organization"), subject: "program/\(program.id)",
      [
        "program": program.id.text, "organization": program.organization.text, "expected": expected.text,
      ])
  }

  /// That a program is of another year than the policy's; `nil` if it is of that year, or if there is no policy.
  ///
  /// - Parameters:
  ///   - mayBeEarlier: Whether one may begin from it all the same: that is a warning.
  ///   - place: Where an attribute of the program stands.
  package static func year(
    of program: Program, in dossier: Dossier, mayBeEarlier: Bool,
    place: (_ attribute: String) -> SourceLocation
  ) -> Finding? {
    guard let policy = dossier.policy,
      policy.year != program.year || policy.calendar != program.calendar
    else { return nil }
    return Finding(
      mayBeEarlier ? earlierYear : year, at: place("year"), subject: "program/\(program.id)",
      ["program": program.id.text, "year": "\(program.year)", "other": "\(policy.year)"])
  }
}
