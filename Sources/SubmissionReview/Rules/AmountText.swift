/// Amounts in the sentences of rules.
enum AmountText {
  /// A whole number with its thousands grouped: `12,500,000`. Persian sentences get their own digits and
  /// separators where they are shown.
  static func grouped(_ amount: Int) -> String {
    let digits = Array(String(amount.magnitude))
    var text = amount < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }

  /// A fractional amount, rounded to the whole number and grouped; beyond what an integer holds, the largest one.
  static func grouped(rounding amount: Double) -> String { grouped(rounded(amount)) }

  /// The nearest whole number; beyond what an integer holds, the largest one.
  static func rounded(_ amount: Double) -> Int {
    Int(exactly: amount.rounded()) ?? (amount < 0 ? .min : .max)
  }
}
