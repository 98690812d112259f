public import ArgumentParser
public import CurriculumPlanning
import Diagnostics
import Reports
import TrainingDocuments
import TrainingModel
import XMLStreams

/// Which courses, when, for whom?
struct PlanCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Which courses, when, for whom?",
    discussion: """
      Makes the ordered program of the policy's year: onboarding of new managers first, then mandatory \
      courses, equity, and the most weighted need closed for the money. Every tier comes with a proven bound. \
      The same documents, seed and version give the same program, unless a time limit is reached, which the \
      program says.

      Ctrl-C ends the search with the best program found so far; a second Ctrl-C ends it at once.

      Exit codes: 0 every duty is met; 1 the documents have errors, a firm rule cannot be kept, or the program \
      falls short of a duty (it is printed and written all the same); 75 stopped before any program was found.
      """)

  @OptionGroup var dossier: DossierOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write the program as XML to a file, whole or not at all.", valueName: "file"))
  var file: String?

  @Option(
    help: ArgumentHelp(
      "Write the question as a model for other solvers, whole or not at all: MPS, or LP if it ends in .lp.",
      valueName: "file"))
  var exportModel: String?

  @OptionGroup var limits: SearchOptions

  @Option(
    help: ArgumentHelp(
      "How the question is put to the solver: phased, or in one piece as a textbook does (for comparison).",
      visibility: .hidden))
  var formulation = Formulation.phased

  @OptionGroup var continuing: ContinuityOptions

  @OptionGroup var roster: RosterOptions

  @OptionGroup var output: OutputOptions

  func validate() throws {
    try OutputName.expect(file, of: "--output")
    if file?.isEmpty == true {
      throw WrongUsage.error("--output needs the name of a file.", "‏--output به نام فایل نیاز دارد.")
    }
    try OutputName.expect(exportModel, of: "--export-model")
    try roster.validate(output.format, program: file)
    if let exportModel, !ModelExport.writes(to: exportModel) {
      throw WrongUsage.error(
        "--export-model needs the name of a file that ends in .mps or .lp.",
        "‏--export-model به نام فایلی نیاز دارد که به .mps یا .lp پایان یابد.")
    }
    if let exportModel, exportModel == file {
      throw WrongUsage.error(
        "--export-model and --output name the same file.", "‏--export-model و --output یک فایل را نام می‌برند."
      )
    }
  }

  func answer() throws(CommandFailure) -> Answer {
    var documents = dossier
    documents.paths.insert(contentsOf: [roster.rostersOf].compactMap { $0 } + continuing.files, at: 0)
    let reading = try documents.readValidly(output, ReadingOptions())
    let dossier = reading.dossier
    // Better said now than after the search.
    for file in [file, exportModel, roster.rosters].compactMap({ $0 }) {
      try OutputFile.expectWritable(file)
      try OutputFile.expectNone(
        of: dossier.documents.filter { !$0.kind.isResult }.map(\.location.file) + continuing.files, at: file)
    }
    if dossier.policy?.balance != nil {
      if roster.rosters != nil { throw CommandFailure(.usage, Phrase.rosterOfBalance.pair) }
      if continuing.isAsked || continuing.others.count != nil {
        throw CommandFailure(.usage, Phrase.continuityOfBalance.pair)
      }
      guard exportModel == nil else { throw CommandFailure(.usage, Phrase.modelOfBalance.pair) }
      return try balance(dossier)
    }
    if roster.rostersOf != nil, let file = roster.rosters { return try nameSeats(of: reading, in: file) }
    let continuity = try continuing.continuity(of: reading, output)
    if let count = continuing.others.count { return try alternatives(count, dossier, continuity) }
    let outcome = try search(continuity) { options, progress, shouldStop throws(PlanningError) in
      do throws(PlanningError) {
        return Outcome.found(
          try Planner(options: options).plan(dossier, progress: progress, shouldStop: shouldStop))
      } catch {
        guard case .conflicting(let findings, let conflicts) = error else { throw error }
        return .refused(findings, conflicts)
      }
    }
    switch outcome {
    case .found(let plan): return try finish(plan, of: dossier, continuity)
    case .refused(let findings, let conflicts):
      try explain(conflicts, findings, dossier)
      throw CommandFailure(.no, findings: findings)
    }
  }

  /// Writes and prints a plan, names its people if that was asked for, and says what is missing.
  func finish(
    _ plan: Plan, of dossier: Dossier, _ continuity: Continuity,
    further: (text: String, json: () -> JSONValue)? = nil,
    remarks others: [Finding] = []
  ) throws(CommandFailure) -> Answer {
    let language = output.language
    var remarks = plan.remarks
    var rosterBytes: [UInt8] = []
    if let file = roster.rosters {
      let made = try rosterOf(plan, of: dossier, continuity)
      remarks += made.remarks
      rosterBytes = try bytes(of: made.roster, for: file)
    }
    let xml = try write(plan.program, to: file)
    if let file = roster.rosters { try write(rosterBytes, to: file) }
    try writeModel(of: dossier, plan)
    let report = PlanReport(plan, of: dossier, language: language)
    try print(
      text: report.text + (further?.text ?? ""), csv: report.csv, json: further?.json() ?? report.json, xml)
    tell(remarks, plan.stop, aboutRequest: others)
    guard !plan.meetsEveryDuty else { return .yes }
    let count = NumberText(language).integer(plan.program.shortfalls.count)
    let label = TerminalStyle.ofStandardError.label(.warning, in: language)
    Console.note("\(label): \(Phrase.dutiesShort.filled(in: language, ["count": count]))")
    return .no
  }

  private enum Outcome {
    case found(Plan)
    case refused([Finding], [RuleConflict])
  }

  /// What conflicts where no program keeps every firm rule. There is no offering and no program to print.
  private func explain(
    _ conflicts: [RuleConflict], _ findings: [Finding], _ dossier: Dossier
  ) throws(CommandFailure) {
    let report = ConflictReport(
      Diagnosis(conflicts: conflicts), of: dossier, language: output.language)
    switch output.format {
    case .table: try Console.print(report.text)
    case .json: try Console.print(report.refusal(findings).document)
    case .csv, .xml: break
    }
  }

  /// The answer to a policy that asks for a balanced curriculum.
  private func balance(_ dossier: Dossier) throws(CommandFailure) -> Answer {
    let plan = try search(.none) { options, progress, shouldStop throws(PlanningError) in
      try BalancePlanner(options: options).plan(dossier, progress: progress, shouldStop: shouldStop)
    }
    let xml = try write(plan.program, to: file)
    let report = BalanceReport(plan, of: dossier, language: output.language)
    try print(text: report.text, csv: report.csv, json: report.json, xml)
    tell(plan.remarks, plan.stop)
    return .yes
  }

  private var options: PlanOptions { limits.planOptions(formulation) }

  /// Runs a planner, shows how far it has come, and passes on the wish to stop.
  func search<Found>(
    _ continuity: Continuity,
    _ plan: (PlanOptions, @escaping (PlanProgress) -> Void, @escaping () -> Bool) throws(PlanningError) ->
      Found
  ) throws(CommandFailure) -> Found {
    var options = options
    options.continuity = continuity
    return try ShownSearch(output: output, timeLimit: limits.timeLimit?.value).run {
      progress, shouldStop throws(PlanningError) in
      try plan(options, progress, shouldStop)
    }
  }

  /// The bytes of the program, which are in the file, if one was named.
  func write(_ program: Program, to file: String?) throws(CommandFailure) -> [UInt8] {
    try ProgramFile.write(program, to: file, output)
  }

  /// The question as a model file, if one was named.
  private func writeModel(of dossier: Dossier, _ plan: Plan) throws(CommandFailure) {
    guard let exportModel else { return }
    do throws(ModelExportError) {
      try ModelExport(options: options).write(dossier, holding: plan.program.tiers, to: exportModel)
    } catch {
      switch error {
      case .noModel(let reason): throw CommandFailure(reason)
      case .cannotWrite(let reason):
        throw CommandFailure(
          .cannotWrite,
          CommandFailure.filled(.modelUnwritable, ["file": exportModel.printable, "reason": reason]))
      }
    }
    if !output.quiet {
      Console.note(Phrase.modelWritten.filled(in: output.language, ["file": exportModel.printable]))
    }
  }

  private func print(
    text: @autoclosure () -> String, csv: @autoclosure () -> String, json: @autoclosure () -> JSONValue,
    _ xml: [UInt8]
  ) throws(CommandFailure) {
    switch output.format {
    case .table: try Console.print(text())
    case .csv: try Console.print(csv())
    case .json: try Console.print(json().document)
    case .xml: try Console.print(String(decoding: xml, as: UTF8.self))
    }
  }

  /// Remarks in full, or counted, after why a search ended.
  ///
  /// What was asked for and could not be had (`aboutRequest`) is said in any case, and so is what makes a program one of
  /// duties alone.
  func tell(_ remarks: [Finding], _ stop: PlanStop = .gapReached, aboutRequest: [Finding] = []) {
    guard !output.quiet else { return }
    let language = output.language
    // The table says why the search ended; other forms leave it to the messages.
    if output.format != .table, stop != .gapReached { Console.note(stop.phrase.text(in: language)) }
    if output.verbose {
      Console.show(remarks + aboutRequest, language: language)
      return
    }
    let unrated = remarks.filter { $0.rule.code == NobodyRated.rule.code }
    let others = remarks.filter { $0.rule.code != NobodyRated.rule.code }
    if !unrated.isEmpty || !aboutRequest.isEmpty {
      Console.show(unrated + aboutRequest, language: language)
    }
    if !others.isEmpty {
      let counts = FindingTotals(others).counts(in: language)
      Console.note(Phrase.summaryOfWarnings.filled(in: language, ["totals": counts]))
    }
  }
}

