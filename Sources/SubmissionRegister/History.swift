package import Diagnostics

/// The history of one submission, as its file tells it.
package struct History: Sendable {
  /// The submission that the file is named for.
  package let name: SubmissionName
  /// The file.
  package let file: String
  /// The entries, as far as they can be read.
  package private(set) var entries: [RegisterEntry] = []
  /// Where the submission stands, if the history is in order.
  package private(set) var state: SubmissionState?
  /// Bytes of whole lines.
  package private(set) var wholeBytes = 0
  /// Bytes behind the last whole line: of a step that was interrupted before it was taken.
  package private(set) var tornBytes = 0
  /// What is wrong with it.
  package private(set) var findings: [Finding] = []

  /// Reads and checks the bytes of a history file.
  package init(_ name: SubmissionName, bytes: [UInt8], file: String) {
    self.name = name
    self.file = file
    var start = 0
    var number = 0
    var last: RegisterEntry?
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      number += 1
      let place = SourceLocation(file: file, line: number)
      if let (entry, isIntact) = EntryLine.entry(Array(bytes[start..<end])) {
        check(entry, isIntact: isIntact, after: last, at: place)
        entries.append(entry)
        last = entry
      } else {
        report(HistoryRules.malformed, at: place)
      }
      start = end + 1
    }
    wholeBytes = start
    tornBytes = bytes.count - start
    if !findings.isEmpty { state = nil }
  }

  /// The file up to and with an entry.
  package func bytes(through last: RegisterEntry) -> [UInt8] {
    entries.prefix(last.sequence).flatMap { EntryLine.bytes(of: $0).line + [UInt8(ascii: "\n")] }
  }

  /// The entry that a step would repeat: the same program, byte for byte, that came in last in this round, with the same
  /// documents.
  func entry(repeatedBy step: Register.Step) -> RegisterEntry? {
    guard step.entry.action == .received, let state, state.next.contains(.received),
      state.program.round == state.round(of: .received),
      let bytes = step.documents.first(where: { $0.role == .program })?.bytes,
      state.program.document(.program)?.digest == Digest.hexadecimal(bytes),
      state.program.documents.filter({ $0.role == .input }) == step.recordedInputs
    else { return nil }
    return state.program
  }

  /// Each entry is judged by the one before as it stands, so that one change is one finding and not all that follow.
  private mutating func check(
    _ entry: RegisterEntry, isIntact: Bool, after last: RegisterEntry?, at place: SourceLocation
  ) {
    guard entry.submission == name else {
      report(HistoryRules.foreign, at: place, ["other": entry.submission.text.printable])
      return
    }
    if !isIntact { report(HistoryRules.edited, at: place) }
    if entry.sequence != (last?.sequence ?? 0) + 1 || entry.previous != last?.hash ?? Digest.none {
      report(HistoryRules.broken, at: place, ["sequence": "\(entry.sequence)"])
    }
    if let last, entry.at < last.at {
      report(HistoryRules.clock, at: place, ["at": entry.at.text, "before": last.at.text])
    }
    guard last != nil else {
      state = SubmissionState(entry)
      if state == nil { report(HistoryRules.step, at: place, ["action": entry.action.rawValue]) }
      return
    }
    // After a break nobody knows what was legal.
    guard findings.isEmpty else { return }
    if state?.take(entry) != true { report(HistoryRules.step, at: place, ["action": entry.action.rawValue]) }
  }

  private mutating func report(
    _ rule: DiagnosticRule, at place: SourceLocation, _ arguments: [String: String] = [:]
  ) {
    findings.append(
      Finding(
        rule, at: place, subject: "entry/\(name.text)/\(place.line)",
        ["submission": name.text.printable, "line": "\(place.line)"].merging(arguments) { $1 }))
  }
}
