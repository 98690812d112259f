import IntegerPrograms
import TrainingModel

/// A balanced curriculum as an integer program.
///
/// - x(c,t), whole: course c is in period t, for the periods of its window; Σₜ x(c,t) = 1.
/// - Prerequisites, for each t: Σ x(c,τ) over τ ≤ t  ≤  Σ x(p,τ) over τ < t. Written so, course by course and
///   period by period, their relaxation is tighter than one row of periods, t(p) + 1 ≤ t(c).
/// - λ(q,t,v): curriculum q has the load v in t, for each load v that courses of q can add up to there:
///   Σᵥ λ = 1 and Σᵥ v·λ = Σ load · x. What loads cost is convex in v, so that λ need not be whole: between two
///   loads that can be, the relaxation pays what lies between the costs of both. A mean that no courses add up
///   to is no way out.
/// - H, whole: the heaviest load, H ≥ Σ load · x for each q and t.
/// - z, whole: the value in units that all values are multiples of, so that bounds may be rounded up.
struct BalanceModel {
  /// The program.
  private(set) var program = IntegerProgram()
  /// Sixteenths that all values are multiples of.
  let grid: Int
  private let instance: BalanceInstance
  /// For each course and period of its window, its variable.
  private var placed: [[(period: Int, variable: IntegerProgram.Variable)]] = []
  private var valueTerms: [IntegerProgram.Term] = []

  init(_ instance: BalanceInstance, _ windows: PlacementWindows, _ value: BalanceValue) {
    self.instance = instance
    grid = value.grid
    place(windows)
    order(windows)
    orderAlike(windows)
    for curriculum in instance.curricula.indices { limit(curriculum, value) }
    addHeaviest(value)
    let total = program.addVariable("z", lower: 0, upper: .infinity, domain: .integer, objective: 1)
    program.addConstraint("value", valueTerms + [IntegerProgram.Term(total, -1)], upper: 0)
  }

  /// Every course is in one period of its window.
  private mutating func place(_ windows: PlacementWindows) {
    for (course, periods) in windows.periods.enumerated() {
      let row = periods.map { period in
        (period, program.addVariable("x", lower: 0, upper: 1, domain: .integer))
      }
      placed.append(row)
      program.addConstraint("once", row.map { IntegerProgram.Term($0.1) }, lower: 1, upper: 1)
      for (period, variable) in row where instance.unwanted[course][period] {
        valueTerms.append(
          IntegerProgram.Term(variable, scaled(instance.rule.unwantedWeight * BalanceValue.scale)))
      }
    }
  }

  private func scaled(_ sixteenths: Int) -> Double { Double(sixteenths) / Double(grid) }

  /// Whether `course` is in a period up to `last`, as a sum.
  private func done(_ course: Int, upTo last: Int, _ sign: Double) -> [IntegerProgram.Term] {
    placed[course].filter { $0.period <= last }.map { IntegerProgram.Term($0.variable, sign) }
  }

  /// Prerequisites come in earlier periods.
  private mutating func order(_ windows: PlacementWindows) {
    for (course, before) in windows.prerequisites.enumerated() {
      for prerequisite in before {
        guard let first = windows.periods[course].first, let last = windows.periods[prerequisite].last else {
          continue
        }
        for period in windows.periods[course] where first <= period && period <= last {
          program.addConstraint(
            "prerequisite", done(course, upTo: period, 1) + done(prerequisite, upTo: period - 1, -1), upper: 0
          )
        }
      }
    }
  }

  /// Courses alike in everything come in the order of their identities: exchanging them changes nothing.
  private mutating func orderAlike(_ windows: PlacementWindows) {
    for pair in instance.alike(windows) {
      for (period, _) in placed[pair.first].dropLast() {
        program.addConstraint(
          "alike", done(pair.second, upTo: period, 1) + done(pair.first, upTo: period, -1), upper: 0)
      }
    }
  }

  /// Loads and counts of a curriculum in each period, and what they cost.
  private mutating func limit(_ curriculum: Int, _ value: BalanceValue) {
    let (least, most) = instance.loadBounds
    let (fewest, many) = instance.countBounds
    for period in instance.periods.indices {
      let present = instance.curricula[curriculum].flatMap { course in
        placed[course].filter { $0.period == period }.map { (course, $0.variable) }
      }
      if fewest > 0 || many < present.count {
        program.addConstraint(
          "count", present.map { IntegerProgram.Term($0.1) }, lower: Double(fewest), upper: Double(many))
      }
      let loads = present.map { IntegerProgram.Term($0.1, Double(instance.loads[$0.0])) }
      let all = present.reduce(0) { $0 + instance.loads[$1.0] }
      if least > 0 || most < all {
        program.addConstraint("load", loads, lower: Double(least), upper: Double(most))
      }
      guard instance.rule.measure == .squares, instance.rule.loadWeight > 0 else { continue }
      let settled = present.filter { placed[$0.0].count == 1 }.map { instance.loads[$0.0] }
      let base = settled.reduce(0, +)
      let points = LoadPoints.of(
        present.filter { placed[$0.0].count > 1 }.map { instance.loads[$0.0] },
        bounds: (least - base, most - base), counts: (fewest - settled.count, many - settled.count),
        mean: value.means[curriculum].lowerBound - base...value.means[curriculum].upperBound - base
      ) { value.cost(of: base + $0, in: curriculum) }
      var choice: [IntegerProgram.Term] = []
      var amount = loads.map { IntegerProgram.Term($0.variable, -$0.coefficient) }
      for point in points {
        let variable = program.addVariable("λ", lower: 0, upper: 1, domain: .continuous)
        choice.append(IntegerProgram.Term(variable))
        amount.append(IntegerProgram.Term(variable, Double(base + point.load)))
        valueTerms.append(IntegerProgram.Term(variable, scaled(point.cost)))
      }
      program.addConstraint("choice", choice, lower: 1, upper: 1)
      program.addConstraint("amount", amount, lower: 0, upper: 0)
    }
  }

