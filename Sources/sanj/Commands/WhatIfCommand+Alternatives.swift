import CurriculumPlanning
import Scenarios

extension WhatIfCommand {
  /// The best program of a changed year and others that are nearly as good, all of which keep to the base.
  func alternatives(
    _ changed: ChangedDossier, _ continuity: Continuity
  ) throws(CommandFailure) -> AlternativePlans {
    var options = limits.planOptions()
    options.continuity = continuity
    return try ShownSearch(output: output, timeLimit: limits.timeLimit?.value).run {
      progress, shouldStop throws(PlanningError) in
      try AlternativePlanner(options: options, count: others.count ?? 1, within: others.share).plan(
        changed.dossier, progress: progress, shouldStop: shouldStop)
    }
  }

  /// Writes each alternative beside the program.
  func write(_ plans: AlternativePlans?, beside file: String) throws(CommandFailure) {
    for (index, alternative) in (plans?.alternatives ?? []).enumerated() {
      _ = try ProgramFile.write(
        alternative.plan.program, to: AlternativeOptions.file(index + 1, beside: file), output)
    }
  }
}
