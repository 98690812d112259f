import IntegerPrograms
import Testing

@Suite("Programs taken apart into blocks")
struct BlockRelaxationTests {
  /// Twelve variables in three blocks, with rows within blocks and rows, of every kind, that reach over them; the point
  /// that it is built around is whole.
  private func program(seed: UInt64, _ domain: IntegerProgram.Domain) -> (IntegerProgram, blocks: [Int]) {
    var numbers = SeededNumbers(seed: seed)
    func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }
    var program = IntegerProgram()
    program.sense = seed % 2 == 0 ? .minimize : .maximize
    let point = (0..<12).map { _ in pick(0...2) }
    let variables = point.map { _ in
      program.addVariable(lower: 0, upper: 2, domain: domain, objective: Double(pick(-9...9)))
    }
    let blocks = variables.indices.map { $0 / 4 }
    func add(_ places: [Int], _ kind: Int) {
      let coefficients = places.map { _ in pick(-4...7) }
      let sum = Double(zip(places, coefficients).reduce(0) { $0 + $1.1 * point[$1.0] })
      let terms = zip(places, coefficients).map { Term(variables[$0], Double($1)) }
      switch kind {
      case 0: program.addConstraint(terms, upper: sum + Double(pick(0...3)))
      case 1: program.addConstraint(terms, lower: sum - Double(pick(0...3)))
      case 2: program.addConstraint(terms, lower: sum, upper: sum)
      default: program.addConstraint(terms, lower: sum - 2, upper: sum + 1)
      }
    }
    for block in 0..<3 { add(variables.indices.filter { blocks[$0] == block }, pick(0...1)) }
    for _ in 0..<3 { add(Array(variables.indices), pick(0...3)) }
    return (program, blocks)
  }

  private func sum(of relaxation: BlockRelaxation) throws -> Double {
    try relaxation.blocks.reduce(relaxation.constant) { $0 + (try SolverSession($1).solve().bound) }
  }

  @Test("At the duals of the linear program they prove no less than it, and nothing false", arguments: 0..<60)
  func atDuals(seed: Int) throws {
    let (linear, blocks) = program(seed: UInt64(seed), .continuous)
    let relaxed = try #require(try SolverSession(linear).solve().solution)
    let prices = try #require(relaxed.rowDuals)
    let continuous = BlockRelaxation(linear, block: blocks, count: 3, prices: prices)
    #expect(continuous.pricedRows == 3)
    #expect(abs(try sum(of: continuous) - relaxed.objective) < 1e-6)
    let (whole, _) = program(seed: UInt64(seed), .integer)
    let best = try #require(try SolverSession(whole).solve().solution).objective
    let bound = try sum(of: BlockRelaxation(whole, block: blocks, count: 3, prices: prices))
    let sign = whole.sense == .maximize ? 1.0 : -1.0
    #expect(sign * bound >= sign * best - 1e-6)
    #expect(sign * bound <= sign * relaxed.objective + 1e-6)
  }

  @Test("At any prices they prove nothing false", arguments: 0..<60)
  func atAnyPrices(seed: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(1_000 + seed))
    let (whole, blocks) = program(seed: UInt64(seed), .integer)
    let best = try #require(try SolverSession(whole).solve().solution).objective
    let prices = (0..<whole.constraintCount).map { _ in Double.random(in: -3...3, using: &numbers) }
    let bound = try sum(of: BlockRelaxation(whole, block: blocks, count: 3, prices: prices))
    #expect(whole.sense == .maximize ? bound >= best - 1e-6 : bound <= best + 1e-6)
  }
}
