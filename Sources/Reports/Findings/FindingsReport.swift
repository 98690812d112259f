package import Diagnostics

/// What `sanj check` found, for people and for scripts.
package struct FindingsReport: Sendable {
  /// The findings in order.
  package let findings: [Finding]
  /// How many documents were read.
  package let documents: Int
  private let language: Language
  private let texts: SourceLines.Texts

  /// A report of `findings` in so many documents, whose lines `texts` gives.
  package init(
    _ findings: some Sequence<Finding>, documents: Int, language: Language,
    texts: @escaping SourceLines.Texts = SourceLines.files
  ) {
    self.findings = findings.inOrder()
    self.texts = texts
    self.documents = documents
    self.language = language
  }

  /// The findings for a terminal, each with its excerpt and remedy.
  package func text(style: TerminalStyle) -> String {
    let lines = SourceLines(for: findings, in: texts)
    return TerminalFindings(language: language, style: style).text(of: findings) { lines.line(at: $0) }
  }

  /// `2 errors, 1 warning in 7 documents`.
  package var totals: String { FindingTotals(findings).sentence(documents: documents, in: language) }

  /// `"schema":"sanj/check/1"`.
  package var json: JSONValue {
    let totals = FindingTotals(findings)
    return .object([
      ("schema", .string("sanj/check/1")),
      ("valid", .bool(!findings.hasErrors)),
      ("documents", .integer(documents)),
      ("errors", .integer(totals.errors)),
      ("warnings", .integer(totals.warnings)),
      ("notices", .integer(totals.notices)),
      ("findings", .array(findings.map(\.json))),
    ])
  }

  /// The findings as CSV, message and hint in the report's language.
  package var csv: String {
    Table(
      columns: [
        Column("code", .code), Column("severity", .severity), Column("message", .message),
        Column("hint", .hint),
        Column("file", .file), Column("line", .line), Column("column", .column), Column("subject", .subject),
        Column("fingerprint", .fingerprint),
      ],
      rows: findings.map { finding in
        let place = finding.location
        let line = place.map(\.line).flatMap { $0 > 0 ? $0 : nil }
        let column = line == nil ? nil : place.map(\.column).flatMap { $0 > 0 ? $0 : nil }
        return [
          .text(finding.rule.code), .text(finding.rule.severity.rawValue),
          .text(finding.sentence(in: language)),
          .text(finding.remedy(in: language)), place.map { .text($0.file) } ?? .none,
          line.map { .integer($0) } ?? .none, column.map { .integer($0) } ?? .none, .text(finding.subject),
          .text(finding.fingerprint),
        ]
      }
    ).csv
  }
}
