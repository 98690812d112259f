import IntegerPrograms
import Testing

@Suite("Beginning where an earlier optimum stands")
struct BasisTests {
  @Test(
    "From there, with another objective, other bounds and a row more, both methods agree with a fresh session",
    arguments: 0..<25)
  func changes(seed: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(2000 + seed))
    let session = try SolverSession(relaxed(seed: seed))
    let first = try session.solve()
    guard first.stopReason == .optimal else { return }
    let top = try #require(try session.basis())
    for method in [SimplexMethod.dual, .primal] {
      for variable in session.program.variables.prefix(3) {
        let lower = Double(Int.random(in: 0...2, using: &numbers))
        try session.setBounds(of: variable, lower: lower, upper: lower + 1)
      }
      _ = try session.solve()
      let terms = session.program.variables.map { Term($0, Double(Int.random(in: -9...9, using: &numbers))) }
      try session.setObjective(terms, sense: .minimize)
      try session.addConstraint(
        [Term(session.program.variables[0]), Term(session.program.variables[1])], lower: -20,
        upper: Double(Int.random(in: 1...20, using: &numbers)))
      try session.begin(at: top)
      let again = try session.solve(method: method)
      let fresh = try SolverSession(session.program).solve()
      #expect(again.stopReason == fresh.stopReason)
      #expect(agree(again.solution?.objective, fresh.solution?.objective))
    }
  }

  @Test("Where nothing has changed, nothing is left to do")
  func same() throws {
    let session = try SolverSession(relaxed(seed: 3))
    let first = try #require(try session.solve().solution)
    let top = try #require(try session.basis())
    _ = try session.solve(start: .nothing)
    try session.begin(at: top)
    #expect(try session.solve().solution?.values == first.values)
  }

  @Test("There is none before a program is solved, and none of one with whole variables")
  func none() throws {
    #expect(try SolverSession(relaxed(seed: 3)).basis() == nil)
    let whole = try SolverSession(randomProgram(seed: 3))
    _ = try whole.solve()
    #expect(try whole.basis() == nil)
  }

  @Test("That of a program with other variables is refused")
  func other() throws {
    let session = try SolverSession(relaxed(seed: 3))
    _ = try session.solve()
    let top = try #require(try session.basis())
    var larger = relaxed(seed: 3)
    _ = larger.addVariable(lower: 0, upper: 1, domain: .continuous)
    let other = try SolverSession(larger)
    #expect(throws: SolverError.self) { try other.begin(at: top) }
  }

  private func relaxed(seed: Int) -> IntegerProgram {
    var program = randomProgram(seed: UInt64(seed))
    for variable in program.variables { program.setDomain(of: variable, to: .continuous) }
    return program
  }
}
