package import Diagnostics
import TrainingModel

/// What became of a sweep, in the order of the cases, whoever finished first.
package struct SweepResult: Sendable {
  /// A case that is finished.
  package struct Row: Sendable {
    /// The case.
    package let sweepCase: SweepCase
    /// What became of it.
    package let outcome: CaseOutcome
  }

  /// What was varied.
  package let grid: SweepGrid
  /// The part that was asked for; `nil`: all.
  package let shard: SweepShard?
  /// The base and the finished cases, by number; the base is there only if it is finished.
  package let rows: [Row]
  /// Cases that were asked for and are not finished, the base among them.
  package let unfinished: Int
  /// Whether a case ended in a defect of ours.
  package let hasDefects: Bool
  /// What there is to say about the whole.
  package let remarks: [Finding]

  /// Cases without a program.
  package var failures: [Row] { rows.filter { !$0.outcome.findings.isEmpty } }

  /// Budget against need closed: see `Frontier`.
  package var frontier: Frontier {
    Frontier(
      rows.compactMap { row in
        guard let figures = row.outcome.figures, let budget = figures.budget else { return nil }
        return .init(number: row.sweepCase.number, budget: budget, need: figures.needClosed.units)
      })
  }
}

/// How far a sweep has come.
package struct SweepProgress: Sendable {
  /// Cases that are finished, those that were kept included.
  package let finished: Int
  /// Of these, cases that were there already.
  package let kept: Int
  /// Of these, cases without a program.
  package let failed: Int
  /// All cases that were asked for.
  package let total: Int
  /// Seconds since the first case began.
  package let seconds: Double

  /// Seconds that the rest takes at the same pace; `nil` before any case was planned.
  package var secondsLeft: Double? {
    let planned = finished - kept
    return planned > 0 ? seconds * Double(total - finished) / Double(planned) : nil
  }
}

/// Why there is no result of a sweep.
package enum SweepError: Error, Sendable {
  /// A finished case could not be kept.
  case store(SweepStoreError)
  /// Cases are missing that were to be gathered.
  case incomplete([Finding])
}
