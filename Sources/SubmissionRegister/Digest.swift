import Crypto

/// SHA-256 as registers write it.
package enum Digest {
  /// What stands in place of the hash before the first entry.
  package static let none = String(repeating: "0", count: 64)

  /// The digest of bytes in 64 hexadecimal digits.
  package static func hexadecimal(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.utf8.count == 1 ? "0" + digits : digits
    }.joined()
  }

  /// Whether a text is such a digest.
  package static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
