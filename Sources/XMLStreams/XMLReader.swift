/// Reads documents: one pass from bytes to elements, checked against the embedded schema on the way.
public enum XMLReader {
  /// Reads a document: a file as it is, or what compressed input holds.
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
    _ input: InputFile, bulkRoots: Set<String> = [], rows: (XMLElement) -> (any BulkRowSink)? = { _ in nil }
  ) throws(XMLReadFailure) -> XMLDocument {
    try read(try input.open().stream, as: input.name, bulkRoots: bulkRoots, rows: rows)
  }

  /// Reads the file at `path` as it is; findings call it `name`.
  public static func read(
    _ path: String, as name: String, bulkRoots: Set<String> = [],
    rows: (XMLElement) -> (any BulkRowSink)? = { _ in nil }
  ) throws(XMLReadFailure) -> XMLDocument {
    try read(InputFile(path, as: name), bulkRoots: bulkRoots, rows: rows)
  }

  /// Reads a document that is already in memory, which findings call `name`.
  public static func read(
    bytes: [UInt8], as name: String, bulkRoots: Set<String> = [],
    rows: (XMLElement) -> (any BulkRowSink)? = { _ in nil }
  ) throws(XMLReadFailure) -> XMLDocument {
    try read(ByteSource(bytes), as: name, bulkRoots: bulkRoots, rows: rows)
  }

  static func read(
    _ stream: any ByteStream, as name: String, bulkRoots: Set<String> = [],
    rows: (XMLElement) -> (any BulkRowSink)? = { _ in nil }
  ) throws(XMLReadFailure) -> XMLDocument {
    try run(ParsingSession(file: name, bulkRoots: bulkRoots, useSchema: true), stream, rows)
  }

  /// Whatever is found in a stream that changes, be it a failure, may be due to the change.
  private static func run(
    _ session: ParsingSession, _ stream: any ByteStream, _ rows: (XMLElement) -> (any BulkRowSink)?
  ) throws(XMLReadFailure) -> XMLDocument {
    let document: XMLDocument
    do throws(XMLReadFailure) {
      document = try session.run(stream, rows: rows)
    } catch {
      throw stream.isUnchanged ? error : .changed
    }
    guard stream.isUnchanged else { throw .changed }
    return document
  }

  /// How a document has been opened.
  public enum Opening {
    /// It was read to its end, its rows handed over if it has any.
    case whole(XMLDocument)
    /// Its head is valid, and its rows can be read in the fast lane.
    case rows(BulkFile)
  }

  /// Reads a document up to the first row, if the fast lane can read its rows; else as a whole, as `read` does.
  public static func open(
    _ input: InputFile, bulkRoots: Set<String>, rows: (XMLElement) -> (any BulkRowSink)?
  ) throws(XMLReadFailure) -> Opening {
    let (file, stream) = try input.open()
    return try open(
      stream, from: input.bulkSource(in: file), as: input.name, bulkRoots: bulkRoots, rows: rows)
  }

  /// Reads the file at `path` as it is up to the first row; findings call it `name`.
  public static func open(
    _ path: String, as name: String, bulkRoots: Set<String>, rows: (XMLElement) -> (any BulkRowSink)?
  ) throws(XMLReadFailure) -> Opening {
    try open(InputFile(path, as: name), bulkRoots: bulkRoots, rows: rows)
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
    let document = try run(session, stream, rows)
    guard let head = session.head, let layouts = RowLayout.layouts(ofRoot: head.root.name) else {
      return .whole(document)
    }
    return .rows(BulkFile(name: name, size: source.size, head: head, layouts: layouts, source: source))
  }
}
