import ArgumentParser
import Diagnostics
import Reports
import SubmissionRegister

/// The rounds of submissions: who did what, and when.
struct RegisterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register",
    abstract: "The rounds of submissions: who did what, and when.",
    discussion: """
      A register is a folder: one history a submission, to which entries are only added, each bound to the one \
      before by its hash; and the documents that came and went, byte for byte. Submissions are named by \
      organization and year: mashhad-1405.

      Exit codes: 0 recorded, or in order; 1 the step may not be taken, or the register is not in order; 65 a \
      document that is not what it claims to be; 66 no such file, register or submission; 73 the register cannot \
      be written, or another process is writing.
      """,
    subcommands: [
      RegisterReceiveCommand.self, RegisterReviewCommand.self, RegisterRespondCommand.self,
      RegisterApproveCommand.self, RegisterNotifyCommand.self, RegisterHistoryCommand.self,
      RegisterStatusCommand.self, RegisterVerifyCommand.self,
    ])
}

extension CommandFailure {
  /// A failure of a register.
  init(_ failure: RegisterFailure) {
    let status: Answer =
      switch failure.kind {
      case .refused: .no
      case .missing: .noInput
      case .unreadable: .unreadable
      case .unwritable: .cannotWrite
      }
    self.init(status, findings: failure.findings)
  }
}

extension FormattedOutput {
  /// Prints the entry that was recorded.
  func print(_ entry: RegisterEntry, next: [RegisterEntry.Action]) throws(CommandFailure) {
    let report = RegisterReport(language: language)
    switch format {
    case .json: try Console.print(report.json(of: [entry]).document)
    case .csv: try Console.print(report.table(of: [entry]).csv)
    case .table, .xml: try Console.print(report.sentence(recording: entry, next: next) + "\n")
    }
  }
}
