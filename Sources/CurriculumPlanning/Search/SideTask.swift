import Dispatch
import Synchronization
import TrainingModel

/// A question of a search whose answer is looked for on a thread of its own, beside what the caller does; on the caller's
/// where there is no other. The answer is the same either way.
final class SideTask<Answer: Sendable>: Sendable {
  private let work: @Sendable (SearchControl) throws(PlanningError) -> Answer
  private let isCancelled = Atomic(false)
  private let hasBegun = Atomic(false)
  private let ended = Mutex<Ended?>(nil)
  private let group = DispatchGroup()

  private struct Ended: Sendable {
    var outcome: Result<Answer, PlanningError>
    var ranOutOfTime: Bool
  }

  init(_ work: @escaping @Sendable (SearchControl) throws(PlanningError) -> Answer) { self.work = work }

  /// Begins beside the caller, where there is a thread for that.
  func begin(_ control: SearchControl, threads: Int) {
    guard threads > 1, SharedWork.hasRoomForThreads else { return }
    hasBegun.store(true, ordering: .relaxed)
    let timeLimit = control.secondsLeft
    DispatchQueue.global(qos: .userInitiated).async(group: group) { [self] in
      // Progress is told from one thread only.
      let own = SearchControl(
        timeLimit: timeLimit, shouldStop: { self.isCancelled.load(ordering: .relaxed) }, report: { _ in })
      let outcome: Result<Answer, PlanningError>
      do throws(PlanningError) { outcome = .success(try work(own)) } catch { outcome = .failure(error) }
      ended.withLock { $0 = Ended(outcome: outcome, ranOutOfTime: own.ranOutOfTime) }
    }
  }

  /// Ends what has begun, and waits until it has: the solver must not outlive its caller.
  func end() {
    isCancelled.store(true, ordering: .relaxed)
    group.wait()
  }

  /// The answer, looked for here unless that has begun.
  func answer(_ control: SearchControl) throws(PlanningError) -> Answer {
    guard hasBegun.load(ordering: .relaxed) else { return try work(control) }
    while group.wait(timeout: .now() + sidePatience) == .timedOut {
      if control.isOver { isCancelled.store(true, ordering: .relaxed) }
    }
    guard let ended = ended.withLock({ $0 }) else { return try work(control) }
    if ended.ranOutOfTime { control.noteEndOfTime() }
    return try ended.outcome.get()
  }
}

/// Between two looks at what goes on beside.
private let sidePatience = DispatchTimeInterval.milliseconds(20)
