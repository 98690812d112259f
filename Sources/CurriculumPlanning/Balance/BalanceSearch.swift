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
    let value = BalanceValue(instance)
    control.note(phase: "balance-start")
    let start = BalanceAnnealing(
      instance: instance, windows: windows, value: value, shouldStop: { control.isOver }
    ).run(seed: options.seed)
    var best = start.map { (placement: $0, value: value.total(of: $0, instance)) }
    var bound = value.cost(ofHeaviest: instance.leastHeaviest)
    if let best, isEnough(best.value, bound) || control.isOver { return result(best, bound) }
    guard best != nil || !control.isOver else { throw tooEarly }

    let model = BalanceModel(instance, windows, value)
    let outcome = try control.solve(
      model.program, options, phase: "balance", start: best.map { model.start(ordered($0.placement, windows)) } ?? .nothing,
      relativeGap: options.relativeGap,
      stopWhen: { [best] objective in best.map { isEnough($0.value, model.bound(objective)) } ?? false })
    if outcome.stopReason == .infeasible || outcome.stopReason == .infeasibleOrUnbounded {
      guard best == nil else { throw .solver("a placement was found, and the solver says that there is none") }
      throw .infeasible([try conflict()])
    }
    bound = max(bound, model.bound(outcome.bound))
    if let solution = outcome.solution {
      let placement = model.placement(solution)
      let found = value.total(of: placement, instance)
      if best.map({ found < $0.value }) ?? true { best = (placement, found) }
    }
    guard let best else { throw tooEarly }
    return result(best, bound)
  }

  private var tooEarly: PlanningError {
    control.isInterrupted ? .interruptedBeforeAnyPlan : .timeLimitBeforeAnyPlan
  }

  private func isEnough(_ value: Int, _ bound: Int) -> Bool {
    value <= bound || Double(value - bound) <= options.relativeGap * Double(value)
  }

  private func result(_ best: (placement: [Int], value: Int), _ bound: Int) -> Result {
    let bound = min(bound, best.value)
    let stop: PlanStop =
      isEnough(best.value, bound)
      ? .gapReached : control.isInterrupted ? .interrupted : control.ranOutOfTime ? .timeLimit : .exhausted
    return Result(placement: best.placement, value: best.value, bound: bound, stop: stop)
  }

  /// The same placement with courses that are alike in the order that the model asks for.
  private func ordered(_ placement: [Int], _ windows: PlacementWindows) -> [Int] {
    var placement = placement
    var chains: [[Int]] = []
    var chainOfLast: [Int: Int] = [:]
    for pair in instance.alike(windows) {
      if let chain = chainOfLast.removeValue(forKey: pair.first) {
        chains[chain].append(pair.second)
        chainOfLast[pair.second] = chain
      } else {
        chainOfLast[pair.second] = chains.count
        chains.append([pair.first, pair.second])
      }
    }
    for chain in chains {
      for (course, period) in zip(chain, chain.map { placement[$0] }.sorted()) { placement[course] = period }
    }
    return placement
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
