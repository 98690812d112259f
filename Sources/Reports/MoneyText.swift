package import Diagnostics

/// Amounts of money: `1,250,000 IRR`, ۱٬۲۵۰٬۰۰۰ ریال.
package struct MoneyText: Sendable {
  private let numbers: NumberText
  /// What people call the currency: its code, and in Persian the name of those that have a common one.
  package let unit: String

  /// Amounts in the currency of that code (ISO 4217), for readers of `language`.
  package init(currency code: String, _ language: Language) {
    numbers = NumberText(language)
    unit = CurrencyName.of(code, in: language)
  }

  /// An amount with its currency.
  package func amount(_ amount: Int) -> String { "\(numbers.integer(amount)) \(unit)" }
}
