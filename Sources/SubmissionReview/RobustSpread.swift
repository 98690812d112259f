import Diagnostics

/// Median and median absolute deviation of figures, and how far one lies from the others.
///
/// Iglewicz, Hoaglin: "How to detect and handle outliers" (ASQC 1993): the modified z-score
/// 0.6745 · (x − median) / MAD; 3.5 is their bound.
package struct RobustSpread: Sendable {
  /// The middle figure.
  package let median: Double
  /// The median of the distances from it.
  package let deviation: Double
  /// How many figures.
  package let count: Int

  /// Of fewer figures nobody can say which one is far out.
  package static let leastCount = 5

  /// The spread of figures; `nil` if there are none.
  package init?(_ figures: [Double]) {
    guard !figures.isEmpty else { return nil }
    let middle = Self.median(figures)
    median = middle
    deviation = Self.median(figures.map { abs($0 - middle) })
    count = figures.count
  }

  /// How far a figure lies from the median; `nil` where more than half of them are the same.
  package func deviation(of figure: Double) -> Double? {
    deviation > 0 ? 0.6745 * (figure - median) / deviation : nil
  }

  private static func median(_ figures: [Double]) -> Double {
    let sorted = figures.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// A figure with one decimal.
  package static func text(_ figure: Double) -> String {
    guard figure.isFinite, figure.magnitude < 1e15 else { return "–" }
    return DecimalText.exact(units: Int((figure * 10).rounded()), scale: 10)
  }
}
