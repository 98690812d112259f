import IntegerPrograms
import TrainingModel

/// The sessions of the year, months relaxed.
///
/// The relaxation is made as tight as rows can make it, and a dive in it leads to a first program within seconds.
/// From there two searches go on side by side: one for whole seats too, which proves, and sees what the other cannot;
/// one for whole sessions alone, which finds better sessions where the dive missed them.
extension PhasedSearch {
  /// Share of the gap that a selection may leave, so that placement and seating have the rest.
  private static let share = 0.5
  /// The same of sessions alone: whole seats lose more, and what is found late is much better.
  private static let sessionsShare = 0.2
  /// The same where the first program may well keep all that the selection promises.
  private static let firstShare = 0.8
  /// The same where two programs have not.
  private static let lastShare = 0.1
  /// Nodes after which better sessions are waited for.
  private static let firstNodes = 10
  /// Share of the time left that a selection may take.
  private static let shareOfTime = 0.6
  /// With seats that need not be whole, a smaller gap would say nothing about programs.
  private static let leastSessionsGap = 0.001

  /// A selection that is searched for.
  private struct Round {
    var hasWholeSeats: Bool
    var share: Double
    var nodeLimit: Int?
  }

  /// Selects sessions among all, by diving and by branch and bound, until the gap is reached.
  ///
  /// - Parameter earlierScope: all courses with the rows of whole seats and sessions that a search before needed, if it has found
  ///   a program to start from.
  func select(
    _ main: [TierPart], _ duties: Duties, in earlierScope: ModelScope?, best: inout ValuedSchedule?,
    bounds: inout Bounds
  ) throws(PlanningError) {
    let (all, dived) =
      if let earlierScope { (earlierScope, nil as [Double]?) } else {
        try firstSelection(main, duties, &bounds)
      }
    let sessions = SelectionTask(
      .init(
        instance: instance, options: options, scope: all, parts: main, held: duties.held,
        gap: max(options.relativeGap * Self.sessionsShare, Self.leastSessionsGap), values: dived))
    defer { sessions.end() }
    if options.threads > 1, SharedWork.hasRoomForThreads {
      sessions.begin(timeLimit: control.secondsLeft.map { $0 * Self.shareOfTime })
    }
    var rounds = [
      Round(hasWholeSeats: false, share: Self.share),
      Round(hasWholeSeats: true, share: Self.share),
      Round(hasWholeSeats: true, share: Self.lastShare),
    ]
    var hasStart = earlierScope != nil
    if let dived, let found = try realize(main, dived, in: all, held: duties.held) {
      best = better(best, found, keeping: duties.held)
      hasStart = true
    }
    if hasStart {
      // From a poor program to start from, whole seats take longer than without one.
      rounds.insert(Round(hasWholeSeats: true, share: Self.firstShare, nodeLimit: Self.firstNodes), at: 0)
    }
    tell(best, bounds)
    if isProven(best, bounds, main) { sessions.cancel() }
    for round in rounds where !control.isOver && !isProven(best, bounds, main) {
      var scope = all
      scope.hasWholeSeats = round.hasWholeSeats
      let task =
        round.hasWholeSeats
        ? SelectionTask(
          .init(
            instance: instance, options: options, scope: scope, parts: main, held: duties.held,
            gap: options.relativeGap * round.share, start: best?.schedule, nodeLimit: round.nodeLimit))
        : sessions
      let (known, proven) = (best, bounds)
      let answer = try task.answer(control, shareOfTime: Self.shareOfTime) { bound in
        guard let known, let part = main.last else { return false }
        return proven.with(bound, of: part).gap(of: part, in: known) <= options.relativeGap
      }
      guard let answer else { continue }
      for part in answer.held { bounds.add(part) }
      if let values = answer.values, !isProven(best, bounds, main),
        let found = try realize(main, values, in: scope, held: duties.held)
      {
        best = better(best, found, keeping: duties.held)
      }
      tell(best, bounds)
    }
  }

  /// A selection that a dive in the tight relaxation finds, in a scope with all rows that this one needed; its optimum
  /// is a bound.
  func firstSelection(
    _ main: [TierPart], _ duties: Duties, _ bounds: inout Bounds
  ) throws(PlanningError) -> (scope: ModelScope, values: [Double]?) {
    var scope = ModelScope(courses: Array(instance.courses.indices), timing: .annual)
    guard let relaxation = try tightened(main, scope, duties, &bounds) else { return (scope, nil) }
    scope.seatRows = relaxation.seatRows
    scope.sessionRows = relaxation.sessionRows
    var dive = Dive(control: control, options: options)
    dive.isFree = true
    let point = try solving { () throws(SolverError) in
      try dive.run(in: relaxation, duties: duties.schedule, phase: "selection")
    }
    return (scope, point?.values)
  }

  /// The relaxation with its rows, and the bound that it gives; `nil` if the parts are not one question, or time is
  /// over.
  private func tightened(
    _ main: [TierPart], _ scope: ModelScope, _ duties: Duties, _ bounds: inout Bounds
  ) throws(PlanningError) -> SelectionRelaxation? {
    let search = lexicographic("selection")
    guard let part = main.last, let model = search.model(of: main, scope, held: duties.held) else {
      return nil
    }
    var relaxation = try solving { () throws(SolverError) in
      try SelectionRelaxation(model, options: options, control: control, phase: "selection")
    }
    func solve() throws(PlanningError) -> Bool {
      let point = try solving { () throws(SolverError) in try relaxation.solve(isBoundEnough: true) }
      guard let point else { return false }
      bounds.add(search.proven(point.objective, of: part, with: main.dropLast()))
      return true
    }
    let least = LeastSessions(duties, in: instance, options: options)
    defer { least?.end() }
    least?.begin(timeLimit: control.secondsLeft)
    guard try solve() else { return nil }
    if let least = try least?.answer(control),
      try solving({ () throws(SolverError) in try relaxation.hold(least) }), try !solve()
    {
      return nil
    }
    return relaxation
  }
}
