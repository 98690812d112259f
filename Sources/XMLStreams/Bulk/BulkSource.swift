/// Where the bytes of a bulk document are, to be opened once for each part.
enum BulkSource: Sendable {
  /// A file by its path, as it was when its head was read.
  case file(String, RegularFile.State)
  case memory([UInt8])

  /// How many bytes there are.
  var size: Int {
    switch self {
    case .file(_, let state): state.size
    case .memory(let bytes): bytes.count
    }
  }

  func open() throws(XMLReadFailure) -> any AddressableBytes {
    switch self {
    case .file(let path, _): try RegularFile(path)
    case .memory(let bytes): ByteSource(bytes)
    }
  }

  /// Whether what was opened is, now, what the head was read from.
  func isUnchanged(_ bytes: any AddressableBytes) -> Bool {
    switch self {
    case .file(_, let state): (bytes as? RegularFile).map { $0.state == state && $0.isUnchanged } ?? false
    case .memory: true
    }
  }
}
