import Synchronization
import TrainingModel
import XMLStreams

/// Reads many files at once, and large ones in parts.
///
/// Bulk documents go through the fast lane; one that it doubts is read again as a whole, and what it had given so far
/// is declared to be gone. Nothing depends on which thread comes first: rows know their places, and documents are
/// decoded in the order of their names when all have been read.
final class DocumentLoader: Sendable {
  /// A file on its way.
  private struct FileState {
    var outcome: Result<LoadedDocument, XMLReadFailure>?
    var document = LoadedDocument()
    var pendingParts = 0
    var isDoubtful = false
  }

  private struct State {
    var files: [FileState]
    var spans: RowSpans
  }

  /// Everything that was read.
  struct Outcome {
    let documents: [Result<LoadedDocument, XMLReadFailure>]
    /// People and all identities.
    var table: PeopleTable
    /// Ratings that are still to be put into the table.
    var ratings: RatingBlocks
    var spans: RowSpans
    /// Whether there were more people or competencies than can be told apart.
    let isFull: Bool
  }

  private let inputs: [NamedInputs.Input]
  /// About how many bytes the documents have that come after each.
  private let later: [Int]
  private let threads: Int
  private let partLength: Int
  private let usesFastLane: Bool
  private let intake: RowIntake
  private let meter: ProgressMeter
  private let state: Mutex<State>
  private let queue: WorkQueue

  private init(_ inputs: [NamedInputs.Input], _ options: ReadingOptions, _ meter: ProgressMeter) {
    self.inputs = inputs
    self.meter = meter
    threads = SharedWork.threads(options.threads)
    partLength = options.partLength
    var sum = 0
    later = inputs.reversed().map { input in
      defer { sum += input.about }
      return sum
    }.reversed()
    usesFastLane = options.usesFastLane
    intake = RowIntake(bytes: inputs.reduce(0) { $0 + $1.about })
    let spans = RowSpans(inputs.map(\.file), sizes: inputs.map(\.atMost))
    state = Mutex(State(files: inputs.map { _ in FileState() }, spans: spans))
    queue = WorkQueue(threads: threads)
  }

  /// Reads documents, which are in the order of names.
  static func load(
    _ inputs: [NamedInputs.Input], _ options: ReadingOptions, _ meter: ProgressMeter
  ) -> Outcome {
    let loader = DocumentLoader(inputs, options, meter)
    for file in inputs.indices { loader.queue.add { loader.open(file) } }
    loader.queue.run()
    var (table, ratings, isFull) = loader.intake.finish()
    let (documents, spans) = loader.state.withLock { state in
      (state.files.map { $0.outcome ?? .success($0.document) }, state.spans)
    }
    if spans.hasGone {
      table.removeRows { spans.isGone($0) }
      ratings.remove { spans.isGone($0) }
    }
    return Outcome(documents: documents, table: table, ratings: ratings, spans: spans, isFull: isFull)
  }

  // MARK: - One file

  private func open(_ file: Int) {
    guard usesFastLane else { return readAgain(file) }
    let reading = SchemaReading(self, file)
    do throws(XMLReadFailure) {
      switch try XMLReader.open(inputs[file].file, bulkRoots: BulkRows.roots, rows: reading.sink) {
      case .whole(let document): settle(file, document, reading)
      case .rows(let bulk):
        let parts = try bulk.parts { self.lengthOfPart(rest: $0, of: file) }
        state.withLock { state in
          state.files[file].pendingParts = parts.count
          state.files[file].document.root = bulk.root
          state.files[file].document.bulkKind = DocumentKind(rawValue: bulk.root.name)
        }
        // What has been begun is finished first.
        for part in parts.reversed() { queue.add(first: true) { self.read(part, of: file) } }
      }
    } catch {
      fail(file, error)
    }
  }

