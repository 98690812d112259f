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
    let isOneRelaxation = Pool.isOneRelaxation(instance)
    // It proves most, but its program comes late; members have theirs within any limit.
    let comesFirst = isOneRelaxation && control.secondsLeft.map { $0 >= Self.leastSecondsAsOne } ?? true
    // A limit that changes the order changes what is found.
    if isOneRelaxation, !comesFirst { control.noteEndOfTime() }
    if comesFirst {
      try selectAsOne(main, duties, best: &best, bounds: &bounds)
      if isProven(best, bounds, main) || control.isOver { return true }
    }
    let search = PoolSearch(pool: pool, options: options, control: control, duties: duties, parts: main)
    guard let found = try search.run() else { return false }
    bounds.add(found.proven)
    if let schedule = found.schedule, isAllowed(schedule) {
      best = better(best, candidate(of: schedule), keeping: duties.held)
    }
    tell(best, bounds)
    if isOneRelaxation, !comesFirst, !isProven(best, bounds, main), !control.isOver {
      try selectAsOne(main, duties, best: &best, bounds: &bounds)
    }
    return true
  }

  /// With less time than this, in seconds, the relaxation of all members is left for after their programs.
  private static let leastSecondsAsOne = 600.0

  /// What the relaxation of all members as one question tells: a bound, with the rows that reach over members, and by a
  /// dive in it another program.
  private func selectAsOne(
    _ main: [TierPart], _ duties: Duties, best: inout ValuedSchedule?, bounds: inout Bounds
  ) throws(PlanningError) {
    let (scope, values) = try firstSelection(main, duties, &bounds)
    tell(best, bounds)
    guard !isProven(best, bounds, main), let values,
      let found = try realize(main, values, in: scope, held: duties.held)
    else { return }
    best = better(best, found, keeping: duties.held)
    tell(best, bounds)
  }
}
