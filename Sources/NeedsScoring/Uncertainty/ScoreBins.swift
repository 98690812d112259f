/// Bins for scores in the order of scores: one a score up to `exact`, and beyond as many for each doubling as there are
/// below, so that scores of one bin differ by less than 2 / `exact` of themselves.
struct ScoreBins {
  /// Scores below it have a bin each.
  private let exact: Int
  private let exactBits: Int
  /// How many bins there are.
  let count: Int

  /// Bins for scores from 0 to `largest`, with 2^`bits` exact ones.
  init(largest: Int, bits: Int) {
    exactBits = bits
    exact = 1 << bits
    count = Self.bin(of: max(0, largest), bits) + 1
  }

  /// The bin of a score; of one below 0 that of 0.
  @inline(__always)
  func bin(of score: Int) -> Int {
    if score < exact { return max(0, score) }
    return Self.bin(of: score, exactBits)
  }

  @inline(__always)
  private static func bin(of score: Int, _ bits: Int) -> Int {
    if score < 1 << bits { return score }
    let shift = Int.bitWidth &- score.leadingZeroBitCount &- bits
    return shift &<< (bits &- 1) &+ score &>> shift
  }
}
