import Diagnostics
import TrainingModel
import XMLStreams

/// The text of a date in a row, kept until the document's calendar is known.
struct RowDate: Sendable {
  let text: String
  let location: SourceLocation

  init?(_ row: borrowing XMLRow, _ attribute: String) {
    guard let text = row[attribute] else { return nil }
    self.text = text
    location = row.location(of: attribute)
  }
}

/// A reference in a row, with its place.
struct RowReference: Sendable {
  let id: Identifier
  let location: SourceLocation

  init?(_ row: borrowing XMLRow, _ attribute: String) {
    guard let id = row[attribute].flatMap({ Identifier(wellFormed: $0) }) else { return nil }
    self.id = id
    location = row.location(of: attribute)
  }
}

extension DossierDraft {
  /// Notes a reference of a row.
  mutating func mention(_ kind: EntityKind, _ reference: RowReference, by owner: Subject) {
    mentions.append(Mention(kind: kind, id: reference.id, location: reference.location, owner: owner))
  }
}
