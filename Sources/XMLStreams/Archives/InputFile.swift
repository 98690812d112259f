/// One document to be read: a file, what a gzip file holds, or an entry of a zip archive.
///
/// Nothing is ever unpacked to the disk. Every reading opens the file anew and unpacks in memory, a piece at a
/// time, so several threads may read the entries of one archive, or one entry twice.
public struct InputFile: Hashable, Sendable {
  /// The file on the disk.
  public let path: String
  /// What findings call the document: the file's name, and for an entry `archive.zip!folder/document.xml`.
  public let name: String

  let content: Content

  /// Where the document is in the file.
  enum Content: Hashable, Sendable {
    /// It is the file.
    case plain
    case gzip
    /// In an archive, which was in this state when its entries were listed.
    case entry(ZipEntry, RegularFile.State)
  }

  /// What stands between the name of an archive and the path of an entry.
  public static let separator = "!"

  /// The file at `path`, taken as it is, whatever it holds.
  public init(_ path: String, as name: String) {
    self.init(path, as: name, .plain)
  }

  init(_ path: String, as name: String, _ content: Content) {
    (self.path, self.name, self.content) = (path, name, content)
  }

  /// Whether a file of a folder is taken for one that holds documents: `*.xml`, `*.xml.gz`, `*.zip`.
  public static func mayHoldDocuments(_ name: String) -> Bool {
    FileEnding.has(name, [".xml", ".xml.gz", ".zip"])
  }

  /// How many bytes the document has: about, for showing how far a reading is, and at most, whatever the file
  /// claims.
  public func size() throws(XMLReadFailure) -> (about: Int, atMost: Int) {
    switch content {
    case .plain:
      let size = try RegularFile(path).state.size
      return (size, size)
    case .gzip:
      let file = try RegularFile(path)
      return (try GzipStream.likelyLength(of: file), UnpackingLimits.standard.largest(from: file.state.size))
    case .entry(let entry, _): return (entry.size, entry.size)
    }
  }

  /// Opens what holds the document, and the document in it.
  func open() throws(XMLReadFailure) -> (file: RegularFile, stream: any ByteStream) {
    let file = try RegularFile(path)
    switch content {
    case .plain: return (file, file)
    case .gzip: return (file, try GzipStream(file))
    case .entry(let entry, let state):
      guard file.state == state else { throw .changed }
      return (file, try ZipEntryStream(entry, of: file))
    }
  }

  /// Where the fast lane finds the rows, given the file as it was when the head was read.
  func bulkSource(in file: RegularFile) throws(XMLReadFailure) -> BulkSource {
    switch content {
    case .plain: .file(path, file.state)
    case .gzip: .packed(self, file.state, length: try GzipStream.likelyLength(of: file))
    case .entry(let entry, _): .packed(self, file.state, length: entry.size)
    }
  }
}
