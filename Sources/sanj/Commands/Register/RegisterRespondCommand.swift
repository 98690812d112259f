import ArgumentParser
import Diagnostics
import SubmissionRegister
import TrainingDocuments
import TrainingModel

/// A municipality answers a review.
struct RegisterRespondCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "respond", abstract: "A municipality answers the last review.")

  @Argument(help: "The folder of the register.")
  var register: String

  @Argument(help: "The response.")
  var response: String

  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: RowOutputOptions

  func validate() throws { try output.refuseXML(of: "an entry") }

  func answer() throws(CommandFailure) -> Answer {
    let recorded = try RecordedDocument(response, as: .response)
    guard let given = recorded.document.dossier.responses.first else { return .defect }
    let name = SubmissionName(organization: given.organization, year: given.year)
    let place = SourceLocation(file: response)
    return try output.record(name, in: register) { history throws(RegisterFailure) in
      try Register.expect(.responded, next: history.state, of: history)
      if let last = history.state?.review {
        guard given.review == last.review else {
          throw RegisterFailure(
            .refused, RegisterRules.otherReview, at: place, subject: "response/\(given.id)",
            ["review": given.review.text.printable, "expected": last.review?.text.printable ?? "–"])
        }
        guard given.round == last.round else {
          throw RegisterFailure(
            .refused, RegisterRules.otherRound, at: place, subject: "response/\(given.id)",
            ["document": "response", "round": "\(given.round)", "expected": "\(last.round)"])
        }
      }
      var step = Register.Step(
        .responded, at: actor.moment, by: actor.name, documents: [(.response, recorded.bytes)])
      step.entry.review = given.review
      return step
    }
  }
}
