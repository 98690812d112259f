import Testing

@testable import IntegerPrograms

@Suite("Where a solve begins")
struct StartTests {
  /// A program that takes long to solve, a first solution of it that is not the best, and its objective.
  private func hardProgramAndStart() throws -> (IntegerProgram, Solution) {
    let program = marketSplit(seed: 11)
    let session = try SolverSession(program)
    let outcome = try session.solve(nodeLimit: 1)
    return (program, try #require(outcome.solution))
  }

  @Test("A feasible start is the first solution that is reported")
  func feasible() throws {
    let (program, start) = try hardProgramAndStart()
    let session = try SolverSession(program)
    var first: Double?
    let outcome = try session.solve(start: .values(start.values), nodeLimit: 50) { look in
      if first == nil { first = look.incumbentObjective }
      return .proceed
    }
    #expect(agree(first, start.objective))
    #expect(try #require(outcome.solution).objective <= start.objective + 1e-6)
  }

  @Test("With no time at all a feasible start is what is held")
  func held() throws {
    let (program, start) = try hardProgramAndStart()
    let outcome = try SolverSession(program).solve(start: .values(start.values), timeLimit: 0)
    #expect(outcome.stopReason == .timeLimit)
    #expect(outcome.solution?.values == start.values)
    #expect(agree(outcome.solution?.objective, start.objective))
    #expect(outcome.bound == -.infinity)
  }

  @Test("The last solution is where the next solve begins, if it still satisfies the program")
  func lastSolution() throws {
    let (program, _) = try hardProgramAndStart()
    let session = try SolverSession(program)
    let before = try #require(try session.solve(nodeLimit: 20).solution)
    #expect(try session.solve(timeLimit: 0).solution?.values == before.values)
    let one = try #require(program.variables.first { $0.index < 30 && before[$0] > 0.5 })
    try session.setBounds(of: one, lower: 0, upper: 0)
    #expect(try session.solve(timeLimit: 0).solution == nil)
    #expect(try session.solve(start: .nothing, timeLimit: 0).solution == nil)
  }

  @Test("Whole values of the integer variables are completed by the continuous ones")
  func integersOnly() throws {
    let (program, start) = try hardProgramAndStart()
    var values = start.values
    for variable in program.variables where program.domain(of: variable) == .continuous {
      values[variable.index] = 0
    }
    #expect(program.violation(of: values).largest > 1)
    let session = try SolverSession(program)
    let outcome = try session.solve(start: .values(values), nodeLimit: 0)
    #expect(try #require(outcome.solution).objective <= start.objective + 1e-6)
    // The bounds that were fixed meanwhile are free again.
    #expect(session.program.bounds(of: program.variables[0]) == program.bounds(of: program.variables[0]))
    let free = try session.solve(start: .nothing, nodeLimit: 200)
    let other = try SolverSession(program).solve(nodeLimit: 200)
    #expect(free.solution == other.solution)
    #expect(free.bound == other.bound)
  }

  @Test("A few values are enough, and those not allowed are passed over")
  func partial() throws {
    var program = IntegerProgram()
    program.sense = .maximize
    let items = (1...8).map {
      program.addVariable(lower: 0, upper: 1, domain: .integer, objective: Double($0))
    }
    program.addConstraint(items.map { Term($0, Double($0.index % 3 + 1)) }, upper: 6)
    let best = try #require(try SolverSession(program).solve().solution)
    for start: [(variable: Variable, value: Double)] in [
      [(items[0], 1)], [(items[0], 1), (items[1], 7)], [(items[0], 0.5)], [], [(items[0], 1), (items[0], 0)],
      items.map { ($0, 1) },
    ] {
      let outcome = try SolverSession(program).solve(start: .partial(start))
      #expect(outcome.stopReason == .optimal)
      #expect(agree(outcome.solution?.objective, best.objective))
      #expect(agree(outcome.bound, best.objective))
    }
  }

  @Test("What is given stays in the solution that a start is completed to, if nodes may be spent on it")
  func completed() throws {
    let (program, _) = try hardProgramAndStart()
    let given = program.variables.prefix(5).map { (variable: $0, value: Double($0.index % 2)) }
    for limit in [0, 500] {
      var options = SolverOptions()
      options.startNodeLimit = limit
      let session = try SolverSession(program, options: options)
      let outcome = try session.solve(start: .partial(given), nodeLimit: 0)
      #expect((outcome.solution != nil) == (limit > 0))
      if let solution = outcome.solution {
        #expect(given.allSatisfy { abs(solution[$0.variable] - $0.value) < 1e-6 })
      }
    }
  }

  @Test("What is proven while a poor start is completed is not claimed of the whole program")
  func poor() throws {
    var program = marketSplit(seed: 4, items: 12, markets: 2)
    let poor = program.addVariable(lower: 0, upper: 1, domain: .integer, objective: 1000)
    let best = try #require(try SolverSession(program).solve().solution).objective
    var highest = -Double.infinity
    let outcome = try SolverSession(program).solve(start: .partial([(poor, 1)])) { look in
      highest = max(highest, look.bound)
      return .proceed
    }
    #expect(highest.isFinite)
    #expect(highest <= best + 1e-5)
    #expect(agree(outcome.solution?.objective, best))
  }

  @Test("A start that cannot be completed does no harm")
  func hopeless() throws {
    var program = IntegerProgram()
    let x = program.addVariable(lower: 0, upper: 9, domain: .integer, objective: 1)
    let y = program.addVariable(lower: 0, upper: 9, domain: .integer, objective: 1)
    program.addConstraint([Term(x), Term(y)], lower: 5, upper: 6)
    let outcome = try SolverSession(program).solve(start: .values([9, 9]))
    #expect(outcome.stopReason == .optimal)
    #expect(outcome.solution?.objective == 5)
  }

  @Test(
    "Where the solver rejects its own answer, a start is left out, and the program solved again",
    arguments: 0..<3)
  func rejected(after runs: Int) throws {
    let program = marketSplit(seed: 4, items: 12, markets: 2)
    let best = try #require(try SolverSession(program).solve().solution).objective
    let fault = SolverFault(rejectingAfter: runs)
    let outcome = try SolverFault.$current.withValue(fault) {
      try SolverSession(program).solve(start: .partial([(program.variables[0], 1)]))
    }
    #expect(fault.hasStruck == (runs < 2))
    #expect(outcome.stopReason == .optimal)
    #expect(agree(outcome.solution?.objective, best))
  }

  @Test("A linear program ignores a start")
  func linear() throws {
    var program = IntegerProgram()
    let x = program.addVariable(lower: 0, upper: 9, domain: .continuous, objective: 1)
    program.addConstraint([Term(x)], lower: 2.5)
    let outcome = try SolverSession(program).solve(start: .values([7]))
    #expect(outcome.solution?.values == [2.5])
  }
}
