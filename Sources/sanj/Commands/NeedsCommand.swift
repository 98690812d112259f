public import ArgumentParser
import Diagnostics
public import NeedsScoring
import Reports
import TrainingDocuments

/// Which needs matter most?
struct NeedsCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "needs",
    abstract: "Which needs matter most?",
    discussion: """
      A need is an organization, a job role and a competency in which holders of the role are below the \
      required level. Its score is importance × levels missing × people. How ratings are combined and what \
      stands for missing ones is said by the policy and printed with the result.

      Groups smaller than the policy's privacy element allows are never shown, only counted. --verbose shows the identity of every need too.
      """)

  /// A method of scoring.
  enum Method: String, CaseIterable, ExpressibleByArgument {
    case discrepancy
  }

  @OptionGroup var dossier: DossierOptions

  @Option(help: "Sum the needs.")
  var by: RollUpKey?

  @Option(help: "Method of scoring.")
  var method: Method = .discrepancy

  @Option(help: ArgumentHelp("Show the first N rows only.", valueName: "N"))
  var top: Int?

  @Option(
    help: ArgumentHelp(
      "Show how the score of a need comes about, down to the rows of the documents.",
      discussion: "NEED is the identity of a need, ORGANIZATION/ROLE/COMPETENCY.", valueName: "NEED"))
  var trace: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "Write the needs as XML to a file, whole or not at all: sanj plan can read it instead of the ratings.",
      valueName: "file"))
  var file: String?

  @OptionGroup var reading: ThreadOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if trace != nil { try output.refuseXML(of: "a trace") }
    if trace != nil, by != nil || top != nil || file != nil {
      throw ValidationError("--trace shows one need: it takes none of --by, --top and --output.")
    }
    if output.format == .xml, by != nil || top != nil {
      throw ValidationError("The XML of needs has all of them: --by and --top are for table, csv and json.")
    }
    if file?.isEmpty == true { throw ValidationError("--output needs the name of a file.") }
    if let top, top < 1 { throw ValidationError("--top must be at least 1.") }
  }

  func answer() throws(CommandFailure) -> Answer {
    let document = NeedsDocument(file: file, output: output)
    let documents = try dossier.readValidly(
      output, document.isWanted ? reading.withDigests : reading.withoutDigests)
    let dossier = documents.dossier
    try document.expectWritable(of: dossier)
    let assessment: NeedsAssessment
    do throws(NeedsScoringError) {
      assessment = try NeedsAssessment(dossier, threads: reading.threads)
    } catch {
      throw CommandFailure(.no, findings: [error.finding(method: "discrepancy")])
    }
    if let trace { return try show(traceOf: trace, in: assessment, of: documents) }
    let xml = try document.make(assessment, of: dossier)
    let report = NeedsReport(assessment, of: dossier, by: by, top: top, language: output.language)
    switch output.format {
    case .json: try Console.print(report.json.document)
    case .csv: try Console.print(report.csv)
    case .table: try Console.print(report.text(showingIdentities: output.verbose))
    case .xml: try Console.print(String(decoding: xml, as: UTF8.self))
    }
    // A table says it itself.
    if output.format != .table, !output.quiet { report.remarks.forEach { Console.note($0) } }
    return .yes
  }
}

extension RollUpKey: ExpressibleByArgument {}
