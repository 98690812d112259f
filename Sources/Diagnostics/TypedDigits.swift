/// Digits as people type them: those of a Persian or Arabic keyboard mean what the ASCII ones do.
public enum TypedDigits {
  /// A text with ASCII digits in the place of Persian (۰ to ۹) and Arabic (٠ to ٩) ones.
  public static func ascii(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(ascii(scalar)) }
    return String(result)
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x06F0...0x06F9: Unicode.Scalar(scalar.value - 0x06F0 + 0x30) ?? scalar
    case 0x0660...0x0669: Unicode.Scalar(scalar.value - 0x0660 + 0x30) ?? scalar
    default: scalar
    }
  }
}
