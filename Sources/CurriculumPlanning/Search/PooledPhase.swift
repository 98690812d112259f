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
    if !isProven(best, bounds, main), !control.isOver, Pool.isOneRelaxation(instance), let part = main.last,
      let model = lexicographic("selection").model(
        of: main, ModelScope(courses: Array(instance.courses.indices), timing: .annual), held: duties.held)
    {
      func proven(_ bound: Double) -> HeldPart {
        lexicographic("selection").proven(bound, of: part, with: main.dropLast())
      }
      let (inHand, before) = (best, bounds)
      let whole = PoolBound(pool: pool, options: options, control: control, model: model)
      if let bound = try whole.find(isEnough: { isProven(inHand, before.with(proven($0)), main) }) {
        bounds.add(proven(bound))
        tell(best, bounds)
      }
    }
    return true
  }
}
