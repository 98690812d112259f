/// One of what English counts: templates are written for many (`{sessions} sessions`).
package enum EnglishNumber {
  private static let one: [String: String] = [
    "sessions": "session", "seats": "seat", "people": "person", "periods": "period", "hours": "hour",
    "days": "day", "offerings": "offering", "programs": "program", "ratings": "rating", "needs": "need",
    "seconds": "second", "years": "year", "errors": "error", "documents": "document",
    "submissions": "submission", "entries": "entry", "cases": "case", "rows": "row", "points": "point",
  ]
  /// What may stand between a number and what is counted.
  private static let qualities: Set<Substring> = ["working", "new", "more"]

  /// A template in which the nouns behind arguments that are `1` are singular.
  ///
  /// `{kept} of {all} offerings` stays: many are meant there.
  package static func template(_ template: String, for arguments: [String: String]) -> String {
    guard arguments.values.contains("1") else { return template }
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let behind = rest.index(after: close)
      result += rest[..<behind]
      let isPart = rest[..<open].hasSuffix("of ")
      let isOne = !isPart && arguments[String(rest[rest.index(after: open)..<close])] == "1"
      rest = rest[behind...]
      guard isOne, let (words, end) = noun(behind: rest) else { continue }
      result += words
      rest = rest[end...]
    }
    return result + rest
  }

  /// The noun that is counted by what stands before a text, in the singular, with all that is before it.
  private static func noun(behind text: Substring) -> (words: String, end: Substring.Index)? {
    var position = text.startIndex
    while position < text.endIndex, text[position] == " " {
      let start = text.index(after: position)
      let end = text[start...].firstIndex { !("a"..."z").contains($0) } ?? text.endIndex
      if let singular = one[String(text[start..<end])] { return (text[..<start] + singular, end) }
      guard qualities.contains(text[start..<end]) else { return nil }
      position = end
    }
    return nil
  }
}
