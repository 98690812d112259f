import Diagnostics
import TrainingModel

extension ReviewReport {
  /// The objections as CSV, sentences in the report's language.
  package var csv: String {
    func spoken(_ text: LocalizedText) -> Cell {
      let words = (text.text(in: language) ?? "").printable
      return .text(language == .fa ? PersianDigits.inSentence(words) : words)
    }
    return Table(
      columns: [
        Column("code", .code), Column("severity", .severity), Column("state", .reviewState),
        Column("effect", .reviewEffect), Column("message", .message), Column("hint", .hint),
        Column("file", .file), Column("line", .line), Column("column", .column), Column("subject", .subject),
        Column("fingerprint", .fingerprint), Column("repair", .reviewRepair),
      ],
      rows: review.objections.map { objection in
        let place = objection.location
        let line = place.flatMap { $0.line > 0 ? $0.line : nil }
        let column = place.flatMap { $0.line > 0 && $0.column > 0 ? $0.column : nil }
        return [
          .text(objection.code), .text(objection.severity.rawValue), .text(objection.state.rawValue),
          .text(objection.effect.rawValue), spoken(objection.message), spoken(objection.remedy),
          place.map { .text($0.file) } ?? .none, .whole(line), .whole(column), .text(objection.subject),
          .text(objection.fingerprint), objection.repairs.first.map { spoken($0.message) } ?? .none,
        ]
      }
    ).csv
  }
}
