import Diagnostics
import IntegerPrograms
import TrainingModel

/// The search for a balanced curriculum: windows, a start by annealing, then branch and bound.
struct BalanceSearch {
  let instance: BalanceInstance
  let options: PlanOptions
  let control: SearchControl

  /// A placement, what it is worth, what is proven, in sixteenths, and why the search ended.
  struct Result {
    /// For each course its period.
    let placement: [Int]
    /// What it is worth.
    let value: Int
    /// No placement is worth less.
    let bound: Int
    /// Why the search ended.
    let stop: PlanStop
  }

  /// Searches until the gap is reached or time is over.
  func run() throws(PlanningError) -> Result {
    let windows = PlacementWindows(instance)
    let stuck = instance.courses.indices.filter { windows.periods[$0].isEmpty }
    guard stuck.isEmpty else {
      throw .infeasible(
        stuck.map { course in
          let id = instance.courses[course].id
          return Finding(
            BalanceRules.noPeriod, at: instance.courses[course].location, subject: "course/\(id)",
            ["course": id.text, "rule": instance.rule.id.text])
        })
    }
    // The largest load concerns all curricula at once; sums fall into parts.
    let all = (courses: Array(instance.courses.indices), question: instance)
    let parts = instance.rule.measure == .squares ? instance.parts() : [all]
    control.note(phase: "balance-start")
    var attempts = parts.map { part in
      Attempt(part.question, gap: options.relativeGap).begun(seed: options.seed) { control.isOver }
    }
    var left = attempts.count { !$0.isDone }
    for index in attempts.indices where !attempts[index].isDone && !control.isOver {
      try improve(&attempts[index], shareOfTime: 1 / Double(max(1, left)))
      left -= 1
    }
    var placement = [Int](repeating: 0, count: instance.courses.count)
    var (value, bound) = (0, 0)
    for (part, attempt) in zip(parts, attempts) {
      guard let best = attempt.best else { throw tooEarly }
      for (course, period) in zip(part.courses, best.placement) { placement[course] = period }
      value += best.value
      bound += min(attempt.bound, best.value)
    }
    return Result(placement: placement, value: value, bound: bound, stop: stop(value, bound))
  }

  /// What is known of a part of the question.
  private struct Attempt {
    let instance: BalanceInstance
    let windows: PlacementWindows
    let value: BalanceValue
    let gap: Double
    /// The best placement so far, with its value.
    var best: (placement: [Int], value: Int)?
    /// No placement is worth less.
    var bound: Int

    init(_ instance: BalanceInstance, gap: Double) {
      self.instance = instance
      self.gap = gap
      windows = PlacementWindows(instance)
      value = BalanceValue(instance)
      bound = value.cost(ofHeaviest: instance.leastHeaviest)
    }

    /// Whether nothing is left to do.
    var isDone: Bool { best.map { BalanceSearch.isEnough($0.value, bound, gap) } ?? false }

    /// With a placement by annealing, if one is found.
    func begun(seed: Int, shouldStop: @escaping () -> Bool) -> Attempt {
      var copy = self
      copy.best = BalanceAnnealing(
        instance: instance, windows: windows, value: value, shouldStop: shouldStop
      ).run(seed: seed).map { ($0, value.total(of: $0, instance)) }
      return copy
    }
  }

