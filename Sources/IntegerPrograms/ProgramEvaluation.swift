extension IntegerProgram {
  /// By how much given values break a program: the largest excess of each kind, all 0 if none is broken.
  public struct Violation: Hashable, Sendable {
    /// How far a variable lies outside its bounds, at most.
    public var bound = 0.0
    /// How far the sum of a constraint lies outside its bounds, at most.
    public var constraint = 0.0
    /// How far a variable that must be whole is from the nearest whole number, at most.
    public var integrality = 0.0

    /// The largest of the three.
    public var largest: Double { max(bound, constraint, integrality) }
  }

  /// The objective at the given values, one for each variable.
  public func objectiveValue(of values: [Double]) -> Double {
    var sum = 0.0
    for (cost, value) in zip(columnCosts, values) where cost != 0 { sum += cost * value }
    return sum
  }

  /// The sum of a constraint at the given values, one for each variable.
  public func activity(of constraint: Constraint, at values: [Double]) -> Double {
    var sum = 0.0
    for entry in entries(ofRow: constraint.index) {
      sum += entryValues[entry] * values[Int(entryColumns[entry])]
    }
    return sum
  }

  /// By how much the given values, one for each variable, break the program.
  ///
  /// This is computed here, from the program as it stands, and owes nothing to the solver: a solution can
  /// be checked with it.
  public func violation(of values: [Double]) -> Violation {
    var violation = Violation()
    for column in columnCosts.indices {
      let value = values[column]
      violation.bound = max(violation.bound, columnLower[column] - value, value - columnUpper[column])
      if columnDomains[column] == .integer {
        violation.integrality = max(violation.integrality, abs(value - value.rounded()))
      }
    }
    for row in rowLower.indices {
      let sum = activity(of: Constraint(index: row), at: values)
      violation.constraint = max(violation.constraint, rowLower[row] - sum, sum - rowUpper[row])
    }
    return violation
  }
}
