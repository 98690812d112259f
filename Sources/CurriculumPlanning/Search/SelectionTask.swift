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
    /// The share of the time left that it may take.
    var shareOfTime = 1.0
  }

  /// What was found.
  struct Answer: Sendable {
    /// Every part with value and bound.
    var held: [HeldPart]
    /// Values of the model's variables; `nil` if a bound alone was enough.
    var values: [Double]?
  }

  private let question: Question
  private let bounds: Bounds
  private let beside: SideTask<Answer?>

  /// The bounds that a search has proven so far, in order.
  private final class Bounds: Sendable {
    let seen = Mutex<[Double]>([])
  }

  init(_ question: Question) {
    let bounds = Bounds()
    (self.question, self.bounds) = (question, bounds)
    beside = SideTask { (control) throws(PlanningError) in
      try Self.search(question, control, bounds) { _ in false }
    }
  }

  /// Begins on a thread of its own, where there is one.
  func begin(_ control: SearchControl, threads: Int) { beside.begin(control, threads: threads) }

  /// Ends a search on its own thread, whose answer nobody waits for.
  func cancel() { beside.cancel() }

  /// Ends a search on its own thread and waits until it has.
  func end() { beside.end() }

  /// The answer, searched for here unless that has begun; `nil` if there is none.
  ///
  /// - Parameter isEnough: whether a bound of the last part needs no better one.
  func answer(
    _ control: SearchControl, isEnough: @escaping (Double) -> Bool
  ) throws(PlanningError) -> Answer? {
    guard beside.hasBegun else {
      let found = try Self.search(question, control, bounds, isEnough: isEnough)
      return enough(isEnough) ?? found
    }
    let found = try beside.answer(control) {
      control.report(bound: bounds.seen.withLock { $0.last }, phase: "selection")
      return enough(isEnough) != nil
    }
    return enough(isEnough) ?? found
  }

  /// The first bound that was enough.
  private func enough(_ isEnough: (Double) -> Bool) -> Answer? {
    guard let main = question.parts.last,
      let bound = bounds.seen.withLock({ $0.first(where: isEnough) })
    else { return nil }
    let search = LexicographicSearch(
      instance: question.instance, options: question.options,
      control: SearchControl(timeLimit: nil, shouldStop: { false }, report: { _ in }), phase: "selection")
    return Answer(held: [search.proven(bound, of: main, with: question.parts.dropLast())])
  }

  private static func search(
    _ question: Question, _ control: SearchControl, _ bounds: Bounds,
    isEnough: @escaping (Double) -> Bool
  ) throws(PlanningError) -> Answer? {
    var search = LexicographicSearch(
      instance: question.instance, options: question.options, control: control, phase: "selection")
    search.isEnough = { group, bound in
      // With a shortfall held by itself, a bound says less.
      guard group == question.parts else { return false }
      bounds.seen.withLock { if $0.last != bound { $0.append(bound) } }
      return isEnough(bound)
    }
    let found = try search.run(
      question.scope, parts: question.parts, held: question.held, gap: { _ in question.gap },
      start: question.start, values: question.values, nodeLimit: question.nodeLimit,
      shareOfTime: question.shareOfTime)
    return found.map { Answer(held: $0.held, values: $0.solution.values) }
  }
}
