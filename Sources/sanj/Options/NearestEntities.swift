import Diagnostics
import Reports
import Scenarios
import TrainingDocuments
import TrainingModel

/// What a word of the command line may have been meant to name: people know things by the titles that tables print.
enum NearestEntities {
  /// How many are suggested.
  private static let suggestions = 3

  /// Identities: of what has this title, whatever its letters' variants and case; then of what is nearest by identity,
  /// and by title.
  static func of(
    _ text: String, among entities: [(id: Identifier, title: LocalizedText)]
  ) -> [Identifier] {
    let own = look(text)
    var titles: [String: [Identifier]] = [:]
    for entity in entities {
      for title in [entity.title.en, entity.title.fa].compactMap(\.self) {
        titles[look(title), default: []].append(entity.id)
      }
    }
    var found = titles[own] ?? []
    found += NearestIdentities.of(Identifier(text), among: Set(entities.map(\.id)).sorted())
    found += NearestNames.of(own, among: titles.keys).flatMap { titles[$0] ?? [] }
    var seen: Set<Identifier> = []
    return Array(found.filter { seen.insert($0).inserted }.prefix(suggestions))
  }

  private static func look(_ text: String) -> String { Identifier(text).look.lowercased() }
}
