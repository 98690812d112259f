import IntegerPrograms
import Testing

@Suite("Programs whose answer is known otherwise")
struct KnownOptimaTests {
  @Test("150 knapsacks agree with trying every subset", arguments: 0..<150)
  func knapsack(seed: Int) throws {
    let knapsack = Knapsack(seed: UInt64(seed))
    let program = knapsack.program
    let outcome = try SolverSession(program).solve()
    #expect(outcome.stopReason == .optimal)
    let solution = try #require(outcome.solution)
    #expect(agree(solution.objective, Double(knapsack.best)))
    #expect(agree(outcome.bound, Double(knapsack.best)))
    #expect(outcome.bound >= solution.objective)
    #expect(program.violation(of: solution.values).largest <= 1e-6)
    #expect(agree(program.objectiveValue(of: solution.values), solution.objective))
    #expect(solution.rowDuals == nil)
  }

  @Test("Searching alone, without guesses or new beginnings, comes to the same", arguments: 0..<50)
  func searchAlone(seed: Int) throws {
    let knapsack = Knapsack(seed: UInt64(seed))
    var options = SolverOptions()
    options.heuristicEffort = 0
    options.restarts = false
    let outcome = try SolverSession(knapsack.program, options: options).solve()
    #expect(outcome.stopReason == .optimal)
    #expect(agree(outcome.solution?.objective, Double(knapsack.best)))
    #expect(agree(outcome.bound, Double(knapsack.best)))
  }

  @Test("An assignment of 6 people to 6 posts agrees with trying every permutation")
  func assignment() throws {
    var numbers = SeededNumbers(seed: 7)
    let costs = (0..<6).map { _ in (0..<6).map { _ in Double(Int.random(in: 1...99, using: &numbers)) } }
    var program = IntegerProgram()
    let cells = costs.map { row in
      row.map { program.addVariable(lower: 0, upper: 1, domain: .integer, objective: $0) }
    }
    for person in 0..<6 { program.addConstraint(cells[person].map { Term($0) }, lower: 1, upper: 1) }
    for post in 0..<6 {
      program.addConstraint(lower: 1, upper: 1) { add in
        for person in 0..<6 { add(cells[person][post], 1) }
      }
    }
    var best = Double.infinity
    func place(_ person: Int, _ taken: Set<Int>, _ cost: Double) {
      guard person < 6 else { return best = min(best, cost) }
      for post in 0..<6 where !taken.contains(post) {
        place(person + 1, taken.union([post]), cost + costs[person][post])
      }
    }
    place(0, [], 0)
    let outcome = try SolverSession(program).solve()
    #expect(outcome.stopReason == .optimal)
    #expect(agree(outcome.solution?.objective, best))
    #expect(agree(outcome.bound, best))
  }

  @Test("Equations and free variables")
  func equations() throws {
    // x + y = 1, x − y = 4, and z the distance of x from 2.
    var program = IntegerProgram()
    let x = program.addVariable(lower: -.infinity, upper: .infinity, domain: .continuous)
    let y = program.addVariable(lower: -.infinity, upper: .infinity, domain: .continuous)
    let z = program.addVariable(lower: -.infinity, upper: .infinity, domain: .continuous, objective: 1)
    program.addConstraint([Term(x), Term(y)], lower: 1, upper: 1)
    program.addConstraint([Term(x), Term(y, -1)], lower: 4, upper: 4)
    program.addConstraint([Term(z), Term(x, -1)], lower: -2)
    program.addConstraint([Term(z), Term(x)], lower: 2)
    let outcome = try SolverSession(program).solve()
    let solution = try #require(outcome.solution)
    #expect(outcome.stopReason == .optimal)
    #expect(agree(solution[x], 2.5))
    #expect(agree(solution[y], -1.5))
    #expect(agree(solution[z], 0.5))
  }

  @Test("A free integer variable goes below zero")
  func freeInteger() throws {
    var program = IntegerProgram()
    let x = program.addVariable(lower: -.infinity, upper: .infinity, domain: .integer, objective: 1)
    program.addConstraint([Term(x, 2)], lower: -7)
    let outcome = try SolverSession(program).solve()
    #expect(outcome.stopReason == .optimal)
    #expect(agree(outcome.solution?[x], -3))
  }

  @Test("No whole number between 0.3 and 0.7", arguments: [IntegerProgram.Sense.minimize, .maximize])
  func infeasible(sense: IntegerProgram.Sense) throws {
    var program = IntegerProgram()
    program.sense = sense
    let x = program.addVariable(lower: 0, upper: 1, domain: .integer, objective: 1)
    program.addConstraint([Term(x)], lower: 0.3, upper: 0.7)
    let outcome = try SolverSession(program).solve()
    #expect(outcome.stopReason == .infeasible)
    #expect(outcome.solution == nil)
    #expect(outcome.bound == (sense == .minimize ? .infinity : -.infinity))
    #expect(outcome.absoluteGap == .infinity)
    #expect(outcome.relativeGap == .infinity)
  }

  @Test("Bounds the wrong way round make a program infeasible", arguments: [true, false])
  func crossedBounds(onVariable: Bool) throws {
    var program = IntegerProgram()
    let x = program.addVariable(
      lower: onVariable ? 3 : 0, upper: onVariable ? 2 : 9, domain: .integer, objective: 1)
    program.addConstraint([Term(x)], lower: onVariable ? 0 : 3, upper: onVariable ? 9 : 2)
    #expect(try SolverSession(program).solve().stopReason == .infeasible)
  }

  @Test("Nothing holds the objective", arguments: [IntegerProgram.Domain.integer, .continuous])
  func unbounded(domain: IntegerProgram.Domain) throws {
    var program = IntegerProgram()
    program.sense = .maximize
    let x = program.addVariable(lower: 0, upper: .infinity, domain: domain, objective: 1)
    let y = program.addVariable(lower: 0, upper: .infinity, domain: domain)
    program.addConstraint([Term(x), Term(y, -1)], upper: 3)
    let outcome = try SolverSession(program).solve()
    #expect([.unbounded, .infeasibleOrUnbounded].contains(outcome.stopReason))
    #expect(outcome.bound == .infinity)
  }

  @Test("A linear program that is infeasible, and one that is unbounded, are told apart")
  func linearVerdicts() throws {
    var program = IntegerProgram()
    let x = program.addVariable(lower: 0, upper: .infinity, domain: .continuous, objective: -1)
    let row = program.addConstraint([Term(x)], lower: 1)
    #expect(try SolverSession(program).solve().stopReason == .unbounded)
    program.setBounds(of: row, lower: -2, upper: -1)
    let outcome = try SolverSession(program).solve()
    #expect(outcome.stopReason == .infeasible)
    #expect(outcome.bound == .infinity)
  }
}
