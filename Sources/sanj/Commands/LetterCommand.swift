import ArgumentParser
import Diagnostics
import MustacheTemplates
import Reports
import SubmissionRegister
import TrainingDocuments
import TrainingModel

/// The letter that goes with a review.
struct LetterCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter",
    abstract: "The letter that goes with a review, as a page to be printed.",
    discussion: """
      The page is HTML in one file. Titles of courses, periods and organizations come from the documents that are \
      named; without them the letter has their identities. The letter of an approved program is written by sanj \
      register notify.

      Exit codes: 0 written; 1 the review has errors, or a template asks for what is not there; 66 no such file; \
      73 the output cannot be written.
      """)

  @Argument(help: "Documents that hold titles, and the policy.")
  var paths: [String] = []

  @Option(help: ArgumentHelp("The review.", valueName: "file"))
  var review: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write the letter to a file.", valueName: "file"))
  var file: String?

  @Option(
    help: ArgumentHelp(
      "The last day for an answer (default: as many days after the review as the policy says).",
      valueName: "date"))
  var answerBy: String?

  @Option(help: ArgumentHelp("Who signs.", valueName: "name"))
  var signedBy: String?

  @Option(help: ArgumentHelp("Write the templates inside the program to a folder.", valueName: "folder"))
  var exportTemplates: String?

  @OptionGroup var templates: TemplateOptions
  @OptionGroup var output: LetterOutputOptions

  func validate() throws {
    try OutputName.expect(file, of: "--output", isPrintedOtherwise: true)
    guard (review == nil) != (exportTemplates == nil) else {
      throw WrongUsage.error(
        "Name the review: --review FILE; or the folder of --export-templates.",
        "بازبینی را با --review FILE نام ببرید، یا پوشه --export-templates را.")
    }
  }

  func answer() throws(CommandFailure) -> Answer {
    if let exportTemplates {
      try OutputFile.makeFolder(exportTemplates)
      for (name, text) in EmbeddedTemplates.texts.sorted(by: { $0.key < $1.key }) {
        try OutputFile.write(Array(text.utf8), to: "\(exportTemplates)/\(name).mustache")
      }
      return .yes
    }
    let path = review ?? ""
    let recorded = try RecordedDocument(path, as: .review)
    guard let review = recorded.document.dossier.reviews.first else { return .defect }
    let documents = try Dossier.titles(in: paths)
    let context = LetterContext(
      output.language, documents: documents, currency: nil, date: review.asOf,
      answerBy: try deadline(of: review, by: documents.policy), signer: signedBy ?? "")
    let letter = ObjectionLetter(review, context)
    let bytes = try templates.set().letter(letter.template, letter.value, folder: templates.templates)
    guard let file else {
      try Console.print(String(decoding: bytes, as: UTF8.self))
      return .yes
    }
    try OutputFile.expectNone(of: [path] + paths, at: file)
    try OutputFile.write(bytes, to: file)
    if !output.quiet {
      Console.note(Phrase.letterWritten.filled(in: output.language, ["file": file.printable]))
    }
    return .yes
  }

  private func deadline(of review: Review, by policy: Policy?) throws(CommandFailure) -> CalendarDate? {
    if let answerBy {
      guard let day = CalendarDate(review.calendar, iso: TypedDigits.ascii(answerBy)) else {
        throw CommandFailure(.usage, Phrase.words(.registerNoDate, ["date": answerBy.printable]))
      }
      do throws(RegisterFailure) {
        try AnswerDeadline.expect(day, of: review, in: self.review ?? "")
      } catch {
        throw CommandFailure(error)
      }
      return day
    }
    return policy?.review.answerWithinDays.flatMap {
      CalendarDate(review.asOf.calendar, dayNumber: review.asOf.dayNumber + $0)
    }
  }
}

extension Dossier {
  /// What documents say that are read for their titles, whatever is wrong with them.
  static func titles(in paths: [String]) throws(CommandFailure) -> Dossier {
    guard !paths.isEmpty else { return Dossier() }
    do throws(MissingPaths) {
      return try DossierReader.read(paths: paths, options: ReadingOptions()).dossier
    } catch {
      throw CommandFailure(.noInput, findings: error.findings)
    }
  }
}
