#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Sums of Gaussian preferences over all lower values, in O(n log n) with the sorting that comes before.
///
/// A fast Gauss transform in one dimension (Greengard & Strain 1991, SIAM Journal on Scientific and
/// Statistical Computing 12, 79–94). Lower values are gathered in boxes no wider than s, of which only the
/// moments M(k) = Σ e^(−v²/2) vᵏ / k! are kept, v being the distance from the middle in units of s, |v| ≤ ½.
/// A value at the distance t from the middle then has Σ e^(−(t−v)²/2) = e^(−t²/2) · Σ_k tᵏ M(k). The term k
/// is at most e^(−t²/2) (t/2)ᵏ / k!, greatest at t = √k: with 24 terms what is left out is below 10⁻¹⁹ a
/// value. Beyond t = 9.5 preference differs from 1 by less than a `Double` can show.
struct GaussianFlow {
  private static let terms = 24
  private static let farthest = 9.5

  /// Lower values that are near to each other.
  private struct Box {
    let start: Double
    let middle: Double
    var count = 0.0
    var moments = [Double](repeating: 0, count: GaussianFlow.terms)
  }

  /// 1 / k.
  private static let reciprocals = (0..<terms).map { $0 > 0 ? 1 / Double($0) : 1 }

  private let s: Double
  /// Nearest last; about ten at most.
  private var boxes: [Box] = []
  /// Values of boxes that are too far away to matter.
  private var far = 0.0

  /// For each of the `sorted` values, ascending, the sum of its preferences over all lower ones.
  static func sums(_ sorted: [Double], s: Double) -> [Double] {
    var flow = GaussianFlow(s: s)
    var sums: [Double] = []
    sums.reserveCapacity(sorted.count)
    var place = 0
    while place < sorted.count {
      var end = place + 1
      while end < sorted.count, sorted[end] == sorted[place] { end += 1 }
      let sum = min(max(flow.preference(for: sorted[place]), 0), Double(place))
      for _ in place..<end { sums.append(sum) }
      flow.add(sorted[place], count: Double(end - place))
      place = end
    }
    return sums
  }

  private init(s: Double) { self.s = s }

  /// Preference for `value` over all that were added, which are lower.
  private mutating func preference(for value: Double) -> Double {
    while let first = boxes.first, (value - first.middle) / s > Self.farthest {
      far += first.count
      boxes.removeFirst()
    }
    var sum = far
    for box in boxes {
      let t = (value - box.middle) / s
      var series = 0.0
      for moment in box.moments.reversed() { series = series * t + moment }
      sum += box.count - exp(-0.5 * t * t) * series
    }
    return sum
  }

  /// Adds a value that is higher than all before.
  private mutating func add(_ value: Double, count: Double) {
    let isNear = boxes.last.map { value - $0.start <= s } ?? false
    if !isNear { boxes.append(Box(start: value, middle: value + s / 2)) }
    let index = boxes.count - 1
    let v = (value - boxes[index].middle) / s
    var moment = count * exp(-0.5 * v * v)
    boxes[index].count += count
    for k in 0..<Self.terms {
      if k > 0 { moment *= v * Self.reciprocals[k] }
      boxes[index].moments[k] += moment
    }
  }
}
