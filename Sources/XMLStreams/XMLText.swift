/// Characters and names as XML 1.0 (fifth edition) allows them.
enum XMLText {
  /// Whether XML 1.0 allows the character: production 2, `Char`.
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// How many bytes the character at `index` takes; `nil` if what stands there is not the shortest UTF-8 form of a
  /// character that XML allows.
  static func lengthOfCharacter(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let first = text[index]
    if first < 0x80 { return first >= 0x20 || first == 0x9 || first == 0xA || first == 0xD ? 1 : nil }
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, index + length <= text.count else { return nil }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for next in index + 1..<index + length {
      guard text[next] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(text[next] & 0x3F)
    }
    let lowest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= lowest, let scalar = Unicode.Scalar(value), isAllowed(scalar) else { return nil }
    return length
  }

  /// Whether the text is a name: production 5, `Name`.
  static func isName(_ text: String) -> Bool {
    var isFirst = true
    for scalar in text.unicodeScalars {
      guard startsName(scalar) || (!isFirst && continuesName(scalar)) else { return false }
      isFirst = false
    }
    return !isFirst
  }

  /// Production 4, `NameStartChar`.
  private static func startsName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3A, 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
      0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF,
      0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      true
    default: false
    }
  }

  /// What production 4a, `NameChar`, adds to `NameStartChar`.
  private static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: false
    }
  }
}
