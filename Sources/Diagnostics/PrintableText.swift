extension StringProtocol {
  /// The text on one line, safe to print: line breaks and tabs become spaces; every character that steers a
  /// terminal or turns the direction of what follows becomes U+FFFD. The joiners of Persian and the plain
  /// direction marks stay.
  ///
  /// Documents and file names come from others; an escape sequence or a direction override in them must not
  /// rewrite what the reader sees.
  public var printable: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: result.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
