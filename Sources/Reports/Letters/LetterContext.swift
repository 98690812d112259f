package import Diagnostics
package import TrainingModel

/// What a letter says beside the review or the approval: names, the day, who signs.
package struct LetterContext: Sendable {
  /// The language of the letter.
  package let language: Language
  /// Names of courses, periods and organizations, as far as their documents are known.
  package let names: EntityNames
  /// Currency of amounts, if it is known.
  package let currency: String?
  /// The day of the letter.
  package let date: CalendarDate
  /// The last day for an answer, if there is one.
  package let answerBy: CalendarDate?
  /// Who signs; empty: the line is left blank.
  package let signer: String

  let numbers: NumberText
  let dates: DateText

  /// A context; what is not known by title is called by its identity.
  package init(
    _ language: Language, documents: Dossier, currency: String?, date: CalendarDate,
    answerBy: CalendarDate? = nil, signer: String = ""
  ) {
    self.language = language
    names = EntityNames(documents, language)
    self.currency = currency ?? documents.policy?.currency
    self.date = date
    self.answerBy = answerBy
    self.signer = signer
    numbers = NumberText(language)
    dates = DateText(language)
  }

  /// A sentence of a document in the language of the letter; Persian ones with Persian digits.
  func sentence(_ text: LocalizedText) -> String {
    let words = (text.text(in: language) ?? "").printable
    return language == .fa && text.fa != nil ? Self.isolated(PersianDigits.inSentence(words)) : words
  }

  /// A Persian sentence in which what is not Persian keeps to itself: what stands between « and », and words with a
  /// Latin letter. Otherwise a number behind a Latin name would be shown in front of it.
  private static func isolated(_ sentence: String) -> String {
    var result = String.UnicodeScalarView()
    var word = String.UnicodeScalarView()
    var depth = 0
    for scalar in sentence.unicodeScalars {
      switch scalar {
      case "«":
        if depth == 0 { flush(&word, into: &result) }
        depth += 1
        result.append(scalar)
        if depth == 1 { result.append(beginning) }
      case "»" where depth > 0:
        depth -= 1
        if depth == 0 { result.append(end) }
        result.append(scalar)
      case _ where depth > 0: result.append(scalar)
      case _ where scalar.properties.isWhitespace:
        flush(&word, into: &result)
        result.append(scalar)
      default: word.append(scalar)
      }
    }
    flush(&word, into: &result)
    // A quotation that does not end must not hold the rest of the page.
    if depth > 0 { result.append(end) }
    return String(result)
  }

  /// First strong isolate, and the end of isolates (Unicode Standard Annex 9).
  private static let (beginning, end): (Unicode.Scalar, Unicode.Scalar) = ("\u{2068}", "\u{2069}")

  private static func flush(
    _ word: inout String.UnicodeScalarView, into result: inout String.UnicodeScalarView
  ) {
    defer { word = String.UnicodeScalarView() }
    func isLatin(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && scalar.properties.isAlphabetic }
    guard let first = word.firstIndex(where: isLatin),
      let last = word.lastIndex(where: { isLatin($0) || $0.isASCII && ("0"..."9").contains($0) })
    else {
      result.append(contentsOf: word)
      return
    }
    result.append(contentsOf: word[..<first])
    result.append(beginning)
    result.append(contentsOf: word[first...last])
    result.append(end)
    result.append(contentsOf: word[word.index(after: last)...])
  }

  /// A name that comes from a document, on one line.
  func name(_ text: String) -> String { text.printable }

  /// An amount of money, with its currency if it is known.
  func money(_ amount: Int) -> String {
    currency.map { MoneyText(currency: $0, language).amount(amount) } ?? numbers.integer(amount)
  }

  /// A figure of evidence: numbers as people write them, other texts as they stand.
  func figure(_ text: String) -> String {
    guard let number = Int(text), String(number) == text else {
      return text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E })
        ? language == .fa ? PersianDigits.inSentence(text) : text : text.printable
    }
    return numbers.integer(number)
  }

  /// `file:line`.
  func place(_ place: SourceLocation?) -> String {
    guard let place, !place.file.isEmpty else { return "" }
    return place.line > 0 ? "\(place.file.printable):\(place.line)" : place.file.printable
  }
}