  /// Solves a part by branch and bound, from what is held of it.
  private func improve(_ attempt: inout Attempt, shareOfTime: Double) throws(PlanningError) {
    let model = BalanceModel(attempt.instance, attempt.windows, attempt.value)
    if let first = attempt.best, model.freeChoices >= BalanceNeighbourhoods.fewest {
      let near = BalanceNeighbourhoods(
        instance: attempt.instance, windows: attempt.windows, value: attempt.value,
        options: options, control: control)
      // Half of the time at most: the rest is for the proof.
      let end = control.secondsLeft.map { control.seconds + $0 * shareOfTime / 2 } ?? .infinity
      let bound = attempt.bound
      // Where one beginning leads says little of the next: large questions are begun several times.
      let beginnings = model.freeChoices >= BalanceNeighbourhoods.many ? 4 : 1
      for beginning in 0..<beginnings where control.seconds < end && !control.isOver {
        var placement: [Int]? = first.placement
        if beginning > 0 {
          placement =
            attempt.begun(seed: options.seed &+ beginning &* 1_000_003) { control.isOver }.best?.placement
        }
        guard let placement else { continue }
        let found = try near.improved(placement, until: end) { Self.isEnough($0, bound, options.relativeGap) }
        let worth = attempt.value.total(of: found, attempt.instance)
        if attempt.best.map({ worth < $0.value }) ?? true { attempt.best = (found, worth) }
      }
      if !attempt.isDone, control.seconds >= end { control.noteEndOfTime() }
    }
    if attempt.isDone || control.isOver { return }
    let held = attempt.best
    let start = held.map { model.start(attempt.instance.inOrder($0.placement, attempt.windows)) }
    let gap = options.relativeGap
    let outcome = try control.solve(
      model.program, options, phase: "balance", start: start ?? .nothing, relativeGap: gap,
      shareOfTime: shareOfTime,
      stopWhen: { objective in
        held.map { Self.isEnough($0.value, model.bound(objective), gap) } ?? false
      })
    if outcome.stopReason == .infeasible || outcome.stopReason == .infeasibleOrUnbounded {
      guard held == nil else {
        throw .solver("a placement was found, and the solver says that there is none")
      }
      throw .infeasible([try conflict()])
    }
    attempt.bound = max(attempt.bound, model.bound(outcome.bound))
    guard let solution = outcome.solution else { return }
    let placement = model.placement(solution)
    let found = attempt.value.total(of: placement, attempt.instance)
    if held.map({ found < $0.value }) ?? true { attempt.best = (placement, found) }
  }

  private var tooEarly: PlanningError {
    control.isInterrupted ? .interruptedBeforeAnyPlan : .timeLimitBeforeAnyPlan
  }

  private static func isEnough(_ value: Int, _ bound: Int, _ gap: Double) -> Bool {
    value <= bound || Double(value - bound) <= gap * Double(value)
  }

  private func stop(_ value: Int, _ bound: Int) -> PlanStop {
    if Self.isEnough(value, bound, options.relativeGap) {
      return control.ranOutOfTime ? .gapReachedUnderLimit : .gapReached
    }
    return control.isInterrupted ? .interrupted : control.ranOutOfTime ? .timeLimit : .exhausted
  }

  /// Why there is no placement: the bounds without which there would be one.
  private func conflict() throws(PlanningError) -> Finding {
    let rule = instance.rule
    var words: [(en: String, fa: String)] = []
    for suspect in Suspect.allCases where suspect.isIn(rule) {
      let relaxed = instance.relaxed(suspect.removed(from: rule))
      let windows = PlacementWindows(relaxed)
      let model = BalanceModel(relaxed, windows, BalanceValue(relaxed))
      let outcome = try control.solve(
        model.program, options, phase: "conflicts", relativeGap: 1, nodeLimit: 1000, isPatient: true)
      if outcome.solution != nil { words.append((suspect.rawValue, suspect.rawValue)) }
    }
    if words.isEmpty { words = [("several bounds together", "چند حد با هم")] }
    return Finding(
      BalanceRules.noPlacement, at: rule.location, subject: "rule/\(rule.id)",
      english: ["rule": rule.id.text, "rules": words.map(\.en).joined(separator: ", ")],
      persian: ["rule": rule.id.text, "rules": words.map(\.fa).joined(separator: "، ")])
  }

  /// A bound of the rule that may stand in the way, by the name of its attribute.
  private enum Suspect: String, CaseIterable {
    case minLoad, maxLoad, minCourses, maxCourses

    func isIn(_ rule: BalanceRule) -> Bool {
      switch self {
      case .minLoad: rule.minLoad != nil
      case .maxLoad: rule.maxLoad != nil
      case .minCourses: rule.minCourses != nil
      case .maxCourses: rule.maxCourses != nil
      }
    }

    func removed(from rule: BalanceRule) -> BalanceRule {
      BalanceRule(
        id: rule.id, minLoad: self == .minLoad ? nil : rule.minLoad,
        maxLoad: self == .maxLoad ? nil : rule.maxLoad,
        minCourses: self == .minCourses ? nil : rule.minCourses,
        maxCourses: self == .maxCourses ? nil : rule.maxCourses, loadWeight: 0, unwantedWeight: 0,
        curricula: rule.curricula, location: rule.location)
    }
  }
}
