package import Diagnostics
package import TrainingModel

/// What the figures of a column count.
package enum Unit: Sendable {
  /// A unit of the phrasebook.
  case phrase(Phrase)
  /// Weighted need: points for people, with a legend beside the table; the formula for scripts.
  case points
  /// The score of a method: its range for people, what it is for scripts.
  case method(NeedMethod)
  /// Money of the currency with that code.
  case currency(String)

  /// The unit in the heading of a column.
  package func text(in language: Language) -> String {
    switch self {
    case .phrase(let phrase): phrase.text(in: language)
    case .points: Phrase.unitPoints.text(in: language)
    case .method(let method): method.unit.text(in: language)
    case .currency(let code): MoneyText(currency: code, language).unit
    }
  }

  /// The unit in JSON, in English whatever the language of the report.
  package var data: String {
    switch self {
    case .points: Phrase.unitScore.text(in: .en)
    case .method(let method): method.unitInWords.text(in: .en)
    case .phrase, .currency: text(in: .en)
    }
  }
}
