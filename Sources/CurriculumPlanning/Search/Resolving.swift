import IntegerPrograms
import TrainingModel

/// A program of similar documents from which a search begins. Nothing of its quality is taken on trust.
struct EarlierSchedule {
  /// What is left of it, with what stands now in its place.
  var schedule: Schedule
  /// Whether a schedule keeps every rule.
  var isSound: (Schedule) -> Bool
  /// What it came to when it was made, by its own account.
  var stated: [TierPart: Double]
}

/// The search from an earlier program: near it, and with a bound of its own.
extension PhasedSearch {
  /// So many linear programs are solved at most to prove a program near the earlier one.
  private static let mostPrograms = 250
  /// So many of them tell whether more are of use.
  private static let trialPrograms = 60
  /// The share of what is left to prove that these must have proven.
  private static let hopeful = 0.5

  /// Times the gap that is asked for.
  private static let nearly = 2.5
  /// One in so many variables is settled at a time in the two dives near the earlier program.
  private static let nearStride = 2
  private static let otherNearStride = 3
  /// The share of the gap that rounds of rows must gain to be followed by another, unless more is needed.
  private static let gainOfGap = 0.04
  /// The widest gap by which rows and dives are measured.
  private static let narrow = 0.005
  /// The share of the gap that a dive may lose, so that whole seats and months find room in the rest.
  private static let nearEnough = 0.6

  /// What a search from an earlier program comes to.
  struct Resolved {
    /// The best program known.
    var best: ValuedSchedule?
    /// A selection among all courses, with the rows that its relaxation needed, from which the search of all programs may
    /// go on: that has nothing better to begin with. `nil` if it must begin by itself.
    var scope: ModelScope?
    /// The relaxation of all programs, as it was left.
    var relaxation: SelectionRelaxation?
  }

  /// What a search from an earlier program comes to; what is not proven then is left to the search of all programs.
  func resolve(
    from earlier: EarlierSchedule, _ main: [TierPart], duties: Duties, best known: ValuedSchedule?,
    bounds: inout Bounds
  ) throws(PlanningError) -> Resolved {
    var best = known
    if isAllowed(earlier.schedule), earlier.isSound(earlier.schedule) {
      best = better(best, candidate(of: earlier.schedule), keeping: duties.held)
    }
    let search = lexicographic("selection")
    let all = ModelScope(courses: Array(instance.courses.indices), timing: .annual)
    guard let part = main.last, part.sense == .maximize,
      let model = search.model(of: main, all, held: duties.held)
    else { return Resolved(best: best) }
    func proven(_ bound: Double) -> HeldPart { search.proven(bound, of: part, with: main.dropLast()) }
    var relaxation = try solving { () throws(SolverError) in
      try SelectionRelaxation(model, options: options, control: control, phase: "selection")
    }
    // What is found later is proven further than it must be: what is left is room to keep more of the earlier program.
    let inHand = best
    let expected =
      duties.held + keep(main, of: ValuedSchedule(schedule: earlier.schedule, values: earlier.stated))
    func solveRoot(leastGain: Double = SelectionRelaxation.leastGain) throws(PlanningError)
      -> RelaxationPoint?
    {
      let point = try solving { () throws(SolverError) in
        try relaxation.solve(leastGain: leastGain) { bound in
          // From the first bound on, a thread is mostly idle.
          whenChosen(expected)
          return isProven(inHand, bounds.with(proven(bound)), main)
        }
      }
      guard let point else { return nil }
      bounds.add(proven(point.objective))
      return point
    }
    let least = leastSessions(of: duties)
    defer { least?.end() }
    least?.begin(control, threads: options.threads)
    let gain = max(SelectionRelaxation.leastGain, Self.gainOfGap * narrowGap)
    guard var root = try solveRoot(leastGain: least == nil ? gain : SelectionRelaxation.roughGain) else {
      return Resolved(best: best)
    }
    func isGood() -> Bool { isProven(best, bounds, main) }
    if isGood() { return Resolved(best: best, relaxation: relaxation) }
    if let least = try least?.answer(control) {
      _ = try solving { () throws(SolverError) in try relaxation.hold(least) }
      guard let tighter = try solveRoot(leastGain: gain) else {
        return Resolved(best: best, relaxation: relaxation)
      }
      root = tighter
      if isGood() { return Resolved(best: best, relaxation: relaxation) }
    }
    func gap(_ bounds: Bounds) -> Double { best.map { bounds.gap(of: part, in: $0) } ?? .infinity }
    /// Proves more of the program in hand, by more rows and by branching; the best whole selection that was seen.
    func branch() throws(PlanningError) -> RelaxationPoint? {
      guard let tighter = try solveRoot() else { return nil }
      root = tighter
      if isGood() { return nil }
      let branching = SessionBranching(
        control: control, phase: "selection", mostPrograms: Self.mostPrograms,
        trialPrograms: Self.trialPrograms)
      let (inHand, before) = (best, bounds)
      let start = gap(Bounds(duties.held).with(proven(root.objective)))
      let result = try solving { () throws(SolverError) in
        try branching.run(&relaxation, from: root) { bound in
          start - gap(before.with(proven(bound))) >= Self.hopeful * (start - options.relativeGap)
        } isEnough: {
          isProven(inHand, before.with(proven($0)), main)
        }
      }
      bounds.add(proven(result.bound))
      return result.whole
    }
    func take(_ point: RelaxationPoint) throws(PlanningError) {
      guard let found = try realize(point.values, of: relaxation, main, duties, near: earlier.schedule) else {
        return
      }
      best = better(best, found, keeping: duties.held)
    }
    // A program that nearly is proven to be good enough mostly is: another is looked for only if it is not.
    let before = best?.schedule
    var whole: RelaxationPoint?
    if gap(bounds) <= Self.nearly * options.relativeGap { whole = try branch() }
    if isGood() { return Resolved(best: best, relaxation: relaxation) }
    let near = try dive(relaxation, duties, earlier, from: root)
    if let near { try take(near) }
    // Where the earlier program does not lead, the search is not much later than without it.
    let beside = diveBeside(relaxation, duties, stride: Self.stride)
    defer { beside.end() }
    if !isGood(), !Pool.isLarge(instance) { beside.begin(control, threads: options.threads) }
    if isGood() { return Resolved(best: best, relaxation: relaxation) }
    if best?.schedule != before { whole = try branch() ?? whole }
    if !isGood(), let whole { try take(whole) }
    if !isGood(), !Pool.isLarge(instance) {
      best = try realizeDives(beside, relaxation, main, duties, best, bounds)
    }
    guard best?.schedule != before else { return Resolved(best: best, relaxation: relaxation) }
    return Resolved(best: best, scope: scope(of: relaxation), relaxation: relaxation)
  }

