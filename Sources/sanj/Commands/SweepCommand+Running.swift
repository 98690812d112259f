import CurriculumPlanning
import Diagnostics
import Reports
import Scenarios
import TrainingDocuments
import TrainingModel
import XMLStreams

extension SweepCommand {
  func answer() throws(CommandFailure) -> Answer {
    var documents = dossier
    if let base { documents.paths.insert(base, at: 0) }
    var year = ScenarioBase(try documents.source(output, ReadingOptions()))
    try documents.expectUsable(year.base, output)
    year.base.tellIfNobodyRated(output)
    guard year.base.dossier.policy?.balance == nil else {
      throw CommandFailure(.usage, Phrase.sweepOfBalance.pair)
    }
    let start = try base.map { file throws(CommandFailure) in
      try year.base.program(named: file, option: "--base")
    }
    let tried = try named(scenarios, in: &year)
    let grid = try grid(ofScenarios: tried.map(\.choice))
    guard let total = grid.count else { throw CommandFailure(.usage, Phrase.sweepUncountable.pair) }
    let sweep = Sweep(
      grid, of: year.base.dossier, start: start,
      options: PlanOptions(
        relativeGap: gap.value, timeLimit: timeLimit?.value, seed: seed.value, tool: Version.tool),
      store: try store.map { folder throws(CommandFailure) in try opened(folder) },
      source: CaseSource(
        year,
        scenarios: Dictionary(
          tried.map { ($0.choice.content, $0.scenario) }, uniquingKeysWith: { first, _ in first })
      ).dossier(of:))
    let result: SweepResult
    do throws(SweepError) {
      result = try gather ? sweep.gathered(total) : run(sweep, total)
    } catch {
      switch error {
      case .incomplete(let findings): throw CommandFailure(.no, findings: findings)
      case .store(let failure): throw Self.failure(failure)
      }
    }
    return try finish(result, total)
  }

  private func run(_ sweep: Sweep, _ total: Int) throws(SweepError) -> SweepResult {
    let line = SweepLine(language: output.language, isQuiet: output.quiet)
    Interruption.listen()
    defer {
      Interruption.ignore()
      line.clear()
    }
    return try sweep.run(
      total, shard: shard.flatMap { SweepShard(TypedDigits.ascii($0)) },
      threads: SharedWork.threads(threads?.value),
      progress: { line.show($0) },
      shouldStop: {
        guard Interruption.isRequested else { return false }
        line.stop()
        return true
      })
  }

  /// Prints a result and says what is missing.
  private func finish(_ result: SweepResult, _ total: Int) throws(CommandFailure) -> Answer {
    let language = output.language
    let report = SweepReport(result, language: language)
    switch output.format {
    case .json: try Console.print(report.json.document)
    case .csv:
      try Console.print(report.csv)
      // Rows have figures; what has none is said beside them.
      if !output.quiet { for note in report.failureNotes { Console.note(note) } }
    case .table, .xml: try Console.print(report.text)
    }
    if !output.quiet { Console.show(result.remarks, language: language) }
    if result.unfinished > 0 {
      let numbers = NumberText(language)
      var words = ["unfinished": numbers.integer(result.unfinished), "total": numbers.integer(total + 1)]
      words["folder"] = store?.printable
      Console.note((store == nil ? Phrase.sweepStopped : .sweepStoppedKept).filled(in: language, words))
      return .stoppedTooEarly
    }
    if result.hasDefects { return .defect }
    return result.failures.isEmpty ? .yes : .no
  }

  // MARK: Before

  private func opened(_ folder: String) throws(CommandFailure) -> SweepStore {
    do throws(SweepStoreError) {
      return try SweepStore(folder)
    } catch {
      throw Self.failure(error)
    }
  }

  private static func failure(_ error: SweepStoreError) -> CommandFailure {
    CommandFailure(.cannotWrite, findings: [error.failure.finding(in: error.file)])
  }

  /// The scenarios of the command line as alternatives.
  private func named(
    _ names: [String], in year: inout ScenarioBase
  ) throws(CommandFailure) -> [(choice: SweepChoice, scenario: Scenario)] {
    var result: [(choice: SweepChoice, scenario: Scenario)] = []
    for name in names {
      guard let scenario = year.library.scenario(named: name) else { continue }
      let chain = year.library.chain(of: [scenario]).scenarios
      result.append(
        (
          SweepChoice(
            label: scenario.id.text, change: .scenario(file: name),
            content: chain.map(\.digest).joined(separator: " "), title: scenario.title), scenario
        ))
    }
    let errors = year.library.findings.filter { $0.rule.severity == .error }
    guard errors.isEmpty else {
      throw CommandFailure(year.library.hasUnreadableFiles ? .unreadable : .no, findings: errors)
    }
    return result
  }

  private func grid(ofScenarios choices: [SweepChoice]) throws(CommandFailure) -> SweepGrid {
    do throws(SweepAxisError) {
      return try SweepGrid(axes(ofScenarios: choices))
    } catch {
      throw CommandFailure(.usage, error.words)
    }
  }

  /// What is varied: scenarios first, then as on the command line.
  func axes(ofScenarios choices: [SweepChoice]) throws(SweepAxisError) -> [SweepAxis] {
    var axes: [SweepAxis] = []
    if !choices.isEmpty { axes.append(try SweepAxis(scenarios: choices)) }
    for variation in variations { axes.append(try SweepAxis(variation)) }
    return axes
  }
}

extension SweepAxisError {
  /// The sentence for people.
  var words: (en: String, fa: String) {
    switch self {
    case .noValues(let text): Phrase.words(.sweepNoValues, ["text": text.printable])
    case .emptyValue(let text): Phrase.words(.sweepEmptyValue, ["text": text.printable])
    case .noFactor(let text): Phrase.words(.sweepNoFactor, ["value": text.printable])
    case .repeatedValue(let axis, let value):
      Phrase.words(.sweepRepeatedValue, ["axis": axis.printable, "value": value.printable])
    case .repeatedAxis(let axis): Phrase.words(.sweepRepeatedAxis, ["axis": axis.printable])
    }
  }
}
