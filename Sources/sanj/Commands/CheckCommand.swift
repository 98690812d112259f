import ArgumentParser
import Diagnostics
import Reports
import TrainingDocuments

/// Are the documents valid and consistent?
struct CheckCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Are the documents valid and consistent?",
    discussion: """
      Every document is checked against its schema, then all of them against each other: references, levels, \
      dates, money, capacity. Each finding has a code; `sanj rules CODE` explains it.

      Exit codes: 0 no errors (warnings do not count); 1 errors, or not a single document; 65 a file that is not well-formed or cannot \
      be read; 66 no such file.
      """)

  @OptionGroup var dossier: DossierOptions

  @Flag(help: "Check each document alone: its form, its values and its days, not what crosses documents.")
  var each = false

  @OptionGroup var reading: ThreadOptions
  @OptionGroup var output: RowOutputOptions

  func validate() throws { try output.refuseXML(of: "findings") }

  func answer() throws(CommandFailure) -> Answer {
    let language = output.language
    var options = reading.withoutDigests
    options.checksEachAlone = each
    let findings: [Finding]
    let documents: Int
    let status: Answer
    var texts = SourceLines.files
    do throws(MissingPaths) {
      let reading = try dossier.load(output, options)
      (findings, documents, status) = (reading.findings, reading.files.count, reading.status)
      texts = reading.texts
    } catch {
      (findings, documents, status) = (error.findings, 0, .noInput)
    }
    let report = FindingsReport(findings, documents: documents, language: language, texts: texts)
    switch output.format {
    case .json: try Console.print(report.json.document)
    case .csv: try Console.print(report.csv)
    case .table, .xml: try Console.print(report.text(style: .ofStandardOutput))
    }
    if !output.quiet, status != .noInput { Console.note(report.totals) }
    // Of nothing, "no errors" says nothing.
    return status == .yes && documents == 0 ? .no : status
  }
}
