import CHiGHS

extension SolverSession {
  /// What the solver's last run came to.
  func readOutcome() throws(SolverError) -> SolveOutcome {
    let status = Highs_getModelStatus(highs.pointer)
    guard var reason = StopReason(modelStatus: status) else {
      throw .noVerdict(modelStatus: "model status \(status)")
    }
    let isInteger = program.hasIntegerVariables
    if isInteger, reason == .infeasible,
      try highs.intInfo("primal_solution_status") != kHighsSolutionStatusNone
    {
      // HiGHS says so too when it ends with a solution that its own final check does not accept.
      throw .noVerdict(modelStatus: "the solution found does not satisfy the program")
    }
    let solution = try readSolution()
    var bound = observer.trivialBound
    switch reason {
    case .infeasible: bound = -bound
    case .unbounded, .infeasibleOrUnbounded: break
    default:
      if isInteger {
        bound = sign * (try highs.realInfo("mip_dual_bound"))
      } else if reason == .optimal, let solution {
        bound = solution.objective
      }
    }
    if let solution {
      // The objective is computed anew from the values, which may take it past the bound by a rounding.
      bound =
        program.sense == .minimize ? min(bound, solution.objective) : max(bound, solution.objective)
    }
    var outcome = SolveOutcome(
      stopReason: reason, solution: solution, bound: bound, sense: program.sense,
      nodes: isInteger ? max(0, try highs.longInfo("mip_node_count")) : 0, seconds: observer.seconds)
    if reason == .optimal, let solution,
      outcome.absoluteGap > options.integralityTolerance + 1e-9 * abs(solution.objective)
    {
      reason = .gapReached
      outcome.stopReason = reason
    }
    return outcome
  }

  /// The solution that the solver's last run ended with, if it holds one that is feasible.
  func readSolution() throws(SolverError) -> Solution? {
    guard try highs.intInfo("primal_solution_status") == kHighsSolutionStatusFeasible else { return nil }
    let objective = sign * (try highs.realInfo("objective_function_value"))
    var solution = Solution(
      values: Array(repeating: 0, count: program.variableCount), objective: objective)
    guard !program.hasIntegerVariables,
      try highs.intInfo("dual_solution_status") == kHighsSolutionStatusFeasible
    else {
      try highs.check(
        Highs_getSolution(highs.pointer, &solution.values, nil, nil, nil), "Highs_getSolution")
      return solution
    }
    var rowDuals = Array(repeating: 0.0, count: program.constraintCount)
    var reducedCosts = solution.values
    try highs.check(
      Highs_getSolution(highs.pointer, &solution.values, &reducedCosts, nil, &rowDuals),
      "Highs_getSolution")
    solution.rowDuals = sign < 0 ? rowDuals.turned : rowDuals
    solution.columnReducedCosts = sign < 0 ? reducedCosts.turned : reducedCosts
    return solution
  }

  /// The outcome of a solve that ended before the solver was run on the whole program.
  func outcome(stoppedBy reason: StopReason, holding values: [Double]?) -> SolveOutcome {
    SolveOutcome(
      stopReason: reason,
      solution: values.map { Solution(values: $0, objective: program.objectiveValue(of: $0)) },
      bound: observer.trivialBound, sense: program.sense, nodes: 0, seconds: observer.seconds)
  }

  /// The outcome of a program without variables, which HiGHS does not judge: all sums are 0.
  func outcomeWithoutVariables() -> SolveOutcome {
    let isFeasible = program.violation(of: []).largest <= options.feasibilityTolerance
    let solution = Solution(
      values: [], objective: 0, rowDuals: Array(repeating: 0, count: program.constraintCount),
      columnReducedCosts: [])
    return SolveOutcome(
      stopReason: isFeasible ? .optimal : .infeasible, solution: isFeasible ? solution : nil,
      bound: isFeasible ? 0 : -observer.trivialBound, sense: program.sense, nodes: 0,
      seconds: observer.seconds)
  }
}

extension StopReason {
  /// What the solver's status means, if it is a verdict.
  init?(modelStatus: HighsInt) {
    switch modelStatus {
    case kHighsModelStatusOptimal: self = .optimal
    case kHighsModelStatusInfeasible: self = .infeasible
    case kHighsModelStatusUnbounded: self = .unbounded
    case kHighsModelStatusUnboundedOrInfeasible: self = .infeasibleOrUnbounded
    case kHighsModelStatusTimeLimit: self = .timeLimit
    // Nodes are the only such limit that is set here.
    case kHighsModelStatusSolutionLimit: self = .nodeLimit
    case kHighsModelStatusInterrupt: self = .interrupted
    case kHighsModelStatusObjectiveBound: self = .cutOff
    default: return nil
    }
  }
}
