import CHiGHS

// Each change is made in the solver first and then in the session's own copy of the program.

extension SolverSession {
  /// Makes `terms` the whole objective: variables that are not named get 0, terms of one are summed.
  public func setObjective(
    _ terms: [IntegerProgram.Term], sense: IntegerProgram.Sense
  ) throws(SolverError) {
    try requireIdle()
    for term in terms {
      try require(term.variable)
      try requireObjective(term.coefficient, of: term.variable)
    }
    var changed = program
    changed.setObjective(terms, sense: sense)
    let count = HighsInt(changed.variableCount)
    if count > 0 {
      for variable in changed.variables {
        try requireObjective(changed.objective(of: variable), of: variable)
      }
      let isTurned = sign(of: sense) < 0
      try highs.check(
        Highs_changeColsCostByRange(
          highs.pointer, 0, count - 1, isTurned ? changed.columnCosts.turned : changed.columnCosts),
        "Highs_changeColsCostByRange")
    }
    try highs.check(
      Highs_changeObjectiveSense(
        highs.pointer, options.alwaysMinimizes ? kHighsObjSenseMinimize : sense.solverSense),
      "Highs_changeObjectiveSense")
    program = changed
  }

  /// Sets what one unit of a variable adds to the objective.
  public func setObjective(
    of variable: IntegerProgram.Variable, to coefficient: Double
  ) throws(SolverError) {
    try requireIdle()
    try require(variable)
    try requireObjective(coefficient, of: variable)
    try highs.check(
      Highs_changeColCost(highs.pointer, HighsInt(variable.index), sign * coefficient),
      "Highs_changeColCost")
    program.setObjective(of: variable, to: coefficient)
  }

  /// Sets the values that a variable may lie between.
  public func setBounds(
    of variable: IntegerProgram.Variable, lower: Double, upper: Double
  ) throws(SolverError) {
    try requireIdle()
    try require(variable)
    guard IntegerProgram.Bounds(lower: lower, upper: upper).areComputable else {
      throw .defectiveProgram(
        .variableBounds(name: program.name(of: variable), lower: lower, upper: upper))
    }
    try highs.check(
      Highs_changeColBounds(highs.pointer, HighsInt(variable.index), lower, upper), "Highs_changeColBounds")
    program.setBounds(of: variable, lower: lower, upper: upper)
  }

  /// Sets the values that the sum of a constraint may lie between.
  public func setBounds(
    of constraint: IntegerProgram.Constraint, lower: Double, upper: Double
  ) throws(SolverError) {
    try requireIdle()
    try require(constraint)
    guard IntegerProgram.Bounds(lower: lower, upper: upper).areComputable else {
      throw .defectiveProgram(
        .constraintBounds(name: program.name(of: constraint), lower: lower, upper: upper))
    }
    try highs.check(
      Highs_changeRowBounds(highs.pointer, HighsInt(constraint.index), lower, upper),
      "Highs_changeRowBounds")
    program.setBounds(of: constraint, lower: lower, upper: upper)
  }

  /// Sets whether a variable must be whole.
  public func setDomain(
    of variable: IntegerProgram.Variable, to domain: IntegerProgram.Domain
  ) throws(SolverError) {
    try requireIdle()
    try require(variable)
    try highs.check(
      Highs_changeColIntegrality(highs.pointer, HighsInt(variable.index), domain.solverType),
      "Highs_changeColIntegrality")
    program.setDomain(of: variable, to: domain)
  }

  /// Sets what a variable is multiplied by in a constraint; 0 removes it from there.
  public func setCoefficient(
    of variable: IntegerProgram.Variable, in constraint: IntegerProgram.Constraint, to value: Double
  ) throws(SolverError) {
    try requireIdle()
    try require(variable)
    try require(constraint)
    try requireCoefficient(value, of: variable, in: program.name(of: constraint))
    try highs.check(
      Highs_changeCoeff(highs.pointer, HighsInt(constraint.index), HighsInt(variable.index), value),
      "Highs_changeCoeff")
    program.setCoefficient(of: variable, in: constraint, to: value)
  }

