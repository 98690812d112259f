import ArgumentParser
import Diagnostics
import Reports
import SubmissionRegister
import TrainingDocuments
import TrainingModel

/// A program is approved.
struct RegisterApproveCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Approve a program, as a whole or but for offerings that are held back.",
    discussion: """
      What the review holds back is held back, and what --hold names. Nothing is approved while an objection \
      stands that must be corrected, unless --override says why.
      """)

  @Argument(help: "The folder of the register.")
  var register: String

  @Argument(help: "The submission: organization-year.")
  var submission: String

  @Option(help: ArgumentHelp("Approve in spite of the review, for this reason.", valueName: "reason"))
  var override: String?

  @Option(
    help: ArgumentHelp("Hold back this offering too, as course/period/host.", valueName: "offering"))
  var hold: [String] = []

  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: RowOutputOptions

  func validate() throws {
    try output.refuseXML(of: "an entry")
    if let override, override.allSatisfy(\.isWhitespace) {
      throw WrongUsage.error("--override needs a reason.", "‏--override به دلیل نیاز دارد.")
    }
  }

  func answer() throws(CommandFailure) -> Answer {
    let name = SubmissionName(submission)
    let program = try SubmittedProgram(name, in: register)
    return try output.record(name, in: register) { history throws(RegisterFailure) in
      try Register.expect(.approved, next: history.state, of: history)
      var step = Register.Step(.approved, at: actor.moment, by: actor.name)
      step.entry.held = try program.held(by: history.state?.review?.held ?? [], and: hold)
      step.entry.override = override?.printable
      step.entry.program = history.state?.program.program
      step.entry.review = history.state?.review?.review
      step.entry.verdict = history.state?.review?.verdict
      try expect(history.state?.review, of: history)
      return step
    }
  }

  /// Says no while something stands in the way, unless there is a reason.
  private func expect(_ review: RegisterEntry?, of history: History) throws(RegisterFailure) {
    let stands = review.map {
      $0.openMusts ?? 0 > 0 || $0.verdict == .returned || $0.verdict == .unverifiable
    }
    guard stands == true, override == nil else { return }
    let verdict = review?.verdict?.phrase
    let count = NumberText(.en).integer(review?.openMusts ?? 0)
    throw RegisterFailure(
      .refused,
      [
        Finding(
          RegisterRules.openMusts, at: SourceLocation(file: history.file),
          subject: "submission/\(history.name.text)",
          english: [
            "submission": history.name.text.printable, "count": count,
            "verdict": verdict?.text(in: .en) ?? "–",
          ],
          persian: [
            "submission": history.name.text.printable, "count": count,
            "verdict": verdict?.text(in: .fa) ?? "–",
          ])
      ])
  }
}

/// The program of a submission that came in last, from the register.
struct SubmittedProgram {
  let history: History
  let program: Program
  let register: String

  init(_ name: SubmissionName, in register: String) throws(CommandFailure) {
    self.register = register
    let bytes: [UInt8]
    do throws(RegisterFailure) {
      history = try Register.history(of: name, in: register)
      guard let document = history.state?.program.document(.program) else {
        throw Register.unknown(name, in: register)
      }
      bytes = try Register.bytes(of: document, in: register)
    } catch {
      throw CommandFailure(error)
    }
    let recorded = try RecordedDocument(bytes, from: history.file, as: .program)
    guard let program = recorded.document.dossier.programs.first else {
      throw CommandFailure(.defect, findings: [])
    }
    self.program = program
  }

  /// What is held back by the review and by name.
  func held(by review: [OfferingKey], and names: [String]) throws(RegisterFailure) -> [OfferingKey] {
    let keys = program.offerings.map { OfferingKey($0) }
    let byName = Dictionary(
      keys.map { ("\($0.course)/\($0.period)/\($0.host)", $0) }, uniquingKeysWith: { first, _ in first })
    var held = Set(review)
    for name in names {
      guard let key = byName[name] else {
        throw RegisterFailure(
          .refused, RegisterRules.notHeldBack, at: nil, subject: "offering/\(name)",
          ["offering": name.printable])
      }
      held.insert(key)
    }
    // An offering that the review held back may be gone by now.
    let present = keys.filter { held.contains($0) }
    guard present.count < keys.count || keys.isEmpty else {
      throw RegisterFailure(
        .refused, RegisterRules.nothingLeft, at: SourceLocation(file: history.file),
        subject: "submission/\(history.name.text)", ["submission": history.name.text.printable])
    }
    return present.sorted()
  }
}