  /// How long a part of a file is to be with so many bytes of it left. Towards the end of all documents parts become
  /// short, so that no thread waits long for the last.
  private func lengthOfPart(rest: Int, of file: Int) -> Int {
    guard threads > 1 else { return partLength }
    return min(partLength, max(Self.shortPart, (rest + later[file]) / (2 * threads)))
  }

  /// A part that takes about a millisecond: much longer than it takes to begin one.
  private static let shortPart = 1 << 20

  private func read(_ part: BulkPart, of file: Int) {
    let base = state.withLock { $0.files[file].isDoubtful ? nil : $0.spans.base(of: file, inFastLane: true) }
    var rows: Int?
    var remainder = RowBatch.Remainder()
    if let base, let sink = sink(for: part.file.root, base: base, last: base + inputs[file].atMost) {
      // A file that cannot be read any more fails in the schema lane too, with the words that belong to it.
      rows = (try? part.read(into: sink)) ?? nil
      if rows != nil { remainder = sink.finish() }
    }
    meter.advance(part.length)
    let isDoubtful: Bool = state.withLock { state in
      state.files[file].pendingParts -= 1
      state.files[file].isDoubtful = state.files[file].isDoubtful || rows == nil
      state.files[file].document.rowCount += rows ?? 0
      state.files[file].document.remainder.merge(remainder)
      guard state.files[file].pendingParts == 0, state.files[file].isDoubtful else { return false }
      state.files[file].document = LoadedDocument()
      state.spans.remove(file, ofFastLane: true)
      return true
    }
    guard isDoubtful else { return }
    meter.extend(inputs[file].about)
    readAgain(file)
  }

  /// Reads a file as a whole in the schema lane, whose verdict is final.
  private func readAgain(_ file: Int) {
    let reading = SchemaReading(self, file)
    do throws(XMLReadFailure) {
      let document = try XMLReader.read(inputs[file].file, bulkRoots: BulkRows.roots, rows: reading.sink)
      settle(file, document, reading)
    } catch {
      fail(file, error)
    }
  }

  private func settle(_ file: Int, _ document: XMLDocument, _ reading: SchemaReading) {
    let remainder = document.isWellFormed ? reading.finish() : RowBatch.Remainder()
    state.withLock { state in
      if !document.isWellFormed { state.spans.remove(file, ofFastLane: false) }
      state.files[file].document = LoadedDocument(
        root: document.root, findings: document.findings, rowCount: document.rowCount, bulkKind: reading.kind,
        remainder: remainder)
    }
    meter.advance(inputs[file].about)
  }

  private func fail(_ file: Int, _ failure: XMLReadFailure) {
    state.withLock { state in
      state.spans.remove(file, ofFastLane: true)
      state.spans.remove(file, ofFastLane: false)
      state.files[file].outcome = .failure(failure)
    }
    meter.advance(inputs[file].about)
  }

  private func sink(for root: XMLElement, base: Int, last: Int) -> (any RowSink)? {
    switch DocumentKind(rawValue: root.name) {
    case .assessments: RatingSink(root, base: base, last: last, intake: intake)
    case .workforce: WorkforceSink(root, base: base, last: last, intake: intake)
    default: nil
    }
  }

  /// The sink of a document that is read in the schema lane, which is made when the first row has come.
  private final class SchemaReading {
    private let loader: DocumentLoader
    private let file: Int
    private(set) var kind: DocumentKind?
    private var current: (any RowSink)?

    init(_ loader: DocumentLoader, _ file: Int) {
      self.loader = loader
      self.file = file
    }

    func sink(_ root: XMLElement) -> (any BulkRowSink)? {
      kind = DocumentKind(rawValue: root.name)
      let base = loader.state.withLock { $0.spans.base(of: file, inFastLane: false) }
      current = loader.sink(for: root, base: base, last: base + 3 * loader.inputs[file].atMost)
      return current
    }

    func finish() -> RowBatch.Remainder { current?.finish() ?? RowBatch.Remainder() }
  }
}
