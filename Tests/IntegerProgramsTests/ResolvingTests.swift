import IntegerPrograms
import Testing

@Suite("Solving again after changes")
struct ResolvingTests {
  @Test("After random changes a session agrees with a fresh one", arguments: 0..<25)
  func changes(seed: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(1000 + seed))
    let program = randomProgram(seed: UInt64(seed))
    let session = try SolverSession(program)
    _ = try session.solve()
    for _ in 0..<8 {
      let variable = session.program.variables[Int.random(in: 0..<program.variableCount, using: &numbers)]
      let rows = session.program.constraints
      let row = rows[Int.random(in: 0..<rows.count, using: &numbers)]
      switch Int.random(in: 0..<7, using: &numbers) {
      case 0:
        let lower = Double(Int.random(in: -2...2, using: &numbers))
        try session.setBounds(of: variable, lower: lower, upper: lower + 3)
      case 1:
        try session.setBounds(of: row, lower: -50, upper: Double(Int.random(in: 0...60, using: &numbers)))
      case 2: try session.setObjective(of: variable, to: Double(Int.random(in: -9...9, using: &numbers)))
      case 3:
        let terms = session.program.variables.map { Term($0, Double($0.index % 4) - 1) }
        try session.setObjective(terms, sense: Bool.random(using: &numbers) ? .minimize : .maximize)
      case 4: try session.setDomain(of: variable, to: Bool.random(using: &numbers) ? .integer : .continuous)
      case 5:
        try session.setCoefficient(of: variable, in: row, to: Double(Int.random(in: 0...3, using: &numbers)))
      default:
        try session.addConstraint(
          [Term(variable, 2), Term(session.program.variables[0], 1)], lower: -20,
          upper: Double(Int.random(in: 0...20, using: &numbers)))
      }
      let again = try session.solve()
      let fresh = try SolverSession(session.program).solve()
      #expect(again.stopReason == fresh.stopReason)
      #expect(agree(again.solution?.objective, fresh.solution?.objective))
      #expect(agree(again.bound.isFinite ? again.bound : 0, fresh.bound.isFinite ? fresh.bound : 0))
      if let solution = again.solution {
        #expect(session.program.violation(of: solution.values).largest <= 1e-6)
      }
    }
  }

  @Test("A session whose variables all turn continuous has duals, and none when one turns back")
  func linearAndBack() throws {
    let knapsack = Knapsack(seed: 3)
    let session = try SolverSession(knapsack.program)
    let whole = try #require(try session.solve().solution)
    for variable in session.program.variables { try session.setDomain(of: variable, to: .continuous) }
    let relaxed = try #require(try session.solve().solution)
    #expect(relaxed.rowDuals?.count == 1)
    #expect(relaxed.objective >= whole.objective - 1e-6)
    for variable in session.program.variables { try session.setDomain(of: variable, to: .integer) }
    let again = try #require(try session.solve().solution)
    #expect(agree(again.objective, whole.objective))
    #expect(again.rowDuals == nil)
  }

  @Test("Started from nothing, a used session does exactly what a fresh one does")
  func startFromNothing() throws {
    let program = marketSplit(seed: 5, items: 14, markets: 2)
    let session = try SolverSession(program)
    let first = try session.solve()
    try session.setObjective(program.variables.map { Term($0, 1) }, sense: .maximize)
    _ = try session.solve()
    try session.setObjective(
      program.variables.map { Term($0, program.objective(of: $0)) }, sense: program.sense)
    let again = try session.solve(start: .nothing)
    #expect(again.solution == first.solution)
    #expect(again.nodes == first.nodes)
    #expect(again.bound == first.bound)
  }

  @Test("A time limit counts from its own call: many short solves may take longer than it together")
  func timeLimit() throws {
    var program = marketSplit(seed: 1, items: 80, markets: 60)
    for variable in program.variables { program.setDomain(of: variable, to: .continuous) }
    let session = try SolverSession(program)
    var together = 0.0
    while together < 1.2 {
      let outcome = try session.solve(start: .nothing, timeLimit: 1)
      #expect(outcome.stopReason == .optimal)
      together += outcome.seconds
    }
  }

  @Test("With no time left nothing is solved", arguments: [IntegerProgram.Domain.integer, .continuous])
  func noTime(domain: IntegerProgram.Domain) throws {
    var program = randomProgram(seed: 2)
    for variable in program.variables { program.setDomain(of: variable, to: domain) }
    let session = try SolverSession(program)
    for limit in [0, -5, -Double.infinity] {
      let outcome = try session.solve(timeLimit: limit)
      #expect(outcome.stopReason == .timeLimit)
      #expect(outcome.solution == nil)
      #expect(outcome.bound == .infinity)
    }
    #expect(try session.solve().stopReason == .optimal)
  }

  @Test("Rows that are added together are the same as one by one", arguments: 0..<15)
  func rowsTogether(seed: Int) throws {
    let program = randomProgram(seed: UInt64(300 + seed))
    let (together, single) = (try SolverSession(program), try SolverSession(program))
    _ = try together.solve()
    _ = try single.solve()
    let rows = program.variables.map { variable in
      (
        terms: [Term(variable, 1), Term(program.variables[0], 2)],
        upper: Double((seed + variable.index) % 7)
      )
    }
    try together.addConstraints(rows)
    for row in rows { try single.addConstraint(row.terms, upper: row.upper) }
    #expect(together.program.constraintCount == program.constraintCount + rows.count)
    #expect(together.program.constraintCount == single.program.constraintCount)
    for (one, other) in zip(together.program.constraints, single.program.constraints) {
      #expect(together.program.terms(of: one) == single.program.terms(of: other))
      #expect(together.program.bounds(of: one) == single.program.bounds(of: other))
    }
    let (a, b) = (try together.solve(), try single.solve())
    #expect(a.stopReason == b.stopReason)
    #expect(agree(a.solution?.objective, b.solution?.objective))
  }

  @Test("Of rows that are added together none is, if one cannot be")
  func rowsRefused() throws {
    let program = randomProgram(seed: 7)
    let session = try SolverSession(program)
    let good = (terms: [Term(program.variables[0], 1)], upper: 3.0)
    let endless = (terms: [Term(program.variables[0], .infinity)], upper: 3.0)
    #expect(throws: SolverError.self) { try session.addConstraints([good, endless]) }
    #expect(session.program.constraintCount == program.constraintCount)
    let outcome = try session.solve()
    #expect(agree(outcome.solution?.objective, try SolverSession(program).solve().solution?.objective))
  }
}
