import CurriculumPlanning
import Diagnostics
import Reports
import Scenarios
import TrainingDocuments
import TrainingModel

extension WhatIfCommand {
  /// What one more unit of each limit buys: of the documents as they are, or as one composition of scenarios changes
  /// them.
  func prices(_ scenarios: inout ScenarioBase) throws(CommandFailure) -> Answer {
    let cases = changes.isAsked ? try changes.cases(&scenarios) : []
    guard cases.count <= 1 else { throw CommandFailure(.usage, Phrase.pricesOfOne.pair) }
    try expectSavable(beside: scenarios)
    let reading = scenarios.base
    let dossier = try changed(cases, scenarios).first?.reading.dossier ?? reading.dossier
    if dossier.policy?.balance != nil { throw CommandFailure(.usage, Phrase.whatIfOfBalance.pair) }
    var options = limits.planOptions()
    if base != nil { options.start = try reading.program(named: base, option: "--base") }
    let list = try ShownSearch(output: output, timeLimit: limits.timeLimit?.value).run {
      progress, shouldStop throws(PlanningError) in
      try PriceFinder(options: options).prices(of: dossier, progress: progress, shouldStop: shouldStop)
    }
    try changes.saveChanges(output)
    let report = PriceReport(list, of: dossier, language: output.language)
    switch output.format {
    case .table: try Console.print(report.text)
    case .csv: try Console.print(report.csv)
    case .json, .xml: try Console.print(report.json.document)
    }
    if let stop = list.stop, !output.quiet { Console.note(stop.phrase.text(in: output.language)) }
    return .yes
  }
}
