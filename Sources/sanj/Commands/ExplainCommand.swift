import ArgumentParser
import CurriculumPlanning
import Diagnostics
import NeedsScoring
import Reports
import TrainingDocuments
import TrainingModel

/// Why is a course in a program, or not?
struct ExplainCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Why is a course in a program, or not? Why is a need closed, or not?",
    discussion: """
      Of a course in the program it says which needs it closes, for whom, at what cost, and what is lost without \
      it. Of a course that is left out it says the nearest reason: a rule that stands in the way, a course that \
      does as much for less, the price at which it would enter, or what it would displace. Of a need it says how \
      far it is closed and by which courses, which rules stand against one seat more in each, and what would be \
      lost were more of it closed. Everything that is lost or gained is tested by making the program again.

      Exit codes: 0 explained; 1 the documents or the program have errors, or the program is not one of these \
      documents.
      """)

  @OptionGroup var dossier: DossierOptions

  @Option(
    help: ArgumentHelp(
      "The program, as sanj plan wrote it (default: the only one among the documents).", valueName: "file"))
  var program: String?

  @Option(help: ArgumentHelp("The course, by its identity.", valueName: "course"))
  var course: String?

  @Option(
    help: ArgumentHelp("The need, by its identity: organization/role/competency.", valueName: "need"))
  var need: String?

  @OptionGroup var output: RowOutputOptions

  func validate() throws {
    try output.refuseXML(of: "an explanation")
    guard (course == nil) != (need == nil) else {
      throw WrongUsage.error(
        "Name what is to be explained: either --course or --need.",
        "آنچه را باید توضیح داده شود نام ببرید: یا --course یا --need.")
    }
  }

  func answer() throws(CommandFailure) -> Answer {
    var documents = dossier
    if let program { documents.paths.insert(program, at: 0) }
    let reading = try documents.readValidly(output, ReadingOptions())
    let program = try reading.program(named: program)
    let dossier = reading.dossier
    if let need { return try explain(need: Identifier(need), of: program, in: dossier) }
    let id = Identifier(course ?? "")
    guard let course = dossier.courses.first(where: { $0.id == id }) else {
      throw CommandFailure(
        .usage, Self.words(ofUnknown: id, among: dossier.courses.map { ($0.id, $0.title) }))
    }
    let explanation: CourseExplanation
    do throws(ExplanationError) {
      explanation = try ProgramExplainer(options: PlanOptions(tool: Version.tool)).explain(
        course, of: program, in: dossier)
    } catch {
      throw Self.failure(error, of: program)
    }
    let report = ExplanationReport(explanation, of: dossier, language: output.language)
    switch output.format {
    case .json: try Console.print(report.json.document)
    case .csv: try Console.print(report.csv)
    case .table, .xml: try Console.print(report.text)
    }
    return .yes
  }

  private func explain(
    need id: Identifier, of program: Program, in dossier: Dossier
  ) throws(CommandFailure) -> Answer {
    // Groups too small to be shown are left out, as they are of the list of needs.
    let shown: NeedsAssessment
    do throws(NeedsScoringError) {
      shown = try NeedsAssessment(publishing: dossier)
    } catch {
      let method = dossier.policy?.scoring.method ?? .discrepancy
      throw CommandFailure(.no, findings: [error.finding(method: method.rawValue)])
    }
    switch NeedLookup(id, in: shown, of: dossier) {
    case .found: break
    case .withheld(let smallest): throw NeedsCommand.withheld(id, smallest: smallest)
    case .unknown(let nearest): throw NeedsCommand.unknown(id, nearest: nearest)
    }
    let explanation: NeedExplanation?
    do throws(ExplanationError) {
      explanation = try ProgramExplainer(options: PlanOptions(tool: Version.tool)).explain(
        need: id, of: program, in: dossier)
    } catch {
      throw Self.failure(error, of: program)
    }
    guard let explanation else { throw NeedsCommand.unknown(id, nearest: []) }
    let report = NeedExplanationReport(explanation, of: dossier, language: output.language)
    switch output.format {
    case .json: try Console.print(report.json.document)
    case .csv: try Console.print(report.csv)
    case .table, .xml: try Console.print(report.text)
    }
    return .yes
  }

  private static func failure(_ error: ExplanationError, of program: Program) -> CommandFailure {
    switch error {
    case .planning(let error): return CommandFailure(error)
    case .notItsProgram(let reasons):
      return CommandFailure(notTheProgramOf: program.id, reasons)
    }
  }

  private static func words(_ phrase: Phrase, _ arguments: [String: String]) -> (en: String, fa: String) {
    (phrase.filled(in: .en, arguments), phrase.filled(in: .fa, arguments))
  }

  private static func words(
    ofUnknown id: Identifier, among courses: [(id: Identifier, title: LocalizedText)]
  ) -> (en: String, fa: String) {
    let sentence = words(.explainUnknownCourse, ["course": id.text.printable])
    let nearest = NearestEntities.of(id.text, among: courses).map(\.text.printable)
    guard !nearest.isEmpty else { return sentence }
    return (
      sentence.en
        + Phrase.explainNearestCourses.filled(in: .en, ["courses": nearest.joined(separator: ", ")]),
      sentence.fa + Phrase.explainNearestCourses.filled(in: .fa, ["courses": nearest.joined(separator: "، ")])
    )
  }
}
