import Diagnostics
import TrainingModel

/// What a finding is about, as `kind/id`; it becomes text only when a finding needs it.
struct Subject: Sendable {
  let kind: String
  let id: Identifier
  let detail: Identifier?

  init(_ kind: String, _ id: Identifier, _ detail: Identifier? = nil) {
    self.kind = kind
    self.id = id
    self.detail = detail
  }

  var text: String {
    guard let detail else { return "\(kind)/\(id)" }
    return "\(kind)/\(id)/\(detail)"
  }
}

/// A place that gives an entity its identity.
struct Declaration: Sendable {
  let kind: EntityKind
  let id: Identifier
  let location: SourceLocation
}

/// A place that refers to an entity by its identity.
struct Mention: Sendable {
  let kind: EntityKind
  let id: Identifier
  let location: SourceLocation
  let owner: Subject
}
