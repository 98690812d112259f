import TrainingModel

/// Placements by simulated annealing, as a start for the integer program: it finds good ones where the solver
/// by itself is slow to find any, and proves nothing.
///
/// Moves put one course in another period of its window or exchange the periods of two courses. Rules may be
/// broken on the way, at a price. The number of steps depends on the size of the question alone, and the random
/// numbers on the seed, so that the same question gives the same start everywhere.
struct BalanceAnnealing {
  let instance: BalanceInstance
  let windows: PlacementWindows
  let value: BalanceValue
  /// Asked now and then; `true` ends the search with what was found.
  let shouldStop: () -> Bool

  /// The best placement found that breaks no rule, if any was; every course must have a window.
  func run(seed: Int) -> [Int]? {
    let movable = instance.courses.indices.filter { windows.periods[$0].count > 1 }
    var state = BalanceState(instance, value, placement: windows.periods.map { $0.first ?? 0 })
    var best: (value: Int, placement: [Int])?
    func note(_ state: BalanceState) {
      guard state.isAllowed else { return }
      let found = value.total(of: state.placement, instance)
      if best.map({ found < $0.value }) ?? true { best = (found, state.placement) }
    }
    var energy = state.energy
    note(state)
    guard !movable.isEmpty else { return best?.placement }
    var numbers = SearchNumbers(seed: seed)
    let rounds = 3
    let steps = min(3_000_000, 100 * movable.count * movable.count * instance.periods.count)
    var lowest = Int.max
    for round in 0..<rounds {
      if best.map({ $0.value <= leastValue }) ?? false { break }
      if round > 0, let best { state = BalanceState(instance, value, placement: best.placement) }
      energy = state.energy
      var heat = Double(state.penalty) / (round == 0 ? 1 : 4)
      let cooling = Self.root(1 / max(2, heat), max(1, steps / 1000))
      for step in 0..<steps {
        if step % 1000 == 0 {
          heat *= cooling
          if shouldStop() { return best?.placement }
        }
        let course = movable[numbers.below(movable.count)]
        let window = windows.periods[course]
        if numbers.below(2) == 0 {
          let period = window[numbers.below(window.count)]
          guard period != state.placement[course] else { continue }
          let change = state.change(moving: course, to: period)
          guard Double(change) <= heat * numbers.exponential() else { continue }
          state.move(course, to: period)
          energy += change
        } else {
          let other = movable[numbers.below(movable.count)]
          let (here, there) = (state.placement[course], state.placement[other])
          guard here != there, window.contains(there), windows.periods[other].contains(here) else { continue }
          var change = state.change(moving: course, to: there)
          state.move(course, to: there)
          change += state.change(moving: other, to: here)
          guard Double(change) <= heat * numbers.exponential() else {
            state.move(course, to: here)
            continue
          }
          state.move(other, to: here)
          energy += change
        }
        if energy < lowest {
          lowest = energy
          note(state)
          if energy == 0 { break }
        } else if best == nil, step % 1000 == 0 {
          note(state)
        }
      }
    }
    return best?.placement
  }

  /// No placement is worth less.
  private var leastValue: Int { value.cost(ofHeaviest: instance.leastHeaviest) }

  /// The number that makes `product` when multiplied by itself `count` times, nearly, by bisection.
  private static func root(_ product: Double, _ count: Int) -> Double {
    var (low, high) = (0.0, 1.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      var power = 1.0
      var base = middle
      var rest = max(1, count)
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

/// Random numbers that are the same on every machine: SplitMix64 (Steele, Lea, Flood: "Fast splittable
/// pseudorandom number generators", OOPSLA 2014).
struct SearchNumbers {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number from 0 up to, not including, `limit`.
  mutating func below(_ limit: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// An exponentially distributed number with mean 1: −ln u by its series, without the system's library, whose
  /// last digits differ.
  mutating func exponential() -> Double {
    let bits = next() | 1
    let zeros = bits.leadingZeroBitCount
    // u = m / 2^zeros with m from ½ to 1.
    let mantissa = Double(bits << UInt64(zeros)) / 18_446_744_073_709_551_616
    let ratio = (mantissa - 1) / (mantissa + 1)
    let square = ratio * ratio
    let logarithm = 2 * ratio * (1 + square / 3 + square * square / 5 + square * square * square / 7)
    return Double(zeros) * 0.693_147_180_559_945_3 - logarithm
  }
}
