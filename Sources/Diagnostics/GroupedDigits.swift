/// Thousands of numbers in sentences.
package enum GroupedDigits {
  /// A decimal number with its thousands grouped: `1,544.25`. Persian sentences get their own digits and separators where
  /// they are shown.
  package static func text(_ number: String) -> String {
    let whole = number.prefix { $0 != "." }
    let digits = whole.drop { $0 == "-" }
    var text = String(whole.prefix(whole.count - digits.count))
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text + number.dropFirst(whole.count)
  }
}
