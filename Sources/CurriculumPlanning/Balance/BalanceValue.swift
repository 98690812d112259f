import TrainingModel

/// What placements are worth, exactly: in sixteenths, for loads are quarter-hours and their squares
/// sixteenths of a squared hour.
struct BalanceValue {
  /// Units that make 1.
  static let scale = 16

  private let measure: BalanceRule.Measure
  private let loadWeight: Int
  /// For each curriculum, its mean load in a period, rounded down and up to whole hours, in quarter-hours.
  let means: [ClosedRange<Int>]
  /// Sixteenths that all values are multiples of.
  let grid: Int
  /// The least difference between two loads that counts while a placement is sought.
  let finest: Int
  /// What one unwanted placement counts, in sixteenths.
  let unwantedCost: Int

  init(_ instance: BalanceInstance) {
    measure = instance.rule.measure
    loadWeight = instance.rule.loadWeight
    unwantedCost = instance.rule.unwantedWeight * Self.scale
    let spread = max(1, instance.periods.count) * Hours.scale
    means = instance.curricula.indices.map { curriculum in
      let hours = instance.totalLoad(of: curriculum) / spread
      let isWhole = instance.totalLoad(of: curriculum) % spread == 0
      return hours * Hours.scale...(isWhole ? hours : hours + 1) * Hours.scale
    }
    let step = instance.loads.reduce(0, gcd)
    var divisor = unwantedCost
    switch measure {
    case .heaviest:
      divisor = gcd(divisor, loadWeight * step * (Self.scale / Hours.scale))
      finest = loadWeight * step * step
    case .squares:
      // Distances are differences of sums of loads and of means.
      for mean in means {
        let side = gcd(gcd(step, mean.lowerBound), mean.upperBound)
        divisor = gcd(divisor, loadWeight * side * side)
      }
      finest = divisor
    }
    grid = max(1, divisor)
  }

  /// What a load of a curriculum in a period counts by itself, in sixteenths: with the measure `squares`, the
  /// weighted square of the distance from the mean; with `heaviest`, nothing, since only the largest counts.
  func cost(of load: Int, in curriculum: Int) -> Int {
    guard measure == .squares else { return 0 }
    let mean = means[curriculum]
    let distance = load < mean.lowerBound ? mean.lowerBound - load : max(0, load - mean.upperBound)
    return loadWeight * distance * distance
  }

  /// What the heaviest load counts, in sixteenths.
  func cost(ofHeaviest load: Int) -> Int {
    measure == .heaviest ? loadWeight * load * (Self.scale / Hours.scale) : 0
  }

  /// The value of a placement: for each course its period.
  func total(of placement: [Int], _ instance: BalanceInstance) -> Int {
    let loads = instance.periodLoads(of: placement)
    var sum = cost(ofHeaviest: loads.map { $0.max() ?? 0 }.max() ?? 0)
    for (curriculum, row) in loads.enumerated() {
      for load in row { sum += cost(of: load, in: curriculum) }
    }
    for (course, period) in placement.enumerated() where instance.unwanted[course][period] {
      sum += unwantedCost
    }
    return sum
  }
}

extension BalanceInstance {
  /// The load of each curriculum in each period.
  func periodLoads(of placement: [Int]) -> [[Int]] {
    var result = [[Int]](
      repeating: [Int](repeating: 0, count: periods.count), count: curricula.count)
    for (course, period) in placement.enumerated() {
      for curriculum in memberships[course] { result[curriculum][period] += loads[course] }
    }
    return result
  }

  /// The number of courses of each curriculum in each period.
  func periodCounts(of placement: [Int]) -> [[Int]] {
    var result = [[Int]](
      repeating: [Int](repeating: 0, count: periods.count), count: curricula.count)
    for (course, period) in placement.enumerated() {
      for curriculum in memberships[course] { result[curriculum][period] += 1 }
    }
    return result
  }

  /// Whether sums stay exact, in whole numbers and in the solver's floating point: the value of the worst
  /// placement is below 10¹².
  var isCountable: Bool {
    let limit = Int128(1_000_000_000_000)
    let weight = Int128(rule.loadWeight)
    var worst = Int128(rule.unwantedWeight) * Int128(BalanceValue.scale) * Int128(rule.unwanted.count)
    for curriculum in curricula.indices {
      let total = Int128(totalLoad(of: curriculum))
      worst += rule.measure == .squares ? weight * total * total * Int128(periods.count) : weight * total * 4
    }
    return worst < limit
  }
}
