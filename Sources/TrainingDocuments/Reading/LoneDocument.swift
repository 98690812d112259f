public import Diagnostics
public import TrainingModel
public import XMLStreams

/// A small document that was read by itself, from bytes: what it says is not compared with anything else.
public struct LoneDocument: Sendable {
  /// What it is; `nil` if its root is that of no document.
  public let kind: DocumentKind?
  /// Its identity, if it has one.
  public let id: Identifier?
  /// SHA-256 of what it says, 64 hexadecimal digits; `nil` if it is not well-formed.
  public let digest: String?
  /// What it says, as the only document of a dossier.
  public let dossier: Dossier
  /// What is wrong with it.
  public let findings: [Finding]

  /// Reads a document that findings call `name`.
  ///
  /// - Throws: Why it could not be read at all.
  public static func read(_ bytes: [UInt8], as name: String) throws(XMLReadFailure) -> LoneDocument {
    let document = try XMLReader.read(bytes: bytes, as: name)
    guard let root = document.root else {
      return LoneDocument(
        kind: nil, id: nil, digest: nil, dossier: Dossier(), findings: document.findings)
    }
    var none = RowDigests(PeopleTable(), RowSpans([InputFile("", as: "")], sizes: [0]))
    let digest = ContentDigest.hexadecimal(root, rows: none.digest(ofFile: 0))
    let kind = DocumentKind(rawValue: root.name)
    let id = root.identifier("id")
    var draft = DossierDraft()
    if let kind {
      let source = SourceDocument(file: name, kind: kind, id: id, digest: digest, root: root)
      DocumentDecoder.decode(source, hasErrors: document.findings.hasErrors, into: &draft)
    }
    return LoneDocument(
      kind: kind, id: id, digest: digest, dossier: draft.dossier,
      findings: (document.findings + draft.findings).inOrder())
  }
}