  /// The gap, or a narrow one if it is wide: that little is asked for is no reason to lose much.
  private var narrowGap: Double { min(options.relativeGap, Self.narrow) }

  /// All courses of the year, with what a relaxation needed.
  func scope(of relaxation: SelectionRelaxation) -> ModelScope {
    var scope = ModelScope(courses: Array(instance.courses.indices), timing: .annual)
    scope.seatRows = relaxation.seatRows
    scope.sessionRows = relaxation.sessionRows
    scope.leastSessions = relaxation.leastSessions
    return scope
  }

  /// Passes on what the solver says.
  func solving<Value>(_ body: () throws(SolverError) -> Value) throws(PlanningError) -> Value {
    do throws(SolverError) { return try body() } catch { throw .solver(error.description) }
  }

  /// The better of a program in hand and one of a dive that has gone on beside, or of another beside that one.
  private func realizeDives(
    _ first: SideTask<RelaxationPoint?>, _ relaxation: SelectionRelaxation, _ main: [TierPart],
    _ duties: Duties, _ known: ValuedSchedule?, _ bounds: Bounds
  ) throws(PlanningError) -> ValuedSchedule? {
    let second = diveBeside(relaxation, duties, stride: Self.otherStride)
    defer { second.end() }
    second.begin(control, threads: options.threads)
    var best = known
    func take(_ point: RelaxationPoint) throws(PlanningError) {
      let found = try realize(main, point.values, in: scope(of: relaxation), held: duties.held)
      if let found { best = better(best, found, keeping: duties.held) }
    }
    let dived = try first.answer(control)
    if let dived { try take(dived) }
    guard !isProven(best, bounds, main), let other = try second.answer(control),
      dived.map({ other.isBetter(than: $0, relaxation.session.program.sense) }) ?? true
    else { return best }
    try take(other)
    return best
  }

  /// A selection that keeps the counts of the earlier program wherever the relaxation agrees. Two dives go side by side, one
  /// settling half, the other a third of what is open at a time; the first is given up as soon as it has lost too much.
  private func dive(
    _ relaxation: SelectionRelaxation, _ duties: Duties, _ earlier: EarlierSchedule,
    from root: RelaxationPoint
  ) throws(PlanningError) -> RelaxationPoint? {
    var anchors: [IntegerProgram.Variable: Double] = [:]
    if case .partial(let values) = relaxation.model.start(from: earlier.schedule) {
      anchors = Dictionary(values.map { ($0.variable, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
    let enough = root.objective * (1 - Self.nearEnough * narrowGap)
    let second = diveBeside(
      relaxation, duties, stride: Self.otherNearStride, anchors: anchors, enough: enough)
    defer { second.end() }
    let isAlone = Pool.isLarge(instance)
    if !isAlone { second.begin(control, threads: options.threads) }
    let first = try dive(
      in: relaxation, duties, stride: Self.nearStride, anchors: anchors, enough: enough,
      isStrict: !isAlone)
    try solving { () throws(SolverError) in try relaxation.release() }
    return if isAlone || first != nil { first } else { try second.answer(control) }
  }

  private func realize(
    _ values: [Double], of relaxation: SelectionRelaxation, _ main: [TierPart], _ duties: Duties,
    near: Schedule
  ) throws(PlanningError) -> ValuedSchedule? {
    let rows = relaxation.seatRows
    if let placed = try place(relaxation.model, values, near: near.sessions),
      let found = try seatSoon(main, placed, held: duties.held, rows)
    {
      return found
    }
    let placement = Placement(instance: instance, control: control, options: options)
    guard let placed = try placement.sessions(relaxation.model, values) else { return nil }
    return try seat(main, placed, held: duties.held, rows)
  }
}
