import IntegerPrograms
import NeedsScoring
import TrainingModel

/// Solves the parts of the objective in strict order within one scope.
///
/// Shortfalls that stand just before another part are first tried together with it, as a penalty: if nothing
/// is missing at the end, nothing better is possible for them, and the bound of the penalised objective is
/// one for the other part. Only if something is missing are they solved one by one.
struct LexicographicSearch {
  let instance: PlanningInstance
  let options: PlanOptions
  let control: SearchControl
  let phase: String
  /// Whether a bound is good enough to stop at, of a part that is solved together with the shortfalls before it.
  var isEnough: ([TierPart], Double) -> Bool = { _, _ in false }

  /// What the search came to.
  struct Result {
    /// Every part that was asked for, with value and bound.
    var held: [HeldPart]
    /// Values of all variables.
    var solution: Solution
    /// The model that was solved.
    var model: PlanningModel
    /// Whether every part ended by its gap, not by time or interruption.
    var isComplete: Bool
  }

  /// Solves `parts` in order, those in `held` kept. `nil` if nothing satisfies the constraints or nothing was
  /// found in time.
  func run(
    _ scope: ModelScope, parts: [TierPart], held: [HeldPart], gap: (TierPart) -> Double,
    start: Schedule? = nil,
    values: [Double]? = nil, nodeLimit: Int? = nil, shareOfTime: Double = 1, isPatient: Bool = false
  ) throws(PlanningError) -> Result? {
    var base = PlanningModel(instance, scope: scope)
    for part in held { part.hold(in: &base) }
    var result: Result?
    var remaining = parts[...]
    while let first = remaining.first {
      var group = [first]
      if first.isShortfall { group = Array(remaining.prefix { $0.isShortfall }) }
      if first.isShortfall, let main = remaining.dropFirst(group.count).first { group.append(main) }
      let startValues =
        (result?.solution.values ?? values).map { SolveStart.values($0) }
        ?? start.map { base.start(from: $0) }
      guard
        let step = try solve(
          group, in: base, gap: gap, start: startValues ?? .nothing, nodeLimit: nodeLimit,
          shareOfTime: shareOfTime, isPatient: isPatient)
      else { return result.map { incomplete($0) } }
      var merged = step
      merged.held = (result?.held ?? []) + step.held
      merged.isComplete = step.isComplete && (result?.isComplete ?? true)
      result = merged
      remaining = remaining.dropFirst(step.held.count)
      if !remaining.isEmpty { for part in step.held { part.hold(in: &base) } }
      if !isPatient, control.isOver { break }
    }
    return result
  }

  private func incomplete(_ result: Result) -> Result {
    var copy = result
    copy.isComplete = false
    return copy
  }

  /// Solves shortfalls and the part after them together, or else the first of the group alone.
  private func solve(
    _ group: [TierPart], in base: PlanningModel, gap: (TierPart) -> Double, start: SolveStart,
    nodeLimit: Int?,
    shareOfTime: Double, isPatient: Bool
  ) throws(PlanningError) -> Result? {
    guard let main = group.last else { return nil }
    var model = base
    setObjective(group, in: &model)
    var isBoundEnough = false
    let outcome = try control.solve(
      model.program, options, phase: phase, start: start, relativeGap: gap(main), nodeLimit: nodeLimit,
      shareOfTime: shareOfTime, isPatient: isPatient,
      stopWhen: { bound in
        isBoundEnough = isEnough(group, bound)
        return isBoundEnough
      })
    guard let solution = outcome.solution else { return nil }
    let missing = group.dropLast().map { part in (part, value(of: part, in: model, solution)) }
    if !isBoundEnough, let short = missing.first(where: { $0.1 > 1e-5 }), group.count > 1 {
      // Something is missing, so the shortfall itself decides: it comes first, alone.
      return try solve(
        [short.0], in: base, gap: gap, start: .values(solution.values), nodeLimit: nodeLimit,
        shareOfTime: shareOfTime * 0.5, isPatient: isPatient
      ).map { alone in
        var alone = alone
        let before = missing.prefix { $0.0 != short.0 }.map {
          HeldPart(part: $0.0, value: 0, bound: 0, tolerance: tolerance(of: $0.0))
        }
        alone.held = before + alone.held
        return alone
      }
    }
    let isComplete = outcome.stopReason == .optimal || outcome.stopReason == .gapReached || isBoundEnough
    let penalties = Dictionary(uniqueKeysWithValues: group.dropLast().map { ($0, penalty(of: $0)) })
    let held =
      missing.map { HeldPart(part: $0.0, value: 0, bound: 0, tolerance: tolerance(of: $0.0)) } + [
        HeldPart(
          part: main, value: value(of: main, in: model, solution), bound: outcome.bound,
          tolerance: tolerance(of: main), penalties: penalties)
      ]
    return Result(held: held, solution: solution, model: model, isComplete: isComplete)
  }

  /// The last part of a group as the objective, what is missing from the others as a penalty.
  private func setObjective(_ group: [TierPart], in model: inout PlanningModel) {
    guard let main = group.last else { return }
    var terms = main.terms(in: model)
    let sign = main.sense == .maximize ? -1.0 : 1.0
    for part in group.dropLast() {
      let penalty = sign * penalty(of: part)
      terms += part.terms(in: model).map { .init($0.variable, $0.coefficient * penalty) }
    }
    model.program.setObjective(terms, sense: main.sense)
  }

  /// The model of one group of parts, the earlier ones held; `nil` if the parts are more than one group.
  func model(of group: [TierPart], _ scope: ModelScope, held: [HeldPart]) -> PlanningModel? {
    guard group.dropLast().allSatisfy(\.isShortfall), !group.isEmpty else { return nil }
    var model = PlanningModel(instance, scope: scope)
    for part in held { part.hold(in: &model) }
    setObjective(group, in: &model)
    return model
  }

  /// A bound of a part that was solved together with shortfalls.
  func proven(_ bound: Double, of part: TierPart, with shortfalls: ArraySlice<TierPart>) -> HeldPart {
    let penalties = Dictionary(uniqueKeysWithValues: shortfalls.map { ($0, penalty(of: $0)) })
    return HeldPart(part: part, value: 0, bound: bound, tolerance: tolerance(of: part), penalties: penalties)
  }

  private func value(of part: TierPart, in model: PlanningModel, _ solution: Solution) -> Double {
    part.terms(in: model).reduce(0) { $0 + $1.coefficient * solution[$1.variable] }
  }

  private func tolerance(of part: TierPart) -> Double {
    instance.policy.objective.steps.first { $0.tier == part.tier }?.tolerance.value ?? 0
  }

  /// What one unit of a shortfall weighs against the part after it: enough that a plan would rather give up
  /// all of its weighted need many times over than miss the whole of what the rule asks for.
  func penalty(of part: TierPart) -> Double {
    let total = instance.steps.reduce(0.0) { $0 + Double($1.weight) / 1e6 * Double($1.people) }
    let whole: Double =
      switch part {
      case .mandatory: Double(instance.mandatory.reduce(0) { $0 + $1.required })
      case .minimumHours:
        instance.hourLimits.enumerated().reduce(0.0) { sum, limit in
          sum + Double((limit.element.least ?? 0) * instance.cohorts[limit.offset].headcount) / 4
        }
      default: 1
      }
    return 4 * max(1, total) / max(1, whole)
  }
}
