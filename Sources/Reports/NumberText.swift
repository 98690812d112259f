package import Diagnostics
import TrainingModel

/// Numbers as people of a language write them: `1,234.5` and `24.3 %`, or ۱٬۲۳۴٫۵ and ۲۴٫۳٪.
package struct NumberText: Sendable {
  /// The language.
  package let language: Language

  /// Numbers of `language`.
  package init(_ language: Language) { self.language = language }

  /// A whole number with its thousands grouped.
  package func integer(_ number: Int) -> String { signed(number < 0, grouped(number.magnitude), "") }

  /// A number that is a name, such as a year: without groups.
  package func plain(_ number: Int) -> String { digits(String(number)) }

  /// `units` / `scale` rounded half away from zero to `decimals` decimals, without trailing zeros if `isShort`.
  package func exact(units: Int, scale: Int, decimals: Int, isShort: Bool = false) -> String {
    var power = Int128(1)
    for _ in 0..<decimals { power *= 10 }
    let numerator = Int128(units.magnitude) * power
    let divisor = Int128(max(scale, 1))
    let rounded = (2 * numerator + divisor) / (2 * divisor)
    let (whole, fraction) = rounded.quotientAndRemainder(dividingBy: power)
    var text = String(fraction)
    text = String(repeating: "0", count: max(0, decimals - text.utf8.count)) + text
    if decimals == 0 { text = "" }
    if isShort { while text.last == "0" { text.removeLast() } }
    return signed(units < 0 && rounded > 0, grouped(UInt(whole)), text)
  }

  /// A quantity of the model.
  func exact<Quantity: ExactQuantity>(_ quantity: Quantity, decimals: Int, isShort: Bool = false) -> String {
    exact(units: quantity.units, scale: Quantity.scale, decimals: decimals, isShort: isShort)
  }

  /// A floating-point number rounded half away from zero to at most six decimals.
  package func real(_ number: Double, decimals: Int, isShort: Bool = false) -> String {
    let scaled = (number * 1e6).rounded(.toNearestOrAwayFromZero)
    // Beyond this a Double no longer tells millionths apart, nor fits an integer of them.
    guard scaled.magnitude < 9e18 else { return digits(String(describing: number)) }
    return exact(units: Int(scaled), scale: 1_000_000, decimals: min(decimals, 6), isShort: isShort)
  }

  /// A share as per cent.
  package func percent(_ share: Double, decimals: Int = 1, isShort: Bool = false) -> String {
    let number = real(share * 100, decimals: decimals, isShort: isShort)
    return language == .fa ? number + "٪" : number + " %"
  }

  /// `1 session`, `12 sessions`, ۱۲ جلسه.
  func counted(_ count: Int, _ noun: Noun) -> String {
    let forms = noun.forms
    let word = language == .fa ? forms.fa : count == 1 ? forms.one : forms.many
    return "\(integer(count)) \(word)"
  }

  /// `9 to 11`, or one number where both are the same.
  func between(_ fewest: Int, _ most: Int) -> String {
    guard fewest != most else { return integer(fewest) }
    return Phrase.peopleBetween.filled(
      in: language, ["fewest": integer(fewest), "most": integer(most)])
  }

  private func grouped(_ number: UInt) -> String {
    let ascii = String(number)
    var result = ""
    for (index, digit) in ascii.enumerated() {
      if index > 0, (ascii.utf8.count - index) % 3 == 0 { result += language == .fa ? "٬" : "," }
      result.append(digit)
    }
    return result
  }

  private func signed(_ isNegative: Bool, _ whole: String, _ fraction: String) -> String {
    let point = language == .fa ? "٫" : "."
    // Persian writes the minus on the left of the number, which a direction mark keeps there.
    let sign = isNegative ? (language == .fa ? "\u{200E}−" : "-") : ""
    return sign + digits(whole + (fraction.isEmpty ? "" : point + fraction))
  }

  /// A positive number, already in words of the language, with its sign, which Persian writes where the minus stands.
  func more(_ text: String) -> String { (language == .fa ? "\u{200E}+" : "+") + text }

  private func digits(_ text: String) -> String { language == .fa ? PersianDigits.all(in: text) : text }
}
