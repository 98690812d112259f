import Diagnostics
import TrainingModel
import XMLStreams

/// Reads a dossier: any number of documents, merged and checked.
public enum DossierReader {
  /// Reads and checks what `paths` lead to: files, and folders with all documents below them (`*.xml`, `*.xml.gz`,
  /// and those in `*.zip`). Hidden files are left out, and what is named twice is read once.
  ///
  /// - Parameter progress: Is told a few times a second how far reading has come, on any thread.
  /// - Throws: The paths that lead to nothing. Everything else that is wrong is a finding.
  public static func read(
    paths: [String], options: ReadingOptions = ReadingOptions(),
    progress: @escaping @Sendable (ReadingProgress) -> Void = { _ in }
  ) throws(MissingPaths) -> DossierReading {
    let named = NamedFiles(paths)
    guard named.missing.isEmpty else {
      throw MissingPaths(
        paths: named.missing, findings: named.missing.map { XMLReadFailure.noSuchFile.finding(in: $0) })
    }
    let documents = NamedInputs(named.files)
    let inputs = documents.inputs
    let room = RowSpans(inputs.map(\.file), sizes: inputs.map(\.atMost))
    guard room.isWithinLimit else {
      return DossierReading(
        dossier: Dossier(), findings: [Finding(DossierSize.bytes, at: nil, subject: "dossier/documents")],
        files: [], inputs: [], spans: room)
    }
    let meter = ProgressMeter(total: inputs.reduce(0) { $0 + $1.about }, progress)
    var loaded = DocumentLoader.load(inputs, options, meter)
    let threads = SharedWork.threads(options.threads)
    // The order of rows matters only to what crosses them, and to digests.
    if !options.checksEachAlone || options.makesDigests {
      loaded.table.sort(taking: &loaded.ratings, threads: threads)
    }
    loaded.ratings.discard(threads: threads)

    var draft = DossierDraft()
    let unreadable = named.unreadable.map { (name: $0.path, failure: $0.failure) } + documents.unreadable
    for (name, failure) in unreadable {
      draft.findings.append(failure.finding(in: name))
      draft.loseEverything(in: name)
    }
    for folder in named.emptyFolders { draft.findings.append(EmptyFolder.finding(folder)) }
    if loaded.isFull {
      draft.findings.append(
        Finding(
          DossierSize.identities, at: nil, subject: "dossier/people",
          ["people": "\(loaded.table.persons.limit)", "competencies": "\(loaded.table.competencies.limit)"]))
    }
    let digests = Digests(loaded, areWanted: options.makesDigests, areCompared: !options.checksEachAlone)
    let files = decode(&loaded, digests, into: &draft)
    let lost = unreadable.map {
      FileReading(file: $0.name, isReadable: false, kind: nil, id: nil, digest: nil, rows: 0)
    }
    swap(&draft.dossier.people, &loaded.table)
    let spans = loaded.spans
    let (dossier, findings) = conclude(consume draft, spans, options)
    return DossierReading(
      dossier: dossier, findings: findings.inOrder(),
      files: (lost + files).sorted { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) },
      inputs: inputs.map(\.file), spans: spans)
  }

  /// The dossier with everything that is wrong with it.
  private static func conclude(
    _ draft: consuming DossierDraft, _ spans: RowSpans, _ options: ReadingOptions
  ) -> (Dossier, [Finding]) {
    let findings = draft.findings
    if options.checksEachAlone {
      return (draft.dossier, findings + draft.rowFindings.findings { spans.located($0) })
    }
    let contents = DossierContents(draft, spans, threads: SharedWork.threads(options.threads))
    return (contents.dossier, findings + DossierChecks.findings(in: contents))
  }

  /// Decodes the documents in the order of their names, and removes the rows of second copies.
  private static func decode(
    _ loaded: inout DocumentLoader.Outcome, _ digests: Digests, into draft: inout DossierDraft
  ) -> [FileReading] {
    var digests = digests
    var hasCopies = false
    let names = loaded.spans.files
    let files = loaded.documents.indices.map { index in
      let file = names[index]
      let unreadable = FileReading(file: file, isReadable: false, kind: nil, id: nil, digest: nil, rows: 0)
      let document: LoadedDocument
      switch loaded.documents[index] {
      case .failure(let failure):
        draft.findings.append(failure.finding(in: file))
        draft.loseEverything(in: file)
        return unreadable
      case .success(let read): document = read
      }
      draft.findings += document.findings
      guard let root = document.root else {
        if let kind = document.bulkKind {
          draft.lose(kind, in: file)
          draft.anonymous.formUnion(kind.declares)
        } else {
          draft.loseEverything(in: file)
        }
        return unreadable
      }
      let kind = DocumentKind(rawValue: root.name)
      let id = root.identifier("id")
      let digest = digests.digest(of: root, file: index)
      if let kind {
        let source = SourceDocument(file: file, kind: kind, id: id, digest: digest, root: root)
        if DocumentDecoder.decode(source, hasErrors: document.findings.hasErrors, into: &draft) {
          hasCopies = true
          loaded.spans.remove(index, ofFastLane: true)
          loaded.spans.remove(index, ofFastLane: false)
        } else {
          draft.take(document.remainder, in: file)
        }
      } else {
        DocumentDecoder.loseUnrecognized(root, in: &draft)
      }
      return FileReading(
        file: file, isReadable: true, kind: kind, id: id, digest: digest, rows: document.rowCount)
    }
    if hasCopies { loaded.table.removeRows { [spans = loaded.spans] in spans.isGone($0) } }
    return files
  }
}

/// The digests of the documents, made only if somebody asks for them.
private struct Digests {
  private var rows: RowDigests?
  private let empty: [UInt8]

  init(_ loaded: DocumentLoader.Outcome, areWanted: Bool, areCompared: Bool) {
    let roots = loaded.documents.compactMap { try? $0.get().root }
    let made: Set = [DocumentKind.program.rawValue, DocumentKind.needs.rawValue]
    let isCompared = roots.contains { made.contains($0.name) } || Self.hasRepetition(roots)
    var none = RowDigests(PeopleTable(), RowSpans([InputFile("", as: "")], sizes: [0]))
    empty = none.digest(ofFile: 0)
    if areWanted || areCompared && isCompared { rows = RowDigests(loaded.table, loaded.spans) }
  }

  /// Whether two documents of one kind bear the same identity.
  private static func hasRepetition(_ roots: [XMLElement]) -> Bool {
    var seen: Set<[String]> = []
    return roots.contains { root in root["id"].map { !seen.insert([root.name, $0]).inserted } ?? false }
  }

  /// The digest of a document; `nil` if nobody asks for digests.
  mutating func digest(of root: XMLElement, file: Int) -> String? {
    guard rows != nil else { return nil }
    let isBulk = BulkRows.roots.contains(root.name)
    return ContentDigest.hexadecimal(root, rows: isBulk ? rows?.digest(ofFile: file) ?? empty : empty)
  }
}
