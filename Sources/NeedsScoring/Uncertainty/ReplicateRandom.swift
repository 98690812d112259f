/// Random numbers of one need: the same whoever draws them, in whatever order (Steele, Lea & Flood 2014, "Fast
/// splittable pseudorandom number generators", OOPSLA).
struct ReplicateRandom {
  private var state: UInt64

  /// The numbers of a seed and a stream.
  init(seed: UInt64, stream: UInt64) {
    state = Self.mixed(seed &+ 0x9E37_79B9_7F4A_7C15) ^ Self.mixed(stream &* 0xD134_2543_DE82_EF95 &+ 1)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  /// A whole number from 0 to below `limit`.
  mutating func below(_ limit: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(max(1, limit))).high)
  }

  /// A number above 0 and below 1.
  mutating func unit() -> Double { (Double(next() &>> 12) + 0.5) / Double(1 << 52) }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z &>> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z &>> 31)
  }
}
