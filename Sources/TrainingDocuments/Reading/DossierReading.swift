public import Diagnostics
public import TrainingModel
package import XMLStreams

/// A dossier as it was read, with everything that is wrong with it.
public struct DossierReading: Sendable {
  /// The documents, merged. If there are errors, it holds what could be decoded and must not be planned from.
  public let dossier: Dossier
  /// All findings, in the order in which they are shown.
  public let findings: [Finding]
  /// What became of each file, in the order of names.
  public let files: [FileReading]
  let inputs: [InputFile]
  /// Which rows are of which file.
  let spans: RowSpans

  /// Where rows stand in their files. Lines are looked up by reading these files once more, so ask for all at once;
  /// what was not read from a file, or is no longer there, has no line.
  public func places(of positions: some Sequence<RowPosition>) -> [RowPosition: SourceLocation] {
    spans.places(of: Set(positions))
  }

  /// The texts of the documents, by the names that findings have for them: excerpts come from there.
  public var texts: SourceLines.Texts {
    let inputs = Dictionary(inputs.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return { name, take in inputs[name]?.readText(take) }
  }

  /// The elements of a small document, read once more; `nil` if it is not one of these or can no longer be read.
  package func root(of file: String) -> XMLElement? {
    guard let input = inputs.first(where: { $0.name == file }), let document = try? XMLReader.read(input)
    else {
      return nil
    }
    return document.root
  }

  /// Whether there is no error; warnings and notices do not count.
  public var isValid: Bool { !findings.hasErrors }

  /// Whether some file or folder could not be read as what it claims to be: not well-formed, or not readable
  /// at all.
  public var hasUnreadableFiles: Bool { files.contains { !$0.isReadable } }
}

/// What became of one file.
public struct FileReading: Sendable {
  /// The file as it was named, or below a folder named.
  public let file: String
  /// Whether it could be read to its end as XML.
  public let isReadable: Bool
  /// What it is, if its root element is that of a document of the dossier.
  public let kind: DocumentKind?
  /// Its identity, if it has one.
  public let id: Identifier?
  /// SHA-256 of what it says (see `ContentDigest`), 64 hexadecimal digits, if it could be read to its end.
  public let digest: String?
  /// Rows of a bulk document that obey the schema.
  public let rows: Int
}

/// Paths that lead to nothing; nothing was read.
public struct MissingPaths: Error, Sendable {
  /// The paths, in the order of bytes.
  public let paths: [String]
  /// One finding for each.
  public let findings: [Finding]
}
