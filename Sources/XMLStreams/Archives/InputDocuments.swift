/// The documents that one file holds.
public struct InputDocuments: Sendable {
  /// Those that can be opened, in the order of the bytes of their names.
  public private(set) var files: [InputFile] = []
  /// Those that cannot, and why: entries of an archive, by what findings call them.
  public private(set) var refused: [(name: String, failure: XMLReadFailure)] = []

  /// Looks into the file at `path`, which findings call `name`.
  ///
  /// The first bytes tell what a file is, whatever its name: gzip holds one document, a zip archive those of its
  /// entries that are named `*.xml`, and any other file is a document itself. Only a name that ends in `.gz` or
  /// `.zip` must keep its promise.
  ///
  /// - Throws: Why nothing of the file can be read.
  public init(in path: String, as name: String) throws(XMLReadFailure) {
    try self.init(in: path, as: name, limits: .standard)
  }

  init(in path: String, as name: String, limits: UnpackingLimits) throws(XMLReadFailure) {
    let file = try RegularFile(path)
    let length = min(Compression.magicLength, file.state.size)
    let magic = try FileSlice(file, 0..<length).bytes(length) ?? []
    switch Compression(magic: magic) {
    case nil where magic.starts(with: "%PDF".utf8): throw .portableDocument
    case nil where Compression.isPromised(by: path): throw .archive(.notCompressed)
    case nil: files = [InputFile(path, as: name)]
    case .gzip: files = [InputFile(path, as: name, .gzip)]
    case .zip:
      let selection = try ZipSelection(
        ZipDirectory(of: file, limits: limits).entries, packedSize: file.state.size, limits: limits)
      guard file.isUnchanged else { throw .changed }
      let prefix = name + InputFile.separator
      files = selection.documents.map { InputFile(path, as: prefix + $0.name, .entry($0, file.state)) }
      refused = selection.refused.map { (prefix + $0.name, .archive($0.fault)) }
    }
  }
}
