import CurriculumPlanning
import Diagnostics
import Reports
import TrainingDocuments
import TrainingModel

extension PlanCommand {
  /// Answers with the best program and others nearly as good.
  func alternatives(
    _ count: Int, _ dossier: Dossier, _ continuity: Continuity
  ) throws(CommandFailure) -> Answer {
    for other in continuing.others.files(beside: file) {
      try OutputFile.expectWritable(other)
      try OutputFile.expectNone(
        of: dossier.documents.filter { !$0.kind.isResult }.map(\.location.file), at: other)
    }
    let share = continuing.others.share
    let plans = try search(continuity) { options, progress, shouldStop throws(PlanningError) in
      try AlternativePlanner(options: options, count: count, within: share).plan(
        dossier, progress: progress, shouldStop: shouldStop)
    }
    if let file {
      for (index, alternative) in plans.alternatives.enumerated() {
        _ = try write(
          alternative.plan.program, to: AlternativeOptions.file(index + 1, beside: file))
      }
    }
    let report = AlternativesReport(plans, of: dossier, language: output.language)
    return try finish(
      plans.best, of: dossier, continuity, further: (report.text, { report.json }), remarks: plans.remarks)
  }
}
