/// How much each alternative is preferred to the others in one criterion, and they to it: sums of
/// preferences.
///
/// All take O(n log n). For functions of straight pieces values are sorted, and for each of them the others
/// that lie more than q or p below it are a beginning of the list. How far it goes is asked with the very
/// difference that the definition asks about, so that no rounding moves anybody over a threshold. Sums of
/// differences come from prefix sums in twice the precision, since what is left of them can be much smaller
/// than they are. For the Gaussian see `GaussianFlow`.
///
/// Only values and how often they occur enter, in ascending order: the order of alternatives does not matter,
/// to the bit, and equal values have equal flows.
struct PreferenceFlow {
  /// Σ over the others of the preference for this alternative; between 0 and n − 1.
  private(set) var positive: [Double]
  /// Σ over the others of their preference; between 0 and n − 1.
  private(set) var negative: [Double]

  init(_ column: [Double], sense: CriterionSense, function: PreferenceFunction) {
    // Costs change their sign: less is better.
    let values = sense == .cost ? column.map { 0 - $0 } : column
    let order = values.indices.sorted { a, b in values[a] != values[b] ? values[a] < values[b] : a < b }
    let sorted = order.map { values[$0] }
    positive = [Double](repeating: 0, count: values.count)
    negative = positive
    let sums: (positive: [Double], negative: [Double])
    switch function.shape {
    case .bell(let s):
      // Seen from the other end, the others that are preferred are those below.
      let mirrored = GaussianFlow.sums(sorted.reversed().map { 0 - $0 }, s: s)
      sums = (GaussianFlow.sums(sorted, s: s), mirrored.reversed())
    case .steps(let steps): sums = Self.sums(sorted, steps)
    }
    for (place, index) in order.enumerated() {
      positive[index] = sums.positive[place]
      negative[index] = sums.negative[place]
    }
  }

  /// The sums in the order of `sorted`, by where its values lie.
  private static func sums(
    _ sorted: [Double], _ steps: PreferenceSteps
  ) -> (positive: [Double], negative: [Double]) {
    let count = sorted.count
    let prefix = PrefixSums(sorted)
    var positive = [Double](repeating: 0, count: count)
    var negative = positive
    // Below this place the others are worse by more than q, by more than p.
    var (weak, full) = (0, 0)
    for (place, value) in sorted.enumerated() {
      while weak < count, value - sorted[weak] > steps.q { weak += 1 }
      while full < count, value - sorted[full] > steps.p { full += 1 }
      positive[place] =
        Double(full) + part(weak - full, steps) { prefix.differences(below: value, full..<weak) }
    }
    // From this place on the others are better by more than q, by more than p.
    (weak, full) = (count, count)
    for (place, value) in sorted.enumerated().reversed() {
      while weak > 0, sorted[weak - 1] - value > steps.q { weak -= 1 }
      while full > 0, sorted[full - 1] - value > steps.p { full -= 1 }
      negative[place] =
        Double(count - full) + part(full - weak, steps) { -prefix.differences(below: value, weak..<full) }
    }
    return (positive, negative)
  }

  /// What the others between q and p add, of whom there are `count`.
  private static func part(_ count: Int, _ steps: PreferenceSteps, differences: () -> Double) -> Double {
    guard count > 0 else { return 0 }
    switch steps.between {
    case .half: return 0.5 * Double(count)
    case .rising:
      let sum = (differences() - Double(count) * steps.q) / (steps.p - steps.q)
      return min(max(sum, 0), Double(count))
    }
  }
}

/// Sums of the beginnings of a list, in two parts: what a `Double` holds, and what it loses.
private struct PrefixSums {
  private var high: [Double] = [0]
  private var low: [Double] = [0]

  init(_ values: [Double]) {
    high.reserveCapacity(values.count + 1)
    low.reserveCapacity(values.count + 1)
    var (sum, rest) = (0.0, 0.0)
    for value in values {
      let next = sum + value
      rest += Self.loss(sum, value, next)
      sum = next
      high.append(sum)
      low.append(rest)
    }
  }

  /// Σ (value − x) over the x at `places`.
  func differences(below value: Double, _ places: Range<Int>) -> Double {
    let product = Double(places.count) * value
    let productRest = (-product).addingProduct(Double(places.count), value)
    let sum = high[places.upperBound] - high[places.lowerBound]
    let sumRest = Self.loss(high[places.upperBound], -high[places.lowerBound], sum)
    let difference = product - sum
    let differenceRest = Self.loss(product, -sum, difference)
    return difference
      + (differenceRest + productRest - sumRest - (low[places.upperBound] - low[places.lowerBound]))
  }

  /// What was lost when a + b was rounded to `sum` (Knuth's TwoSum).
  private static func loss(_ a: Double, _ b: Double, _ sum: Double) -> Double {
    let second = sum - a
    return (a - (sum - second)) + (b - second)
  }
}
