import ArgumentParser
import Diagnostics
import Reports
import SubmissionRegister
import TrainingDocuments
import TrainingModel

/// A review is recorded.
struct RegisterReviewCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Record a review that sanj review has made of the program that came in last.",
    discussion: """
      Documents that it was made from are recorded byte for byte, so that it can be made again: those of the centre, \
      and what did not come in with the program.
      """)

  @Argument(help: "The folder of the register.")
  var register: String

  @Argument(help: "The review.")
  var review: String

  @Argument(help: "Documents, and folders of them, that it was made from.")
  var paths: [String] = []

  @Option(help: ArgumentHelp("The reviewer's ruling that went into it.", valueName: "file"))
  var ruling: String?

  @Option(
    help: ArgumentHelp(
      "The last day for the municipality's answer, in the calendar of the review.", valueName: "date"))
  var answerBy: String?

  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: RowOutputOptions

  func validate() throws { try output.refuseXML(of: "an entry") }

  func answer() throws(CommandFailure) -> Answer {
    let recorded = try RecordedDocument(review, as: .review)
    guard let made = recorded.document.dossier.reviews.first else { return .defect }
    var documents: [(role: RegisterEntry.Document.Role, bytes: [UInt8])] = [(.review, recorded.bytes)]
    if let ruling { documents.append((.ruling, try RecordedDocument(ruling, as: .ruling).bytes)) }
    let deadline = answerBy.flatMap { CalendarDate(made.calendar, iso: TypedDigits.ascii($0)) }
    if answerBy != nil, deadline == nil {
      throw CommandFailure(.usage, Phrase.words(.registerNoDate, ["date": (answerBy ?? "").printable]))
    }
    let inputs = try RecordedInputs.read(paths, besides: recorded.document)
    let name = SubmissionName(organization: made.organization, year: made.year)
    let path = review
    return try output.record(name, in: register) { history throws(RegisterFailure) in
      try Register.expect(.reviewed, next: history.state, of: history)
      try expect(made, of: history, in: path)
      // The program itself may lie among what is named.
      let others = inputs.filter { $0.id != made.program || $0.content != history.state?.program.content }
      try Register.expect(made.provenance.inputs, toBeOf: made.id, from: others, history, in: path)
      if let deadline { try AnswerDeadline.expect(deadline, of: made, in: path) }
      var step = Register.Step(.reviewed, at: actor.moment, by: actor.name, documents: documents)
      step.inputs = others
      step.entry.review = made.id
      step.entry.verdict = made.verdict
      step.entry.openMusts = made.openMusts
      step.entry.answerBy = deadline
      step.entry.held = made.heldBack.map(\.offering)
      return step
    }
  }

  /// Says no to a review of another program or round.
  private func expect(_ made: Review, of history: History, in path: String) throws(RegisterFailure) {
    guard let state = history.state else { return }
    let place = SourceLocation(file: path)
    let digest = made.provenance.inputs.first { $0.document == made.program }?.digest
    guard made.program == state.program.program, digest != nil, digest == state.program.content else {
      throw RegisterFailure(
        .refused, RegisterRules.otherProgram, at: place, subject: "review/\(made.id)",
        ["review": made.id.text.printable])
    }
    let expected = state.round(of: .reviewed)
    guard made.round == expected else {
      throw RegisterFailure(
        .refused, RegisterRules.otherRound, at: place, subject: "review/\(made.id)",
        ["document": "review", "round": "\(made.round)", "expected": "\(expected)"])
    }
  }
}

extension Review {
  /// Objections that must be corrected and are not, but for those of offerings that are held back.
  var openMusts: Int {
    objections.filter {
      $0.severity == .must && $0.state != .fixed && $0.state != .justified && $0.effect != .holds
    }.total
  }
}
