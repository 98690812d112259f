import CHiGHS

/// Receives the solver's callbacks during a solve and passes them on as ``SolveProgress``.
///
/// One lives as long as its session, whose solver holds a pointer to it. HiGHS calls back on the thread
/// that called `Highs_run` and only outside its parallel sections, so that nothing here is shared.
final class SolveObserver {
  /// What is to be told of the solve that runs now; `nil` outside of a solve and if nobody asked.
  var progress: ((SolveProgress) -> ProgressAnswer)?
  /// When that solve began, which may be before `Highs_run` did.
  var beginning = ContinuousClock.now
  var sense = IntegerProgram.Sense.minimize
  /// What the solver's objectives are multiplied by to be the program's.
  private var sign = 1.0
  var variableCount = 0
  /// Whether what the solver works on is the whole program: while a start is being completed it is not,
  /// and its bounds and solutions say nothing about the program.
  var seesWholeProgram = true
  /// The bound as of the last time that HiGHS asked whether to interrupt.
  private var provenBound = 0.0
  /// Whether the answer was to stop. HiGHS heeds it only when it asks whether to interrupt.
  private(set) var isStopped = false

  /// Gets ready for a solve.
  func begin(_ program: IntegerProgram, sign: Double, progress: ((SolveProgress) -> ProgressAnswer)?) {
    self.sign = sign
    self.progress = progress
    beginning = .now
    sense = program.sense
    variableCount = program.variableCount
    seesWholeProgram = true
    provenBound = trivialBound
    isStopped = false
  }

  /// Seconds since the solve began.
  var seconds: Double { (ContinuousClock.now - beginning) / .seconds(1) }

  /// The bound that says nothing.
  var trivialBound: Double { sense == .minimize ? -.infinity : .infinity }

  /// The kinds of callback that are needed for a program: HiGHS has other ones for linear programs, and
  /// its logging callback for mixed-integer programs is silent when its output is.
  static func callbackTypes(forIntegerProgram: Bool) -> [HighsInt] {
    forIntegerProgram
      ? [kHighsCallbackMipInterrupt, kHighsCallbackMipImprovingSolution] : [kHighsCallbackSimplexInterrupt]
  }

  /// Passes on one callback and says whether to interrupt.
  func receive(_ type: HighsInt, _ data: HighsCallbackDataOut) -> Bool {
    guard let progress else { return false }
    guard !isStopped else { return true }
    var look = SolveProgress(seconds: seconds, bound: provenBound, nodes: 0)
    if seesWholeProgram, type != kHighsCallbackSimplexInterrupt {
      look.nodes = max(0, Int(data.mip_node_count))
      if data.objective_function_value.isFinite {
        look.incumbentObjective = sign * data.objective_function_value
      }
      if type == kHighsCallbackMipImprovingSolution {
        // HiGHS hands over the solutions of parallel workers one by one, after it has counted the nodes
        // that they rule out: until the last one is in, its bound can lie beyond the optimum.
        if let values = data.mip_solution {
          look.newIncumbent = Array(UnsafeBufferPointer(start: values, count: variableCount))
        }
      } else {
        provenBound = sign * data.mip_dual_bound
      }
      if let objective = look.incumbentObjective {
        provenBound = sense == .minimize ? min(provenBound, objective) : max(provenBound, objective)
      }
      look.bound = provenBound
    }
    if progress(look) == .stop { isStopped = true }
    return isStopped
  }
}

/// The function that HiGHS calls; `user` is the observer.
func receiveSolverCallback(
  _ type: Int32, _ message: UnsafePointer<CChar>?, _ output: UnsafePointer<HighsCallbackDataOut>?,
  _ input: UnsafeMutablePointer<HighsCallbackDataIn>?, _ user: UnsafeMutableRawPointer?
) {
  guard let user, let output else { return }
  let observer = Unmanaged<SolveObserver>.fromOpaque(user).takeUnretainedValue()
  let interrupts = observer.receive(type, output.pointee)
  // Only these two ask; HiGHS asserts that no other callback answers.
  if type == kHighsCallbackMipInterrupt || type == kHighsCallbackSimplexInterrupt {
    input?.pointee.user_interrupt = interrupts ? 1 : 0
  }
}
