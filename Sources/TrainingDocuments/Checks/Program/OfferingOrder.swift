import Diagnostics
import TrainingModel

/// Offerings stand in the order of their ranks 1, 2, 3 and so on.
enum OfferingOrder: DossierCheck {
  static let rule = DiagnosticRule(
    "PRG804", .error,
    message: (
      en: """
      The offering of "{course}" in "{period}" has the order {stated}, but it is number {expected} \
      in the program.
      """,
      fa: "برگزاری «{course}» در «{period}» ردیف {stated} دارد، ولی در برنامه شماره {expected} است."
    ),
    hint: (
      en: "Number the offerings 1, 2, 3 … in the order in which they stand.",
      fa: "برگزاری‌ها را به ترتیبی که آمده‌اند ۱، ۲، ۳ و … شماره بگذارید."
    ),
    reason: (
      en: """
      The order says what comes first if not everything can be done. A gap usually means that an \
      offering was deleted or moved without renumbering.
      """,
      fa: """
      ردیف می‌گوید اگر همه کارها شدنی نبود چه چیز مقدم است. جای خالی معمولاً یعنی برگزاری‌ای بدون \
      شماره‌گذاری دوباره حذف یا جابه‌جا شده است.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }
  static var needs: Set<DocumentKind> { [.program] }

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.dossier.programs.compactMap { program in
      let offerings = program.offerings.sorted { $0.place(in: program) < $1.place(in: program) }
      // One slip displaces all that follow: the first says it.
      guard let (index, offering) = offerings.enumerated().first(where: { $1.order != $0 + 1 }) else {
        return nil
      }
      return Finding(
        rule, at: contents.place(of: "order", at: offering.place(in: program)),
        subject: offering.subject(in: program),
        offering.names.merging(["stated": "\(offering.order)", "expected": "\(index + 1)"]) { $1 })
    }
  }
}
