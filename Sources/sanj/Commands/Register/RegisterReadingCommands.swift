import ArgumentParser
import Diagnostics
import Reports
import SubmissionRegister

/// Who did what, and when.
struct RegisterHistoryCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Who did what, and when, of one submission or of all.")

  @Argument(help: "The folder of the register.")
  var register: String

  @Argument(help: "The submission: organization-year (default: all).")
  var submission: String?

  @OptionGroup var output: RowOutputOptions

  func validate() throws { try output.refuseXML(of: "a history") }

  func answer() throws(CommandFailure) -> Answer {
    let contents = try RegisterContents.loaded(register)
    var histories = contents.histories
    if let submission {
      let name = SubmissionName(submission)
      histories.removeAll { $0.name != name }
      guard !histories.isEmpty else { throw CommandFailure(Register.unknown(name, in: register)) }
    }
    let entries = histories.flatMap(\.entries)
    let report = RegisterReport(language: output.language)
    switch output.format {
    case .json: try Console.print(report.json(of: entries).document)
    case .csv: try Console.print(report.table(of: entries).csv)
    case .table, .xml: try Console.print(report.table(of: entries).text(in: output.language))
    }
    return output.status(of: contents)
  }
}

/// Where submissions stand.
struct RegisterStatusCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Where each submission stands, and what may come next.")

  @Argument(help: "The folder of the register.")
  var register: String

  @OptionGroup var output: RowOutputOptions

  func validate() throws { try output.refuseXML(of: "the status") }

  func answer() throws(CommandFailure) -> Answer {
    let contents = try RegisterContents.loaded(register)
    let report = RegisterReport(language: output.language)
    switch output.format {
    case .json: try Console.print(report.statusJSON(of: contents.histories).document)
    case .csv: try Console.print(report.statusTable(of: contents.histories).csv)
    case .table, .xml:
      try Console.print(report.statusTable(of: contents.histories).text(in: output.language))
    }
    return output.status(of: contents)
  }
}

/// Is the register what was written?
struct RegisterVerifyCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Is the register what was written?",
    discussion: """
      Every entry is compared with its hash and with the entry before, every history with the end that register.json \
      keeps, every document with its digest. A hash that was noted elsewhere, given by --expect, shows even that a \
      whole register was replaced.
      """)

  @Argument(help: "The folder of the register.")
  var register: String

  @Option(
    help: ArgumentHelp(
      "The history of this submission must contain the entry with this hash.", valueName: "submission=hash"))
  var expect: [String] = []

  @OptionGroup var output: RowOutputOptions

  func validate() throws {
    try output.refuseXML(of: "findings")
    for expected in expect where Self.parts(expected) == nil {
      throw WrongUsage.error(
        "--expect takes submission=hash, not '\(expected.printable)'.",
        "‏--expect به شکل submission=hash است، نه «\(expected.printable)».")
    }
  }

  private static func parts(_ expected: String) -> (name: SubmissionName, hash: String)? {
    guard let split = expected.lastIndex(of: "=") else { return nil }
    let hash = String(expected[expected.index(after: split)...])
    return Digest.isDigest(hash) ? (SubmissionName(String(expected[..<split])), hash) : nil
  }

  func answer() throws(CommandFailure) -> Answer {
    let contents = try RegisterContents.loaded(register)
    var findings = contents.findings
    for case let (name, hash)? in expect.map(Self.parts) {
      let history = contents.histories.first { $0.name == name }
      if history?.entries.contains(where: { $0.hash == hash }) == true { continue }
      findings.append(
        Finding(
          RegisterRules.notExpected, at: SourceLocation(file: history?.file ?? register),
          subject: "history/\(name.text)", ["submission": name.text.printable, "hash": hash]))
    }
    let report = FindingsReport(
      findings.inOrder(), documents: contents.histories.count, language: output.language)
    switch output.format {
    case .json: try Console.print(report.json.document)
    case .csv: try Console.print(report.csv)
    case .table, .xml: try Console.print(report.text(style: .ofStandardOutput))
    }
    guard !findings.hasErrors else { return .no }
    if !output.quiet {
      Console.note(RegisterReport(language: output.language).sentence(verifying: contents))
    }
    return .yes
  }
}

extension RegisterContents {
  /// The register in a folder.
  static func loaded(_ folder: String) throws(CommandFailure) -> RegisterContents {
    do throws(RegisterFailure) {
      return try read(folder)
    } catch {
      throw CommandFailure(error)
    }
  }
}

extension FormattedOutput {
  /// What a command answers that shows a register: what is wrong with it is said in any case.
  fileprivate func status(of contents: RegisterContents) -> Answer {
    let wrong = contents.findings.filter { $0.rule.severity == .error || verbose }
    Console.show(wrong, language: language)
    return contents.findings.hasErrors ? .no : .yes
  }
}
