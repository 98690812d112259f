/// How a session solves: everything that stays the same from one solve to the next.
///
/// With one seed and one number of threads, the same program solved in the same way gives the same
/// values, unless a time limit or an interruption stops it. Other seeds or thread counts may pick another
/// of several optimal solutions.
public struct SolverOptions: Hashable, Sendable {
  /// How many threads the branch-and-bound search may use, 1 or more; linear programs use one.
  ///
  /// The default is 1, not the number of cores, so that results are the same on every machine.
  public var threads = 1

  /// Starts the solver's random numbers: 0 (the default) to 2³¹ − 1.
  public var seed = 0

  /// How far a row or a bound may be exceeded in a linear program, and how far a start may be off to be
  /// taken as it is. 10⁻⁷ by default, at least 10⁻¹⁰.
  public var feasibilityTolerance = 1e-7

  /// How far a reduced cost may have the wrong sign in a linear program. 10⁻⁷ by default, at least 10⁻¹⁰.
  public var dualFeasibilityTolerance = 1e-7

  /// How far an integer variable may be from a whole number, and a row or bound of a mixed-integer
  /// program be exceeded. 10⁻⁶ by default, at least 10⁻¹⁰.
  ///
  /// The solver also gives up on improvements smaller than this, so that "optimal" means: to within this
  /// amount of the objective.
  public var integralityTolerance = 1e-6

  /// Whether the program is reduced before it is solved. On by default.
  public var presolves = true

  /// The share of the effort that goes into guessing good solutions, 0 (nothing is guessed) to 1; 0.05 by default.
  public var heuristicEffort = 0.05

  /// Whether the search begins again, with what is left, once many variables have been settled. On by default; that
  /// pays in long searches.
  public var restarts = true

  /// Whether symmetry is looked for and used. On by default; finding it can take long where there is none.
  public var detectsSymmetry = true

  /// Whether a program that maximizes is given to the solver as one that minimizes, with all signs turned: only there it
  /// heeds a cutoff. Off by default, so that model files say what is meant.
  public var alwaysMinimizes = false

  /// How many nodes may be searched to complete a start that is not a whole solution; 500 by default.
  public var startNodeLimit = 500

  /// The defaults, each told at its property.
  public init() {}
}
