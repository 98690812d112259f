import IntegerPrograms

typealias Variable = IntegerProgram.Variable
typealias Term = IntegerProgram.Term

/// SplitMix64: the same numbers on every machine.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A 0-1 knapsack and its best value, found by trying every subset.
struct Knapsack {
  var values: [Int]
  var weights: [Int]
  var capacity: Int

  init(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let count = Int.random(in: 1...12, using: &numbers)
    values = (0..<count).map { _ in Int.random(in: -5...40, using: &numbers) }
    weights = (0..<count).map { _ in Int.random(in: 1...30, using: &numbers) }
    capacity = Int.random(in: 0...(weights.reduce(0, +)), using: &numbers)
  }

  var best: Int {
    var best = 0
    for subset in 0..<(1 << values.count) {
      let chosen = values.indices.filter { subset >> $0 & 1 == 1 }
      if chosen.reduce(0, { $0 + weights[$1] }) <= capacity {
        best = max(best, chosen.reduce(0) { $0 + values[$1] })
      }
    }
    return best
  }

  var program: IntegerProgram {
    var program = IntegerProgram()
    program.sense = .maximize
    let items = values.map {
      program.addVariable(lower: 0, upper: 1, domain: .integer, objective: Double($0))
    }
    program.addConstraint(
      zip(items, weights).map { Term($0, Double($1)) }, upper: Double(capacity))
    return program
  }
}

/// A market-split problem: few equations with large coefficients, nearly satisfied. Small, and yet takes
/// thousands of nodes, so that there is something to interrupt.
///
/// Slacks carry the objective: minimize the distance from an even split.
func marketSplit(seed: UInt64, items: Int = 30, markets: Int = 4) -> IntegerProgram {
  var numbers = SeededNumbers(seed: seed)
  var program = IntegerProgram()
  let choices = (0..<items).map { _ in program.addVariable(lower: 0, upper: 1, domain: .integer) }
  for _ in 0..<markets {
    let weights = choices.map { _ in Int.random(in: 0..<100, using: &numbers) }
    let above = program.addVariable(lower: 0, upper: .infinity, domain: .continuous, objective: 1)
    let below = program.addVariable(lower: 0, upper: .infinity, domain: .continuous, objective: 1)
    let half = Double(weights.reduce(0, +) / 2)
    let terms = zip(choices, weights).map { Term($0, Double($1)) } + [Term(above, -1), Term(below, 1)]
    program.addConstraint(terms, lower: half, upper: half)
  }
  return program
}

/// A mixed-integer program of rows "at most" over nonnegative numbers: bounded, and feasible at zero.
func randomProgram(seed: UInt64) -> IntegerProgram {
  var numbers = SeededNumbers(seed: seed)
  var program = IntegerProgram()
  program.sense = .maximize
  let count = Int.random(in: 3...12, using: &numbers)
  let variables = (0..<count).map { index in
    program.addVariable(
      lower: 0, upper: Double(Int.random(in: 1...9, using: &numbers)),
      domain: index % 3 == 2 ? .continuous : .integer,
      objective: Double(Int.random(in: -3...20, using: &numbers)))
  }
  for _ in 0..<Int.random(in: 1...6, using: &numbers) {
    let terms = variables.filter { _ in Bool.random(using: &numbers) }.map {
      Term($0, Double(Int.random(in: 1...15, using: &numbers)))
    }
    program.addConstraint(terms, upper: Double(Int.random(in: 5...80, using: &numbers)))
  }
  return program
}

/// Whether two objectives are the same, as far as the solver's tolerance lets them be told apart.
func agree(_ left: Double?, _ right: Double?) -> Bool {
  guard let left, let right else { return left == nil && right == nil }
  return abs(left - right) <= 1e-5 * max(1, abs(left))
}
