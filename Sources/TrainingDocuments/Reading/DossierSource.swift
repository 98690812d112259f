import Diagnostics
public import TrainingModel
public import XMLStreams

/// The documents of a dossier as they were read, before anything is made of them: what they say can be had as it is,
/// and any number of times with changes, without reading a file again.
public struct DossierSource: Sendable {
  /// A document that is small enough to be a tree.
  public struct SmallDocument: Sendable {
    /// The file, as findings name it.
    public let file: String
    /// What it is.
    public let kind: DocumentKind
    /// Its tree.
    public let root: XMLElement
    /// The file of the document of which it is a copy; `nil`: it counts.
    public let original: String?
  }

  private let options: ReadingOptions
  /// What files and folders that could not be read have left behind.
  private var lostDraft = DossierDraft()
  private var documents: [Result<LoadedDocument, XMLReadFailure>] = []
  private var table = PeopleTable()
  private var spans = RowSpans([], sizes: [])
  private var inputs: [InputFile] = []
  private var lost: [FileReading] = []
  private var digests: Digests?
  /// Whether there is more than can be told apart.
  private var isTooLarge = false

  private init(_ options: ReadingOptions) { self.options = options }

  /// Reads what `paths` lead to, as `DossierReader` does, and keeps it.
  public static func load(
    paths: [String], options: ReadingOptions = ReadingOptions(),
    progress: @escaping @Sendable (ReadingProgress) -> Void = { _ in }
  ) throws(MissingPaths) -> DossierSource {
    let named = NamedFiles(paths)
    guard named.missing.isEmpty else {
      throw MissingPaths(
        paths: named.missing, findings: named.missing.map { XMLReadFailure.noSuchFile.finding(in: $0) })
    }
    var source = DossierSource(options)
    let documents = NamedInputs(named.files)
    let inputs = documents.inputs
    let room = RowSpans(inputs.map(\.file), sizes: inputs.map(\.atMost))
    guard room.isWithinLimit else {
      source.spans = room
      source.isTooLarge = true
      return source
    }
    let meter = ProgressMeter(total: inputs.reduce(0) { $0 + $1.about }, progress)
    var loaded = DocumentLoader.load(inputs, options, meter)
    let threads = SharedWork.threads(options.threads)
    // The order of rows matters only to what crosses them, and to digests.
    if !options.checksEachAlone || options.makesDigests {
      loaded.table.sort(taking: &loaded.ratings, threads: threads)
    }
    loaded.ratings.discard(threads: threads)

    let unreadable = named.unreadable.map { (name: $0.path, failure: $0.failure) } + documents.unreadable
    for (name, failure) in unreadable {
      source.lostDraft.findings.append(failure.finding(in: name))
      source.lostDraft.loseEverything(in: name)
    }
    for folder in named.emptyFolders { source.lostDraft.findings.append(EmptyFolder.finding(folder)) }
    if loaded.isFull {
      source.lostDraft.findings.append(
        Finding(
          DossierSize.identities, at: nil, subject: "dossier/people",
          ["people": "\(loaded.table.persons.limit)", "competencies": "\(loaded.table.competencies.limit)"]))
    }
    source.digests = Digests(loaded, areWanted: options.makesDigests, areCompared: !options.checksEachAlone)
    source.lost = unreadable.map {
      FileReading(file: $0.name, isReadable: false, kind: nil, id: nil, digest: nil, rows: 0)
    }
    source.documents = loaded.documents
    source.spans = loaded.spans
    source.inputs = inputs.map(\.file)
    swap(&source.table, &loaded.table)
    return source
  }

  /// The documents that are trees and were read to their end, in the order of their names.
  public var smallDocuments: [SmallDocument] {
    var digests = digests
    let copies = copies(by: self.digests(&digests))
    return documents.indices.compactMap { index in
      guard let root = root(of: index), let kind = DocumentKind(rawValue: root.name),
        !BulkRows.roots.contains(root.name)
      else { return nil }
      return SmallDocument(
        file: spans.files[index], kind: kind, root: root,
        original: copies.original(of: index).map { spans.files[$0] })
    }
  }

  /// What the documents say once `changes` have been made to them, checked like any other dossier.
  public func reading(with changes: DossierChanges = DossierChanges()) -> DossierReading {
    var source = self
    return source.conclude(changes)
  }

