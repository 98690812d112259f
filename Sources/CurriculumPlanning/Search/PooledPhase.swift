import IntegerPrograms
import TrainingModel

/// Where the whole is too large for one question: its municipalities one by one.
extension PhasedSearch {
  /// The pool to plan the instance as; `nil` if it is one question.
  func pool(of duties: Duties) -> Pool? {
    options.formulation == .pooled
      ? Pool(instance, duties: duties.held) : Pool.large(instance, duties: duties.held)
  }

  /// Plans a pool; whether that was possible.
  func plan(
    _ pool: Pool, _ main: [TierPart], _ duties: Duties, best: inout ValuedSchedule?, bounds: inout Bounds
  ) throws(PlanningError) -> Bool {
    let search = PoolSearch(pool: pool, options: options, control: control, duties: duties, parts: main)
    guard let found = try search.run() else { return false }
    bounds.add(found.proven)
    if let schedule = found.schedule, isAllowed(schedule) {
      best = better(best, candidate(of: schedule), keeping: duties.held)
    }
    tell(best, bounds)
    if !isProven(best, bounds, main), !control.isOver, Pool.isOneRelaxation(instance),
      let bound = try boundAsOne(main, duties)
    {
      bounds.add(bound)
      tell(best, bounds)
    }
    return true
  }

  /// The bound of the relaxation of all members as one question, with the rows of whole sessions that reach over members.
  private func boundAsOne(_ main: [TierPart], _ duties: Duties) throws(PlanningError) -> HeldPart? {
    let search = lexicographic("selection")
    let scope = ModelScope(courses: Array(instance.courses.indices), timing: .annual)
    guard let part = main.last, let model = search.model(of: main, scope, held: duties.held) else {
      return nil
    }
    let point = try solving { () throws(SolverError) in
      var relaxation = try SelectionRelaxation(
        model, options: options, control: control, phase: "selection")
      return try relaxation.solve(isBoundEnough: true)
    }
    return point.map { search.proven($0.objective, of: part, with: main.dropLast()) }
  }
}
