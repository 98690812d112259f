import Dispatch
import Synchronization
import TrainingModel

/// A question of a search whose answer is looked for on a thread of its own, beside what the caller does; on the caller's
/// where there is no other. The answer is the same either way.
final class SideTask<Answer: Sendable>: Sendable {
  private let work: @Sendable (SearchControl) throws(PlanningError) -> Answer
  private let isCancelled = Atomic(false)
  private let isBeside = Atomic(false)
  private let ended = Mutex<Ended?>(nil)
  private let group = DispatchGroup()

  private struct Ended: Sendable {
    var outcome: Result<Answer, PlanningError>
    var ranOutOfTime: Bool
  }

  init(_ work: @escaping @Sendable (SearchControl) throws(PlanningError) -> Answer) { self.work = work }

  /// Whether it goes on, or has ended, on a thread of its own.
  var hasBegun: Bool { isBeside.load(ordering: .relaxed) }

  /// Begins beside the caller, where there is a thread for that.
  func begin(_ control: SearchControl, threads: Int) {
    guard threads > 1, SharedWork.hasRoomForThreads else { return }
    isBeside.store(true, ordering: .relaxed)
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

  /// Ends what has begun, whose answer nobody waits for.
  func cancel() { isCancelled.store(true, ordering: .relaxed) }

  /// Ends what has begun, and waits until it has: the solver must not outlive its caller.
  func end() {
    cancel()
    group.wait()
  }

  /// The answer, looked for here unless that has begun.
  ///
  /// - Parameter isEnough: asked again and again while it goes on beside; once `true`, the rest is not waited for.
  func answer(
    _ control: SearchControl, isEnough: () -> Bool = { false }
  ) throws(PlanningError) -> Answer {
    guard hasBegun else { return try work(control) }
    while group.wait(timeout: .now() + sidePatience) == .timedOut {
      if isEnough() || control.isOver { cancel() }
    }
    guard let ended = ended.withLock({ $0 }) else { return try work(control) }
    if ended.ranOutOfTime { control.noteEndOfTime() }
    return try ended.outcome.get()
  }
}

/// Between two looks at what goes on beside.
private let sidePatience = DispatchTimeInterval.milliseconds(20)
