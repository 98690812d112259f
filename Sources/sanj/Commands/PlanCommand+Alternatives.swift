import CurriculumPlanning
import Diagnostics
import Reports
import TrainingDocuments
import TrainingModel

extension PlanCommand {
  /// The file of an alternative: beside the program's, with its number before the suffix.
  static func file(ofAlternative number: Int, beside file: String) -> String {
    let name = file.lastIndex(of: "/").map { file.index(after: $0) } ?? file.startIndex
    let dot = file[name...].lastIndex(of: ".").flatMap { $0 == name ? nil : $0 } ?? file.endIndex
    return "\(file[..<dot])-alternative-\(number)\(file[dot...])"
  }

  /// Answers with the best program and others nearly as good.
  func alternatives(
    _ count: Int, _ dossier: Dossier, _ continuity: Continuity
  ) throws(CommandFailure) -> Answer {
    if let file {
      for number in 1...count {
        let other = Self.file(ofAlternative: number, beside: file)
        try OutputFile.expectWritable(other)
        try OutputFile.expectNone(
          of: dossier.documents.filter { !$0.kind.isResult }.map(\.location.file), at: other)
      }
    }
    let share = continuing.within?.share ?? ContinuityOptions.usualShare
    let plans = try search(continuity) { options, progress, shouldStop throws(PlanningError) in
      try AlternativePlanner(options: options, count: count, within: share).plan(
        dossier, progress: progress, shouldStop: shouldStop)
    }
    if let file {
      for (index, alternative) in plans.alternatives.enumerated() {
        _ = try write(
          alternative.plan.program, to: Self.file(ofAlternative: index + 1, beside: file))
      }
    }
    let report = AlternativesReport(plans, of: dossier, language: output.language)
    return try finish(
      plans.best, of: dossier, continuity, further: (report.text, { report.json }), remarks: plans.remarks)
  }
}
