import IntegerPrograms
import Testing

@Suite("Programs that are given to the solver as ones that minimize")
struct CutoffTests {
  private var options: SolverOptions {
    var options = SolverOptions()
    options.alwaysMinimizes = true
    return options
  }

  /// A relaxed knapsack of one row: maximizes, and fills from the dearest item.
  private func relaxed(seed: Int) -> IntegerProgram {
    var program = Knapsack(seed: UInt64(seed)).program
    for variable in program.variables { program.setDomain(of: variable, to: .continuous) }
    return program
  }

  @Test("an integer program has the same best value, bound and progress, turned or not", arguments: 0..<40)
  func sameOptimum(seed: Int) throws {
    let knapsack = Knapsack(seed: UInt64(seed))
    var incumbents: [Double] = []
    let outcome = try SolverSession(knapsack.program, options: options).solve { look in
      if let value = look.incumbentObjective { incumbents.append(value) }
      return .proceed
    }
    #expect(outcome.stopReason == .optimal)
    #expect(outcome.solution.map { agree($0.objective, Double(knapsack.best)) } == true)
    #expect(agree(outcome.bound, Double(knapsack.best)))
    #expect(incumbents.allSatisfy { $0 <= Double(knapsack.best) + 1e-6 })
  }

  @Test("an objective can be changed in a turned session, its sense too")
  func changes() throws {
    var program = IntegerProgram()
    program.sense = .maximize
    let x = program.addVariable(lower: 1, upper: 4, domain: .continuous, objective: 2)
    let session = try SolverSession(program, options: options)
    #expect(try session.solve().solution?.objective == 8)
    try session.setObjective(of: x, to: -3)
    #expect(try session.solve().solution?.objective == -3)
    try session.setObjective([Term(x, 5)], sense: .minimize)
    #expect(try session.solve().solution?.objective == 5)
    try session.setObjective([Term(x, 5)], sense: .maximize)
    #expect(try session.solve().solution?.objective == 20)
  }

  @Test(
    "a cutoff ends what is worse, leaves what is better, and is forgotten with the next solve",
    arguments: 0..<40)
  func cutoff(seed: Int) throws {
    let program = relaxed(seed: seed)
    let best = try #require(try SolverSession(program).solve().solution?.objective)
    let session = try SolverSession(program, options: options)
    let within = try session.solve(cutoff: best - 0.5)
    #expect(within.stopReason == .optimal)
    #expect(within.solution.map { agree($0.objective, best) } == true)

    // With fewer things to take the value falls below what was best.
    for variable in program.variables where program.objective(of: variable) > 0 {
      try session.setBounds(of: variable, lower: 0, upper: 0)
    }
    let beyond = try session.solve(cutoff: best - 1e-3)
    if best > 1e-3 {
      // The solver may notice it only when it is through.
      #expect(beyond.stopReason == .cutOff || beyond.solution.map { $0.objective < best - 1e-3 } == true)
      #expect(beyond.stopReason != .cutOff || beyond.solution == nil && beyond.bound == .infinity)
    }
    let after = try session.solve()
    #expect(after.stopReason == .optimal)
    #expect(after.solution?.objective == 0)
  }

  @Test("a linear program of some size is cut off before it is solved")
  func isCutOff() throws {
    var numbers = SeededNumbers(seed: 5)
    var program = IntegerProgram()
    program.sense = .maximize
    let variables = (0..<200).map { _ in
      program.addVariable(
        lower: 0, upper: 3, domain: .continuous, objective: Double.random(in: 1...9, using: &numbers))
    }
    for _ in 0..<150 {
      program.addConstraint(
        variables.map { Term($0, Double.random(in: 0...4, using: &numbers)) }, upper: 300)
    }
    let session = try SolverSession(program, options: options)
    let best = try #require(try session.solve().solution?.objective)
    for variable in variables.prefix(150) { try session.setBounds(of: variable, lower: 0, upper: 0) }
    #expect(try session.solve(cutoff: best * 0.999).stopReason == .cutOff)
    let least = try #require(try session.solve().solution?.objective)
    #expect(least < best * 0.999)
  }

  @Test("a cutoff that is no number is refused")
  func refusal() throws {
    let session = try SolverSession(relaxed(seed: 3), options: options)
    #expect(throws: SolverError.self) { try session.solve(cutoff: .nan) }
  }
}
