public import ArgumentParser
import Diagnostics
public import NeedsScoring
import Reports

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

  @OptionGroup var reading: ThreadOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try output.refuseXML(of: "needs")
    if let top, top < 1 { throw ValidationError("--top must be at least 1.") }
  }

  func answer() throws(CommandFailure) -> Answer {
    let dossier = try dossier.readValid(output, reading.withoutDigests)
    let assessment: NeedsAssessment
    do throws(NeedsScoringError) {
      assessment = try NeedsAssessment(dossier, threads: reading.threads)
    } catch {
      throw CommandFailure(.no, findings: [error.finding(method: "discrepancy")])
    }
    let report = NeedsReport(assessment, of: dossier, by: by, top: top, language: output.language)
    switch output.format {
    case .json: try Console.print(report.json.document)
    case .csv: try Console.print(report.csv)
    case .table, .xml: try Console.print(report.text(showingIdentities: output.verbose))
    }
    // A table says it itself.
    if output.format != .table, !output.quiet { report.remarks.forEach { Console.note($0) } }
    return .yes
  }
}

extension RollUpKey: ExpressibleByArgument {}
