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
  /// - Throws: Why the file could not be read at all. If it changed on the way, rows may have been handed over; they
  ///   must be thrown away.
  public static func read(
    _ path: String, as name: String, bulkRoots: Set<String> = [],
    rows: (XMLElement) -> (any BulkRowSink)? = { _ in nil }
  ) throws(XMLReadFailure) -> XMLDocument {
    try read(try RegularFile(path), as: name, bulkRoots: bulkRoots, rows: rows)
  }

  static func read(
    _ file: RegularFile, as name: String, bulkRoots: Set<String> = [],
    rows: (XMLElement) -> (any BulkRowSink)? = { _ in nil }
  ) throws(XMLReadFailure) -> XMLDocument {
    let document = try ParsingSession(file: name, bulkRoots: bulkRoots, useSchema: true).run(file, rows: rows)
    // Whatever was found may be due to the change.
    guard file.isUnchanged else { throw .changed }
    return document
  }

  /// Reads a document that is already in memory, which findings call `name`.
  public static func read(
    bytes: [UInt8], as name: String, bulkRoots: Set<String> = [],
    rows: (XMLElement) -> (any BulkRowSink)? = { _ in nil }
  ) throws(XMLReadFailure) -> XMLDocument {
    try ParsingSession(file: name, bulkRoots: bulkRoots, useSchema: true).run(ByteSource(bytes), rows: rows)
  }

  /// How a document has been opened.
  public enum Opening {
    /// It was read to its end, its rows handed over if it has any.
    case whole(XMLDocument)
    /// Its head is valid, and its rows can be read in the fast lane.
    case rows(BulkFile)
  }

  /// Reads the file at `path` up to the first row, if the fast lane can read its rows; else as a whole, as
  /// `read` does.
  public static func open(
    _ path: String, as name: String, bulkRoots: Set<String>, rows: (XMLElement) -> (any BulkRowSink)?
  ) throws(XMLReadFailure) -> Opening {
    let file = try RegularFile(path)
    return try open(file, from: .file(path, file.state), as: name, bulkRoots: bulkRoots, rows: rows)
  }

  /// Reads a document that is in memory up to the first row, as `open` does with a file.
  public static func open(
    bytes: [UInt8], as name: String, bulkRoots: Set<String>, rows: (XMLElement) -> (any BulkRowSink)?
  ) throws(XMLReadFailure) -> Opening {
    try open(ByteSource(bytes), from: .memory(bytes), as: name, bulkRoots: bulkRoots, rows: rows)
  }

  static func open(
    _ stream: any ByteStream, from source: BulkSource, as name: String, bulkRoots: Set<String>,
    rows: (XMLElement) -> (any BulkRowSink)?
  ) throws(XMLReadFailure) -> Opening {
    let session = ParsingSession(file: name, bulkRoots: bulkRoots, useSchema: true)
    session.stopsAtRows = true
    let document = try session.run(stream, rows: rows)
    if let file = stream as? RegularFile, !file.isUnchanged { throw .changed }
    guard let head = session.head, let layouts = RowLayout.layouts(ofRoot: head.root.name) else {
      return .whole(document)
    }
    return .rows(BulkFile(name: name, size: source.size, head: head, layouts: layouts, source: source))
  }
}