  /// Adds a constraint, as ``IntegerProgram/addConstraint(_:_:lower:upper:)`` does.
  @discardableResult
  public func addConstraint(
    _ name: @autoclosure () -> String, _ terms: [IntegerProgram.Term], lower: Double = -.infinity,
    upper: Double = .infinity
  ) throws(SolverError) -> IntegerProgram.Constraint {
    try requireIdle()
    for term in terms { try require(term.variable) }
    // In place, for a copy of the rows would make the adding of many constraints quadratic.
    let constraint = program.addConstraint(name(), terms, lower: lower, upper: upper)
    do throws(SolverError) {
      try passConstraints(from: constraint.index)
    } catch {
      program.removeLastConstraint()
      throw error
    }
    return constraint
  }

  /// Adds a constraint without a name; see ``addConstraint(_:_:lower:upper:)``.
  @discardableResult
  public func addConstraint(
    _ terms: [IntegerProgram.Term], lower: Double = -.infinity, upper: Double = .infinity
  ) throws(SolverError) -> IntegerProgram.Constraint {
    try addConstraint("", terms, lower: lower, upper: upper)
  }

  /// Adds constraints without names that have an upper end only, all at once: the solver lays its matrix out anew each time.
  public func addConstraints(
    _ rows: some Sequence<(terms: [IntegerProgram.Term], upper: Double)>
  ) throws(SolverError) {
    try requireIdle()
    let first = program.constraintCount
    do throws(SolverError) {
      for row in rows {
        for term in row.terms { try require(term.variable) }
        program.addConstraint("", row.terms, upper: row.upper)
      }
      try passConstraints(from: first)
    } catch {
      while program.constraintCount > first { program.removeLastConstraint() }
      throw error
    }
  }

  /// Passes on the constraints of the program from one on.
  private func passConstraints(from first: Int) throws(SolverError) {
    let rows = first..<program.constraintCount
    guard !rows.isEmpty else { return }
    for row in rows {
      let constraint = IntegerProgram.Constraint(index: row)
      let name = program.name(of: constraint)
      let bounds = program.bounds(of: constraint)
      guard bounds.areComputable else {
        throw .defectiveProgram(.constraintBounds(name: name, lower: bounds.lower, upper: bounds.upper))
      }
      for term in program.terms(of: constraint) {
        try requireCoefficient(term.coefficient, of: term.variable, in: name)
      }
    }
    guard program.entryCount <= Int(HighsInt.max) else { throw .defectiveProgram(.tooLarge) }
    let start = program.rowStarts[first]
    let entries = start..<program.entryCount
    try highs.check(
      Highs_addRows(
        highs.pointer, HighsInt(rows.count), Array(program.rowLower[rows]), Array(program.rowUpper[rows]),
        HighsInt(entries.count), rows.map { HighsInt(truncatingIfNeeded: program.rowStarts[$0] - start) },
        Array(program.entryColumns[entries]), Array(program.entryValues[entries])),
      "Highs_addRows")
  }
}

extension SolverSession {
  func requireIdle() throws(SolverError) {
    guard !isSolving else { throw .sessionIsSolving }
  }

  func require(_ variable: IntegerProgram.Variable) throws(SolverError) {
    guard variable.index < program.variableCount else { throw .foreignVariable(index: variable.index) }
  }

  func require(_ constraint: IntegerProgram.Constraint) throws(SolverError) {
    guard constraint.index < program.constraintCount else {
      throw .foreignConstraint(index: constraint.index)
    }
  }

  private func requireObjective(
    _ value: Double, of variable: IntegerProgram.Variable
  ) throws(SolverError) {
    guard IntegerProgram.isComputableObjective(value) else {
      throw .defectiveProgram(.objective(variable: program.name(of: variable), coefficient: value))
    }
  }

  private func requireCoefficient(
    _ value: Double, of variable: IntegerProgram.Variable, in constraint: String
  ) throws(SolverError) {
    guard IntegerProgram.isComputableCoefficient(value) else {
      throw .defectiveProgram(
        .coefficient(constraint: constraint, variable: program.name(of: variable), value: value))
    }
  }
}
