import Diagnostics
import TrainingModel

/// Nothing was held after the last period that is over.
enum HeldLater: DossierCheck {
  static let rule = DiagnosticRule(
    "PRG823", .error,
    message: (
      en: """
      The course "{course}" was held in "{period}", after "{through}", the last period that is over.
      """,
      fa: """
      دوره «{course}» در «{period}» برگزار شده که پس از «{through}»، آخرین دوره زمانی پایان‌یافته، است.
      """
    ),
    hint: (
      en: "Correct the period, or name a later one as through.",
      fa: "دوره زمانی را اصلاح کنید یا در through دوره زمانی دیرتری بنویسید."
    ),
    reason: (
      en: """
      Periods up to through are closed for planning, later ones are open: what was held must lie in a closed one.
      """,
      fa: """
      دوره‌های زمانی تا through برای برنامه‌ریزی بسته و پس از آن بازند؛ برگزارشده باید در دوره بسته باشد.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.dossier.deliveries.filter { contents.isOfPolicyYear($0.year, $0.calendar) }.flatMap {
      delivery -> [Finding] in
      guard let last = contents.periodIndex[delivery.through] else { return [] }
      return delivery.held.compactMap { held in
        guard let period = contents.periodIndex[held.period], period > last else { return nil }
        return Finding(
          rule, at: contents.place(of: "period", at: held.location),
          subject: "delivery/\(delivery.id)/\(held.course)/\(held.period)",
          ["course": held.course.text, "period": held.period.text, "through": delivery.through.text])
      }
    }
  }
}
