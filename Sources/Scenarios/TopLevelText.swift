/// A text of XPath with what stands in brackets and quotations set aside.
enum TopLevelText {
  /// Where a character stands outside of all predicates, calls and quotations.
  static func places(of wanted: Character, in text: some StringProtocol) -> [String.Index] {
    walk(text, wanted).places
  }

  /// Whether every bracket and quotation that begins in a text also ends in it.
  static func isClosed(_ text: some StringProtocol) -> Bool { walk(text, nil).isClosed }

  private static func walk(
    _ text: some StringProtocol, _ wanted: Character?
  ) -> (places: [String.Index], isClosed: Bool) {
    var places: [String.Index] = []
    var depth = 0
    var quote: Character?
    for index in text.indices {
      let character = text[index]
      if let open = quote {
        if character == open { quote = nil }
        continue
      }
      switch character {
      case "'", "\"": quote = character
      case "[", "(": depth += 1
      case "]", ")": depth -= 1
      default: if character == wanted, depth == 0 { places.append(index) }
      }
    }
    return (places, depth == 0 && quote == nil)
  }
}
