import Diagnostics
import TrainingModel

/// A delivery of another year than the policy's is of no use for its plan.
enum DeliveryYear: DossierCheck {
  static let rule = DiagnosticRule(
    "PRG821", .notice,
    message: (
      en: """
      The delivery "{delivery}" is of the year {year}, the policy of {other}: it was not compared with the policy and the catalog.
      """,
      fa: """
      گزارش برگزاری «{delivery}» برای سال {year} و سیاست برای سال {other} است: با سیاست و فهرست دوره‌ها مقایسه نشد.
      """
    ),
    hint: (
      en: "Nothing needs to be done for an earlier year's delivery; otherwise correct the year.",
      fa: "اگر گزارش سال‌های پیش است کاری لازم نیست؛ وگرنه سال را اصلاح کنید."
    ),
    reason: (
      en: "What was held in another year takes nothing from this year's periods and money.",
      fa: "آنچه در سال دیگری برگزار شده از زمان و پول امسال چیزی کم نمی‌کند."
    )
  )

  static var rules: [DiagnosticRule] { [rule] }

  static func findings(in contents: DossierContents) -> [Finding] {
    guard let policy = contents.dossier.policy else { return [] }
    return contents.dossier.deliveries.filter { !contents.isOfPolicyYear($0.year, $0.calendar) }.map {
      delivery in
      Finding(
        rule, at: contents.place(of: "year", at: delivery.location), subject: "delivery/\(delivery.id)",
        ["delivery": delivery.id.text, "year": "\(delivery.year)", "other": "\(policy.year)"])
    }
  }
}
