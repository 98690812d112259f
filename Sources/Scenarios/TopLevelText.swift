/// A text of XPath with what stands in brackets and quotations set aside.
enum TopLevelText {
  /// Where a character stands outside of all predicates, calls and quotations.
  static func places(of wanted: Character, in text: some StringProtocol) -> [String.Index] {
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
    return places
  }
}
