import Diagnostics
import TrainingModel
import XMLStreams

/// Reads a dossier: any number of documents, merged and checked.
public enum DossierReader {
  /// Reads and checks what `paths` lead to: files, and folders with all documents (`*.xml`) below them.
  /// Hidden files are left out, and what is named twice is read once.
  ///
  /// - Throws: The paths that lead to nothing. Everything else that is wrong is a finding.
  public static func read(paths: [String]) throws(MissingPaths) -> DossierReading {
    let named = NamedFiles(paths)
    guard named.missing.isEmpty else {
      throw MissingPaths(
        paths: named.missing, findings: named.missing.map { XMLReadFailure.noSuchFile.finding(in: $0) })
    }
    var draft = DossierDraft()
    var files: [FileReading] = []
    for (path, failure) in named.unreadable {
      draft.findings.append(failure.finding(in: path))
      draft.loseEverything(in: path)
      files.append(
        FileReading(file: path, isReadable: false, kind: nil, id: nil, digest: nil, rows: 0))
    }
    for folder in named.emptyFolders {
      draft.findings.append(EmptyFolder.finding(folder))
    }
    for file in named.files {
      files.append(read(file, into: &draft))
    }
    let contents = DossierContents(draft)
    return DossierReading(
      dossier: contents.dossier, findings: (draft.findings + DossierChecks.findings(in: contents)).inOrder(),
      files: files.sorted { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) })
  }

  private static func read(_ path: String, into draft: inout DossierDraft) -> FileReading {
    var content = ContentDigest()
    var rows = BulkRows()
    let document: XMLDocument
    do throws(XMLReadFailure) {
      document = try XMLReader.read(
        path, as: path, bulkRoots: BulkRows.roots,
        onRow: { (row: borrowing XMLRow) in
          content.add(row)
          rows.append(row)
        })
    } catch {
      draft.findings.append(error.finding(in: path))
      draft.loseEverything(in: path)
      return FileReading(file: path, isReadable: false, kind: nil, id: nil, digest: nil, rows: 0)
    }
    draft.findings += document.findings
    guard let root = document.root else {
      if let kind = rows.kind {
        draft.lose(kind, in: path)
        draft.anonymous.formUnion(kind.declares)
      } else {
        draft.loseEverything(in: path)
      }
      return FileReading(file: path, isReadable: false, kind: nil, id: nil, digest: nil, rows: 0)
    }
    let digest = content.hexadecimal(root)
    let kind = DocumentKind(rawValue: root.name)
    let id = root.identifier("id")
    if let kind {
      DocumentDecoder.decode(
        SourceDocument(file: path, kind: kind, id: id, digest: digest, root: root), rows,
        hasErrors: document.findings.hasErrors, into: &draft)
    } else {
      DocumentDecoder.loseUnrecognized(root, in: &draft)
    }
    return FileReading(
      file: path, isReadable: true, kind: kind, id: id, digest: digest, rows: document.rowCount)
  }
}
