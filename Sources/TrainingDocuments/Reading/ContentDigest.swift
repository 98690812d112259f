import Crypto
import XMLStreams

/// SHA-256 of what a document says, whatever the order of its rows, its white space and its comments.
///
/// Two files that mean the same dossier must give the same program to the last byte, its provenance included;
/// so the digest is one of content. The elements of a tree count in the order of their digests, but where the
/// order itself speaks (the tiers of an objective); rows of bulk documents are summed as 256-bit numbers
/// (Bellare & Micciancio 1997, "A new paradigm for collision-free hashing", EUROCRYPT: AdHash), so that
/// none need be kept.
struct ContentDigest {
  /// Attributes that rows of bulk documents may have, by name.
  private static let rowAttributes = [
    "appointed", "cohort", "competency", "date", "employee", "headcount", "hired", "id", "level",
    "newManagers",
    "organization", "respondents", "role", "sd", "source",
  ]
  /// Elements whose children stand in a meaningful order.
  private static let ordered: Set<String> = ["objective"]

  private var sum: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  private var count = 0

  /// Adds a row.
  mutating func add(_ row: borrowing XMLRow) {
    var bytes = Array(row.name.utf8)
    for name in Self.rowAttributes {
      guard let value = row[name] else { continue }
      Self.append(name, value, to: &bytes)
    }
    count += 1
    add(SHA256.hash(data: bytes))
  }

  /// The digest of a document with this tree and the rows added so far, in 64 hexadecimal digits.
  func hexadecimal(_ root: XMLElement) -> String {
    var bytes = Self.digest(of: root)
    for word in [sum.0, sum.1, sum.2, sum.3, UInt64(count)] {
      withUnsafeBytes(of: word.bigEndian) { bytes.append(contentsOf: $0) }
    }
    return SHA256.hash(data: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  private mutating func add(_ digest: SHA256.Digest) {
    let words = digest.withUnsafeBytes { buffer in
      (0..<4).map { UInt64(bigEndian: buffer.loadUnaligned(fromByteOffset: 8 * $0, as: UInt64.self)) }
    }
    var carry: UInt64 = 0
    func plus(_ a: UInt64, _ b: UInt64) -> UInt64 {
      let (partial, first) = a.addingReportingOverflow(b)
      let (total, second) = partial.addingReportingOverflow(carry)
      carry = (first ? 1 : 0) + (second ? 1 : 0)
      return total
    }
    sum.3 = plus(sum.3, words[3])
    sum.2 = plus(sum.2, words[2])
    sum.1 = plus(sum.1, words[1])
    sum.0 = plus(sum.0, words[0])
  }

  private static func digest(of element: XMLElement) -> [UInt8] {
    var bytes = Array(element.name.utf8)
    for attribute in element.attributes.sorted(by: { $0.name < $1.name }) {
      append(attribute.name, attribute.value, to: &bytes)
    }
    // White space between elements says nothing.
    if element.children.isEmpty { append("", element.text, to: &bytes) }
    var parts = element.children.map { digest(of: $0) }
    if !ordered.contains(element.name) { parts.sort { $0.lexicographicallyPrecedes($1) } }
    for part in parts { bytes += part }
    return Array(SHA256.hash(data: bytes))
  }

  /// Names and values hold no NUL, so that no two lists of them read the same.
  private static func append(_ name: String, _ value: String, to bytes: inout [UInt8]) {
    bytes.append(0)
    bytes += name.utf8
    bytes.append(0)
    bytes += value.utf8
  }
}
