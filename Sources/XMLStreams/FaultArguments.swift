import Diagnostics

/// What fills the sentences of a rule: the same in both languages, or words that differ.
struct FaultArguments: ExpressibleByDictionaryLiteral {
  private var english: [String: String]
  private var persian: [String: String]

  /// Names and values that are the same in both languages.
  init(dictionaryLiteral elements: (String, String)...) {
    english = Dictionary(elements.map { ($0.0, $0.1.bounded) }) { first, _ in first }
    persian = english
  }

  /// With words that differ between the languages.
  func with(_ name: String, _ words: (en: String, fa: String)) -> Self {
    var result = self
    result.english[name] = words.en
    result.persian[name] = words.fa
    return result
  }

  /// With a list of names, or the words for an empty one.
  func with(_ name: String, _ list: [String], ifEmpty words: (en: String, fa: String)) -> Self {
    with(name, list.isEmpty ? words : (list.joined(separator: ", "), list.joined(separator: "، ")))
  }

  /// With the meaning that the schema gives to what the finding is about.
  func with(meaning: LocalizedText) -> Self {
    with("meaning", (meaning.text(in: .en) ?? "—", meaning.text(in: .fa) ?? "—"))
  }

  /// The finding that they fill.
  func finding(_ rule: DiagnosticRule, at location: SourceLocation, subject: String) -> Finding {
    Finding(rule, at: location, subject: subject, english: english, persian: persian)
  }
}
