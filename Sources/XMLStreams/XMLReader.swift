/// Reads documents: one pass from bytes to elements, checked against the embedded schema on the way.
public enum XMLReader {
  /// Reads the file at `path`, which findings call `name`.
  ///
  /// - Parameters:
  ///   - bulkRoots: Roots whose children are rows: they are streamed and never kept. A child named
  ///     `title` or `note` belongs to the document itself and stays in `XMLDocument.root`.
  ///   - rows: Makes what takes the rows of a bulk document, from the root as it stands before the first row;
  ///     called at the first row. Every row that obeys the schema is handed over, in order. If the document
  ///     turns out not to be well-formed, all rows that came before the fault must be thrown away.
  /// - Returns: The document with everything that is wrong with it.
  /// - Throws: Why the file could not be read at all.
  public static func read(
    _ path: String, as name: String, bulkRoots: Set<String> = [],
    rows: (XMLElement) -> (any BulkRowSink)? = { _ in nil }
  ) throws(XMLReadFailure) -> XMLDocument {
    let file = try RegularFile(path)
    return try ParsingSession(file: name, bulkRoots: bulkRoots, useSchema: true).run(file, rows: rows)
  }

  /// Reads a document that is already in memory, which findings call `name`.
  public static func read(
    bytes: [UInt8], as name: String, bulkRoots: Set<String> = [],
    rows: (XMLElement) -> (any BulkRowSink)? = { _ in nil }
  ) throws(XMLReadFailure) -> XMLDocument {
    try ParsingSession(file: name, bulkRoots: bulkRoots, useSchema: true).run(ByteSource(bytes), rows: rows)
  }
}
