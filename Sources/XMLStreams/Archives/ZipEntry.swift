/// What the list of an archive says of one entry.
struct ZipEntry: Hashable, Sendable {
  /// What the attributes say that it is.
  enum Kind: Hashable, Sendable {
    case fileOrFolder
    /// A symbolic link, a device, a pipe.
    case special
  }

  /// The path within the archive, as its bytes stand there.
  let path: [UInt8]
  let kind: Kind
  let isEncrypted: Bool
  let method: Int
  let checksum: UInt32
  /// How many bytes it takes in the archive.
  let packedSize: Int
  /// How many bytes come out.
  let size: Int
  /// Where its header begins.
  let offset: Int

  /// How many bytes of the archive belong to it at least: header, path and content.
  var extent: Int { ZipEntryHeader.length + path.count + packedSize }

  /// Methods that are read.
  static let stored = 0
  static let deflated = 8

  /// The path in words: in UTF-8 if that is what the bytes are, whatever the archive declares. Else every byte
  /// above 7F stands as `%XX`, because the encoding is known to nobody but the program that wrote it.
  var name: String {
    if let text = String(validating: path, as: UTF8.self) { return text }
    return path.map { byte in
      if byte < 0x80 { return String(UnicodeScalar(byte)) }
      return "%" + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}

/// What stands before the content of an entry.
enum ZipEntryHeader {
  /// How many bytes it has before the path.
  static let length = 30

  /// Where the content of `entry` begins.
  static func contentStart(of entry: ZipEntry, in file: RegularFile) throws(XMLReadFailure) -> Int {
    guard entry.offset <= file.state.size - Self.length else { throw .archive(.damaged(.truncated)) }
    let slice = FileSlice(file, entry.offset..<min(file.state.size, entry.offset + length + entry.path.count))
    guard let header = try slice.bytes(length), header.starts(with: Array("PK\u{3}\u{4}".utf8)),
      header.little16(at: 6) & 1 == 0, header.little16(at: 8) == entry.method,
      header.little16(at: 26) == entry.path.count, try slice.bytes(entry.path.count) == entry.path
    else { throw .archive(.damaged(.header)) }
    let start = entry.offset + length + entry.path.count + header.little16(at: 28)
    guard start <= file.state.size - entry.packedSize else { throw .archive(.damaged(.truncated)) }
    return start
  }
}
