import CHiGHS

/// Where the optimum of a linear program stands: which variables and rows are at one of their bounds.
///
/// A vertex is told by it without rounding, so that a later program can begin there.
public struct Basis: Sendable {
  fileprivate var columns: [HighsInt]
  fileprivate var rows: [HighsInt]
}

/// How a linear program is solved from where the session stands. The optimum is the same; where there are several
/// solutions, another may be found.
public enum SimplexMethod: Sendable {
  /// Keeps what a change of bounds, or a row more, leaves as it was: the default.
  case dual
  /// Keeps what a change of the objective leaves as it was.
  case primal

  /// The solver's number of it.
  var strategy: Int {
    switch self {
    case .dual: 1
    case .primal: 4
    }
  }
}

extension SolverSession {
  /// Where the last linear program that was solved ended; `nil` if there is no such place.
  public func basis() throws(SolverError) -> Basis? {
    guard !program.hasIntegerVariables,
      try highs.intInfo("basis_validity") == kHighsBasisValidityValid
    else { return nil }
    var basis = Basis(
      columns: Array(repeating: 0, count: program.variableCount),
      rows: Array(repeating: 0, count: program.constraintCount))
    try highs.check(Highs_getBasis(highs.pointer, &basis.columns, &basis.rows), "Highs_getBasis")
    return basis
  }

  /// Lets the next linear program begin where an earlier one of this session ended. Bounds may have changed since, and
  /// rows been added.
  public func begin(at basis: Basis) throws(SolverError) {
    try requireIdle()
    guard basis.columns.count == program.variableCount, basis.rows.count <= program.constraintCount else {
      throw .wrongNumberOfValues(expected: program.variableCount, found: basis.columns.count)
    }
    let added = program.constraintCount - basis.rows.count
    let rows = basis.rows + Array(repeating: kHighsBasisStatusBasic, count: added)
    try highs.check(Highs_setBasis(highs.pointer, basis.columns, rows), "Highs_setBasis")
  }
}
