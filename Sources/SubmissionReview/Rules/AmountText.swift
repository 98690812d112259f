import Diagnostics
import TrainingModel

/// Amounts in the sentences of rules.
enum AmountText {
  /// A whole number with its thousands grouped: `12,500,000`. Persian sentences get their own digits and
  /// separators where they are shown.
  static func grouped(_ amount: Int) -> String { grouped(decimal: "\(amount)") }

  /// A decimal number with its thousands grouped: `1,544.25`.
  static func grouped(decimal number: String) -> String { GroupedDigits.text(number) }

  /// A fractional amount, rounded to the whole number and grouped; beyond what an integer holds, the largest one.
  static func grouped(rounding amount: Double) -> String { grouped(rounded(amount)) }

  /// A sum in words. Sums that no integer holds were cut off at the largest; of such a one is only known that it is at
  /// least that.
  static func sum(_ amount: Int) -> (en: String, fa: String) {
    bounded(grouped(amount), isCut: amount == .max)
  }

  /// A sum of an exact quantity in words.
  static func sum(_ amount: some ExactQuantity) -> (en: String, fa: String) {
    bounded(grouped(decimal: amount.decimalText), isCut: amount.units == .max)
  }

  /// A figure in words that is exact unless it was cut off.
  static func bounded(_ text: String, isCut: Bool) -> (en: String, fa: String) {
    isCut ? ("at least \(text)", "دست‌کم \(text)") : (text, text)
  }

  /// The nearest whole number; beyond what an integer holds, the largest one.
  static func rounded(_ amount: Double) -> Int {
    Int(exactly: amount.rounded()) ?? (amount < 0 ? .min : .max)
  }
}
