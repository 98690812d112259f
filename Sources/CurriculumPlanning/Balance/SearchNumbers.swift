/// Random numbers that are the same on every machine: SplitMix64 (Steele, Lea, Flood: "Fast splittable
/// pseudorandom number generators", OOPSLA 2014).
struct SearchNumbers {
  private var state: UInt64

  /// Numbers of their own for each seed: its first output, not the seed, is where they begin.
  init(seed: Int) {
    state = UInt64(truncatingIfNeeded: seed)
    state = next()
  }

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
