/// How a file is compressed, by its first bytes.
package enum Compression: Hashable, Sendable {
  /// One document, packed (RFC 1952).
  case gzip
  /// An archive of any number of files.
  case zip

  /// How many bytes tell.
  static let magicLength = 4

  /// What a file that begins so is; `nil` if it is not compressed.
  package init?(magic bytes: [UInt8]) {
    if bytes.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) || bytes.starts(with: Array("PK\u{5}\u{6}".utf8))
      || bytes.starts(with: Array("PK\u{7}\u{8}".utf8))
    {
      // A first entry; the end of an archive without entries; the first disk of several.
      self = .zip
    } else {
      return nil
    }
  }

  /// Whether a name promises that what it names is compressed in one of these ways.
  static func isPromised(by name: String) -> Bool { FileEnding.has(name, [".gz", ".zip"]) }
}

/// Endings of file names, in which capitals make no difference.
enum FileEnding {
  static func has(_ name: String, _ endings: [String]) -> Bool {
    endings.contains { ending in
      name.utf8.count >= ending.utf8.count
        && name.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8) { byte, wanted in
          byte == wanted || (0x41...0x5A).contains(byte) && byte | 0x20 == wanted
        }
    }
  }
}
