import TrainingModel

/// What seats close, counted exactly, seat by seat.
///
/// For each step, `made` is Σ effectiveness · seats in ten-thousandths of a person; what is covered is the
/// most that the steps' chain allows: min(people, made, covered by the step before + ready).
struct NeedLedger: Sendable {
  private let instance: PlanningInstance
  /// For each step, the next one of the same chain.
  private let next: [Int?]
  /// For each course and candidate, the steps that a seat makes, and how well.
  private let effects: [[[(step: Int, effectiveness: Int)]]]
  private var made: [Int]
  /// For each step, people covered, in ten-thousandths.
  private(set) var covered: [Int]

  /// Ten-thousandths of a person in a person.
  static let unit = Share.scale

  init(_ instance: PlanningInstance) {
    self.instance = instance
    var next = [Int?](repeating: nil, count: instance.steps.count)
    var effects: [[[(step: Int, effectiveness: Int)]]] = instance.courses.map {
      $0.candidates.map { _ in [] }
    }
    for (index, step) in instance.steps.enumerated() {
      if let previous = step.previous { next[previous] = index }
      for maker in step.makers { effects[maker.course][maker.candidate].append((index, maker.effectiveness)) }
    }
    self.next = next
    self.effects = effects
    made = [Int](repeating: 0, count: instance.steps.count)
    covered = made
  }

  /// Adds seats and returns the weighted need that they close, in millionths.
  mutating func add(course: Int, candidate: Int, seats: Int) -> Int {
    let touched = effects[course][candidate]
    for effect in touched { made[effect.step] += effect.effectiveness * seats }
    var gained = 0
    for effect in touched {
      var step = Optional(effect.step)
      while let index = step {
        let before = covered[index]
        covered[index] = cover(index)
        gained += closed(index, covered[index]) - closed(index, before)
        guard covered[index] != before || index == effect.step else { break }
        step = next[index]
      }
    }
    return gained
  }

  /// What the next seat would close, in millionths, were the steps after not to follow.
  func gain(course: Int, candidate: Int) -> Int {
    effects[course][candidate].reduce(0) { sum, effect in
      let step = instance.steps[effect.step]
      var most = min(step.people * Self.unit, made[effect.step] + effect.effectiveness)
      if let previous = step.previous {
        // One seat may make both steps at once.
        let own = effects[course][candidate].first { $0.step == previous }?.effectiveness ?? 0
        let lower = min(instance.steps[previous].people * Self.unit, covered[previous] + own)
        most = min(most, lower + step.ready * Self.unit)
      }
      return sum + max(0, closed(effect.step, most) - closed(effect.step, covered[effect.step]))
    }
  }

  /// Weighted need closed, in millionths.
  var needClosed: Int { covered.indices.reduce(0) { $0 + closed($1, covered[$1]) } }

  /// Value of the need tier: diminishing by segments, in weighted need.
  var value: Double { value(of: Array(instance.steps.indices)) }

  /// Steps whose cover a seat can change: those that it makes, and the later ones of their chains.
  func steps(course: Int, candidate: Int) -> [Int] {
    var result: [Int] = []
    for effect in effects[course][candidate] {
      var step = Optional(effect.step)
      while let index = step, !result.contains(index) {
        result.append(index)
        step = next[index]
      }
    }
    return result
  }

  /// Value of some steps: diminishing by segments, in weighted need.
  func value(of steps: [Int]) -> Double {
    var total: Int128 = 0
    for index in steps {
      let step = instance.steps[index]
      var left = covered[index]
      for (segment, size) in zip(instance.policy.objective.segments, instance.segmentSizes(of: step.people)) {
        let part = min(left, size * Self.unit)
        total += Int128(part) * Int128(step.weight) * Int128(segment.value.units)
        left -= part
      }
    }
    return Double(total) / (Double(NeedAmount.scale) * Double(Self.unit) * Double(Share.scale))
  }

  private func cover(_ index: Int) -> Int {
    let step = instance.steps[index]
    let most = min(step.people * Self.unit, made[index])
    guard let previous = step.previous else { return most }
    return min(most, covered[previous] + step.ready * Self.unit)
  }

  private func closed(_ index: Int, _ people: Int) -> Int {
    Int(Int128(instance.steps[index].weight) * Int128(people) / Int128(Self.unit))
  }
}
