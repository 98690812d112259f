import Synchronization

/// A failure of the solver that a test asks for, to see what becomes of it: no program that the planner builds makes
/// the solver fail at will.
///
/// It takes the place of what `Highs_run` returns, so that everything above that call is as it is in earnest.
final class SolverFault: Sendable {
  /// The fault of the task that is running; `nil`, always but in tests: the solver itself answers.
  @TaskLocal static var current: SolverFault?

  private let left: Atomic<Int>

  /// Lets the solver run `runs` times; it fails each time after that.
  init(after runs: Int) { left = Atomic(runs) }

  /// Whether the solver has failed.
  var hasStruck: Bool { left.load(ordering: .relaxed) < 0 }

  /// Counts a run of the solver, and says whether it is to fail.
  func strikes() -> Bool { left.wrappingSubtract(1, ordering: .relaxed).newValue < 0 }
}
