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

  private static let mostNodes = 5_000
  /// On large dossiers, what one round of a dive may cost of the distance.
  private static let mostLoss = 0.02

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
    guard let values = try solution(of: model, isHeld: Set(isHeld.values)), values[least.index] > 0.5 else {
      return nil
    }
    return instance.courses.indices.map { index in
      let most = instance.courses[index].mostSessions
      guard let variable = isHeld[index] else { return 0...most }
      return values[variable.index] < 0.5 ? 0...0 : 1...most
    }
  }

  /// The selection that differs most, on small dossiers; on large ones one that a dive finds, whose sessions need not be
  /// whole. `nil` if there is none, or time is over.
  private func solution(
    of model: PlanningModel, isHeld: Set<IntegerProgram.Variable>
  ) throws(PlanningError) -> [Double]? {
    guard !instance.isSmall else {
      return try control.solve(
        model.program, options, phase: "alternative", start: model.start(from: known[0]), relativeGap: 0,
        nodeLimit: Self.mostNodes, shareOfTime: 0.5
      ).solution?.values
    }
    var model = model
    for variable in model.program.variables where !isHeld.contains(variable) {
      model.program.setDomain(of: variable, to: .continuous)
    }
    do throws(SolverError) {
      var relaxation = try SelectionRelaxation(
        model, options: options, control: control, phase: "alternative")
      guard try relaxation.solve() != nil else { return nil }
      var dive = Dive(control: control, options: options, stride: PhasedSearch.stride)
      dive.mostLoss = Self.mostLoss
      return try dive.run(in: relaxation, duties: nil, phase: "alternative")?.values
    } catch {
      throw .solver(error.description)
    }
  }
}