  /// The heaviest load of any curriculum in any period.
  private mutating func addHeaviest(_ value: BalanceValue) {
    guard instance.rule.measure == .heaviest, instance.rule.loadWeight > 0 else { return }
    let step = max(1, instance.loads.reduce(0, gcd))
    let least = instance.leastHeaviest / step
    let heaviest = program.addVariable("H", lower: Double(least), upper: .infinity, domain: .integer)
    valueTerms.append(IntegerProgram.Term(heaviest, scaled(value.cost(ofHeaviest: step))))
    for curriculum in instance.curricula.indices {
      for period in instance.periods.indices {
        var terms = instance.curricula[curriculum].flatMap { course in
          placed[course].filter { $0.period == period }.map {
            IntegerProgram.Term($0.variable, Double(instance.loads[course] / step))
          }
        }
        guard !terms.isEmpty else { continue }
        terms.append(IntegerProgram.Term(heaviest, -1))
        program.addConstraint("heaviest", terms, upper: 0)
      }
    }
  }

  /// How many choices are free.
  var freeChoices: Int { placed.reduce(0) { $0 + ($1.count > 1 ? $1.count : 0) } }

  /// A placement as a start of the search, courses that are alike in their order.
  func start(_ placement: [Int]) -> SolveStart {
    .partial(
      placed.enumerated().flatMap { course, row in
        row.map { (variable: $0.variable, value: $0.period == placement[course] ? 1.0 : 0.0) }
      })
  }

  /// The placement of a solution.
  func placement(_ solution: Solution) -> [Int] {
    placed.map { row in
      row.max { solution[$0.variable] < solution[$1.variable] }?.period ?? 0
    }
  }

  /// A bound of the solver's objective as sixteenths: the least value on the grid that it does not rule out.
  func bound(_ objective: Double) -> Int {
    guard objective.isFinite, objective > 0, objective < 1e15 else { return 0 }
    return Int((objective - 1e-4 * max(1, objective * 1e-6)).rounded(.up)) * grid
  }
}

extension BalanceInstance {
  /// Pairs of courses that may change places in any program, each pair next to each other by identity.
  func alike(_ windows: PlacementWindows) -> [(first: Int, second: Int)] {
    struct Look: Hashable {
      let load: Int
      let curricula: [Int]
      let prerequisites: [Int]
      let followers: [Int]
      let periods: [Int]
      let unwanted: [Bool]
    }
    var latest: [Look: Int] = [:]
    return courses.indices.compactMap { course in
      let look = Look(
        load: loads[course], curricula: memberships[course], prerequisites: prerequisites[course],
        followers: followers[course], periods: windows.periods[course], unwanted: unwanted[course])
      let first = latest.updateValue(course, forKey: look)
      return first.map { ($0, course) }
    }
  }

  /// The same placement with courses that are alike in the order that the model asks for.
  func inOrder(_ placement: [Int], _ windows: PlacementWindows) -> [Int] {
    var placement = placement
    var chains: [[Int]] = []
    var chainOfLast: [Int: Int] = [:]
    for pair in alike(windows) {
      if let chain = chainOfLast.removeValue(forKey: pair.first) {
        chains[chain].append(pair.second)
        chainOfLast[pair.second] = chain
      } else {
        chainOfLast[pair.second] = chains.count
        chains.append([pair.first, pair.second])
      }
    }
    for chain in chains {
      for (course, period) in zip(chain, chain.map { placement[$0] }.sorted()) { placement[course] = period }
    }
    return placement
  }

  /// What the heaviest load cannot be below: the mean of each curriculum, and its longest course.
  var leastHeaviest: Int {
    let step = max(1, loads.reduce(0, gcd))
    return curricula.indices.map { curriculum in
      let shares = totalLoad(of: curriculum) / step
      let mean = shares / max(1, periods.count) + (shares % max(1, periods.count) == 0 ? 0 : 1)
      let longest = curricula[curriculum].map { loads[$0] }.max() ?? 0
      return max(mean * step, longest)
    }.max() ?? 0
  }
}

/// By Euclid's algorithm.
func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? a : gcd(b, a % b) }
