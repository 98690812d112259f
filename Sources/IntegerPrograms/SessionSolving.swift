import CHiGHS

extension SolverSession {
  /// Solves the program as it stands.
  ///
  /// A limit of time, or the progress closure's wish to stop, takes effect when the solver next looks: at
  /// the latest after the linear program, the presolve step or the round of parallel nodes it is busy with.
  /// What has been found and proven by then is in the outcome.
  ///
  /// - Parameters:
  ///   - start: where the search begins.
  ///   - timeLimit: seconds that this call may take, the completion of a start included. What is left of
  ///     a budget can be given as it is: 0 and less mean that no time is left.
  ///   - nodeLimit: how many nodes may be searched, 1 being the root (0 does not even search that); unlike a
  ///     time limit it stops at the same place each time. `nil` for no limit.
  ///   - relativeGap: the ``SolveOutcome/relativeGap`` at which a solution is good enough.
  ///   - absoluteGap: the ``SolveOutcome/absoluteGap`` at which a solution is good enough.
  ///   - cutoff: a linear program whose objective is proven to be worse may end with ``StopReason/cutOff`` and without a
  ///     solution. Heeded where the solver minimizes (``SolverOptions/alwaysMinimizes``); integer programs know none.
  ///   - method: how a linear program is solved.
  ///   - progress: called often (for integer programs at every new best solution and about once a node,
  ///     for linear ones about once an iteration), on the calling thread. It should return at once, and
  ///     can neither change a session nor solve one.
  public func solve(
    start: SolveStart = .lastSolution, timeLimit: Double = .infinity, nodeLimit: Int? = nil,
    relativeGap: Double = 0, absoluteGap: Double = 1e-6, cutoff: Double? = nil,
    method: SimplexMethod = .dual,
    progress: ((SolveProgress) -> ProgressAnswer)? = nil
  ) throws(SolverError) -> SolveOutcome {
    try requireIdle()
    let limits = try SolveLimits(
      seconds: timeLimit, nodes: nodeLimit, relativeGap: relativeGap, absoluteGap: absoluteGap,
      cutoff: cutoff)
    try check(start)
    try SolvingThreads.enter()
    isSolving = true
    defer {
      isSolving = false
      observer.progress = nil
      SolvingThreads.leave()
    }
    try highs.setOption("simplex_strategy", to: method.strategy)
    observer.begin(program, sign: sign, progress: progress)
    let outcome = try solve(from: start, within: limits)
    if let solution = outcome.solution { lastValues = solution.values }
    return outcome
  }

  private func solve(
    from start: SolveStart, within limits: SolveLimits
  ) throws(SolverError) -> SolveOutcome {
    guard program.variableCount > 0 else { return outcomeWithoutVariables() }
    var startValues: [Double]?
    if program.hasIntegerVariables {
      startValues = try values(of: start, within: limits)
      // Whatever is left of an earlier solve must not decide how this one goes.
      try clearSolver()
    } else if case .nothing = start {
      try clearSolver()
    }
    if observer.isStopped { return outcome(stoppedBy: .interrupted, holding: startValues) }
    if limits.seconds <= observer.seconds { return outcome(stoppedBy: .timeLimit, holding: startValues) }
    if let startValues {
      try highs.check(
        Highs_setSolution(highs.pointer, startValues, nil, nil, nil), "Highs_setSolution")
    }
    var isAccepted = try run(within: limits)
    if !isAccepted {
      // Another order of its choices ends elsewhere.
      try highs.setOption("random_seed", to: options.seed ^ 1)
      try clearSolver()
      if let startValues {
        try highs.check(
          Highs_setSolution(highs.pointer, startValues, nil, nil, nil), "Highs_setSolution")
      }
      isAccepted = try run(within: limits)
      try highs.setOption("random_seed", to: options.seed)
    }
    guard isAccepted else { throw .callFailed(function: "Highs_run", status: Int(kHighsStatusError)) }
    if !program.hasIntegerVariables, StopReason(modelStatus: Highs_getModelStatus(highs.pointer)) == nil {
      // Where the last basis leads it into trouble with rounding, the solver may give no verdict; from nothing it does.
      try clearSolver()
      _ = try run(within: limits)
    }
    return try readOutcome()
  }

  /// Runs the solver on what is loaded, for what is left of the limits; whether it stands by its answer.
  ///
  /// HiGHS checks the solution of an integer program once more at the end, and gives no answer if a row is broken by a
  /// hair more than its tolerance.
  func run(within limits: SolveLimits) throws(SolverError) -> Bool {
    let isInteger = program.hasIntegerVariables
    let left = max(0, limits.seconds - observer.seconds)
    try highs.setOption("time_limit", to: left)
    try highs.setOption("mip_max_nodes", to: limits.nodes)
    try highs.setOption("mip_rel_gap", to: limits.relativeGap)
    try highs.setOption("mip_abs_gap", to: limits.absoluteGap)
    try highs.setOption(
      "objective_bound", to: isInteger ? .infinity : limits.cutoff.map { sign * $0 } ?? .infinity)
    // Simplex is serial: worker threads would only be started and stopped.
    try highs.setOption("threads", to: isInteger ? options.threads : 1)
    // For linear programs HiGHS compares the limit with the time of all its runs so far.
    try highs.check(Highs_zeroAllClocks(highs.pointer), "Highs_zeroAllClocks")
    let types =
      observer.progress == nil ? [] : SolveObserver.callbackTypes(forIntegerProgram: isInteger)
    for type in types {
      try highs.check(Highs_startCallback(highs.pointer, type), "Highs_startCallback")
    }
    let strike = SolverFault.current?.strike()
    let status = strike == nil ? Highs_run(highs.pointer) : kHighsStatusError
    for type in types {
      try highs.check(Highs_stopCallback(highs.pointer, type), "Highs_stopCallback")
    }
    let isRejected =
      strike == .rejection
      || strike == nil && Highs_getModelStatus(highs.pointer) == kHighsModelStatusSolveError
    if status == kHighsStatusError, isRejected { return false }
    try highs.check(status, "Highs_run")
    return true
  }

  func clearSolver() throws(SolverError) {
    try highs.check(Highs_clearSolver(highs.pointer), "Highs_clearSolver")
  }
}

/// When a solve may stop.
struct SolveLimits {
  /// Seconds from the beginning of the solve.
  var seconds: Double
  var nodes: Int
  var relativeGap: Double
  var absoluteGap: Double
  var cutoff: Double?

  init(
    seconds: Double, nodes: Int?, relativeGap: Double, absoluteGap: Double, cutoff: Double? = nil
  ) throws(SolverError) {
    guard !seconds.isNaN else { throw .argumentOutOfRange(name: "timeLimit", value: seconds) }
    // HiGHS takes its largest integer for no limit.
    let nodes = nodes ?? Int(HighsInt.max)
    guard nodes >= 0 else { throw .argumentOutOfRange(name: "nodeLimit", value: Double(nodes)) }
    guard relativeGap >= 0 else { throw .argumentOutOfRange(name: "relativeGap", value: relativeGap) }
    guard absoluteGap >= 0 else { throw .argumentOutOfRange(name: "absoluteGap", value: absoluteGap) }
    self.seconds = seconds
    self.nodes = min(nodes, Int(HighsInt.max))
    self.relativeGap = relativeGap
    self.absoluteGap = absoluteGap
    guard cutoff.map({ !$0.isNaN }) ?? true else { throw .argumentOutOfRange(name: "cutoff", value: .nan) }
    self.cutoff = cutoff
  }
}
