import Diagnostics

/// What the parser of arguments says, in Persian.
enum ParserWords {
  /// The Persian sentence for one of the parser's; `nil` for one that is not known.
  static func persian(of message: String) -> String? {
    if let match = message.wholeMatch(of: /Unknown option '(.+?)'(?:\. Did you mean '(.+)'\?)?/) {
      let sentence = "گزینه `\(match.1)` شناخته نیست"
      return sentence + (match.2.map { "؛ آیا `\($0)` منظور بود؟" } ?? "")
    }
    if let match = message.wholeMatch(of: /Missing value for '(.+)'/) { return "`\(match.1)` مقدار ندارد" }
    if let match = message.wholeMatch(of: /Missing expected argument '(.+)'/) {
      return "`\(match.1)` نوشته نشده است"
    }
    if let match = message.wholeMatch(of: /(?:Unexpected argument|\d+ unexpected arguments:) ('.+')/) {
      return "نوشته‌ای که جایی ندارد: \(list(match.1))"
    }
    if let match = message.wholeMatch(
      of: /The option '(.+)' does not take any value, but '(.+)' was specified\./)
    {
      return "`\(match.1)` مقدار نمی‌پذیرد، ولی `\(match.2)` داده شده است"
    }
    if let match = message.firstMatch(of: /^The value '(.*)' is invalid for '(.+?)'/) {
      let sentence = "مقدار `\(match.1)` برای `\(match.2)` پذیرفته نیست"
      let values = choices(in: message[match.range.upperBound...])
      return values.isEmpty
        ? sentence : sentence + "؛ یکی از این‌ها را بنویسید: " + values.joined(separator: "، ")
    }
    return nil
  }

  /// Quoted words with commas between them.
  private static func list(_ words: Substring) -> String {
    words.dropFirst().dropLast().split(separator: "', '").map { "`\($0)`" }.joined(separator: "، ")
  }

  /// The values that may be written: `'a', 'b' or 'c'`, or one a line.
  private static func choices(in text: Substring) -> [String] {
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("  - ") }
    if !lines.isEmpty { return lines.map { "`\($0.dropFirst(4))`" } }
    return text.matches(of: /'([^']+)'/).map { "`\($0.1)`" }
  }
}
