/// Reads documents: one pass from bytes to elements, checked against the embedded schema on the way.
public enum XMLReader {
  /// Reads the file at `path`, which findings call `name`.
  ///
  /// - Parameters:
  ///   - bulkRoots: Roots whose children are rows: they are streamed and never kept. A child named
  ///     `title` or `note` belongs to the document itself and stays in `XMLDocument.root`.
  ///   - onRow: Receives every row that obeys the schema, in order. If the document turns out not to be
  ///     well-formed, all rows that came before the fault must be thrown away.
  ///   - onBytes: Receives every byte of the file as it was read, in order and in pieces; reading ends at the
  ///     first fault of well-formedness.
  /// - Returns: The document with everything that is wrong with it.
  /// - Throws: Why the file could not be read at all.
  public static func read(
    _ path: String, as name: String, bulkRoots: Set<String> = [],
    onRow: (borrowing XMLRow) -> Void = { _ in },
    onBytes: (UnsafeRawBufferPointer) -> Void = { _ in }
  ) throws(XMLReadFailure) -> XMLDocument {
    let file = try RegularFile(path)
    return try ParsingSession(file: name, bulkRoots: bulkRoots, useSchema: true)
      .run(file, onRow: onRow, onBytes: onBytes)
  }

  /// Reads a document that is already in memory, which findings call `name`.
  public static func read(
    bytes: [UInt8], as name: String, bulkRoots: Set<String> = [],
    onRow: (borrowing XMLRow) -> Void = { _ in }
  ) throws(XMLReadFailure) -> XMLDocument {
    try ParsingSession(file: name, bulkRoots: bulkRoots, useSchema: true)
      .run(ByteSource(bytes), onRow: onRow) { _ in }
  }
}
