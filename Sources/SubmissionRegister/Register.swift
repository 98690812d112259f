import Diagnostics
package import TrainingModel
import XMLStreams

/// A folder in which the rounds of submissions are recorded (دفتر ثبت): one append-only history a submission, the
/// documents that came and went, and how long each history is.
///
/// A step is taken in this order: documents, then its entry, then the end of the history. Every write is whole and
/// forced to the disk before the next, so that wherever a process is ended, either the step was taken or nothing was.
package enum Register {
  /// The folder of documents.
  static let documents = "documents"
  /// How many years a step may lie behind the one before.
  private static let mostYears = 5
  /// How many years the first step may lie behind the beginning of the program's year: old programs may be recorded late.
  private static let mostYearsOfFirst = 20

  /// A step that is to be taken.
  package struct Step: Sendable {
    /// When.
    package var at: Moment
    /// Who.
    package var by: String
    /// The entry; its place, time, person and hashes are filled in.
    package var entry: RegisterEntry
    /// The documents, by role.
    package var documents: [(role: RegisterEntry.Document.Role, bytes: [UInt8])]
    /// What the program came with, or the review was made from.
    package var inputs: [Input] = []
    /// The first day of the program's year, behind which the first step may not lie far.
    package var yearBegins: CalendarDate?

    /// A step.
    package init(
      _ action: RegisterEntry.Action, at: Moment, by: String,
      documents: [(role: RegisterEntry.Document.Role, bytes: [UInt8])] = []
    ) {
      self.at = at
      self.by = by
      self.documents = documents
      entry = RegisterEntry(
        submission: SubmissionName(""), sequence: 0, at: at, by: by, action: action, round: 0, previous: "",
        hash: "")
    }
  }

  /// A document that is recorded because something was made from it.
  package struct Input: Sendable {
    /// Its identity.
    package let id: Identifier
    /// SHA-256 of what it says, as reviews name it.
    package let content: String
    /// Its bytes.
    package let bytes: [UInt8]

    /// An input.
    package init(id: Identifier, content: String, bytes: [UInt8]) {
      self.id = id
      self.content = content
      self.bytes = bytes
    }
  }

  /// Takes a step, while nobody else writes.
  ///
  /// - Parameters:
  ///   - folder: The register. `isNew` makes it, if there is nothing there.
  ///   - make: Makes the step from where the submission stands; whatever it writes must be whole by itself.
  /// - Throws: Why it may not be taken.
  /// - Returns: The entry. Where the same program came in last already, that entry: a process that was ended behind it
  ///   may be started again.
  package static func take(
    _ name: SubmissionName, in folder: String, isNew: Bool = false,
    _ make: (History) throws(RegisterFailure) -> Step
  ) throws(RegisterFailure) -> RegisterEntry {
    if isNew { try RegisterFiles.makeFolder(folder) }
    try expectRegister(folder, orEmpty: true)
    let lock = try FolderLock(folder, forWriting: true)
    defer { extendLifetime(lock) }
    try RegisterFiles.refuseLink("\(folder)/\(documents)")
    StaleFiles.sweep(folder)
    StaleFiles.sweep("\(folder)/\(documents)")
    if isEmpty(RegisterFiles.names(in: folder) ?? []) {
      guard isNew else { throw noRegister(folder) }
      try RegisterFiles.makeFolder("\(folder)/\(documents)")
      try RegisterFiles.replace("\(folder)/\(RegisterHeads.file)", with: RegisterHeads().bytes)
    }
    let history: History
    var heads: RegisterHeads
    (history, heads) = try current(name, in: folder)
    // The step before was ended behind its entry: should this one be as well, the end would be two behind.
    if let last = history.entries.last, last.sequence > heads.heads[name]?.entries ?? 0 {
      heads.heads[name] = RegisterHeads.Head(entries: last.sequence, hash: last.hash)
      try RegisterFiles.replace("\(folder)/\(RegisterHeads.file)", with: heads.bytes)
    }
    let step = try make(history)
    if let entry = history.entry(repeatedBy: step) { return entry }
    let entry = try entry(of: step, after: history)
    for bytes in step.documents.map(\.bytes) + step.inputs.map(\.bytes) {
      let path = path(of: Digest.hexadecimal(bytes), in: folder)
      if try RegisterFiles.read(path, isOwn: true) != bytes { try RegisterFiles.replace(path, with: bytes) }
    }
    try RegisterFiles.append(
      EntryLine.bytes(of: entry).line + [UInt8(ascii: "\n")], to: history.file, after: history.wholeBytes)
    if history.entries.isEmpty { try RegisterFiles.synchronize(folder) }
    heads.heads[name] = RegisterHeads.Head(entries: entry.sequence, hash: entry.hash)
    try RegisterFiles.replace("\(folder)/\(RegisterHeads.file)", with: heads.bytes)
    return entry
  }

  /// Sees to it that a review was made from what came in with the program, and from these documents besides.
  package static func expect(
    _ inputs: [InputDigest], toBeOf review: Identifier, from given: [Input], _ history: History,
    in file: String
  ) throws(RegisterFailure) {
    let read = Dictionary(inputs.map { ($0.document, $0.digest) }, uniquingKeysWith: { first, _ in first })
    let came = (history.state?.program.documents ?? []).compactMap { document in
      document.id.flatMap { id in document.content.map { (id, $0) } }
    }
    for (id, content) in came + given.map({ ($0.id, $0.content) }) where read[id] != content {
      throw RegisterFailure(
        .refused, RegisterRules.otherInput, at: SourceLocation(file: file), subject: "review/\(review)",
        ["review": review.text.printable, "document": id.text.printable])
    }
  }

  /// The bytes of a file that is to be recorded.
  package static func read(_ path: String) throws(RegisterFailure) -> [UInt8] {
    guard let bytes = try RegisterFiles.read(path) else {
      throw RegisterFailure(.missing, [XMLReadFailure.noSuchFile.finding(in: path)])
    }
    return bytes
  }

  /// The files of a folder whose names end so, in the order of names.
  package static func files(
    in folder: String, endingIn suffix: String
  ) throws(RegisterFailure) -> [(name: String, bytes: [UInt8])] {
    guard let names = RegisterFiles.names(in: folder) else {
      throw RegisterFailure(.missing, [XMLReadFailure.noSuchFile.finding(in: folder)])
    }
    var files: [(name: String, bytes: [UInt8])] = []
    for name in names where name.hasSuffix(suffix) { files.append((name, try read("\(folder)/\(name)"))) }
    return files
  }

  /// The bytes of a document that an entry names.
  package static func bytes(
    of document: RegisterEntry.Document, in folder: String
  ) throws(RegisterFailure) -> [UInt8] {
    let path = path(of: document.digest, in: folder)
    let bytes = try RegisterFiles.read(path, isOwn: true)
    guard let bytes, Digest.hexadecimal(bytes) == document.digest else {
      throw RegisterFailure(
        .refused, bytes == nil ? HistoryRules.documentGone : HistoryRules.documentChanged,
        at: SourceLocation(file: path), subject: "document/\(document.digest)",
        ["document": path, "submission": ""])
    }
    return bytes
  }

  /// The history of a submission as it stands.
  ///
  /// - Throws: That there is none, or that it is not in order.
  package static func history(of name: SubmissionName, in folder: String) throws(RegisterFailure) -> History {
    try expectRegister(folder)
    let lock = try FolderLock(folder, forWriting: false)
    defer { extendLifetime(lock) }
    let history = try current(name, in: folder).history
    guard !history.entries.isEmpty else { throw unknown(name, in: folder) }
    return history
  }

  /// That a register has no such submission.
  package static func unknown(_ name: SubmissionName, in folder: String) -> RegisterFailure {
    RegisterFailure(
      .missing, RegisterRules.noSubmission, at: SourceLocation(file: folder),
      subject: "submission/\(name.text)",
      ["submission": name.text.printable])
  }

  // MARK: - Parts

  static func path(of digest: String, in folder: String) -> String { "\(folder)/\(documents)/\(digest).xml" }

  static func heads(of folder: String, into findings: inout [Finding]) throws(RegisterFailure)
    -> RegisterHeads
  {
    let path = "\(folder)/\(RegisterHeads.file)"
    try RegisterFiles.refuseLink("\(folder)/\(documents)")
    if let bytes = try RegisterFiles.read(path, isOwn: true), let heads = RegisterHeads(bytes) {
      return heads
    }
    findings.append(Finding(HistoryRules.noHeads, at: SourceLocation(file: path), subject: "register"))
    return RegisterHeads()
  }

  /// What is wrong with the end of a history.
  static func findings(ofEnd history: History, _ head: RegisterHeads.Head?) -> [Finding] {
    let end = history.entries.count
    func finding(_ rule: DiagnosticRule) -> Finding {
      Finding(
        rule, at: SourceLocation(file: history.file), subject: "history/\(history.name.text)",
        [
          "submission": history.name.text.printable, "entries": "\(end)", "expected": "\(head?.entries ?? 0)",
        ])
    }
    // What is wrong within is found already.
    guard history.findings.isEmpty else { return [] }
    let entries = head?.entries ?? 0
    if end < entries { return [finding(HistoryRules.cut)] }
    if entries > 0, history.entries[entries - 1].hash != head?.hash {
      return [finding(HistoryRules.rewritten)]
    }
    if end > entries + 1 { return [finding(HistoryRules.unknown)] }
    return end > entries || history.tornBytes > 0 ? [finding(HistoryRules.interrupted)] : []
  }

  private static func current(
    _ name: SubmissionName, in folder: String
  ) throws(RegisterFailure) -> (history: History, heads: RegisterHeads) {
    var findings: [Finding] = []
    let heads = try heads(of: folder, into: &findings)
    let file = "\(folder)/\(name.fileName).jsonl"
    let bytes = try RegisterFiles.read(file, isOwn: true) ?? []
    let history = History(name, bytes: bytes, file: file)
    findings += history.findings + Self.findings(ofEnd: history, heads.heads[name])
    guard !findings.hasErrors else { throw RegisterFailure(.refused, findings.inOrder()) }
    return (history, heads)
  }

  private static func entry(of step: Step, after history: History) throws(RegisterFailure) -> RegisterEntry {
    var entry = step.entry
    entry.submission = history.name
    entry.sequence = history.entries.count + 1
    entry.at = step.at
    entry.by = step.by
    entry.previous = history.entries.last?.hash ?? Digest.none
    entry.documents = step.documents.map {
      RegisterEntry.Document(role: $0.role, digest: Digest.hexadecimal($0.bytes), bytes: $0.bytes.count)
    }
    entry.documents += step.recordedInputs
    entry.round = history.state?.round(of: entry.action) ?? 1
    if let last = history.entries.last, entry.at < last.at {
      throw RegisterFailure(
        .refused, RegisterRules.earlier, at: SourceLocation(file: history.file),
        subject: "submission/\(history.name.text)", ["at": entry.at.text, "before": last.at.text])
    }
    try expect(entry.action, next: history.state, of: history)
    try expectNear(step, after: history)
    entry.hash = EntryLine.bytes(of: entry).hash
    return entry
  }

  /// Says no if a step may not come next.
  package static func expect(
    _ action: RegisterEntry.Action, next state: SubmissionState?, of history: History
  ) throws(RegisterFailure) {
    let next = state?.next ?? SubmissionState.first
    guard !next.contains(action) else { return }
    let (done, steps) = (RegisterWords.stage(state?.stage), RegisterWords.steps(next))
    let step = RegisterWords.step(action)
    throw RegisterFailure(
      .refused,
      [
        Finding(
          RegisterRules.illegal, at: SourceLocation(file: history.file),
          subject: "submission/\(history.name.text)",
          english: [
            "submission": history.name.text.printable, "step": step.en, "stage": done.en, "next": steps.en,
          ],
          persian: [
            "submission": history.name.text.printable, "step": step.fa, "stage": done.fa, "next": steps.fa,
          ])
      ])
  }

  /// Says no to a step that would lie far behind the last one, or the first one far behind the beginning of its year.
  private static func expectNear(_ step: Step, after history: History) throws(RegisterFailure) {
    let last = history.entries.last?.at
    let years = last == nil ? mostYearsOfFirst : mostYears
    guard let before = last ?? step.yearBegins.map({ Moment(beginningOf: $0) }),
      step.at.seconds - before.seconds > years * 366 * 86_400
    else { return }
    let arguments = ["at": step.at.text, "before": before.text]
    throw RegisterFailure(
      .refused,
      [
        Finding(
          RegisterRules.momentFar, at: SourceLocation(file: history.file),
          subject: "submission/\(history.name.text)",
          english: arguments.merging([
            "years": "\(years)",
            "what": last == nil ? "the beginning of the program's year" : "the last step",
          ]) { $1 },
          persian: arguments.merging([
            "years": "\(years)", "what": last == nil ? "آغاز سال برنامه" : "آخرین گام",
          ]) { $1 })
      ])
  }
}

extension Register.Step {
  /// What entries say of its inputs, by identity.
  var recordedInputs: [RegisterEntry.Document] {
    inputs.sorted { $0.id < $1.id }.map {
      RegisterEntry.Document(
        role: .input, digest: Digest.hexadecimal($0.bytes), bytes: $0.bytes.count, id: $0.id,
        content: $0.content)
    }
  }
}
