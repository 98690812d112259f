/// Digits of Persian text, ۰ to ۹.
public enum PersianDigits {
  /// Every ASCII digit of `text` as a Persian one.
  public static func all(in text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(persian(scalar)) }
    return String(result)
  }

  /// A Persian sentence with Persian digits in its numbers.
  ///
  /// What is quoted from a document stays as it stands there: text between « and », between backticks, and
  /// words that hold a Latin letter or an underscore (`C-12`, `max="5"`). Between digits, the decimal point
  /// becomes ٫ and the grouping comma ٬; a per cent sign after a digit becomes ٪.
  public static func inSentence(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    var word: [Unicode.Scalar] = []
    var depth = 0
    var isInBackticks = false
    func flush() {
      if word.contains(where: isLatin) {
        result.append(contentsOf: word)
      } else {
        for index in word.indices { result.append(inNumber(word, index)) }
      }
      word.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars {
      let isInside = depth > 0 || isInBackticks
      switch scalar {
      case "«", "»":
        if !isInside { flush() }
        depth = scalar == "«" ? depth + 1 : max(0, depth - 1)
        result.append(scalar)
      case "`":
        if !isInside { flush() }
        isInBackticks.toggle()
        result.append(scalar)
      case _ where isInside:
        result.append(scalar)
      case _ where scalar.properties.isWhitespace:
        flush()
        result.append(scalar)
      default:
        word.append(scalar)
      }
    }
    flush()
    return String(result)
  }

  private static func inNumber(_ word: [Unicode.Scalar], _ index: Int) -> Unicode.Scalar {
    let scalar = word[index]
    let followsDigit = index > 0 && isDigit(word[index - 1])
    guard followsDigit else { return persian(scalar) }
    let precedesDigit = index + 1 < word.count && isDigit(word[index + 1])
    switch scalar {
    case "." where precedesDigit: return "\u{066B}"
    case "," where precedesDigit: return "\u{066C}"
    case "%": return "\u{066A}"
    default: return persian(scalar)
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
  }

  private static func persian(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard isDigit(scalar) else { return scalar }
    return Unicode.Scalar(scalar.value - 0x30 + 0x06F0) ?? scalar
  }
}
