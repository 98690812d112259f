import CHiGHS

/// One program loaded into the solver, that can be changed and solved again, starting from what it knows.
///
/// A session belongs to the task that made it and is not `Sendable`. Several sessions may solve at the
/// same time on different threads: HiGHS keeps nothing in common between its instances, and each thread
/// that calls it gets its own workers. ``solve(start:timeLimit:nodeLimit:relativeGap:absoluteGap:progress:)``
/// blocks its thread until it is done.
///
/// No change is made if its method throws.
public final class SolverSession {
  /// The program as it stands, with all changes made in this session.
  public internal(set) var program: IntegerProgram
  /// The options that the session was opened with.
  public let options: SolverOptions

  let highs: HighsInstance
  let observer = SolveObserver()
  /// The values of the last solution that a solve ended with.
  var lastValues: [Double]?
  var isSolving = false

  /// The version of the solver, such as `1.15.1`: with the seed and the options it decides which of several
  /// optimal solutions is found.
  public static var solverVersion: String { String(cString: Highs_version()) }

  /// Loads a program into the solver.
  ///
  /// Throws ``SolverError/defectiveProgram(_:)`` if the program cannot be computed with,
  /// ``SolverError/optionRefused(name:value:)`` if an option is out of its range.
  public init(_ program: IntegerProgram, options: SolverOptions = SolverOptions()) throws(SolverError) {
    do throws(ProgramDefect) { try program.validate() } catch { throw .defectiveProgram(error) }
    self.program = program
    self.options = options
    highs = try HighsInstance()
    try highs.setOption("output_flag", to: false)
    try highs.apply(options)
    try highs.load(program, alwaysMinimizes: options.alwaysMinimizes)
    // The observer lives as long as the session, and is used by the solver during its runs only.
    try highs.check(
      Highs_setCallback(
        highs.pointer, receiveSolverCallback, Unmanaged.passUnretained(observer).toOpaque()),
      "Highs_setCallback")
  }
}

@available(*, unavailable)
extension SolverSession: Sendable {}

extension SolverSession {
  /// What an objective is multiplied by on its way to the solver and back.
  func sign(of sense: IntegerProgram.Sense) -> Double {
    options.alwaysMinimizes && sense == .maximize ? -1 : 1
  }

  var sign: Double { sign(of: program.sense) }
}

extension [Double] {
  /// The same with all signs turned; zero stays as it is.
  var turned: [Double] { map { 0 - $0 } }
}

extension HighsInstance {
  func apply(_ options: SolverOptions) throws(SolverError) {
    guard options.threads >= 1 else { throw .optionRefused(name: "threads", value: "\(options.threads)") }
    guard options.startNodeLimit >= 0 else {
      throw .optionRefused(name: "startNodeLimit", value: "\(options.startNodeLimit)")
    }
    try setOption("threads", to: options.threads)
    // "choose" never searches in parallel, "on" does if there is more than one thread.
    try setOption("parallel", to: options.threads > 1 ? "on" : "off")
    try setOption("random_seed", to: options.seed)
    try setOption("primal_feasibility_tolerance", to: options.feasibilityTolerance)
    try setOption("dual_feasibility_tolerance", to: options.dualFeasibilityTolerance)
    try setOption("mip_feasibility_tolerance", to: options.integralityTolerance)
    try setOption("presolve", to: options.presolves ? "choose" : "off")
    try setOption("mip_heuristic_effort", to: options.heuristicEffort)
    if options.heuristicEffort == 0 {
      // These run whatever the effort. Older versions cannot leave them out.
      for name in ["feasibility_jump", "rins", "rens", "root_reduced_cost"] {
        let option = "mip_heuristic_run_\(name)"
        if hasOption(option) { try setOption(option, to: false) }
      }
    }
    try setOption("mip_allow_restart", to: options.restarts)
    try setOption("mip_detect_symmetry", to: options.detectsSymmetry)
    // Where an extra library is installed, HiGHS would use another interior-point code, and with it find
    // other solutions on other machines. Older versions have no such choice.
    if hasOption("mip_ipm_solver") { try setOption("mip_ipm_solver", to: "ipx") }
  }

  func load(_ program: IntegerProgram, alwaysMinimizes: Bool) throws(SolverError) {
    let isTurned = alwaysMinimizes && program.sense == .maximize
    let integer = program.columnDomains.map { $0.solverType }
    let starts = program.rowStarts.map { HighsInt(truncatingIfNeeded: $0) }
    try check(
      Highs_passMip(
        pointer, HighsInt(program.variableCount), HighsInt(program.constraintCount),
        HighsInt(program.entryCount), kHighsMatrixFormatRowwise,
        isTurned ? kHighsObjSenseMinimize : program.sense.solverSense, 0,
        isTurned ? program.columnCosts.turned : program.columnCosts, program.columnLower,
        program.columnUpper, program.rowLower, program.rowUpper, starts, program.entryColumns,
        program.entryValues, integer),
      "Highs_passMip")
  }
}

extension IntegerProgram.Domain {
  var solverType: HighsInt { self == .integer ? kHighsVarTypeInteger : kHighsVarTypeContinuous }
}

extension IntegerProgram.Sense {
  var solverSense: HighsInt { self == .minimize ? kHighsObjSenseMinimize : kHighsObjSenseMaximize }
}
