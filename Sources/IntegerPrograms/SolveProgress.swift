/// A look at a solve while it runs.
public struct SolveProgress: Sendable {
  /// Wall-clock time since the solve began, in seconds.
  public var seconds: Double

  /// The objective of the best solution so far; `nil` while there is none, and for linear programs.
  public var incumbentObjective: Double?

  /// The values of the best solution, one for each variable: given only at the moment it is found.
  public var newIncumbent: [Double]?

  /// The best value that any solution can have, as far as proven (see ``SolveOutcome/bound``).
  public var bound: Double

  /// How many nodes have been searched.
  public var nodes: Int
}

/// Whether a solve is to go on.
public enum ProgressAnswer: Hashable, Sendable {
  /// Go on.
  case proceed
  /// Stop at the next occasion; what has been found and proven is kept.
  case stop
}

/// Where a solve begins to search. For a linear program it never changes the optimum, only the way there
/// (and which of several optimal solutions is found).
public enum SolveStart: Sendable {
  /// What the session knows: its last solution if that still satisfies the program (for a mixed-integer
  /// program), its last basis (for a linear one). The values of a program solved this way can depend on
  /// what was solved before.
  case lastSolution

  /// Nothing: as if the session had just been opened.
  case nothing

  /// A value for each variable. If they satisfy the program they are the first solution; if not, those of
  /// the integer variables are kept where they are whole and within bounds, and the solver looks for the
  /// rest, for as many nodes as ``SolverOptions/startNodeLimit`` says. Ignored for linear programs.
  case values([Double])

  /// Values for some integer variables, completed as above; values of continuous variables and those not
  /// allowed are ignored. Ignored for linear programs.
  case partial([(variable: IntegerProgram.Variable, value: Double)])
}
