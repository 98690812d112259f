import IntegerPrograms
import Testing

@Suite("Stopping early")
struct StoppingTests {
  @Test("Interrupted, a solve keeps its best solution", arguments: 0..<6)
  func interruption(seed: Int) throws {
    let program = marketSplit(seed: UInt64(seed))
    let session = try SolverSession(program)
    var reported: (objective: Double, values: [Double])?
    var isOrdered = true
    var last: (seconds: Double, nodes: Int) = (0, 0)
    let outcome = try session.solve { look in
      isOrdered = isOrdered && look.seconds >= last.seconds && look.nodes >= last.nodes
      last = (look.seconds, look.nodes)
      if let values = look.newIncumbent, let objective = look.incumbentObjective {
        if let reported { #expect(objective < reported.objective) }
        #expect(program.violation(of: values).largest <= 1e-5)
        #expect(agree(program.objectiveValue(of: values), objective))
        reported = (objective, values)
      }
      return look.nodes >= 20 + 30 * seed ? .stop : .proceed
    }
    #expect(isOrdered)
    #expect(outcome.stopReason == .interrupted)
    let solution = try #require(outcome.solution)
    #expect(agree(solution.objective, try #require(reported).objective))
    #expect(program.violation(of: solution.values).largest <= 1e-5)
    #expect(outcome.bound >= 0)
    #expect(outcome.bound <= solution.objective)
    #expect(outcome.absoluteGap > 0)
    // What was interrupted can go on.
    let more = try session.solve(nodeLimit: 10)
    #expect(more.stopReason == .nodeLimit)
    #expect(try #require(more.solution).objective <= solution.objective + 1e-6)
  }

  @Test("Said stop at the very first look, a solve ends all the same")
  func atOnce() throws {
    var looks = 0
    let outcome = try SolverSession(marketSplit(seed: 1)).solve { _ in
      looks += 1
      return .stop
    }
    #expect(outcome.stopReason == .interrupted)
    #expect(looks == 1)
  }

  @Test("A linear program can be interrupted")
  func linear() throws {
    var program = marketSplit(seed: 1, items: 60, markets: 30)
    for variable in program.variables { program.setDomain(of: variable, to: .continuous) }
    var options = SolverOptions()
    options.presolves = false
    let session = try SolverSession(program, options: options)
    let outcome = try session.solve { look in
      #expect(look.incumbentObjective == nil)
      #expect(look.bound == -.infinity)
      return .stop
    }
    #expect(outcome.stopReason == .interrupted)
    #expect(outcome.bound == -.infinity)
    #expect(try session.solve().stopReason == .optimal)
  }

  /// The bound is what a whole plan's proof rests on: wherever a solve is looked at or stopped, it must lie
  /// on the right side of the true optimum.
  @Test("Wherever it is stopped, the bound is valid", arguments: 0..<6, [1, 2])
  func bounds(seed: Int, threads: Int) throws {
    var program = marketSplit(seed: UInt64(seed), items: 12, markets: 2)
    var sign = 1.0
    if seed % 2 == 1 {
      // The same, to be maximized.
      program.setObjective(
        program.variables.map { Term($0, -program.objective(of: $0)) }, sense: .maximize)
      sign = -1
    }
    var options = SolverOptions()
    options.threads = threads
    let whole = try SolverSession(program).solve()
    #expect(whole.stopReason == .optimal)
    let best = sign * (try #require(whole.solution)).objective
    for nodes in [0, 1, 4, 30] {
      var highest = -Double.infinity
      let outcome = try SolverSession(program, options: options).solve(nodeLimit: nodes) { look in
        highest = max(highest, sign * look.bound)
        return .proceed
      }
      #expect(highest <= best + 1e-5)
      #expect(sign * outcome.bound <= best + 1e-5)
      if let solution = outcome.solution { #expect(sign * solution.objective >= best - 1e-5) }
    }
  }

  /// With these seeds HiGHS itself tells of bounds up to 15 beyond the optimum, while it takes in the
  /// solutions of its parallel workers.
  @Test("No look at a parallel solve shows a bound beyond the optimum", arguments: [9, 12, 14, 16])
  func parallelLooks(seed: UInt64) throws {
    let program = marketSplit(seed: seed, items: 8, markets: 2)
    var options = SolverOptions()
    options.threads = 2
    var highest = -Double.infinity
    let outcome = try SolverSession(program, options: options).solve { look in
      highest = max(highest, look.bound)
      return .proceed
    }
    let solution = try #require(outcome.solution)
    #expect(outcome.stopReason == .optimal)
    #expect(highest.isFinite)
    #expect(highest <= solution.objective + 1e-5)
  }

  @Test("A gap that is wide enough ends the solve, and is told from a proof", arguments: [0.5, 0.05])
  func gaps(gap: Double) throws {
    var numbers = SeededNumbers(seed: 9)
    var program = IntegerProgram()
    program.sense = .maximize
    let items = (0..<60).map { _ in
      program.addVariable(
        lower: 0, upper: 1, domain: .integer, objective: Double.random(in: 10...20, using: &numbers))
    }
    for _ in 0..<8 {
      program.addConstraint(
        items.map { Term($0, Double(Int.random(in: 5...40, using: &numbers))) }, upper: 300)
    }
    let outcome = try SolverSession(program).solve(relativeGap: gap)
    #expect(outcome.stopReason == .gapReached)
    #expect(outcome.relativeGap <= gap)
    #expect(outcome.relativeGap > 0)
    let solution = try #require(outcome.solution)
    #expect(outcome.bound > solution.objective)
    #expect(abs(outcome.absoluteGap - (outcome.bound - solution.objective)) < 1e-12)
  }

  @Test("A session cannot be used from within its own progress, nor another one")
  func reentry() throws {
    let program = marketSplit(seed: 2, items: 12, markets: 2)
    let session = try SolverSession(program)
    let other = try SolverSession(program)
    var looks = 0
    let outcome = try session.solve { _ in
      looks += 1
      guard looks == 1 else { return .proceed }
      #expect(throws: SolverError.sessionIsSolving) { try session.solve() }
      #expect(throws: SolverError.sessionIsSolving) {
        try session.setBounds(of: program.variables[0], lower: 0, upper: 0)
      }
      #expect(throws: SolverError.solveInsideProgress) { try other.solve() }
      return .proceed
    }
    #expect(looks > 0)
    #expect(outcome.stopReason == .optimal)
    #expect(agree(try other.solve().solution?.objective, outcome.solution?.objective))
  }
}
