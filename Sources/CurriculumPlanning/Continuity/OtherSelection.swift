import IntegerPrograms
import TrainingModel

/// Selects courses as different as can be from those of programs that are known, with the tiers before need kept and no
/// more need lost than is allowed.
struct OtherSelection {
  let instance: PlanningInstance
  let options: PlanOptions
  let control: SearchControl
  /// The parts of the best program.
  let best: [HeldPart]
  /// Schedules that are known, the best first.
  let known: [Schedule]

  private static let mostNodesOnSmall = 5_000
  private static let mostNodes = 40

  /// For each course, the sessions of the year that an alternative may have: none of those left out. `nil` if no other
  /// selection is found.
  func ranges(losing share: Double) throws(PlanningError) -> [ClosedRange<Int>]? {
    let scope = ModelScope(courses: Array(instance.courses.indices), timing: .annual)
    var model = PlanningModel(instance, scope: scope)
    for part in best where part.part != .cost {
      var kept = HeldPart(part: part.part, value: part.value, bound: 0, tolerance: part.tolerance)
      if part.part == .need { kept.value = part.value * (1 - share) }
      kept.hold(in: &model)
    }
    let movable = instance.courses.indices.filter { !instance.isDuty($0) && model.annualSessions[$0] != nil }
    var isHeld: [Int: IntegerProgram.Variable] = [:]
    for index in movable {
      guard let annual = model.annualSessions[index] else { continue }
      let variable = model.program.addVariable(lower: 0, upper: 1, domain: .integer)
      let most = Double(max(1, instance.courses[index].mostSessions))
      model.program.addConstraint([.init(annual), .init(variable, -most)], upper: 0)
      model.program.addConstraint([.init(annual), .init(variable, -1)], lower: 0)
      isHeld[index] = variable
    }
    // The least distance from any known program, then the sum.
    let least = model.program.addVariable(lower: 0, upper: .infinity, domain: .continuous)
    var objective: [IntegerProgram.Term] = [.init(least)]
    for schedule in known {
      var terms: [IntegerProgram.Term] = []
      var constant = 0.0
      for index in movable {
        guard let variable = isHeld[index] else { continue }
        let wasHeld = schedule.sessions[index].contains { $0 > 0 }
        terms.append(.init(variable, wasHeld ? -1 : 1))
        if wasHeld { constant += 1 }
      }
      model.program.addConstraint(
        terms.map { .init($0.variable, -$0.coefficient) } + [.init(least)], upper: constant)
      objective += terms.map { .init($0.variable, $0.coefficient * 1e-3) }
    }
    model.program.setObjective(objective, sense: .maximize)
    let outcome = try control.solve(
      model.program, options, phase: "alternative", start: model.start(from: known[0]),
      relativeGap: instance.isSmall ? 0 : 0.05,
      nodeLimit: instance.isSmall ? Self.mostNodesOnSmall : Self.mostNodes, shareOfTime: 0.5)
    guard let solution = outcome.solution, solution[least] > 0.5 else { return nil }
    return instance.courses.indices.map { index in
      guard isHeld[index] != nil, let annual = model.annualSessions[index] else {
        return 0...instance.courses[index].mostSessions
      }
      let count = Int(solution[annual].rounded())
      return count == 0 ? 0...0 : max(1, count - 1)...min(count + 1, instance.courses[index].mostSessions)
    }
  }
}
