public import Diagnostics

/// Lines and columns of rows, found again in the file when a finding needs them.
///
/// Rows are kept with the offset of their tag only; a second pass over the bytes finds what people need, and
/// costs nothing where nothing is wrong.
public enum RowPlaces {
  /// What is to be found.
  public struct Query: Sendable {
    /// An offset within the tag of a row, as `BulkRow.offset`.
    public let offset: Int
    /// The attribute that is meant; `nil` for the row itself.
    public let attribute: String?

    /// A place that is to be found.
    public init(offset: Int, attribute: String? = nil) {
      self.offset = offset
      self.attribute = attribute
    }
  }

  /// How much text is kept before the place that was read last.
  private static let margin = 2 * ParsingSession.pieceLimit

  /// The places of `queries` in the file at `path`, which findings call `name`, in the order of the queries.
  ///
  /// A place that is no longer there (the file has changed) becomes the file itself.
  public static func find(
    _ queries: [Query], in path: String, as name: String
  ) throws(XMLReadFailure) -> [SourceLocation] {
    try find(queries, in: InputFile(path, as: name))
  }

  /// The places of `queries` in a document, in the order of the queries.
  ///
  /// A place that is no longer there (the file has changed) becomes the file itself.
  public static func find(_ queries: [Query], in input: InputFile) throws(XMLReadFailure) -> [SourceLocation]
  {
    try find(queries, in: try input.open().stream, as: input.name)
  }

  static func find(
    _ queries: [Query], in stream: any ByteStream, as name: String
  ) throws(XMLReadFailure) -> [SourceLocation] {
    var places = [SourceLocation](repeating: SourceLocation(file: name), count: queries.count)
    var pending = queries.indices.sorted { (queries[$0].offset, $0) < (queries[$1].offset, $1) }[...]
    let window = SourceWindow()
    var decoder = SourceDecoder()
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: ParsingSession.usualChunk, alignment: 1)
    defer { buffer.deallocate() }
    var isAtEnd = false
    while let next = pending.first, !isAtEnd || queries[next].offset <= window.end {
      if let place = place(of: queries[next], in: window, isWhole: isAtEnd, file: name) {
        places[next] = place
        pending.removeFirst()
        continue
      }
      if isAtEnd { break }
      let count = try stream.read(into: buffer)
      if count == 0 || decoder.fault != nil {
        decoder.finish(into: window)
        isAtEnd = true
        continue
      }
      decoder.decode(UnsafeRawBufferPointer(rebasing: buffer[..<count]), into: window)
      if window.end - window.start > 2 * margin {
        window.drop(before: min(window.end - margin, queries[next].offset - margin))
      }
    }
    return places
  }

  /// The place, if the window holds the whole tag (or all that there is).
  private static func place(
    of query: Query, in window: SourceWindow, isWhole: Bool, file: String
  ) -> SourceLocation? {
    guard query.offset <= window.end else { return nil }
    guard let start = window.lastIndex(of: UInt8(ascii: "<"), before: query.offset) else {
      return isWhole ? SourceLocation(file: file) : nil
    }
    var place = window.place(of: start)
    if let attribute = query.attribute {
      guard isWhole || hasEnd(ofTagAt: start, in: window) else { return nil }
      let attributes = TagScanner.attributes(of: window, inTagAt: start)
      if let found = attributes.first(where: { $0.name == attribute }) { place = found.place }
    }
    window.advance(to: start)
    return SourceLocation(file: file, line: place.line, column: place.column)
  }

  private static func hasEnd(ofTagAt start: Int, in window: SourceWindow) -> Bool {
    var quote: UInt8?
    for byte in window.slice(start, window.end) {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return true
      }
    }
    return false
  }
}
