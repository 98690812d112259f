package import Diagnostics

/// The page of one rule: what is wrong, what to do, why it matters.
package struct RulePage: Sendable {
  private let rule: DiagnosticRule

  /// The page of `rule`.
  package init(_ rule: DiagnosticRule) { self.rule = rule }

  /// The page for a terminal.
  package func text(in language: Language) -> String {
    let texts = Self.sentences(rule, language)
    let headings = [Phrase.hint, .why].map { $0.text(in: language) }
    let facts = Self.facts(rule, language).map { "\n\($0.name): \($0.text)\n" }.joined()
    return """
      \(rule.severityWord(in: language))[\(rule.code)]: \(texts[0])

      \(headings[0]): \(texts[1])

      \(headings[1]): \(texts[2])

      """ + facts
  }

  /// The page in Markdown, in both languages.
  package var markdown: String {
    """
    # \(rule.code)

    \(Self.section(rule, .en))
    <div dir="rtl" lang="fa">

    \(Self.section(rule, .fa))
    </div>

    """
  }

  private static func section(_ rule: DiagnosticRule, _ language: Language) -> String {
    let texts = sentences(rule, language).map(escaped)
    return """
      **\(rule.severityWord(in: language))** · \(texts[0])

      **\(Phrase.hint.text(in: language))** · \(texts[1])

      **\(Phrase.why.text(in: language))** · \(texts[2])

      """ + facts(rule, language).map { "\n**\($0.name)** · \(escaped($0.text))\n" }.joined()
  }

  /// What is wrong, what to do, why it matters.
  private static func sentences(_ rule: DiagnosticRule, _ language: Language) -> [String] {
    [rule.message, rule.wholeHint, rule.reason].map { pair in
      language == .fa ? PersianDigits.inSentence(pair.fa) : pair.en
    }
  }

  /// Of a rule of review: which documents it reads, and its limit.
  private static func facts(_ rule: DiagnosticRule, _ language: Language) -> [(name: String, text: String)] {
    guard let review = rule.review else { return [] }
    let comma = language == .fa ? "، " : ", "
    var facts = [
      (Phrase.ruleReads.text(in: language), review.reads.map { "`\($0)`" }.joined(separator: comma))
    ]
    if let limit = review.limit {
      let text =
        language == .fa
        ? PersianDigits.inSentence("\(limit.value)، \(limit.meaning.fa)")
        : "\(limit.value), \(limit.meaning.en)"
      facts.append((Phrase.ruleLimit.text(in: language), text))
    }
    return facts
  }

  /// The list of all pages in Markdown.
  package static func index(_ rules: [DiagnosticRule]) -> String {
    var result = """
      # Diagnostics

      Everything that Sanj can find wrong, by code. A code once released is never given to another rule.
      Words in braces are filled in by each finding. `sanj rules CODE` prints a page; these are written by
      `sanj rules --pages docs/diagnostics`.

      | code | severity | what is wrong | ایراد |
      |---|---|---|---|

      """
    for rule in rules.sorted(by: { $0.code < $1.code }) {
      let severity = "\(rule.severityWord(in: .en)) · \(rule.severityWord(in: .fa))"
      let persian = escaped(PersianDigits.inSentence(rule.message.fa))
      result +=
        "| [\(rule.code)](\(rule.code).md) | \(severity) | \(escaped(rule.message.en)) | \(persian) |\n"
    }
    return result
  }

  /// Text in which Markdown sees no markup but the backticks of the sentence itself.
  private static func escaped(_ text: String) -> String {
    var result = ""
    var isCode = false
    for character in text {
      if character == "`" { isCode.toggle() }
      if character == "|" || (!isCode && "\\*_<>[]".contains(character)) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}

extension DiagnosticRule {
  /// What to do, without what only some findings add: the name that was meant, perhaps.
  var wholeHint: (en: String, fa: String) {
    var words = hint
    for blank in ["{nearestEn}", "{nearestFa}", "{nearest}", "{form}"] {
      words.en.replace(blank, with: "")
      words.fa.replace(blank, with: "")
    }
    return words
  }
}
