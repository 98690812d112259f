import IntegerPrograms
import TrainingModel

/// The last parts, such as cost: lowered in the sessions that stand, and bounded.
extension PhasedSearch {
  /// On small dossiers the last parts are solved over all programs, on others only in the sessions that stand, for so many
  /// nodes. Which it was shows in their gap.
  private static let mostEconomyNodes = 50
  /// Near an earlier program, times the gap that may be left to gain.
  private static let thrifty = 3.0

  /// Whether a schedule is the earlier one, whose cost was lowered when it was made.
  func isEarlier(_ best: ValuedSchedule) -> Bool {
    guard let earlier else { return false }
    return best.schedule.sessions == earlier.schedule.sessions
      && best.schedule.seatings == earlier.schedule.seatings
  }

  /// The last parts in the sessions that stand, everything before kept; `nil` if nothing is gained.
  func economize(
    _ trailing: [TierPart], kept: [HeldPart], best: ValuedSchedule, _ bounds: Bounds
  ) throws(PlanningError) -> ValuedSchedule? {
    // Without an earlier program this is not asked, nor what follows: what can be saved then is wanted.
    if earlier != nil, trailing.count == 1, let part = trailing.first,
      bounds.gap(of: part, in: best) <= Self.thrifty * options.relativeGap
    {
      return nil
    }
    let sessions = best.schedule.sessions
    let scope = ModelScope(
      courses: sessions.indices.filter { sessions[$0].contains { $0 > 0 } }, timing: .monthly,
      hasWholeSeats: true,
      sessions: sessions)
    // In the sessions that stand less is possible than in all programs.
    if earlier != nil, trailing.count == 1, let part = trailing.first,
      try isThrifty(best, part, scope, kept: kept)
    {
      return nil
    }
    return try lexicographic("economy").run(
      scope, parts: trailing, held: kept, gap: { _ in options.relativeGap }, start: best.schedule,
      nodeLimit: control.isOver ? 1 : Self.mostEconomyNodes, isPatient: true
    ).map { candidate(of: $0.model.schedule(from: $0.solution)) }
  }

  /// Whether the relaxation leaves a part of a schedule next to nothing to gain in its sessions: no more than three times the
  /// gap, most of which is taken by seats that must be whole.
  private func isThrifty(
    _ best: ValuedSchedule, _ part: TierPart, _ scope: ModelScope, kept: [HeldPart]
  ) throws(PlanningError) -> Bool {
    var model = PlanningModel(instance, scope: scope)
    for other in kept { other.hold(in: &model) }
    model.program.setObjective(part.terms(in: model), sense: part.sense)
    model.relax()
    let outcome = try control.solve(model.program, options, phase: "economy", relativeGap: 0)
    guard outcome.stopReason == .optimal, let value = best.values[part] else { return false }
    return (value - outcome.bound).magnitude <= Self.thrifty * options.relativeGap * value.magnitude
  }

  /// The least that a part can come to in any program, from the relaxation, with what the others have achieved; `nil` if
  /// that was not found out.
  ///
  /// - Parameter scope: all courses of the year, with rows that tighten the relaxation if some are known.
  func leastOfAll(_ part: TierPart, kept: [HeldPart], in scope: ModelScope?) -> SideTask<Double?> {
    let (instance, options) = (self.instance, self.options)
    let scope = scope ?? ModelScope(courses: Array(instance.courses.indices), timing: .annual)
    return SideTask { (control) throws(PlanningError) in
      var model = PlanningModel(instance, scope: scope)
      for other in kept { other.hold(in: &model) }
      model.program.setObjective(part.terms(in: model), sense: part.sense)
      model.relax()
      let outcome = try control.solve(
        model.program, options, phase: "bound of \(part.rawValue)", relativeGap: 0, isPatient: true)
      return outcome.stopReason == .optimal ? outcome.bound : nil
    }
  }

  /// Bounds of the last parts, each with those before it as they are.
  func boundTrailing(
    _ trailing: [TierPart], kept: [HeldPart], best: ValuedSchedule, in scope: ModelScope?,
    first: SideTask<Double?>?, _ bounds: inout Bounds
  ) throws(PlanningError) {
    var kept = kept
    for part in trailing {
      let task = part == trailing.first ? first : nil
      if bounds.isUnknown(part),
        let bound = try (task ?? leastOfAll(part, kept: kept, in: scope)).answer(control)
      {
        bounds.add(HeldPart(part: part, value: 0, bound: bound, tolerance: 0))
      }
      kept += keep([part], of: best)
    }
  }
}
