import Dispatch
import IntegerPrograms
import Synchronization

/// A selection that can be searched on a thread of its own, with the same answer as on the caller's.
///
/// The search knows nothing of what its caller finds meanwhile, so both ways see the same bounds in the same
/// order; the first of them that the caller has use for ends it, whenever that is noticed.
final class SelectionTask: Sendable {
  /// What is searched for.
  struct Question: Sendable {
    var instance: PlanningInstance
    var options: PlanOptions
    var scope: ModelScope
    var parts: [TierPart]
    var held: [HeldPart]
    var gap: Double
    var start: Schedule?
    /// Values of all variables to start from.
    var values: [Double]?
    /// Nodes of the search at most; `nil` for as many as it takes.
    var nodeLimit: Int?
  }

  /// What was found.
  struct Answer: Sendable {
    /// Every part with value and bound.
    var held: [HeldPart]
    /// Values of the model's variables; `nil` if a bound alone was enough.
    var values: [Double]?
    /// Nodes of the search at most; `nil` for as many as it takes.
    var nodeLimit: Int?
  }

  private struct Ended: Sendable {
    var outcome: Result<Answer?, PlanningError>
    var ranOutOfTime: Bool
  }

  private let question: Question
  private let isCancelled = Atomic(false)
  private let bounds = Mutex<[Double]>([])
  private let ended = Mutex<Ended?>(nil)
  private let group = DispatchGroup()
  private let hasBegun = Atomic(false)

  /// Between two looks at a search on its own thread.
  private static let patience = DispatchTimeInterval.milliseconds(20)

  init(_ question: Question) { self.question = question }

  /// Begins on a thread of its own, for so many seconds at most.
  func begin(timeLimit: Double?) {
    hasBegun.store(true, ordering: .relaxed)
    DispatchQueue.global(qos: .userInitiated).async(group: group) { [self] in
      let control = SearchControl(
        timeLimit: timeLimit, shouldStop: { self.isCancelled.load(ordering: .relaxed) }, report: { _ in })
      let outcome: Result<Answer?, PlanningError>
      do throws(PlanningError) {
        outcome = .success(try search(control, shareOfTime: 1) { _ in false })
      } catch {
        outcome = .failure(error)
      }
      ended.withLock { $0 = Ended(outcome: outcome, ranOutOfTime: control.ranOutOfTime) }
    }
  }

  /// Ends a search on its own thread, whose answer nobody waits for.
  func cancel() { isCancelled.store(true, ordering: .relaxed) }

  /// Ends a search on its own thread and waits until it has: the solver must not outlive its caller.
  func end() {
    cancel()
    group.wait()
  }

  /// The answer, searched for here unless that has begun; `nil` if there is none.
  ///
  /// - Parameter isEnough: whether a bound of the last part needs no better one.
  func answer(
    _ control: SearchControl, shareOfTime: Double, isEnough: @escaping (Double) -> Bool
  ) throws(PlanningError) -> Answer? {
    guard hasBegun.load(ordering: .relaxed) else {
      let found = try search(control, shareOfTime: shareOfTime, isEnough: isEnough)
      return enough(isEnough) ?? found
    }
    while group.wait(timeout: .now() + Self.patience) == .timedOut {
      if control.isOver || enough(isEnough) != nil { cancel() }
      control.report(bound: bounds.withLock { $0.last }, phase: "selection")
    }
    guard let ended = ended.withLock({ $0 }) else { return nil }
    if let enough = enough(isEnough) { return enough }
    if ended.ranOutOfTime { control.noteEndOfTime() }
    return try ended.outcome.get()
  }

  /// The first bound that was enough.
  private func enough(_ isEnough: (Double) -> Bool) -> Answer? {
    guard let main = question.parts.last, let bound = bounds.withLock({ $0.first(where: isEnough) }) else {
      return nil
    }
    let search = LexicographicSearch(
      instance: question.instance, options: question.options,
      control: SearchControl(timeLimit: nil, shouldStop: { false }, report: { _ in }), phase: "selection")
    return Answer(held: [search.proven(bound, of: main, with: question.parts.dropLast())])
  }

  private func search(
    _ control: SearchControl, shareOfTime: Double, isEnough: @escaping (Double) -> Bool
  ) throws(PlanningError) -> Answer? {
    var search = LexicographicSearch(
      instance: question.instance, options: question.options, control: control, phase: "selection")
    search.isEnough = { group, bound in
      // With a shortfall held by itself, a bound says less.
      guard group == self.question.parts else { return false }
      self.bounds.withLock { if $0.last != bound { $0.append(bound) } }
      return isEnough(bound)
    }
    let gap = question.gap
    let found = try search.run(
      question.scope, parts: question.parts, held: question.held, gap: { _ in gap }, start: question.start,
      values: question.values,
      nodeLimit: question.nodeLimit, shareOfTime: shareOfTime)
    return found.map { Answer(held: $0.held, values: $0.solution.values) }
  }
}
