import Diagnostics
import TrainingModel

/// A delivery counts in the currency of its policy.
enum DeliveryCurrency: DossierCheck {
  static let rule = DiagnosticRule(
    "PRG822", .error,
    message: (
      en: "The delivery \"{delivery}\" counts in {currency}, but the policy in {other}.",
      fa: "گزارش برگزاری «{delivery}» با {currency} حساب می‌کند، ولی سیاست با {other}."
    ),
    hint: (
      en: "Convert the amounts to {other} and declare that currency.",
      fa: "مبلغ‌ها را به {other} تبدیل و همان واحد پول را اعلام کنید."
    ),
    reason: (
      en: "What was spent is held against the budget as it stands; nothing is converted.",
      fa: "مبلغ هزینه‌شده همان‌گونه که هست با بودجه سنجیده می‌شود و چیزی تبدیل نمی‌شود."
    )
  )

  static var rules: [DiagnosticRule] { [rule] }

  static func findings(in contents: DossierContents) -> [Finding] {
    guard let policy = contents.dossier.policy else { return [] }
    return contents.dossier.deliveries.compactMap { delivery in
      guard contents.isOfPolicyYear(delivery.year, delivery.calendar), delivery.currency != policy.currency
      else { return nil }
      return Finding(
        rule, at: contents.place(of: "currency", at: delivery.location), subject: "delivery/\(delivery.id)",
        ["delivery": delivery.id.text, "currency": delivery.currency, "other": policy.currency])
    }
  }
}
