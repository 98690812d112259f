import CHiGHS

// HiGHS would complete a start by itself, but outside of the time limit and with callbacks whose bounds
// are those of the program with fixed variables. So a start is completed here, and HiGHS gets whole ones.

extension SolverSession {
  /// Throws if a start does not fit the program at all.
  func check(_ start: SolveStart) throws(SolverError) {
    switch start {
    case .lastSolution, .nothing: return
    case .values(let values):
      guard values.count == program.variableCount else {
        throw .wrongNumberOfValues(expected: program.variableCount, found: values.count)
      }
      for (variable, value) in zip(program.variables, values) where !value.isFinite {
        throw .startNotFinite(variable: program.name(of: variable))
      }
    case .partial(let values):
      for (variable, value) in values {
        try require(variable)
        guard value.isFinite else { throw .startNotFinite(variable: program.name(of: variable)) }
      }
    }
  }

  /// Values for the whole program to start from, if there are any or any are found.
  func values(of start: SolveStart, within limits: SolveLimits) throws(SolverError) -> [Double]? {
    switch start {
    case .nothing: return nil
    case .lastSolution:
      guard let lastValues, lastValues.count == program.variableCount,
        program.violation(of: lastValues).largest <= options.integralityTolerance
      else { return nil }
      return lastValues
    case .values(let values):
      let violation = program.violation(of: values)
      if violation.integrality <= options.integralityTolerance,
        max(violation.bound, violation.constraint) <= options.feasibilityTolerance
      {
        return values
      }
      return try completion(of: zip(program.variables, values).map { ($0, $1) }, within: limits)
    case .partial(let values): return try completion(of: values, within: limits)
    }
  }

  /// Fixes integer variables at given values and lets the solver look for the values of the others.
  private func completion(
    of values: [(variable: IntegerProgram.Variable, value: Double)], within limits: SolveLimits
  ) throws(SolverError) -> [Double]? {
    var fixed = [Double?](repeating: nil, count: program.variableCount)
    for (variable, value) in values where program.domain(of: variable) == .integer {
      let whole = value.rounded()
      let bounds = program.bounds(of: variable)
      guard abs(value - whole) <= options.integralityTolerance, bounds.lower <= whole, whole <= bounds.upper
      else { continue }
      fixed[variable.index] = whole
    }
    let columns = fixed.indices.filter { fixed[$0] != nil }
    guard !columns.isEmpty, limits.seconds > observer.seconds else { return nil }

    let set = columns.map { HighsInt(truncatingIfNeeded: $0) }
    let places = columns.compactMap { fixed[$0] }
    try setBounds(ofSet: set, lower: places, upper: places)
    var found: [Double]?
    do throws(SolverError) {
      found = try runCompletion(within: limits)
    } catch {
      try restoreBounds(of: columns, set)
      throw error
    }
    try restoreBounds(of: columns, set)
    guard let found, program.violation(of: found).largest <= options.integralityTolerance else { return nil }
    return found
  }

  private func runCompletion(within limits: SolveLimits) throws(SolverError) -> [Double]? {
    var limits = limits
    limits.nodes = options.startNodeLimit
    observer.seesWholeProgram = false
    defer { observer.seesWholeProgram = true }
    try clearSolver()
    guard try run(within: limits) else { return nil }
    return try readSolution()?.values
  }

  private func restoreBounds(of columns: [Int], _ set: [HighsInt]) throws(SolverError) {
    try setBounds(
      ofSet: set, lower: columns.map { program.columnLower[$0] },
      upper: columns.map { program.columnUpper[$0] })
  }

  private func setBounds(
    ofSet set: [HighsInt], lower: [Double], upper: [Double]
  ) throws(SolverError) {
    try highs.check(
      Highs_changeColsBoundsBySet(highs.pointer, HighsInt(set.count), set, lower, upper),
      "Highs_changeColsBoundsBySet")
  }
}
