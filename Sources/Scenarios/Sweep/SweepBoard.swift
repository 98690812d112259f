import Synchronization

extension Sweep {
  /// What the threads of a sweep have finished so far.
  final class Board: Sendable {
    private struct State {
      var rows: [SweepResult.Row] = []
      var finished = 0
      var kept = 0
      var failed = 0
      var hasDefects = false
      var failure: SweepStoreError?
    }

    private let state = Mutex(State())
    private let total: Int
    private let progress: @Sendable (SweepProgress) -> Void
    private let start = ContinuousClock.now

    /// A board for so many cases.
    init(total: Int, _ progress: @escaping @Sendable (SweepProgress) -> Void) {
      self.total = total
      self.progress = progress
    }

    /// The finished cases, by number.
    var rows: [SweepResult.Row] {
      state.withLock { $0.rows }.sorted { $0.sweepCase.number < $1.sweepCase.number }
    }
    /// Whether a case ended in a defect.
    var hasDefects: Bool { state.withLock { $0.hasDefects } }
    /// Why a case could not be kept, if one could not.
    var failure: SweepStoreError? { state.withLock { $0.failure } }
    /// Whether a case could not be kept: the others would not be either.
    var isFailed: Bool { failure != nil }

    /// Takes a case that was planned, and keeps it.
    func note(_ planned: Planned, _ key: CaseKey, in store: SweepStore?, of sweepCase: SweepCase) {
      if planned.isDefect {
        state.withLock { $0.hasDefects = true }
      } else if let store {
        do throws(SweepStoreError) {
          try store.keep(planned.outcome, as: key)
        } catch {
          return state.withLock { $0.failure = error }
        }
      }
      note(planned.outcome, of: sweepCase, wasKept: false)
    }

    /// Takes a finished case.
    func note(_ outcome: CaseOutcome, of sweepCase: SweepCase, wasKept: Bool) {
      state.withLock { $0.rows.append(.init(sweepCase: sweepCase, outcome: outcome)) }
      count(outcome, wasKept: wasKept)
    }

    /// Counts a finished case, whose row is held elsewhere.
    func count(_ outcome: CaseOutcome, wasKept: Bool) {
      let elapsed = start.duration(to: .now)
      let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
      state.withLock { state in
        state.finished += 1
        if wasKept { state.kept += 1 }
        if outcome.figures == nil { state.failed += 1 }
        progress(
          SweepProgress(
            finished: state.finished, kept: state.kept, failed: state.failed, total: total, seconds: seconds))
      }
    }
  }
}