extension Formulation: ExpressibleByArgument {}

extension CommandFailure {
  /// Why there is no plan.
  init(_ error: PlanningError) {
    switch error {
    case .unusable(let findings), .infeasible(let findings), .conflicting(let findings, _):
      self.init(.no, findings: findings)
    case .timeLimitBeforeAnyPlan: self.init(.stoppedTooEarly, Phrase.stoppedByTime.pair)
    case .interruptedBeforeAnyPlan: self.init(.stoppedTooEarly, Phrase.stoppedByUser.pair)
    case .solver(let reason): self.init(.defect, Self.filled(.solverFailed, reason))
    case .rejected(let reasons):
      let words = Phrase.words(
        .programRejected, english: ["reason": reasons.joined(in: .en)],
        persian: ["reason": reasons.joined(in: .fa)])
      self.init(.defect, words)
    }
  }

  /// A program that the documents do not allow.
  init(notTheProgramOf id: Identifier, _ reasons: [Violation]) {
    func words(_ language: Language) -> [String: String] {
      ["program": id.text.printable, "reasons": reasons.joined(in: language).printable]
    }
    self.init(.no, Phrase.words(.explainNotItsProgram, english: words(.en), persian: words(.fa)))
  }

  static func filled(_ phrase: Phrase, _ reason: String) -> (en: String, fa: String) {
    filled(phrase, ["reason": reason])
  }

  fileprivate static func filled(_ phrase: Phrase, _ words: [String: String]) -> (en: String, fa: String) {
    (phrase.filled(in: .en, words), phrase.filled(in: .fa, words))
  }
}
