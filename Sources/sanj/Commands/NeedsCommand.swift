public import ArgumentParser
import Diagnostics
public import NeedsScoring
import Reports
import TrainingDocuments
public import TrainingModel

/// Which needs matter most, and how sure are we?
struct NeedsCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "needs",
    abstract: "Which needs matter most, and how sure are we?",
    discussion: """
      A need is an organization, a job role and a competency in which holders of the role are below the \
      required level. By default its score is importance × levels missing × people. How ratings are combined, \
      what stands for missing ones, and every other option that changes a figure is printed with the result.

      Beside the list stand how far its ranks can be trusted (respondents drawn anew, agreement of methods, \
      the smallest change of a weight that matters) and who has needs but none in the top group.

      Groups smaller than the policy's privacy element allows are left out of every figure, and counted. \
      --verbose shows the identity of every need too, and every row of the summaries.
      """)

  @OptionGroup var dossier: DossierOptions

  @Option(help: "Sum the needs.")
  var by: RollUpKey?

  @Option(help: "Method of scoring (default: the policy's).")
  var method: NeedMethod?

  @Option(help: ArgumentHelp("Show the first N rows only.", valueName: "N"))
  var top: WholeOption?

  @Option(
    help: ArgumentHelp(
      "Draw respondents anew N times to see how sure ranks are; 0: not at all.", valueName: "N"))
  var bootstrap: WholeOption = 1000

  @Option(help: ArgumentHelp("Seed of the draws.", valueName: "N"))
  var seed: WholeOption = 1

  @Option(
    help: ArgumentHelp(
      "Methods to compare with the chosen one, with commas between.",
      discussion: "A need is robust if all of them put it into the top group.", valueName: "M,M,…"))
  var compare = MethodNames(methods: MethodAgreement.customary)

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
      throw WrongUsage.error(
        "--trace shows one need: it takes none of --by, --top and --output.",
        "‏--trace یک نیاز را نشان می‌دهد و با --by و --top و --output نمی‌آید.")
    }
    if output.format == .xml, by != nil || top != nil {
      throw WrongUsage.error(
        "The XML of needs has all of them: --by and --top are for table, csv and json.",
        "‏XML نیازها همه را دارد: --by و --top برای table و csv و json است.")
    }
    try OutputName.expect(file, of: "--output")
    if file?.isEmpty == true {
      throw WrongUsage.error("--output needs the name of a file.", "‏--output به نام فایل نیاز دارد.")
    }
    try top?.expectWhole(of: "--top", example: 10)
    try bootstrap.expectWhole(of: "--bootstrap", example: 1000)
    try seed.expectWhole(of: "--seed", example: 1)
    if let top, top.value < 1 {
      throw WrongUsage.error("--top must be at least 1.", "‏--top باید دست‌کم 1 باشد.")
    }
    guard (0...10_000).contains(bootstrap.value) else {
      throw WrongUsage.error("--bootstrap must be from 0 to 10000.", "‏--bootstrap باید از 0 تا 10000 باشد.")
    }
    guard seed.value >= 0 else {
      throw WrongUsage.error("--seed must be 0 or more.", "‏--seed باید 0 یا بیشتر باشد.")
    }
  }

  func answer() throws(CommandFailure) -> Answer {
    let document = NeedsDocument(file: file, output: output)
    let documents = try dossier.readValidly(
      output, document.isWanted ? reading.withDigests : reading.withoutDigests)
    let dossier = documents.dossier
    try document.expectWritable(of: dossier)
    let policy = dossier.policy?.scoring ?? ScoringRule()
    let scoring = method.map { policy.scoring(by: $0) } ?? policy
    let assessment = try applying(scoring.method) { () throws(NeedsScoringError) in
      try NeedsAssessment(publishing: dossier, scoring: scoring, threads: reading.count)
    }
    let isWanted = trace == nil && (by == nil || document.isWanted)
    let evidence = isWanted ? try self.evidence(of: assessment) : NeedsEvidence()
    let findings = try applying(scoring.method) { () throws(NeedsScoringError) in try assessment.findings }
    if let trace { return try show(traceOf: trace, in: assessment, of: documents) }
    let xml = try document.make(assessment, evidence, of: dossier)
    let report = NeedsReport(
      assessment, of: dossier, by: by, top: top?.value, evidence: by == nil ? evidence : NeedsEvidence(),
      findings: findings, isWhole: output.verbose, language: output.language)
    if !output.quiet { Console.show(findings, language: output.language) }
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

extension NeedMethod: ExpressibleByArgument {}
