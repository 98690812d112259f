extension IntegerProgram {
  /// A column of a program: an unknown that the solver gives a value to.
  ///
  /// A variable means something only for the program that made it (and for copies of that program and
  /// sessions opened on it); they are ordered as they were added.
  public struct Variable: Hashable, Comparable, Sendable {
    /// The place of the variable, from 0, in the order in which variables were added.
    public let index: Int

    init(index: Int) { self.index = index }

    /// Whether the left variable was added before the right one.
    public static func < (left: Variable, right: Variable) -> Bool { left.index < right.index }
  }

  /// A row of a program: a weighted sum of variables that must stay within bounds.
  ///
  /// Like a variable, it belongs to the program that made it, to its copies and their sessions.
  public struct Constraint: Hashable, Comparable, Sendable {
    /// The place of the constraint, from 0, in the order in which constraints were added.
    public let index: Int

    init(index: Int) { self.index = index }

    /// Whether the left constraint was added before the right one.
    public static func < (left: Constraint, right: Constraint) -> Bool { left.index < right.index }
  }

  /// Which values within its bounds a variable may take.
  public enum Domain: Hashable, Sendable {
    /// Any real number.
    case continuous
    /// Whole numbers (up to the solver's integrality tolerance).
    case integer
  }

  /// Whether the objective is to be as small or as large as possible.
  public enum Sense: Hashable, Sendable {
    /// Smaller is better; the proven bound lies at or below the optimum.
    case minimize
    /// Larger is better; the proven bound lies at or above the optimum.
    case maximize
  }

  /// A variable times a number: one entry of a row.
  public struct Term: Hashable, Sendable {
    /// The variable.
    public var variable: Variable
    /// What it is multiplied by.
    public var coefficient: Double

    /// The term `coefficient · variable`.
    public init(_ variable: Variable, _ coefficient: Double = 1) {
      self.variable = variable
      self.coefficient = coefficient
    }
  }

  /// The values that a variable or a row may lie between, both ends included.
  ///
  /// An infinite end means "no bound on this side". A lower end above the upper one is allowed and makes
  /// the program infeasible: that is an answer, not a mistake.
  public struct Bounds: Hashable, Sendable {
    /// The smallest value allowed, or `-Double.infinity`.
    public var lower: Double
    /// The largest value allowed, or `Double.infinity`.
    public var upper: Double

    /// The bounds from `lower` to `upper`.
    public init(lower: Double, upper: Double) {
      self.lower = lower
      self.upper = upper
    }
  }

  /// The variables of a program, by their place.
  public struct Variables: RandomAccessCollection, Sendable {
    /// The place of the first variable.
    public var startIndex: Int { 0 }
    /// The place after the last variable.
    public let endIndex: Int

    /// The variable at a place.
    public subscript(place: Int) -> Variable { Variable(index: place) }
  }

  /// The constraints of a program, by their place.
  public struct Constraints: RandomAccessCollection, Sendable {
    /// The place of the first constraint.
    public var startIndex: Int { 0 }
    /// The place after the last constraint.
    public let endIndex: Int

    /// The constraint at a place.
    public subscript(place: Int) -> Constraint { Constraint(index: place) }
  }
}
