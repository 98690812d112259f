/// Where the bytes of a bulk document are, to be opened once for each part.
enum BulkSource: Sendable {
  /// A file by its path, as it was when its head was read.
  case file(String, RegularFile.State)
  case memory([UInt8])
  /// Compressed, in a file as it was when its head was read; about so many bytes come out. Nobody knows where in
  /// the file its rows are, so it is one part.
  case packed(InputFile, RegularFile.State, length: Int)

  /// How many bytes there are.
  var size: Int {
    switch self {
    case .file(_, let state): state.size
    case .memory(let bytes): bytes.count
    case .packed(_, _, let length): length
    }
  }

  /// The bytes, if they can be read from any place.
  func openAddressable() throws(XMLReadFailure) -> (any AddressableBytes)? {
    switch self {
    case .file(let path, _): try RegularFile(path)
    case .memory(let bytes): ByteSource(bytes)
    case .packed: nil
    }
  }

  /// The bytes in `range`; of compressed ones all from its start on. `nil` if the file is no longer the one whose
  /// head was read.
  func open(_ range: Range<Int>) throws(XMLReadFailure) -> PartStream? {
    switch self {
    case .file(let path, let state):
      let file = try RegularFile(path)
      return file.state == state ? PartStream(file, range, of: file) : nil
    case .memory(let bytes): return PartStream(ByteSource(bytes), range, of: nil)
    case .packed(let input, let state, _):
      let (file, stream) = try input.open()
      return file.state == state ? try PartStream(stream, from: range.lowerBound, of: file) : nil
    }
  }
}
