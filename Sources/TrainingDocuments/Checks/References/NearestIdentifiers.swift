import TrainingModel

/// Finds the identity that a mistyped one was most likely meant to be.
///
/// Identities that look alike, or differ in case only, come first. Slips of one letter (a letter too many,
/// one too few, another one, two swapped) are found by leaving out one letter on both sides: two words that
/// are one slip apart have a shortened form in common. The cost is thus that of the word's length, not of the
/// list's.
package struct NearestIdentifiers {
  private let exact: [String: Identifier]
  private let shortened: [String: [Identifier]]

  /// Prepares for `ids`; without `allowsSlips` only those that look alike are found.
  init(_ ids: Set<Identifier>, allowsSlips: Bool) {
    var exact: [String: Identifier] = [:]
    var shortened: [String: [Identifier]] = [:]
    for id in ids.sorted() {
      let key = id.look.lowercased()
      if exact[key] == nil { exact[key] = id }
      guard allowsSlips else { continue }
      for form in Self.shortenedForms(of: key) { shortened[form, default: []].append(id) }
    }
    self.exact = exact
    self.shortened = shortened
  }

  /// The nearest identity; of several equally near the first by bytes; `nil` if none is near.
  func nearest(to id: Identifier) -> Identifier? {
    let key = id.look.lowercased()
    if let match = exact[key] { return match }
    var best: (distance: Int, id: Identifier)?
    for form in Self.shortenedForms(of: key) {
      for candidate in shortened[form] ?? [] {
        let other = candidate.look.lowercased()
        guard Self.isSlip(key, other) else { continue }
        let distance = Self.distance(key, other)
        if let best, (best.distance, best.id) <= (distance, candidate) { continue }
        best = (distance, candidate)
      }
    }
    return best?.id
  }

  /// The word, and the word without each of its letters.
  private static func shortenedForms(of word: String) -> Set<String> {
    let scalars = Array(word.unicodeScalars)
    var forms: Set<String> = [word]
    for index in scalars.indices {
      var rest = String.UnicodeScalarView()
      rest.append(contentsOf: scalars[..<index])
      rest.append(contentsOf: scalars[(index + 1)...])
      forms.insert(String(rest))
    }
    return forms
  }

  /// Whether the difference may be a slip: short words are near to everything, and another number is another
  /// thing on purpose (unless it is the same with zeros in front, or with two digits swapped).
  private static func isSlip(_ a: String, _ b: String) -> Bool {
    guard max(a.unicodeScalars.count, b.unicodeScalars.count) >= 4 else { return false }
    func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }
    let lettersA = a.unicodeScalars.filter { !isDigit($0) }
    let lettersB = b.unicodeScalars.filter { !isDigit($0) }
    guard lettersA.elementsEqual(lettersB) else { return true }
    let digitsA = a.unicodeScalars.filter(isDigit)
    let digitsB = b.unicodeScalars.filter(isDigit)
    return digitsA.sorted() == digitsB.sorted()
      || digitsA.drop { $0 == "0" }.elementsEqual(digitsB.drop { $0 == "0" })
  }

  /// The number of letters added, left out, replaced or swapped with a neighbour (optimal string alignment).
  package static func distance(_ a: String, _ b: String) -> Int {
    let a = Array(a.unicodeScalars)
    let b = Array(b.unicodeScalars)
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, rows[i - 1][j - 1] + 1) }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
