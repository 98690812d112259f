/// Why a solve ended. What it holds at that moment is told apart from it, by ``SolveOutcome/solution`` and
/// ``SolveOutcome/bound``.
public enum StopReason: Hashable, Sendable {
  /// The solution is proven to be the best, to within ``SolverOptions/integralityTolerance`` and a
  /// billionth of the objective.
  case optimal
  /// The solution is within the gap that was asked for, which is wide enough to leave room for better.
  case gapReached
  /// It is proven that no values satisfy the program.
  case infeasible
  /// The objective can be made as good as one likes.
  case unbounded
  /// One of these two; the solver did not need to find out which.
  case infeasibleOrUnbounded
  /// The time limit was reached.
  case timeLimit
  /// The node limit was reached.
  case nodeLimit
  /// The objective of a linear program is worse than the cutoff.
  case cutOff
  /// The progress closure said stop.
  case interrupted
}

/// Values for all variables of a program, found by the solver.
public struct Solution: Hashable, Sendable {
  /// One value for each variable, in the order of the program. Those of integer variables are whole up to
  /// ``SolverOptions/integralityTolerance`` only: round them before counting with them.
  public var values: [Double]

  /// The objective at these values.
  public var objective: Double

  /// For each constraint of a linear program solved to optimality, how fast the best objective changes
  /// per unit by which the binding one of its bounds is raised; `nil` for mixed-integer programs.
  public var rowDuals: [Double]?

  /// For each variable of such a program, its objective coefficient less what it uses, valued at
  /// ``rowDuals``: how fast the best objective changes per unit by which its binding bound is raised.
  public var columnReducedCosts: [Double]?

  /// The value of a variable.
  public subscript(variable: IntegerProgram.Variable) -> Double { values[variable.index] }
}

/// What a solve came to: why it stopped, what it found and what it proved.
public struct SolveOutcome: Sendable {
  /// Why the solve ended.
  public var stopReason: StopReason

  /// The best solution found; `nil` if none was.
  public var solution: Solution?

  /// The best value that any solution can have, as far as proven: at or below the optimum when minimizing,
  /// at or above it when maximizing, and never worse than ``solution``.
  ///
  /// If nothing is proven (and if the program is unbounded) it is −∞ when minimizing, +∞ when maximizing;
  /// if the program is infeasible, the other infinity: no solution has any value. It is computed in
  /// floating point by the solver, and exact to about ``SolverOptions/integralityTolerance``.
  public var bound: Double

  /// Whether smaller or larger was better.
  public var sense: IntegerProgram.Sense

  /// How many nodes of the branch-and-bound tree were searched; 0 for linear programs and those that
  /// presolve settles. Those searched to complete a start are not counted.
  public var nodes: Int

  /// Wall-clock time of the solve, in seconds.
  public var seconds: Double

  /// How far the objective of the solution is from the bound, 0 or more; ∞ without a solution or bound.
  public var absoluteGap: Double {
    guard let solution else { return .infinity }
    return abs(solution.objective - bound)
  }

  /// The absolute gap as a share of the objective's size, |objective − bound| / |objective|: 0.01 says that
  /// no solution is better by more than 1 % of this one. 0 if there is no gap, and ∞ if there is one and
  /// the objective is 0.
  public var relativeGap: Double {
    let gap = absoluteGap
    guard gap > 0, let solution else { return gap }
    return gap / abs(solution.objective)
  }
}
