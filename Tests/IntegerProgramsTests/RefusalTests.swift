import IntegerPrograms
import Testing

@Suite("What is refused, and that nothing else changes by it")
struct RefusalTests {
  private var program = IntegerProgram(keepsNames: true)
  private let x: Variable
  private let row: IntegerProgram.Constraint

  init() {
    x = program.addVariable("x", lower: 0, upper: 9, domain: .integer, objective: -1)
    row = program.addConstraint("row", [Term(x, 2)], upper: 9)
  }

  private func defect(_ program: IntegerProgram) -> ProgramDefect? {
    do {
      _ = try SolverSession(program)
      return nil
    } catch SolverError.defectiveProgram(let defect) {
      return defect
    } catch {
      Issue.record(error)
      return nil
    }
  }

  @Test("Numbers that are none, or beyond the solver's", arguments: [Double.nan, .infinity, 1e20, 1e15])
  func numbers(bad: Double) {
    var changed = program
    changed.setCoefficient(of: x, in: row, to: bad)
    guard case .coefficient("row", "x", _) = defect(changed) else {
      Issue.record("coefficient \(bad) was taken")
      return
    }
    guard bad != 1e15 else { return }
    changed = program
    changed.setObjective(of: x, to: -bad)
    guard case .objective("x", _) = defect(changed) else {
      Issue.record("objective \(bad) was taken")
      return
    }
    changed = program
    changed.setBounds(of: x, lower: bad, upper: .infinity)
    guard case .variableBounds("x", _, _) = defect(changed) else {
      Issue.record("lower bound \(bad) was taken")
      return
    }
    changed = program
    changed.setBounds(of: row, lower: 0, upper: -bad)
    guard case .constraintBounds("row", _, _) = defect(changed) else {
      Issue.record("upper bound \(-bad) was taken")
      return
    }
  }

  @Test("An infinite coefficient does not vanish among others of its variable")
  func infiniteSum() {
    for terms in [[Term(x, .infinity), Term(x)], [Term(x), Term(x, -.infinity)], [Term(x), Term(x, .nan)]] {
      var changed = program
      changed.addConstraint("sum", terms, upper: 1)
      guard case .coefficient("sum", "x", _) = defect(changed) else {
        Issue.record("\(terms) was taken")
        return
      }
    }
  }

  @Test("A coefficient that the solver would read as zero")
  func tiny() {
    var changed = program
    changed.setCoefficient(of: x, in: row, to: 1e-10)
    #expect(defect(changed) == .coefficient(constraint: "row", variable: "x", value: 1e-10))
    #expect(defect(program) == nil)
  }

  @Test("A variable of another program")
  func foreign() throws {
    var other = IntegerProgram()
    for _ in 0..<3 { _ = other.addVariable(lower: 0, upper: 1, domain: .integer) }
    let stranger = other.addVariable(lower: 0, upper: 1, domain: .integer)
    var changed = program
    changed.addConstraint("odd", [Term(stranger)], upper: 1)
    #expect(defect(changed) == .foreignVariable(constraint: "odd", index: 3))
    let session = try SolverSession(program)
    #expect(throws: SolverError.foreignVariable(index: 3)) {
      try session.setBounds(of: stranger, lower: 0, upper: 1)
    }
    #expect(throws: SolverError.foreignVariable(index: 3)) {
      try session.addConstraint([Term(stranger)], upper: 1)
    }
    #expect(throws: SolverError.foreignVariable(index: 3)) {
      try session.solve(start: .partial([(stranger, 1)]))
    }
  }

  @Test("Changes of a session that cannot be computed with leave it as it was")
  func changes() throws {
    let session = try SolverSession(program)
    let nan = Double.nan
    #expect(throws: SolverError.self) { try session.setBounds(of: x, lower: nan, upper: 1) }
    #expect(throws: SolverError.self) { try session.setBounds(of: row, lower: 0, upper: nan) }
    #expect(throws: SolverError.self) { try session.setCoefficient(of: x, in: row, to: nan) }
    #expect(throws: SolverError.self) { try session.setObjective(of: x, to: nan) }
    #expect(throws: SolverError.self) { try session.setObjective([Term(x, nan)], sense: .minimize) }
    #expect(throws: SolverError.self) { try session.addConstraint([Term(x, nan)], upper: 1) }
    #expect(throws: SolverError.self) { try session.addConstraint([Term(x)], upper: nan) }
    #expect(throws: SolverError.self) {
      try session.addConstraint([Term(x, 1e-6), Term(x, -0.9999e-6)], upper: 1)
    }
    #expect(session.program.constraintCount == 1)
    #expect(session.program.entryCount == 1)
    // A row after those that were taken back is the second one.
    let second = try session.addConstraint([Term(x)], upper: 3)
    #expect(second.index == 1)
    #expect(session.program.terms(of: second) == [Term(x)])
    #expect(try session.solve().solution?.values == [3])
  }

  @Test("Options out of their range")
  func options() {
    for spoil: (inout SolverOptions) -> Void in [
      { $0.threads = 0 }, { $0.seed = -1 }, { $0.heuristicEffort = 2 }, { $0.heuristicEffort = .nan },
      { $0.feasibilityTolerance = 0 }, { $0.dualFeasibilityTolerance = 0 },
      { $0.integralityTolerance = -1 }, { $0.startNodeLimit = -1 }, { $0.seed = 1 << 40 },
    ] {
      var options = SolverOptions()
      spoil(&options)
      #expect {
        _ = try SolverSession(program, options: options)
      } throws: { error in
        guard case SolverError.optionRefused = error else { return false }
        return true
      }
    }
  }

  @Test("Limits and starts that mean nothing")
  func arguments() throws {
    let session = try SolverSession(program)
    #expect(throws: SolverError.self) { try session.solve(timeLimit: .nan) }
    #expect(throws: SolverError.argumentOutOfRange(name: "nodeLimit", value: -1)) {
      try session.solve(nodeLimit: -1)
    }
    #expect(throws: SolverError.argumentOutOfRange(name: "relativeGap", value: -0.5)) {
      try session.solve(relativeGap: -0.5)
    }
    #expect(throws: SolverError.self) { try session.solve(absoluteGap: .nan) }
    #expect(throws: SolverError.wrongNumberOfValues(expected: 1, found: 2)) {
      try session.solve(start: .values([1, 2]))
    }
    #expect(throws: SolverError.startNotFinite(variable: "x")) {
      try session.solve(start: .values([.nan]))
    }
    #expect(throws: SolverError.startNotFinite(variable: "x")) {
      try session.solve(start: .partial([(x, .infinity)]))
    }
    #expect(try session.solve().solution?.values == [4])
  }
}
