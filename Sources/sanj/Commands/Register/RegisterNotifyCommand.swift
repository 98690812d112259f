import ArgumentParser
import Diagnostics
import MustacheTemplates
import Reports
import SubmissionRegister
import TrainingDocuments
import TrainingModel

/// The approved program is sent back for execution.
struct RegisterNotifyCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "notify",
    abstract: "Write the package that goes back: the approved program, letters, digests.",
    discussion: """
      The folder is there as a whole or not at all: program.xml, review.xml, history.jsonl, letter.fa.html, \
      letter.en.html and digests.txt, which sha256sum -c reads. Letters bear the day of the approval. Titles come \
      from the documents that are named.
      """)

  @Argument(help: "The folder of the register.")
  var register: String

  @Argument(help: "The submission: organization-year.")
  var submission: String

  @Argument(help: "Documents that hold titles.")
  var paths: [String] = []

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The folder of the package; it is made.", valueName: "folder"))
  var folder: String

  @OptionGroup var actor: ActorOptions
  @OptionGroup var templates: TemplateOptions
  @OptionGroup var output: RowOutputOptions

  func validate() throws {
    try output.refuseXML(of: "an entry")
    try OutputName.expect(folder, of: "--output")
  }

  func answer() throws(CommandFailure) -> Answer {
    let name = SubmissionName(submission)
    let submitted = try SubmittedProgram(name, in: register)
    let history = submitted.history
    do throws(RegisterFailure) {
      try Register.expect(.notified, next: history.state, of: history)
      try NotificationPackage.expect(folder, outside: register)
    } catch {
      throw CommandFailure(error)
    }
    guard let state = history.state, let approval = state.approval,
      let reviewed = state.review?.document(.review)
    else { return .defect }
    let program = ApprovedProgram.program(submitted.program, without: approval.held)
    let bytes: [UInt8]
    do throws(RegisterFailure) {
      bytes = try Register.bytes(of: reviewed, in: register)
    } catch {
      throw CommandFailure(error)
    }
    let package = NotificationPackage(
      files: try letters(program, try review(in: bytes, of: history), approval)
        + [
          ("program.xml", try document(of: program)), ("review.xml", bytes),
          ("history.jsonl", history.bytes(through: approval)),
        ])
    let folder = folder
    let answer = try output.record(name, in: register) { current throws(RegisterFailure) in
      // The history may have grown since it was read; then the step may not be taken any more.
      try Register.expect(.notified, next: current.state, of: current)
      try package.write(to: folder)
      var step = Register.Step(
        .notified, at: actor.moment, by: actor.name, documents: [(.digests, package.digests)])
      step.entry.program = program.id
      step.entry.held = approval.held
      return step
    }
    if !output.quiet {
      Console.note(Phrase.registerPackageWritten.filled(in: output.language, ["folder": folder.printable]))
    }
    return answer
  }

  private func review(in bytes: [UInt8], of history: History) throws(CommandFailure) -> Review {
    let recorded = try RecordedDocument(bytes, from: history.file, as: .review)
    guard let review = recorded.document.dossier.reviews.first else {
      throw CommandFailure(.defect, findings: [])
    }
    return review
  }

  private func document(of program: Program) throws(CommandFailure) -> [UInt8] {
    do throws(UnwritableDocument) {
      return try ProgramEncoder.encode(program)
    } catch {
      throw CommandFailure(.defect, Phrase.words(.programUnwritable, ["reason": "\(error)"]))
    }
  }

  private func letters(
    _ program: Program, _ review: Review, _ approval: RegisterEntry
  ) throws(CommandFailure) -> [(name: String, bytes: [UInt8])] {
    let set = try templates.set()
    let documents = try Dossier.titles(in: paths)
    guard let day = approval.at.day(in: program.calendar) else { throw CommandFailure(.defect, findings: []) }
    var letters: [(name: String, bytes: [UInt8])] = []
    for language in Language.allCases {
      let letter = NotificationLetter(
        program, review, approval,
        LetterContext(language, documents: documents, currency: program.currency, date: day))
      letters.append(
        (
          "letter.\(language.rawValue).html",
          try set.letter(letter.template, letter.value, folder: templates.templates)
        ))
    }
    return letters
  }
}
