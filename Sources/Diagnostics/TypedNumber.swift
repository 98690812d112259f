/// A number as people type it: with ASCII or Persian digits, a decimal point or ٫, and a per cent sign.
public struct TypedNumber: Hashable, Sendable {
  /// Why a text is no number that can be used.
  public enum Fault: Error, Hashable, Sendable {
    /// It is no number.
    case noNumber
    /// A comma may divide thousands or decimals; the text with a point in its place.
    case comma(String)
  }

  /// The number in ASCII with a decimal point: `-12.5`.
  public let text: String
  /// Whether it is in per cent.
  public let isPercent: Bool

  /// Reads a number.
  public init(_ typed: some StringProtocol) throws(Fault) {
    var text = ""
    var signs = 0
    var commas = 0
    for scalar in typed.unicodeScalars {
      guard signs == 0 else { throw .noNumber }
      switch scalar.value {
      case 0x06F0...0x06F9: text += String(scalar.value - 0x06F0)
      case 0x0660...0x0669: text += String(scalar.value - 0x0660)
      case 0x066B: text += "."
      case 0x2212: text += "-"
      case 0x25, 0x066A: signs += 1
      case 0x2C, 0x060C, 0x066C:
        commas += 1
        text += ","
      default: text.unicodeScalars.append(scalar)
      }
    }
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let isNumber =
      (1...2).contains(parts.count)
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2C }
      }
    guard isNumber else { throw .noNumber }
    guard commas == 0 else {
      guard commas == 1, parts.count == 1, digits.first != ",", digits.last != "," else { throw .noNumber }
      throw .comma(text.replacing(",", with: "."))
    }
    self.text = text
    isPercent = signs == 1
  }

  /// The number, a per cent as its hundredth.
  public var value: Double { (Double(text) ?? 0) / (isPercent ? 100 : 1) }
}
