import Crypto
package import XMLStreams

/// SHA-256 of what a document says, whatever the order of its rows, its white space and its comments.
///
/// Two files that mean the same dossier must give the same program to the last byte, its provenance included;
/// so the digest is one of content. The elements of a tree count in the order of their digests, but where the
/// order itself speaks (the tiers of an objective); rows of bulk documents count in the order of what they say
/// (see `RowDigests`).
package enum ContentDigest {
  /// Elements whose children stand in a meaningful order.
  private static let ordered: Set<String> = ["objective"]

  /// The digest of a document that has no rows, in 64 hexadecimal digits.
  package static func hexadecimal(_ root: XMLElement) -> String {
    hexadecimal(root, rows: Array(SHA256.hash(data: [UInt8]())))
  }

  /// The digest of a document with this tree and rows with that digest, in 64 hexadecimal digits.
  static func hexadecimal(_ root: XMLElement, rows: [UInt8]) -> String {
    sha256(digest(of: root) + rows)
  }

  private static func digest(of element: XMLElement) -> [UInt8] {
    var bytes = Array(element.name.utf8)
    let attributes = element.attributes
    let isInOrder = attributes.indices.dropFirst().allSatisfy {
      attributes[$0 - 1].name < attributes[$0].name
    }
    for attribute in isInOrder ? attributes : attributes.sorted(by: { $0.name < $1.name }) {
      append(attribute.name, attribute.value, to: &bytes)
    }
    // White space between elements says nothing.
    if element.children.isEmpty { append("", element.text, to: &bytes) }
    var parts = element.children.map { digest(of: $0) }
    if !ordered.contains(element.name) { parts.sort { $0.lexicographicallyPrecedes($1) } }
    for part in parts { bytes += part }
    return SHA256.hash(data: bytes).withUnsafeBytes(Array.init)
  }

  /// Names and values hold no NUL, so that no two lists of them read the same.
  private static func append(_ name: String, _ value: String, to bytes: inout [UInt8]) {
    bytes.append(0)
    bytes += name.utf8
    bytes.append(0)
    bytes += value.utf8
  }
}
