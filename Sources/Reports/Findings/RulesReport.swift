package import Diagnostics

/// The rules that findings can name, for people and for scripts.
package struct RulesReport: Sendable {
  /// The rules, by code.
  package let rules: [DiagnosticRule]
  private let language: Language

  /// A report of `rules`.
  package init(_ rules: [DiagnosticRule], language: Language) {
    self.rules = rules.sorted { $0.code < $1.code }
    self.language = language
  }

  private var table: Table {
    Table(
      columns: [
        Column("code", .code, .leading), Column("severity", .severity, .leading),
        Column("message", .message, .leading),
      ],
      rows: rules.map { rule in
        [
          .text(rule.code), .named(rule.severityWord(in: language), rule.severityName),
          .text(language == .fa ? PersianDigits.inSentence(rule.message.fa) : rule.message.en),
        ]
      })
  }

  /// The rules for a terminal.
  package var text: String { table.text(in: language) }

  /// The rules as CSV, the message in the report's language.
  package var csv: String { table.csv }

  /// `"schema":"sanj/rules/1"`: code, severity, message, hint and reason; for a rule of review what it reads, and its limit.
  package var json: JSONValue {
    .object([
      ("schema", .string("sanj/rules/1")),
      ("rules", .array(rules.map { Self.json($0) })),
    ])
  }

  private static func json(_ rule: DiagnosticRule) -> JSONValue {
    func pair(_ text: (en: String, fa: String)) -> JSONValue {
      .object([("en", .string(text.en)), ("fa", .string(PersianDigits.inSentence(text.fa)))])
    }
    var members: [(key: String, value: JSONValue)] = [
      ("code", .string(rule.code)), ("severity", .string(rule.severityName)),
      ("message", pair(rule.message)), ("hint", pair(rule.wholeHint)), ("reason", pair(rule.reason)),
    ]
    if let review = rule.review {
      members.append(("reads", .array(review.reads.map { .string($0) })))
      if let limit = review.limit {
        members.append(
          ("limit", .object([("value", .string(limit.value)), ("meaning", pair(limit.meaning))])))
      }
    }
    return .object(members)
  }
}
