import IntegerPrograms
import Testing

@Suite("Duals of linear programs")
struct DualityTests {
  /// A linear program with a finite optimum: feasible at a point that it is built around, variables boxed.
  private func linearProgram(seed: UInt64) -> IntegerProgram {
    var numbers = SeededNumbers(seed: seed)
    var program = IntegerProgram()
    program.sense = seed % 2 == 0 ? .minimize : .maximize
    let count = Int.random(in: 2...15, using: &numbers)
    let point = (0..<count).map { _ in Double.random(in: -3...3, using: &numbers) }
    let variables = point.map { value in
      program.addVariable(
        lower: value - Double.random(in: 0...5, using: &numbers),
        upper: value + Double.random(in: 0...5, using: &numbers), domain: .continuous,
        objective: Double.random(in: -9...9, using: &numbers))
    }
    for kind in 0..<Int.random(in: 1...12, using: &numbers) {
      let terms = variables.map { Term($0, Double.random(in: -5...5, using: &numbers)) }
      let sum = terms.reduce(0) { $0 + $1.coefficient * point[$1.variable.index] }
      let slack = Double.random(in: 0...2, using: &numbers)
      switch kind % 3 {
      case 0: program.addConstraint(terms, upper: sum + slack)
      case 1: program.addConstraint(terms, lower: sum - slack)
      default: program.addConstraint(terms, lower: sum, upper: sum)
      }
    }
    return program
  }

  @Test(
    "Weighted by their duals, the binding bounds add up to the objective", arguments: 0..<40, [false, true])
  func strongDuality(seed: Int, alwaysMinimizes: Bool) throws {
    let program = linearProgram(seed: UInt64(seed))
    var options = SolverOptions()
    options.alwaysMinimizes = alwaysMinimizes
    let outcome = try SolverSession(program, options: options).solve()
    #expect(outcome.stopReason == .optimal)
    let solution = try #require(outcome.solution)
    let rowDuals = try #require(solution.rowDuals)
    let reducedCosts = try #require(solution.columnReducedCosts)
    #expect(outcome.bound == solution.objective)
    // A dual of the sign that says "more would be better" belongs to the bound that holds more back.
    let sign: Double = program.sense == .minimize ? 1 : -1
    func weigh(_ dual: Double, _ bounds: IntegerProgram.Bounds) -> Double {
      guard abs(dual) > 1e-9 else { return 0 }
      return dual * (sign * dual > 0 ? bounds.lower : bounds.upper)
    }
    var sum = 0.0
    for row in program.constraints { sum += weigh(rowDuals[row.index], program.bounds(of: row)) }
    for variable in program.variables {
      sum += weigh(reducedCosts[variable.index], program.bounds(of: variable))
      // The reduced cost is the objective coefficient less the row duals' worth of the column.
      var priced = program.objective(of: variable)
      for row in program.constraints {
        priced -= rowDuals[row.index] * program.coefficient(of: variable, in: row)
      }
      #expect(abs(priced - reducedCosts[variable.index]) < 1e-6)
    }
    #expect(agree(sum, solution.objective))
  }

  @Test("A dual is the rate at which the objective follows its bound", arguments: [1.0, -1])
  func rate(sign: Double) throws {
    var program = IntegerProgram()
    program.sense = sign > 0 ? .maximize : .minimize
    let x = program.addVariable(lower: 0, upper: 10, domain: .continuous, objective: 3 * sign)
    let y = program.addVariable(lower: 0, upper: 4, domain: .continuous, objective: 5 * sign)
    let hours = program.addConstraint([Term(x, 2), Term(y, 1)], upper: 12)
    let session = try SolverSession(program)
    let before = try #require(try session.solve().solution)
    try session.setBounds(of: hours, lower: -.infinity, upper: 12.5)
    let after = try #require(try session.solve().solution)
    #expect(agree(after.objective - before.objective, 0.5 * (try #require(before.rowDuals))[0]))
    try session.setBounds(of: y, lower: 0, upper: 4.5)
    let more = try #require(try session.solve().solution)
    #expect(agree(more.objective - after.objective, 0.5 * (try #require(after.columnReducedCosts))[y.index]))
    #expect(agree(before.rowDuals?[0], 1.5 * sign))
  }
}
