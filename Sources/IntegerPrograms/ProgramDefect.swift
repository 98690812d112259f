/// Why a program cannot be handed to the solver: a number that is none, or one beyond what it computes
/// with.
///
/// The limits are HiGHS's own (its options `infinite_bound`, `infinite_cost`, `large_matrix_value` and
/// `small_matrix_value`). It would read a finite bound or cost beyond them as infinite and a tiny
/// coefficient as zero, without a word; here they are refused.
public enum ProgramDefect: Error, Hashable, Sendable {
  /// An end of a variable's bounds is no number, lies on the wrong side of everything (lower +∞, upper
  /// −∞), or is finite but 10²⁰ or more in size.
  case variableBounds(name: String, lower: Double, upper: Double)
  /// The same for a constraint.
  case constraintBounds(name: String, lower: Double, upper: Double)
  /// An objective coefficient is no number or 10²⁰ or more in size.
  case objective(variable: String, coefficient: Double)
  /// A coefficient of a constraint is no number, 10¹⁵ or more in size, or not zero but at most 10⁻⁹.
  case coefficient(constraint: String, variable: String, value: Double)
  /// A constraint names a variable that the program does not have.
  case foreignVariable(constraint: String, index: Int)
  /// More variables, constraints or coefficients than the solver can count (2³¹ − 1).
  case tooLarge
}

extension ProgramDefect: CustomStringConvertible {
  /// One sentence for developers.
  public var description: String {
    switch self {
    case .variableBounds(let name, let lower, let upper):
      "The bounds \(lower) to \(upper) of variable \(name) are not ones that can be computed with."
    case .constraintBounds(let name, let lower, let upper):
      "The bounds \(lower) to \(upper) of constraint \(name) are not ones that can be computed with."
    case .objective(let variable, let coefficient):
      "The objective coefficient \(coefficient) of variable \(variable) cannot be computed with."
    case .coefficient(let constraint, let variable, let value):
      "The coefficient \(value) of variable \(variable) in constraint \(constraint) cannot be computed with."
    case .foreignVariable(let constraint, let index):
      "Constraint \(constraint) names variable number \(index), which the program does not have."
    case .tooLarge:
      "The program has more variables, constraints or coefficients than the solver can count."
    }
  }
}

extension IntegerProgram {
  /// Throws the first defect that keeps the program from being solved, in the order variables, then
  /// constraints; returns if there is none. An infeasible or unbounded program has no defect.
  public func validate() throws(ProgramDefect) {
    let limit = Int(Int32.max)
    guard variableCount <= limit, constraintCount <= limit, entryCount <= limit else { throw .tooLarge }
    for variable in variables {
      let bounds = bounds(of: variable)
      guard bounds.areComputable else {
        throw .variableBounds(name: name(of: variable), lower: bounds.lower, upper: bounds.upper)
      }
      guard Self.isComputableObjective(objective(of: variable)) else {
        throw .objective(variable: name(of: variable), coefficient: objective(of: variable))
      }
    }
    for constraint in constraints {
      let bounds = bounds(of: constraint)
      guard bounds.areComputable else {
        throw .constraintBounds(name: name(of: constraint), lower: bounds.lower, upper: bounds.upper)
      }
      for entry in entries(ofRow: constraint.index) {
        let column = Int(entryColumns[entry])
        guard column < variableCount else {
          throw .foreignVariable(constraint: name(of: constraint), index: column)
        }
        guard Self.isComputableCoefficient(entryValues[entry]) else {
          throw .coefficient(
            constraint: name(of: constraint), variable: name(of: Variable(index: column)),
            value: entryValues[entry])
        }
      }
    }
  }

  static func isComputableObjective(_ value: Double) -> Bool { abs(value) < 1e20 }

  static func isComputableCoefficient(_ value: Double) -> Bool {
    value == 0 || (abs(value) > 1e-9 && abs(value) < 1e15)
  }
}

extension IntegerProgram.Bounds {
  /// Whether the solver takes both ends for what they are.
  var areComputable: Bool {
    // Comparisons with a NaN are false, so it fails both.
    (lower == -.infinity || abs(lower) < 1e20) && (upper == .infinity || abs(upper) < 1e20)
  }
}
