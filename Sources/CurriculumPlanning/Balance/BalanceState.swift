import TrainingModel

/// A placement under search: loads, counts and broken rules, kept up to date move by move.
struct BalanceState {
  private let instance: BalanceInstance
  private let value: BalanceValue
  private let periodCount: Int
  /// Loads above this count while the heaviest is sought.
  private let target: Int
  private let step: Int
  /// What one broken rule counts.
  let penalty: Int
  /// The period of each course.
  private(set) var placement: [Int]
  private var loads: [Int]
  private var counts: [Int]

  init(_ instance: BalanceInstance, _ value: BalanceValue, placement: [Int]) {
    self.instance = instance
    self.value = value
    self.placement = placement
    periodCount = instance.periods.count
    target = instance.leastHeaviest
    step = max(1, instance.loads.reduce(0, gcd))
    let typical = instance.loads.max() ?? 1
    penalty = max(1, instance.rule.loadWeight) * typical * typical + value.unwantedCost
    loads = Array(instance.periodLoads(of: placement).joined())
    counts = Array(instance.periodCounts(of: placement).joined())
  }

  /// What a curriculum's load and count in a period add to the energy.
  private func cost(_ curriculum: Int, _ load: Int, _ count: Int) -> Int {
    var sum = 0
    if instance.rule.measure == .squares {
      sum = value.cost(of: load, in: curriculum)
    } else if load > target {
      sum = instance.rule.loadWeight * (load - target) * (load - target)
    }
    let (fewest, most) = instance.countBounds
    if count < fewest {
      sum += penalty * (fewest - count)
    } else if count > most {
      sum += penalty * (count - most)
    }
    let (least, heaviest) = instance.loadBounds
    if load < least {
      sum += penalty * ((least - load + step - 1) / step)
    } else if load > heaviest {
      sum += penalty * ((load - heaviest + step - 1) / step)
    }
    return sum
  }

  /// What the prerequisites of a course, and the courses that build on it, add if it were in `period`.
  private func order(_ course: Int, in period: Int, with other: Int = -1, in otherPeriod: Int = 0) -> Int {
    var broken = 0
    for prerequisite in instance.prerequisites[course] {
      if (prerequisite == other ? otherPeriod : placement[prerequisite]) >= period { broken += 1 }
    }
    for follower in instance.followers[course] {
      if (follower == other ? otherPeriod : placement[follower]) <= period { broken += 1 }
    }
    return broken * penalty
  }

  private func wish(_ course: Int, _ period: Int) -> Int {
    instance.unwanted[course][period] ? value.unwantedCost : 0
  }

  /// How the energy changes if a course goes to another period.
  func change(moving course: Int, to period: Int) -> Int {
    let old = placement[course]
    let load = instance.loads[course]
    var change = wish(course, period) - wish(course, old) + order(course, in: period) - order(course, in: old)
    for curriculum in instance.memberships[course] {
      let from = curriculum * periodCount + old
      let to = curriculum * periodCount + period
      change +=
        cost(curriculum, loads[from] - load, counts[from] - 1) - cost(curriculum, loads[from], counts[from])
      change += cost(curriculum, loads[to] + load, counts[to] + 1) - cost(curriculum, loads[to], counts[to])
    }
    return change
  }

  /// Puts a course in another period.
  mutating func move(_ course: Int, to period: Int) {
    let old = placement[course]
    for curriculum in instance.memberships[course] {
      loads[curriculum * periodCount + old] -= instance.loads[course]
      counts[curriculum * periodCount + old] -= 1
      loads[curriculum * periodCount + period] += instance.loads[course]
      counts[curriculum * periodCount + period] += 1
    }
    placement[course] = period
  }

  /// The energy: 0 at best; placements that break no rule come below all that do, by and large.
  var energy: Int {
    var sum = 0
    for (index, load) in loads.enumerated() { sum += cost(index / periodCount, load, counts[index]) }
    for (course, period) in placement.enumerated() {
      sum += wish(course, period)
      for prerequisite in instance.prerequisites[course] where placement[prerequisite] >= period {
        sum += penalty
      }
    }
    return sum
  }

  /// Whether no rule is broken.
  var isAllowed: Bool {
    let (fewest, most) = instance.countBounds
    let (least, heaviest) = instance.loadBounds
    return counts.allSatisfy { fewest <= $0 && $0 <= most }
      && loads.allSatisfy { least <= $0 && $0 <= heaviest }
      && placement.enumerated().allSatisfy { course, period in
        instance.prerequisites[course].allSatisfy { placement[$0] < period }
      }
  }
}
