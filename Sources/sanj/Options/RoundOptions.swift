import ArgumentParser
import Diagnostics
import Reports
import SubmissionReview
import TrainingDocuments
import TrainingModel

/// The round before, the answer to it, and what the reviewer decided.
struct RoundOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The review of the round before.", valueName: "file"))
  var previous: String?

  @Option(
    help: ArgumentHelp(
      "The program that was reviewed in the round before: shows what else was changed, and where offerings went.",
      valueName: "file"))
  var previousProgram: String?

  @Option(help: ArgumentHelp("What the municipality answered to the review before.", valueName: "file"))
  var response: String?

  @Option(
    help: ArgumentHelp(
      "What the reviewer decided on the answers, and objections of the reviewer's own.", valueName: "file"))
  var ruling: String?

  /// The files that are read.
  var files: [String] { [previous, previousProgram, response, ruling].compactMap { $0 } }

  func validate() throws {
    guard previous != nil || (response == nil && previousProgram == nil) else {
      throw WrongUsage.error(
        "--response and --previous-program belong to a review before: name it by --previous.",
        "‏--response و --previous-program به بازبینی پیشین وابسته‌اند: آن را با --previous نام ببرید.")
    }
  }

  /// The documents of the round, free of errors.
  func input() throws(CommandFailure) -> RoundInput {
    var input = RoundInput()
    if let previous {
      input.previous = try take(previous, .review, into: &input.inputs).dossier.reviews.first
    }
    if let previousProgram {
      // Its digest stands in the review before; here it would bear the name of the program of this round.
      input.previousProgram = try RecordedDocument(previousProgram, as: .program).document.dossier.programs
        .first
    }
    if let response {
      input.response = try take(response, .response, into: &input.inputs).dossier.responses.first
    }
    if let ruling { input.ruling = try take(ruling, .ruling, into: &input.inputs).dossier.rulings.first }
    if let given = input.ruling, given.round != input.round {
      throw CommandFailure(
        .usage,
        Phrase.words(
          .roundOfRuling,
          ["file": (ruling ?? "").printable, "round": "\(given.round)", "expected": "\(input.round)"]))
    }
    return input
  }

  private func take(
    _ path: String, _ kind: DocumentKind, into inputs: inout [InputDigest]
  ) throws(CommandFailure) -> LoneDocument {
    let document = try RecordedDocument(path, as: kind).document
    if let id = document.id, let digest = document.digest {
      inputs.append(InputDigest(document: id, digest: digest))
    }
    return document
  }
}
