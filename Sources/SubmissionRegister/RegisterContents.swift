package import Diagnostics

/// All that a register holds, checked.
package struct RegisterContents: Sendable {
  /// The histories, by submission.
  package let histories: [History]
  /// All that is wrong, and notices of steps that were interrupted.
  package let findings: [Finding]

  /// Reads the register in `folder` and checks it: every entry, every chain, its ends, and the documents that entries
  /// name.
  ///
  /// - Throws: That there is no register, or that it cannot be read.
  package static func read(_ folder: String) throws(RegisterFailure) -> RegisterContents {
    try Register.expectRegister(folder)
    let lock = try FolderLock(folder, forWriting: false)
    defer { extendLifetime(lock) }
    var findings: [Finding] = []
    let heads = try Register.heads(of: folder, into: &findings)
    var histories: [History] = []
    var submissions = Set(heads.heads.keys)
    let known = Dictionary(submissions.map { ($0.fileName, $0) }, uniquingKeysWith: { first, _ in first })
    for file in RegisterFiles.names(in: folder) ?? [] where file.hasSuffix(".jsonl") {
      let stem = String(file.dropLast(6))
      // A file that the register does not know is named by its first entry, if that fits its name.
      let path = "\(folder)/\(file)"
      guard let bytes = try RegisterFiles.read(path, isOwn: true) else { continue }
      let name = known[stem] ?? Self.name(of: bytes, in: stem)
      submissions.remove(name)
      let history = History(name, bytes: bytes, file: path)
      histories.append(history)
      findings += history.findings
      findings += Register.findings(ofEnd: history, heads.heads[name])
      findings += try documents(of: history, in: folder)
    }
    for name in submissions.sorted() {
      findings.append(
        Finding(
          HistoryRules.gone, at: SourceLocation(file: "\(folder)/\(name.fileName).jsonl"),
          subject: "history/\(name.text)", ["submission": name.text.printable]))
    }
    return RegisterContents(histories: histories.sorted { $0.name < $1.name }, findings: findings.inOrder())
  }

  private static func name(of bytes: [UInt8], in stem: String) -> SubmissionName {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    if let name = EntryLine.entry(Array(line))?.entry.submission, name.fileName == stem { return name }
    return SubmissionName(stem)
  }

  private static func documents(of history: History, in folder: String) throws(RegisterFailure) -> [Finding] {
    var findings: [Finding] = []
    var seen: Set<String> = []
    for (index, entry) in history.entries.enumerated() {
      for document in entry.documents where seen.insert(document.digest).inserted {
        let path = Register.path(of: document.digest, in: folder)
        let bytes = Digest.isDigest(document.digest) ? try RegisterFiles.read(path, isOwn: true) : nil
        let rule: DiagnosticRule
        if let bytes {
          guard Digest.hexadecimal(bytes) != document.digest else { continue }
          rule = HistoryRules.documentChanged
        } else {
          rule = HistoryRules.documentGone
        }
        findings.append(
          Finding(
            rule, at: SourceLocation(file: history.file, line: index + 1),
            subject: "document/\(document.digest)",
            ["document": path, "submission": history.name.text.printable]))
      }
    }
    return findings
  }
}
