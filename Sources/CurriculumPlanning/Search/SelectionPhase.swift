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

  /// Of two dives, one settles a quarter of what is open at a time, the other a third.
  static let stride = 4
  static let otherStride = 3
  /// A dive that loses no more than this share of the gap is not compared with the other.
  private static let diveShare = 0.2

  /// A selection that is searched for: of sessions alone, or of whole seats too, to a share of the gap.
  private enum Round {
    case sessions
    case wholeSeats(share: Double, nodeLimit: Int? = nil)
  }

  /// Selects sessions among all, by diving and by branch and bound, until the gap is reached.
  ///
  /// - Parameter earlierScope: all courses with the rows of whole seats and sessions that a search before needed, if it has found
  ///   a program to start from.
  /// - Returns: all courses with the rows that made the relaxation tight.
  func select(
    _ main: [TierPart], _ duties: Duties, in earlierScope: ModelScope?, best: inout ValuedSchedule?,
    bounds: inout Bounds
  ) throws(PlanningError) -> ModelScope {
    let (all, dived) =
      if let earlierScope { (earlierScope, nil as [Double]?) } else {
        try firstSelection(main, duties, &bounds)
      }
    let sessions = SelectionTask(
      .init(
        instance: instance, options: options, scope: all, parts: main, held: duties.held,
        gap: max(options.relativeGap * Self.sessionsShare, Self.leastSessionsGap), values: dived,
        shareOfTime: Self.shareOfTime))
    defer { sessions.end() }
    sessions.begin(control, threads: options.threads)
    var rounds = [Round.sessions, .wholeSeats(share: Self.share), .wholeSeats(share: Self.lastShare)]
    var hasStart = earlierScope != nil
    if let dived, let found = try realize(main, dived, in: all, held: duties.held) {
      best = better(best, found, keeping: duties.held)
      hasStart = true
    }
    if hasStart {
      // From a poor program to start from, whole seats take longer than without one.
      rounds.insert(.wholeSeats(share: Self.firstShare, nodeLimit: Self.firstNodes), at: 0)
    }
    tell(best, bounds)
    if isProven(best, bounds, main) { sessions.cancel() }
    for round in rounds where !control.isOver && !isProven(best, bounds, main) {
      var scope = all
      var task = sessions
      if case .wholeSeats(let share, let nodeLimit) = round {
        scope.hasWholeSeats = true
        task = SelectionTask(
          .init(
            instance: instance, options: options, scope: scope, parts: main, held: duties.held,
            gap: options.relativeGap * share, start: best?.schedule, nodeLimit: nodeLimit,
            shareOfTime: Self.shareOfTime))
      }
      let (known, proven) = (best, bounds)
      let answer = try task.answer(control) { bound in
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
    return all
  }

  /// A selection that a dive in the tight relaxation finds, in a scope with all rows that this one needed; its optimum
  /// is a bound.
  func firstSelection(
    _ main: [TierPart], _ duties: Duties, _ bounds: inout Bounds
  ) throws(PlanningError) -> (scope: ModelScope, values: [Double]?) {
    var scope = ModelScope(courses: Array(instance.courses.indices), timing: .annual)
    guard let (relaxation, bound) = try tightened(main, scope, duties, &bounds) else { return (scope, nil) }
    scope.seatRows = relaxation.seatRows
    scope.sessionRows = relaxation.sessionRows
    scope.leastSessions = relaxation.leastSessions
    let beside = diveBeside(relaxation, duties, stride: Self.otherStride)
    defer { beside.end() }
    // A pool is too large to be held twice.
    let isAlone = Pool.isLarge(instance)
    if !isAlone { beside.begin(control, threads: options.threads) }
    let first = try dive(in: relaxation, duties, stride: Self.stride)
    func isEnough(_ point: RelaxationPoint) -> Bool {
      guard let part = main.last, part.sense == .maximize else { return false }
      return bound - point.objective <= Self.diveShare * options.relativeGap * point.objective
    }
    if isAlone || first.map(isEnough) ?? false { return (scope, first?.values) }
    let second = try beside.answer(control)
    return (scope, Self.better(first, second, relaxation)?.values)
  }

  static func better(
    _ first: RelaxationPoint?, _ second: RelaxationPoint?, _ relaxation: SelectionRelaxation
  ) -> RelaxationPoint? {
    guard let first, let second else { return first ?? second }
    return second.isBetter(than: first, relaxation.model.program.sense) ? second : first
  }

  /// Dives in a relaxation with its rows, in a session of its own.
  func diveBeside(
    _ relaxation: SelectionRelaxation, _ duties: Duties, stride: Int,
    anchors: [IntegerProgram.Variable: Double] = [:], enough: Double? = nil
  ) -> SideTask<RelaxationPoint?> {
    let tight = relaxation.tight
    let (instance, options) = (self.instance, self.options)
    return SideTask { (control) throws(PlanningError) in
      let search = PhasedSearch(instance: instance, options: options, control: control)
      let own = try search.solving { () throws(SolverError) in
        try SelectionRelaxation(tight, options: options, control: control, phase: "selection")
      }
      return try search.dive(in: own, duties, stride: stride, anchors: anchors, enough: enough)
    }
  }

  /// A dive that settles one in so many variables at a time. Neither of two is always the better.
  ///
  /// - Parameter anchors: numbers at which variables are settled if the relaxation agrees.
  func dive(
    in relaxation: SelectionRelaxation, _ duties: Duties, stride: Int,
    anchors: [IntegerProgram.Variable: Double] = [:], enough: Double? = nil, isStrict: Bool = false
  ) throws(PlanningError) -> RelaxationPoint? {
    var dive = Dive(control: control, options: options, stride: stride)
    dive.isFree = true
    dive.anchors = anchors
    dive.enough = enough
    dive.isStrict = isStrict
    dive.isHurried = !instance.fixedCourses.isEmpty
    return try solving { () throws(SolverError) in
      try dive.run(in: relaxation, duties: duties.schedule, phase: "selection")
    }
  }

  /// The relaxation with its rows, and the bound that it gives; `nil` if the parts are not one question, or time is
  /// over.
  private func tightened(
    _ main: [TierPart], _ scope: ModelScope, _ duties: Duties, _ bounds: inout Bounds
  ) throws(PlanningError) -> (SelectionRelaxation, bound: Double)? {
    let search = lexicographic("selection")
    guard let part = main.last, let model = search.model(of: main, scope, held: duties.held) else {
      return nil
    }
    var relaxation = try solving { () throws(SolverError) in
      try SelectionRelaxation(model, options: options, control: control, phase: "selection")
    }
    var bound = 0.0
    func solve() throws(PlanningError) -> Bool {
      let point = try solving { () throws(SolverError) in try relaxation.solve(isBoundEnough: true) }
      guard let point else { return false }
      bound = point.objective
      bounds.add(search.proven(point.objective, of: part, with: main.dropLast()))
      return true
    }
    let least = leastSessions(of: duties)
    defer { least?.end() }
    least?.begin(control, threads: options.threads)
    guard try solve() else { return nil }
    if let least = try least?.answer(control),
      try solving({ () throws(SolverError) in try relaxation.hold(least) }), try !solve()
    {
      return nil
    }
    return (relaxation, bound)
  }
}
