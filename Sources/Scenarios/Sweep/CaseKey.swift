import CurriculumPlanning
import TrainingDocuments
import TrainingModel

/// Names a case by all that decides its result, so that a kept result is that of the same question or is not found:
/// what the documents say, what the case changes, how the search is told to stop, and the version of the program.
/// Threads, the order of files and the names of files are no part of it.
package struct CaseKey: Sendable, Hashable {
  /// SHA-256 in 64 hexadecimal digits.
  package let text: String

  /// The key of the base, or of cases on top of it if `case` has choices.
  ///
  /// - Parameters:
  ///   - documents: what was read; results among them decide nothing.
  ///   - start: the program that cases begin at, if it was given and not planned: digest of what it says.
  init(_ sweepCase: SweepCase, documents: [DocumentRecord], start: String?, options: PlanOptions) {
    var lines = ["sanj-sweep 1", options.tool.name, options.tool.version]
    lines.append("gap \(options.relativeGap) limit \(options.timeLimit ?? 0) seed \(options.seed)")
    lines.append("start \(start ?? "planned")")
    lines += documents.filter(\.kind.isPlannedFrom).map { "\($0.id.text) \($0.digest ?? "")" }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    // The digest of each line: no text can pretend to be two.
    lines += sweepCase.choices.map { "change \($0.content)" }
    text = sha256(lines.flatMap { Array(sha256(Array($0.utf8)).utf8) })
  }
}
