package import TrainingModel

/// What a register calls the programs of one organization for one year: `mashhad-1405`.
package struct SubmissionName: Hashable, Comparable, Sendable {
  /// The name.
  package let text: String

  /// The name of what `organization` submits for `year`.
  package init(organization: Identifier, year: Int) { text = "\(organization.text)-\(year)" }

  /// A name that a person or a file gives.
  package init(_ text: String) { self.text = text }

  /// The name of its history file without `.jsonl`. Letters, digits, `-` and `_` stand for themselves, bytes of
  /// other characters as `%` and two digits, so that no identity leads out of the folder, is hidden, or is cut.
  package var fileName: String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_" {
        result.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 {
          let digits = String(byte, radix: 16, uppercase: true)
          result += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
        }
      }
    }
    // File systems take 255 bytes.
    guard result.utf8.count > 200 else { return result }
    let digest = Digest.hexadecimal(Array(text.utf8)).prefix(32)
    var start = ""
    for character in result {
      if start.utf8.count + String(character).utf8.count > 150 { break }
      start.append(character)
    }
    return "\(start)%\(digest)"
  }

  /// Order of bytes.
  package static func < (a: Self, b: Self) -> Bool { a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }

  /// Equal bytes.
  package static func == (a: Self, b: Self) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

  /// Hashes the bytes.
  package func hash(into hasher: inout Hasher) { hasher.combine(Array(text.utf8)) }
}
