import ArgumentParser
import CurriculumPlanning
import Diagnostics
import Reports
import Scenarios
import TrainingDocuments
import TrainingModel
import XMLStreams

/// What changes if something else does?
struct WhatIfCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "whatif",
    abstract: "What changes if something else does?",
    discussion: """
      Plans the year as it is and as scenarios change it, and compares the two: what was changed, which offerings \
      are added, dropped, moved or resized and why, then need closed by organization and what the program achieves. \
      A re-plan keeps what need not change: of programs that are as good it takes one near the base.

      A scenario is a document of changes (RFC 5261: add, replace, remove; and scale, newManagers, transfer). What \
      --set and --add-new-managers ask for is one too: --format xml prints it, --save writes it. Several scenarios \
      make a table, or are composed with --together.

      Exit codes: 0 compared; 1 the documents or the scenario have errors, or no program keeps the firm rules; \
      2 something differs (only with --exit-code); 75 stopped before any program was found.
      """)

  @OptionGroup var dossier: DossierOptions

  @OptionGroup var changes: ScenarioOptions

  @Option(
    help: ArgumentHelp(
      "The program of the documents as they are, which need then not be planned.", valueName: "program"))
  var base: String?

  @Option(
    name: .customLong("pin"),
    help: ArgumentHelp(
      "Leave an offering of the base as it is: COURSE@PERIOD, or COURSE for all of its offerings. May be repeated.",
      valueName: "offering"))
  var pins: [String] = []

  @Option(help: ArgumentHelp("Leave all periods before this one as they are.", valueName: "period"))
  var pinBefore: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "Write the program of the scenario to this file, whole or not at all.", valueName: "file"))
  var file: String?

  @Flag(
    help:
      "Show instead what one more unit of each limit buys (a budget's hundredth, a unit of a resource, an hour a head, a session), and how far each limit can move before the program is another."
  )
  var prices = false

  @OptionGroup var others: AlternativeOptions

  @Flag(help: "Show unchanged rows too.")
  var all = false

  @Flag(help: "Answer with exit code 2 if something differs.")
  var exitCode = false

  @OptionGroup var limits: SearchOptions

  @OptionGroup var output: OutputOptions

  /// How many scenarios one table takes.
  private static let mostCases = 12

  func validate() throws {
    if pins.contains("") {
      throw WrongUsage.error(
        "--pin needs an offering: COURSE@PERIOD.", "‏--pin به یک برگزاری نیاز دارد: `COURSE@PERIOD`.")
    }
    try OutputName.expect(file, of: "--output")
    if file?.isEmpty == true {
      throw WrongUsage.error("--output needs the name of a file.", "‏--output به نام فایل نیاز دارد.")
    }
    if file != nil, prices || output.format == .xml {
      throw WrongUsage.error(
        "--output writes the program of a comparison: --prices and --format xml make none.",
        "‏--output برنامه یک مقایسه را می‌نویسد: --prices و --format xml برنامه‌ای نمی‌سازد.")
    }
    if let save = changes.save, ([file] + others.files(beside: file)).contains(save) {
      throw WrongUsage.error(
        "--save and --output name the same file.", "‏--save و --output یک فایل را نام می‌برند.")
    }
    if others.count != nil, output.format == .xml {
      throw WrongUsage.error(
        "--alternatives makes programs: --format xml prints a patch and makes none.",
        "‏--alternatives برنامه می‌سازد: --format xml تغییرها را چاپ می‌کند و برنامه‌ای نمی‌سازد.")
    }
    if prices {
      try output.refuseXML(of: "prices")
      guard pins.isEmpty, pinBefore == nil, !all, !exitCode, others.count == nil else {
        throw WrongUsage.error(
          "--prices compares no programs: --pin, --pin-before, --alternatives, --all and --exit-code do not go with it.",
          "‏--prices برنامه‌ها را مقایسه نمی‌کند: --pin و --pin-before و --alternatives و --all و --exit-code با آن نمی‌آید."
        )
      }
    }
  }

  func answer() throws(CommandFailure) -> Answer {
    var documents = dossier
    documents.paths.insert(contentsOf: [base].compactMap { $0 }, at: 0)
    var scenarios = ScenarioBase(try documents.source(output, ReadingOptions()))
    try documents.expectUsable(scenarios.base, output)
    scenarios.base.tellIfNobodyRated(output)
    if prices { return try prices(&scenarios) }
    let cases = try changes.cases(&scenarios)
    if cases.count > Self.mostCases {
      throw CommandFailure(.usage, Phrase.words(.whatIfTooMany, ["count": "\(cases.count)"]))
    }
    try expectSavable(beside: scenarios)
    if file != nil, cases.count > 1 { throw CommandFailure(.usage, Phrase.whatIfSeveralPrograms.pair) }
    if others.count != nil, cases.count > 1 {
      throw CommandFailure(.usage, Phrase.whatIfSeveralAlternatives.pair)
    }
    let dossiers = try changed(cases, scenarios)
    if output.format == .xml {
      try printPatch(dossiers)
      try changes.saveChanges(output)
      return .yes
    }
    if scenarios.base.dossier.policy?.balance != nil
      || dossiers.contains(where: { $0.dossier.policy?.balance != nil })
    {
      throw CommandFailure(.usage, Phrase.whatIfOfBalance.pair)
    }
    let side = try baseSide(scenarios.base)
    let continuity = try continuity(side, scenarios.base)
    var results: [WhatIfReport.Case] = []
    var stops: [PlanStop] = [side.stop].compactMap { $0 }
    var alternatives: AlternativePlans?
    for dossier in dossiers {
      // A comparison of half of what was asked for would be taken for the whole.
      if Interruption.isRequested { throw CommandFailure(.stoppedTooEarly, Phrase.stoppedByUser.pair) }
      let result: WhatIfReport.Case
      if others.count != nil {
        let plans = try self.alternatives(dossier, continuity)
        result = .compared(
          ScenarioComparison(base: side, changed: ProgramSide(plans.best, of: dossier.dossier), of: dossier))
        alternatives = plans
      } else {
        result = try compare(dossier, with: side, continuity, alone: dossiers.count == 1)
      }
      if case .compared(let comparison) = result, let stop = comparison.changed.stop { stops.append(stop) }
      results.append(result)
    }
    try changes.saveChanges(output)
    if let file {
      for case .compared(let comparison) in results {
        _ = try ProgramFile.write(comparison.changed.program, to: file, output)
      }
      try write(alternatives, beside: file)
    }
    let report = WhatIfReport(
      results, base: side,
      alternatives: alternatives.map { WhatIfAlternatives($0, base: side, of: dossiers[0]) }, showsAll: all,
      language: output.language)
    switch output.format {
    case .table: try Console.print(report.text)
    case .csv: try Console.print(report.csv)
    case .json, .xml: try Console.print(report.json.document)
    }
    if !output.quiet {
      for stop in [PlanStop.gapReachedUnderLimit, .timeLimit, .interrupted] where stops.contains(stop) {
        Console.note(stop.phrase.text(in: output.language))
      }
      if let remarks = alternatives?.remarks, !remarks.isEmpty {
        Console.show(remarks, language: output.language)
      }
    }
    return answer(to: results)
  }

  /// Better said now than after the search.
  func expectSavable(beside scenarios: ScenarioBase) throws(CommandFailure) {
    // Programs that lie among the documents may be made again, but for the one that is compared with.
    let documents = scenarios.base.files.filter { !($0.kind?.isResult ?? false) }.map(\.file)
    for file in [changes.save, file].compactMap({ $0 }) + others.files(beside: file) {
      try OutputFile.expectWritable(file)
      try OutputFile.expectNone(of: documents + [base].compactMap { $0 } + changes.scenarios, at: file)
    }
  }

  private func answer(to results: [WhatIfReport.Case]) -> Answer {
    var differs = false
    for result in results {
      switch result {
      case .refused: return .no
      case .compared(let comparison): differs = differs || comparison.differs
      }
    }
    return exitCode && differs ? .differs : .yes
  }
}
