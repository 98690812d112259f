/// What people call a currency.
package enum CurrencyName {
  /// Its code (ISO 4217); in Persian the name of those that have a common one.
  package static func of(_ code: String, in language: Language) -> String {
    language == .fa ? persianNames[code] ?? code : code
  }

  /// An amount with its currency, for a sentence: `1,250,000 IRR`. Persian sentences get their own digits where they are
  /// shown.
  package static func amount(_ amount: some BinaryInteger, _ code: String, in language: Language) -> String {
    "\(GroupedDigits.text(String(amount))) \(of(code, in: language))"
  }

  private static let persianNames = [
    "IRR": "ریال", "IRT": "تومان", "EUR": "یورو", "USD": "دلار", "GBP": "پوند", "AED": "درهم",
    "IQD": "دینار عراق", "TRY": "لیر", "AFN": "افغانی", "CNY": "یوان",
  ]
}
