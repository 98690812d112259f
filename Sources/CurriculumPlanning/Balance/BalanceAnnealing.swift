import TrainingModel

/// Placements by simulated annealing, as a start for the integer program: it finds good ones where the solver
/// by itself is slow to find any, and proves nothing.
///
/// Moves put one course in another period of its window or exchange the periods of two; courses whose order with
/// the moved ones is then wrong are pushed out of the way. Bounds may be broken on the way, at a price. The number
/// of steps depends on the size of the question alone, and the random numbers on the seed, so that the same
/// question gives the same start everywhere.
struct BalanceAnnealing {
  let instance: BalanceInstance
  let windows: PlacementWindows
  let value: BalanceValue
  /// Asked now and then; `true` ends the search with what was found.
  let shouldStop: () -> Bool

  /// Runs from the same beginning with other random numbers; the best counts.
  private static let runs = 3
  /// Most courses that may be pushed out of the way.
  private static let longestPush = 16
  /// Steps between two changes of heat.
  private static let stage = 1000

  /// The best placement found that breaks no rule, if any was; every course must have a window.
  func run(seed: Int) -> [Int]? {
    let movable = instance.courses.indices.filter { windows.periods[$0].count > 1 }
    let first = BalanceState(instance, value, placement: windows.periods.map { $0.first ?? 0 })
    var best = Best(instance, value)
    best.note(first)
    var numbers = SearchNumbers(seed: seed)
    for _ in 0..<Self.runs where !movable.isEmpty && !best.isPerfect {
      var walk = Walk(state: first, best: best, numbers: numbers)
      let isOver = anneal(&walk, movable)
      (best, numbers) = (walk.best, walk.numbers)
      if isOver { break }
    }
    return best.placement
  }

  /// Where a run is.
  private struct Walk {
    var state: BalanceState
    var best: Best
    var numbers: SearchNumbers
    /// Courses moved in this step, with the periods in which they were.
    var trail: [(course: Int, period: Int)] = []
  }

  /// One run; whether it was stopped.
  private func anneal(_ walk: inout Walk, _ movable: [Int]) -> Bool {
    let steps = min(2_000_000, 100 * movable.count * movable.count * instance.periods.count)
    let finest = max(1, Double(value.finest) / 2)
    var heat = max(2 * finest, Double(walk.state.penalty) / 4)
    let cooling = Self.root(finest / heat, max(1, steps / Self.stage))
    var energy = walk.state.energy
    var lowest = energy
    for step in 0..<steps {
      if step % Self.stage == 0 {
        heat *= cooling
        if shouldStop() { return true }
      }
      let course = movable[walk.numbers.below(movable.count)]
      walk.trail.removeAll(keepingCapacity: true)
      let isExchange = walk.numbers.below(2) == 1
      let change = isExchange ? exchange(course, movable, &walk) : shift(course, &walk)
      guard let change, Double(change) <= heat * walk.numbers.exponential() else {
        for (moved, period) in walk.trail.reversed() { walk.state.move(moved, to: period) }
        continue
      }
      energy += change
      guard energy < lowest else { continue }
      lowest = energy
      walk.best.note(walk.state)
      if walk.best.isPerfect { return false }
    }
    return false
  }

  /// Puts a course in another period; how the energy changes, `nil` if that cannot be.
  private func shift(_ course: Int, _ walk: inout Walk) -> Int? {
    let window = windows.periods[course]
    let period = window[walk.numbers.below(window.count)]
    return period == walk.state.placement[course] ? nil : push(course, to: period, &walk)
  }

  /// Exchanges the periods of a course and another one; how the energy changes, `nil` if that cannot be.
  private func exchange(_ course: Int, _ movable: [Int], _ walk: inout Walk) -> Int? {
    let other = movable[walk.numbers.below(movable.count)]
    let (here, there) = (walk.state.placement[course], walk.state.placement[other])
    guard here != there, windows.periods[course].contains(there), windows.periods[other].contains(here) else {
      return nil
    }
    var change = step(course, to: there, &walk)
    change += step(other, to: here, &walk)
    guard let first = settle(course, &walk), let second = settle(other, &walk) else { return nil }
    return change + first + second
  }

  /// Moves a course and remembers where it was.
  private func step(_ course: Int, to period: Int, _ walk: inout Walk) -> Int {
    let change = walk.state.change(moving: course, to: period)
    walk.trail.append((course, walk.state.placement[course]))
    walk.state.move(course, to: period)
    return change
  }

  private func push(_ course: Int, to period: Int, _ walk: inout Walk) -> Int? {
    guard walk.trail.count < Self.longestPush else { return nil }
    let change = step(course, to: period, &walk)
    return settle(course, &walk).map { $0 + change }
  }

  /// Pushes what builds on a course behind it, and what it builds on before it.
  private func settle(_ course: Int, _ walk: inout Walk) -> Int? {
    var change = 0
    let period = walk.state.placement[course]
    for follower in instance.followers[course] where walk.state.placement[follower] <= period {
      guard let next = windows.periods[follower].first(where: { $0 > period }),
        let more = push(follower, to: next, &walk)
      else { return nil }
      change += more
    }
    for prerequisite in instance.prerequisites[course] where walk.state.placement[prerequisite] >= period {
      guard let next = windows.periods[prerequisite].last(where: { $0 < period }),
        let more = push(prerequisite, to: next, &walk)
      else { return nil }
      change += more
    }
    return change
  }

  /// The number that makes `product` when multiplied by itself `count` times, nearly, by bisection.
  private static func root(_ product: Double, _ count: Int) -> Double {
    var (low, high) = (0.0, 1.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      var power = 1.0
      var base = middle
      var rest = count
      while rest > 0 {
        if rest % 2 == 1 { power *= base }
        base *= base
        rest /= 2
      }
      if power < product { low = middle } else { high = middle }
    }
    return high
  }
}

/// The best placement of a search that breaks no rule.
private struct Best {
  private let instance: BalanceInstance
  private let value: BalanceValue
  private let least: Int
  private var worth = Int.max
  private(set) var placement: [Int]?

  init(_ instance: BalanceInstance, _ value: BalanceValue) {
    self.instance = instance
    self.value = value
    least = value.cost(ofHeaviest: instance.leastHeaviest)
  }

  /// Whether no placement can be better.
  var isPerfect: Bool { worth <= least }

  mutating func note(_ state: BalanceState) {
    guard state.isAllowed else { return }
    let found = value.total(of: state.placement, instance)
    if found < worth { (worth, placement) = (found, state.placement) }
  }
}
