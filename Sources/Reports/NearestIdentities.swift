package import TrainingModel

/// What an identity that does not exist may have been meant to be.
package enum NearestIdentities {
  /// How many identities are suggested.
  private static let suggestions = 3

  /// Those with most parts in common, then with the fewest slips; none that has nothing in common.
  package static func of(_ id: Identifier, among others: some Sequence<Identifier>) -> [Identifier] {
    let own = Word(id)
    var best: [(common: Int, distance: Int, id: Identifier)] = []
    for other in others {
      let word = Word(other)
      let common = own.partsInCommon(with: word)
      let distance = own.distance(to: word)
      guard common > 0 || 3 * distance <= max(own.letters.count, word.letters.count) else { continue }
      best.append((common, distance, other))
      best.sort { ($1.common, $0.distance, $0.id) < ($0.common, $1.distance, $1.id) }
      if best.count > suggestions { best.removeLast() }
    }
    return best.map(\.id)
  }

  /// An identity to be compared, whatever its case.
  private struct Word {
    let letters: [Unicode.Scalar]
    let parts: Set<Substring>

    init(_ id: Identifier) {
      let text = id.text.lowercased()
      letters = Array(text.unicodeScalars)
      parts = Set(text.split(separator: "/"))
    }

    func partsInCommon(with other: Word) -> Int { parts.intersection(other.parts).count }

    /// Letters added, left out or replaced (Levenshtein 1966).
    func distance(to other: Word) -> Int {
      var row = Array(0...other.letters.count)
      for (i, letter) in letters.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, others) in other.letters.enumerated() {
          let cost = min(row[j + 1] + 1, row[j] + 1, diagonal + (letter == others ? 0 : 1))
          diagonal = row[j + 1]
          row[j + 1] = cost
        }
      }
      return row[other.letters.count]
    }
  }
}
