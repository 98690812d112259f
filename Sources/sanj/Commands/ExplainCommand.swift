import ArgumentParser
import CurriculumPlanning
import Diagnostics
import Reports
import TrainingDocuments
import TrainingModel

/// Why is a course in a program, or not?
struct ExplainCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Why is a course in a program, or not?",
    discussion: """
      Of a course in the program it says which needs it closes, for whom, at what cost, and what is lost without \
      it. Of a course that is left out it says the nearest reason: a rule that stands in the way, a course that \
      does as much for less, the price at which it would enter, or what it would displace. Everything is tested \
      by making the program again.

      Exit codes: 0 explained; 1 the documents or the program have errors, or the program is not one of these \
      documents.
      """)

  @OptionGroup var dossier: DossierOptions

  @Option(
    help: ArgumentHelp(
      "The program, as sanj plan wrote it (default: the only one among the documents).", valueName: "file"))
  var program: String?

  @Option(help: ArgumentHelp("The course, by its identity.", valueName: "course"))
  var course: String

  @OptionGroup var output: OutputOptions

  func validate() throws { try output.refuseXML(of: "an explanation") }

  func answer() throws(CommandFailure) -> Answer {
    var documents = dossier
    if let program { documents.paths.insert(program, at: 0) }
    let reading = try documents.readValidly(output, ReadingOptions())
    let program = try reading.program(named: program)
    let dossier = reading.dossier
    let id = Identifier(course)
    guard let course = dossier.courses.first(where: { $0.id == id }) else {
      throw CommandFailure(.usage, Self.words(ofUnknown: id, among: dossier.courses.map(\.id)))
    }
    let explanation: CourseExplanation
    do throws(ExplanationError) {
      explanation = try ProgramExplainer(options: PlanOptions(tool: Version.tool)).explain(
        course, of: program, in: dossier)
    } catch {
      switch error {
      case .planning(let error): throw CommandFailure(error)
      case .notItsProgram(let reasons):
        let arguments = [
          "program": program.id.text.printable, "reasons": reasons.map(\.printable).joined(separator: "; "),
        ]
        throw CommandFailure(.no, Self.words(.explainNotItsProgram, arguments))
      }
    }
    let report = ExplanationReport(explanation, of: dossier, language: output.language)
    switch output.format {
    case .json: try Console.print(report.json.document)
    case .csv: try Console.print(report.csv)
    case .table, .xml: try Console.print(report.text)
    }
    return .yes
  }

  private static func words(_ phrase: Phrase, _ arguments: [String: String]) -> (en: String, fa: String) {
    (phrase.filled(in: .en, arguments), phrase.filled(in: .fa, arguments))
  }

  private static func words(ofUnknown id: Identifier, among courses: [Identifier]) -> (en: String, fa: String)
  {
    let sentence = words(.explainUnknownCourse, ["course": id.text.printable])
    let nearest = NearestIdentities.of(id, among: courses).map(\.text.printable)
    guard !nearest.isEmpty else { return sentence }
    return (
      sentence.en
        + Phrase.explainNearestCourses.filled(in: .en, ["courses": nearest.joined(separator: ", ")]),
      sentence.fa + Phrase.explainNearestCourses.filled(in: .fa, ["courses": nearest.joined(separator: "، ")])
    )
  }
}
