import IntegerPrograms
import Testing

@Suite("Programs with something missing")
struct EdgeCaseTests {
  @Test("Nothing at all")
  func nothing() throws {
    let outcome = try SolverSession(IntegerProgram()).solve()
    #expect(outcome.stopReason == .optimal)
    #expect(outcome.solution?.values == [])
    #expect(outcome.solution?.objective == 0)
    #expect(outcome.bound == 0)
    #expect(outcome.absoluteGap == 0)
    #expect(outcome.relativeGap == 0)
  }

  @Test("Rows but no variables: the bounds decide", arguments: [(-1.0, 1.0), (1, 2), (-2, -1)])
  func rowsOnly(lower: Double, upper: Double) throws {
    var program = IntegerProgram()
    program.addConstraint([], lower: lower, upper: upper)
    let outcome = try SolverSession(program).solve()
    #expect(outcome.stopReason == (lower <= 0 && 0 <= upper ? .optimal : .infeasible))
    #expect((outcome.solution == nil) == (outcome.stopReason == .infeasible))
  }

  @Test(
    "Variables but no rows: each goes to its better end",
    arguments: [IntegerProgram.Domain.integer, .continuous])
  func variablesOnly(domain: IntegerProgram.Domain) throws {
    var program = IntegerProgram()
    let x = program.addVariable(lower: -2, upper: 5, domain: domain, objective: 3)
    let y = program.addVariable(lower: -2, upper: 5, domain: domain, objective: -1)
    let z = program.addVariable(lower: 1, upper: 5, domain: domain)
    let session = try SolverSession(program)
    let solution = try #require(try session.solve().solution)
    #expect(solution[x] == -2)
    #expect(solution[y] == 5)
    #expect((1.0...5).contains(solution[z]))
    #expect(solution.objective == -11)
    try session.setBounds(of: y, lower: 0, upper: .infinity)
    #expect([.unbounded, .infeasibleOrUnbounded].contains(try session.solve().stopReason))
  }

  @Test(
    "A row without terms among others",
    arguments: [IntegerProgram.Domain.integer, .continuous], [(-1.0, 1.0), (1, 2)])
  func rowWithoutTerms(domain: IntegerProgram.Domain, bounds: (Double, Double)) throws {
    var program = IntegerProgram()
    let x = program.addVariable(lower: 0, upper: 4, domain: domain, objective: 1)
    let y = program.addVariable(lower: 0, upper: 4, domain: domain, objective: 1)
    program.addConstraint([Term(x), Term(y, 2)], lower: 4)
    // Terms that cancel are no terms.
    program.addConstraint([Term(x, 2), Term(x, -2)], lower: bounds.0, upper: bounds.1)
    #expect(program.entryCount == 2)
    let outcome = try SolverSession(program).solve()
    #expect(outcome.stopReason == (bounds.0 <= 0 ? .optimal : .infeasible))
    if bounds.0 <= 0 { #expect(agree(outcome.solution?.objective, 2)) }
  }

  @Test("All rows are without terms", arguments: [IntegerProgram.Domain.integer, .continuous])
  func emptyMatrix(domain: IntegerProgram.Domain) throws {
    var program = IntegerProgram()
    _ = program.addVariable(lower: 0, upper: 4, domain: domain, objective: -1)
    let row = program.addConstraint([], lower: 1, upper: 2)
    let session = try SolverSession(program)
    #expect(try session.solve().stopReason == .infeasible)
    try session.setBounds(of: row, lower: 0, upper: 2)
    #expect(try session.solve().solution?.objective == -4)
  }

  @Test("What presolve settles alone still has a solution, a bound and no nodes")
  func presolveSettles() throws {
    var program = IntegerProgram()
    let x = program.addVariable(lower: 0, upper: 9, domain: .integer, objective: 2)
    let y = program.addVariable(lower: 0, upper: 9, domain: .integer, objective: 1)
    program.addConstraint([Term(x), Term(y)], lower: 7, upper: 7)
    program.addConstraint([Term(x)], lower: 3, upper: 3)
    let outcome = try SolverSession(program).solve()
    #expect(outcome.stopReason == .optimal)
    #expect(outcome.solution?.values == [3, 4])
    #expect(outcome.bound == 10)
    #expect(outcome.nodes == 0)
  }

  @Test("Without presolve the answer is the same")
  func withoutPresolve() throws {
    var options = SolverOptions()
    options.presolves = false
    for seed in 0..<20 as Range<UInt64> {
      let program = randomProgram(seed: seed)
      let plain = try SolverSession(program, options: options).solve()
      #expect(agree(plain.solution?.objective, try SolverSession(program).solve().solution?.objective))
    }
  }
}
