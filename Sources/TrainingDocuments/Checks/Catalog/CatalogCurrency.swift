import Diagnostics
import TrainingModel

/// Prices and budgets are in one currency.
enum CatalogCurrency: DossierCheck {
  static let rule = DiagnosticRule(
    "CAT601", .error,
    message: (
      en: "The catalog's prices are in {currency}, but {otherEn} counts in {other}.",
      fa: "قیمت‌های این فهرست به {currency} است، ولی {otherFa} با {other} حساب می‌کند."
    ),
    hint: (
      en: "Convert the prices to {other} and declare that currency.",
      fa: "قیمت‌ها را به {other} تبدیل و همان واحد پول را اعلام کنید."
    ),
    reason: (
      en: """
      Amounts are compared as they stand; nothing is converted. Prices in another currency would \
      make every course look far too cheap or too dear.
      """,
      fa: """
      مبلغ‌ها همان‌گونه که هستند مقایسه می‌شوند و چیزی تبدیل نمی‌شود. قیمت به پولی دیگر همه \
      دوره‌ها را بسیار ارزان یا گران نشان می‌دهد.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }

  static func findings(in contents: DossierContents) -> [Finding] {
    var reference = contents.dossier.policy.map { (code: $0.currency, en: "the policy", fa: "سیاست") }
    return contents.catalogCurrencies.compactMap { use in
      guard let expected = reference else {
        reference = (use.code, "the catalog \"\(use.document.id)\"", "فهرست «\(use.document.id)»")
        return nil
      }
      guard use.code != expected.code else { return nil }
      return Finding(
        rule, at: use.location, subject: use.document.text,
        ["currency": use.code, "other": expected.code, "otherEn": expected.en, "otherFa": expected.fa])
    }
  }
}
