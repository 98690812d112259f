import IntegerPrograms

/// Time, interruption and progress of one search.
final class SearchControl {
  private let beginning = ContinuousClock.now
  private let timeLimit: Double?
  private let shouldStop: () -> Bool
  private let report: (PlanProgress) -> Void
  /// Whether the time limit cut something short.
  private(set) var ranOutOfTime = false
  /// Whether somebody asked to stop.
  private(set) var isInterrupted = false
  private var held: ProvenValue?
  private var phase = ""

  init(timeLimit: Double?, shouldStop: @escaping () -> Bool, report: @escaping (PlanProgress) -> Void) {
    self.timeLimit = timeLimit
    self.shouldStop = shouldStop
    self.report = report
  }

  /// Whether somebody asks to stop, or has asked.
  var isStopRequested: Bool {
    if shouldStop() { isInterrupted = true }
    return isInterrupted
  }

  /// Whether somebody asks to stop, asked from a thread that works for this search.
  var isStopWanted: Bool { shouldStop() }

  /// Seconds since the search began.
  var seconds: Double { (ContinuousClock.now - beginning) / .seconds(1) }

  /// Seconds left; `nil` without a limit.
  var secondsLeft: Double? { timeLimit.map { max(0, $0 - seconds) } }

  /// Whether there is no time left, or somebody asked to stop.
  var isOver: Bool {
    if shouldStop() { isInterrupted = true }
    let isLate = secondsLeft.map { $0 <= 0 } ?? false
    if isLate { ranOutOfTime = true }
    return isInterrupted || isLate
  }

  private func say(_ phase: String, value: Double? = nil, bound: Double? = nil) {
    self.phase = phase
    report(PlanProgress(phase: phase, seconds: seconds, value: value, bound: bound, program: held))
  }

  /// Says that a phase begins that no solver has a part in.
  func note(phase: String) {
    say(phase)
  }

  /// Says which program is in hand, and what is proven of it.
  func hold(_ program: ProvenValue) {
    held = program
    report(PlanProgress(phase: phase, seconds: seconds, value: nil, bound: nil, program: held))
  }

  /// Says how far a search has come that runs elsewhere.
  func report(bound: Double?, phase: String) {
    say(phase, bound: bound)
  }

  /// Takes note that the time limit cut a search short, or changed what it did.
  func noteEndOfTime() { ranOutOfTime = true }

  /// Solves a model with what is left of the time, or the given share of it.
  ///
  /// A patient solve must end with an answer: it gets a few seconds even when time is up, and is not
  /// interrupted. One that is for the bound alone does not look for better solutions.
  func solve(
    _ program: IntegerProgram, _ options: PlanOptions, phase: String, start: SolveStart = .nothing,
    relativeGap: Double, nodeLimit: Int? = nil, shareOfTime: Double = 1, isPatient: Bool = false,
    isForBound: Bool = false,
    stopWhen: @escaping (Double) -> Bool = { _ in false }
  ) throws(PlanningError) -> SolveOutcome {
    let limit = secondsLeft.map { max($0 * shareOfTime, isPatient ? 5 : 0) } ?? .infinity
    say(phase)
    var settings = SolverOptions()
    // Threads search for different things side by side: the solver's own would change what it finds.
    settings.seed = options.seed
    if isForBound { settings.heuristicEffort = 0 }
    let outcome: SolveOutcome
    do throws(SolverError) {
      outcome = try SolverSession(program, options: settings).solve(
        start: start, timeLimit: limit, nodeLimit: nodeLimit, relativeGap: relativeGap, absoluteGap: 1e-7,
        progress: isPatient ? nil : watch(phase, stopWhen: stopWhen))
    } catch {
      throw .solver(error.description)
    }
    if outcome.stopReason == .timeLimit { ranOutOfTime = true }
    return outcome
  }

  /// Reports how far a solve has come, and passes on the wish to stop, or that the bound suffices.
  func watch(
    _ phase: String, stopWhen: @escaping (Double) -> Bool = { _ in false }
  ) -> (SolveProgress) -> ProgressAnswer {
    { look in
      self.say(phase, value: look.incumbentObjective, bound: look.bound.isFinite ? look.bound : nil)
      if look.bound.isFinite, stopWhen(look.bound) { return .stop }
      guard self.shouldStop() else { return .proceed }
      self.isInterrupted = true
      return .stop
    }
  }
}
