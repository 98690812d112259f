/// Why the solver could not be asked, or gave no answer. That a program is infeasible or unbounded, or
/// that time ran out, is an answer and no error: see ``StopReason``.
public enum SolverError: Error, Hashable, Sendable {
  /// The program, or a change to it, holds numbers that cannot be computed with.
  case defectiveProgram(ProgramDefect)
  /// A variable that the session's program does not have.
  case foreignVariable(index: Int)
  /// A constraint that the session's program does not have.
  case foreignConstraint(index: Int)
  /// A start has not one value for each variable.
  case wrongNumberOfValues(expected: Int, found: Int)
  /// A start names a value that is no number or infinite.
  case startNotFinite(variable: String)
  /// A limit or gap that is negative or no number.
  case argumentOutOfRange(name: String, value: Double)
  /// An option with a value that the solver does not take.
  case optionRefused(name: String, value: String)
  /// The session was changed or solved from within its own solve.
  case sessionIsSolving
  /// Another session was solved from within the progress closure of a solve.
  case solveInsideProgress
  /// The solver finished without a verdict; its own word for it.
  case noVerdict(modelStatus: String)
  /// A function of the solver's C interface returned this status.
  case callFailed(function: String, status: Int)
  /// A model file that ends in neither `.mps` nor `.lp`.
  case unknownFileType(path: String)
  /// A model file that could not be written.
  case cannotWrite(path: String, reason: String)
}

extension SolverError: CustomStringConvertible {
  /// One sentence for developers.
  public var description: String {
    switch self {
    case .defectiveProgram(let defect): defect.description
    case .foreignVariable(let index): "The program has no variable number \(index)."
    case .foreignConstraint(let index): "The program has no constraint number \(index)."
    case .wrongNumberOfValues(let expected, let found):
      "The start has \(found) values for \(expected) variables."
    case .startNotFinite(let variable): "The start gives variable \(variable) a value that is not finite."
    case .argumentOutOfRange(let name, let value): "\(name) cannot be \(value)."
    case .optionRefused(let name, let value): "The solver does not take \(value) for its option \(name)."
    case .sessionIsSolving: "A session cannot be changed or solved while it solves."
    case .solveInsideProgress: "No session can be solved from within the progress of another's solve."
    case .noVerdict(let modelStatus): "The solver ended without a verdict: \(modelStatus)."
    case .callFailed(let function, let status): "\(function) of the solver failed with status \(status)."
    case .unknownFileType(let path): "\(path) ends in neither .mps nor .lp."
    case .cannotWrite(let path, let reason): "\(path) could not be written: \(reason)"
    }
  }
}