  /// As `reading`, but gives away what was read.
  mutating func conclude(_ changes: DossierChanges) -> DossierReading {
    guard !isTooLarge else {
      return DossierReading(
        dossier: Dossier(), findings: [Finding(DossierSize.bytes, at: nil, subject: "dossier/documents")],
        files: [], inputs: [], spans: spans)
    }
    var draft = draft(with: changes)
    for (index, file) in spans.files.enumerated() {
      guard let document = changes.documents[file] else { continue }
      documents[index] = .success(LoadedDocument(root: document.root, findings: document.findings))
    }
    if let people = changes.people { table = people }
    spans.say(changes.places)
    let files = decode(into: &draft)
    swap(&draft.dossier.people, &table)
    var (dossier, findings) = Self.conclude(consume draft, spans, options)
    findings += changes.findings
    findings.putInOrder()
    return DossierReading(
      dossier: dossier, findings: findings,
      files: (lost + files).sorted { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) },
      inputs: inputs + changes.inputs, spans: spans, madeTexts: changes.texts)
  }

  /// Where decoding begins.
  private func draft(with changes: DossierChanges) -> DossierDraft {
    var draft = lostDraft
    draft.dossier.appliedScenarios = changes.scenarios
    draft.changedFiles = Set(changes.documents.keys)
    return draft
  }

  /// The dossier with everything that is wrong with it.
  private static func conclude(
    _ draft: consuming DossierDraft, _ spans: RowSpans, _ options: ReadingOptions
  ) -> (Dossier, [Finding]) {
    var draft = draft
    let findings = draft.findings
    draft.putBehind(options.isSubmitted)
    if options.checksEachAlone {
      return (draft.dossier, findings + draft.rowFindings.findings { spans.located($0) })
    }
    let contents = DossierContents(draft, spans, threads: SharedWork.threads(options.threads))
    var all = DossierChecks.findings(in: contents)
    all += findings
    return (contents.dossier, all)
  }

  /// The tree of a document, if it was read to its end.
  private func root(of index: Int) -> XMLElement? { (try? documents[index].get())?.root }

  /// The digest of each document, as far as somebody asks for them.
  private func digests(_ made: inout Digests?) -> [String?] {
    documents.indices.map { index in root(of: index).flatMap { made?.digest(of: $0, file: index) } }
  }

  /// Which documents are copies of others.
  private func copies(by digests: [String?]) -> DocumentCopies {
    let contents = documents.indices.map { index -> DocumentCopies.Content? in
      guard let root = root(of: index), let kind = DocumentKind(rawValue: root.name),
        let id = root.identifier("id"), let digest = digests[index]
      else { return nil }
      return DocumentCopies.Content(kind: kind, id: id, digest: digest)
    }
    return DocumentCopies(contents) { options.isSubmitted(spans.files[$0]) }
  }

  /// Decodes the documents in the order of their names, and removes the rows of second copies.
  private mutating func decode(into draft: inout DossierDraft) -> [FileReading] {
    var hasCopies = false
    let names = spans.files
    var made = self.digests
    let digests = digests(&made)
    let copies = copies(by: digests)
    let files = documents.indices.map { index in
      let file = names[index]
      let unreadable = FileReading(file: file, isReadable: false, kind: nil, id: nil, digest: nil, rows: 0)
      let document: LoadedDocument
      switch documents[index] {
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
      let digest = digests[index]
      if let id, let original = copies.original(of: index).flatMap({ self.root(of: $0) }) {
        draft.copies.append(
          DocumentCopy(id: id, location: root.location(of: "id"), original: original.location(of: "id")))
        hasCopies = true
        spans.remove(index, ofFastLane: true)
        spans.remove(index, ofFastLane: false)
      } else if let kind {
        let source = SourceDocument(file: file, kind: kind, id: id, digest: digest, root: root)
        DocumentDecoder.decode(source, hasErrors: document.findings.hasErrors, into: &draft)
        draft.take(document.remainder, in: file)
      } else {
        DocumentDecoder.loseUnrecognized(root, in: &draft)
      }
      return FileReading(
        file: file, isReadable: true, kind: kind, id: id, digest: digest, rows: document.rowCount)
    }
    if hasCopies { table.removeRows { [spans = spans] in spans.isGone($0) } }
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
