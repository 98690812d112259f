import Synchronization

/// A failure of the solver that a test asks for, to see what becomes of it: no program that the planner builds makes
/// the solver fail at will.
///
/// It takes the place of what `Highs_run` returns, so that everything above that call is as it is in earnest.
final class SolverFault: Sendable {
  /// The fault of the task that is running; `nil`, always but in tests: the solver itself answers.
  @TaskLocal static var current: SolverFault?

  /// What becomes of a run.
  enum Strike {
    /// The solver fails.
    case failure
    /// The solver finds that its own answer breaks a row by a hair more than allowed.
    case rejection
  }

  private let left: Atomic<Int>
  private let isRejection: Bool

  /// Lets the solver run `runs` times; it fails each time after that.
  init(after runs: Int) {
    left = Atomic(runs)
    isRejection = false
  }

  /// Lets the solver run `runs` times; it rejects its answer of the run after that, and none later.
  init(rejectingAfter runs: Int) {
    left = Atomic(runs)
    isRejection = true
  }

  /// Whether the solver has failed.
  var hasStruck: Bool { left.load(ordering: .relaxed) < 0 }

  /// Counts a run of the solver, and says what becomes of it; `nil`: nothing.
  func strike() -> Strike? {
    let left = left.wrappingSubtract(1, ordering: .relaxed).newValue
    if isRejection { return left == -1 ? .rejection : nil }
    return left < 0 ? .failure : nil
  }
}
