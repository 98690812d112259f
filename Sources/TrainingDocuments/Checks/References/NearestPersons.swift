import TrainingModel

/// Finds the person whom a rating most likely meant: one whose identity looks the same, or differs in case only.
///
/// A country has millions of people and a submission few slips, so the identities that are asked for are gathered
/// first and those of everybody passed by once.
struct NearestPersons {
  private var nearest: [String: Identifier] = [:]

  init(_ contents: DossierContents) {
    let table = contents.dossier.people
    var wanted: Set<String> = []
    RowMentions(contents).forEachUnknownPerson { mention, _ in wanted.insert(Self.key(mention.id)) }
    guard !wanted.isEmpty else { return }
    for code in 0..<IdentifierPool.Code(table.persons.count) where contents.people.isDeclared(code) {
      let id = table.persons[code]
      let key = Self.key(id)
      // Codes are in the order of identities: of several the first counts.
      if wanted.contains(key), nearest[key] == nil { nearest[key] = id }
    }
  }

  /// The nearest identity; `nil` if none is near.
  func nearest(to id: Identifier) -> Identifier? { nearest[Self.key(id)] }

  private static func key(_ id: Identifier) -> String { id.look.lowercased() }
}
