import ArgumentParser
import Diagnostics
import Reports
import SubmissionRegister
import TrainingDocuments
import TrainingModel

/// A program comes in.
struct RegisterReceiveCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "receive",
    abstract: "A program comes in: the first, or a corrected one.",
    discussion: """
      The folder of the register is made if it is new or empty. The documents that came with the program, such as \
      its needs assessment, are recorded byte for byte; a review that is recorded later must have been made from them.
      """)

  @Argument(help: "The folder of the register.")
  var register: String

  @Argument(help: "The program that was submitted.")
  var program: String

  @Argument(help: "Documents, and folders of them, that came with it.")
  var paths: [String] = []

  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: RowOutputOptions

  func validate() throws { try output.refuseXML(of: "an entry") }

  func answer() throws(CommandFailure) -> Answer {
    let recorded = try RecordedDocument(program, as: .program)
    guard let submitted = recorded.document.dossier.programs.first else { return .defect }
    let inputs = try RecordedInputs.read(paths, besides: recorded.document)
    let name = SubmissionName(organization: submitted.organization, year: submitted.year)
    return try output.record(name, in: register, isNew: true) { _ throws(RegisterFailure) in
      var step = Register.Step(
        .received, at: actor.moment, by: actor.name, documents: [(.program, recorded.bytes)])
      step.inputs = inputs
      step.entry.program = submitted.id
      step.entry.content = recorded.document.digest
      step.yearBegins = CalendarDate(submitted.calendar, year: submitted.year, month: 1, day: 1)
      return step
    }
  }
}

extension FormattedOutput {
  /// Takes a step and prints its entry.
  func record(
    _ name: SubmissionName, in folder: String, isNew: Bool = false,
    _ make: (History) throws(RegisterFailure) -> Register.Step
  ) throws(CommandFailure) -> Answer {
    let entry: RegisterEntry
    var state: SubmissionState?
    var entries = 0
    do throws(RegisterFailure) {
      entry = try Register.take(name, in: folder, isNew: isNew) { history throws(RegisterFailure) in
        state = history.state
        entries = history.entries.count
        return try make(history)
      }
    } catch {
      throw CommandFailure(error)
    }
    guard entry.sequence > entries else {
      try print(entry, next: state?.next ?? [])
      if !quiet { Console.note(RegisterReport(language: language).sentence(repeating: entry)) }
      return .yes
    }
    if state?.take(entry) == nil { state = SubmissionState(entry) }
    try print(entry, next: state?.next ?? [])
    return .yes
  }
}
