// Reading and changing what a program already holds. As with the index of an array, the variable or
// constraint must be one of this program.

extension IntegerProgram {
  /// All variables, in the order in which they were added.
  public var variables: Variables { Variables(endIndex: variableCount) }

  /// All constraints, in the order in which they were added.
  public var constraints: Constraints { Constraints(endIndex: constraintCount) }

  /// The values that a variable may lie between.
  public func bounds(of variable: Variable) -> Bounds {
    Bounds(lower: columnLower[variable.index], upper: columnUpper[variable.index])
  }

  /// Sets the values that a variable may lie between.
  public mutating func setBounds(of variable: Variable, lower: Double, upper: Double) {
    columnLower[variable.index] = lower
    columnUpper[variable.index] = upper
  }

  /// The values that the sum of a constraint may lie between.
  public func bounds(of constraint: Constraint) -> Bounds {
    Bounds(lower: rowLower[constraint.index], upper: rowUpper[constraint.index])
  }

  /// Sets the values that the sum of a constraint may lie between.
  public mutating func setBounds(of constraint: Constraint, lower: Double, upper: Double) {
    rowLower[constraint.index] = lower
    rowUpper[constraint.index] = upper
  }

  /// Whether a variable must be whole.
  public func domain(of variable: Variable) -> Domain { columnDomains[variable.index] }

  /// Sets whether a variable must be whole.
  public mutating func setDomain(of variable: Variable, to domain: Domain) {
    columnDomains[variable.index] = domain
  }

  /// What one unit of a variable adds to the objective.
  public func objective(of variable: Variable) -> Double { columnCosts[variable.index] }

  /// Sets what one unit of a variable adds to the objective.
  public mutating func setObjective(of variable: Variable, to coefficient: Double) {
    columnCosts[variable.index] = coefficient
  }

  /// Makes `terms` the whole objective: variables that are not named get 0, terms of one are summed.
  public mutating func setObjective(_ terms: [Term], sense: Sense) {
    self.sense = sense
    for column in columnCosts.indices { columnCosts[column] = 0 }
    for term in terms { columnCosts[term.variable.index] += term.coefficient }
  }

  /// The terms of a constraint, in the order in which their variables were first named.
  public func terms(of constraint: Constraint) -> [Term] {
    entries(ofRow: constraint.index).map { entry in
      Term(Variable(index: Int(entryColumns[entry])), entryValues[entry])
    }
  }

  /// What a variable is multiplied by in a constraint; 0 if it does not occur there.
  public func coefficient(of variable: Variable, in constraint: Constraint) -> Double {
    entry(ofColumn: variable.index, inRow: constraint.index).map { entryValues[$0] } ?? 0
  }

  /// Sets what a variable is multiplied by in a constraint; 0 removes it from there.
  ///
  /// Replacing a coefficient costs as much as the row is long; one that is new or removed moves all
  /// entries behind it.
  public mutating func setCoefficient(of variable: Variable, in constraint: Constraint, to value: Double) {
    let row = constraint.index
    if let entry = entry(ofColumn: variable.index, inRow: row) {
      if value != 0 {
        entryValues[entry] = value
        return
      }
      entryValues.remove(at: entry)
      entryColumns.remove(at: entry)
      shiftStarts(after: row, by: -1)
    } else if value != 0 {
      let end = rowStarts[row + 1]
      entryValues.insert(value, at: end)
      entryColumns.insert(Int32(truncatingIfNeeded: variable.index), at: end)
      shiftStarts(after: row, by: 1)
    }
  }

  /// The name of a variable; `x` and its index if it has none.
  public func name(of variable: Variable) -> String {
    guard keepsNames, !columnNames[variable.index].isEmpty else { return "x\(variable.index)" }
    return columnNames[variable.index]
  }

  /// The name of a constraint; `r` and its index if it has none.
  public func name(of constraint: Constraint) -> String {
    guard keepsNames, !rowNames[constraint.index].isEmpty else { return "r\(constraint.index)" }
    return rowNames[constraint.index]
  }

  /// Where the entries of a row are.
  func entries(ofRow row: Int) -> Range<Int> { rowStarts[row]..<rowStarts[row + 1] }

  private func entry(ofColumn column: Int, inRow row: Int) -> Int? {
    entries(ofRow: row).first { Int(entryColumns[$0]) == column }
  }

  private mutating func shiftStarts(after row: Int, by offset: Int) {
    for next in (row + 1)..<rowStarts.count { rowStarts[next] += offset }
  }
}
