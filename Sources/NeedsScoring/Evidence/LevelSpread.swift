import TrainingModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How many people of a cohort stand on each level, when only mean and standard deviation are known.
///
/// The levels are taken as a normal variable rounded to the nearest level and cut at the ends of the scale:
/// P(ℓ) = Φ((ℓ + ½ − m)/σ) − Φ((ℓ − ½ − m)/σ), the tails added to the lowest and highest level. With σ = 0
/// people stand on the two levels around the mean in the proportion that gives it. Whole people are made
/// by largest remainder, ties to the lower level.
struct LevelSpread {
  /// People on each level from `lowest` to `highest`.
  static func people(
    _ respondents: Int, mean: Rating, deviation: Rating, lowest: Int, highest: Int
  ) -> [Int] {
    guard lowest <= highest else { return [] }
    let m = mean.value
    var shares = [Double](repeating: 0, count: highest - lowest + 1)
    if deviation.units == 0 {
      let floorLevel = min(max(mean.units / Rating.scale, lowest), highest)
      let fraction = Double(mean.units % Rating.scale) / Double(Rating.scale)
      shares[floorLevel - lowest] += 1 - fraction
      shares[min(floorLevel + 1, highest) - lowest] += fraction
    } else {
      var below = 0.0
      for level in lowest...highest {
        let upTo = level == highest ? 1 : normal((Double(level) + 0.5 - m) / deviation.value)
        shares[level - lowest] = upTo - below
        below = upTo
      }
    }
    return apportion(respondents, shares)
  }

  /// Splits `people` in proportion to `shares` by largest remainder (Hamilton), ties to the first.
  static func apportion(_ people: Int, _ shares: [Double]) -> [Int] {
    let total = shares.reduce(0, +)
    guard total > 0, people > 0 else { return [Int](repeating: 0, count: shares.count) }
    return LargestRemainder.round(shares.map { Double(people) * $0 / total }, total: people)
  }

  private static func normal(_ z: Double) -> Double { 0.5 * (1 + erf(z / 2.0.squareRoot())) }
}
