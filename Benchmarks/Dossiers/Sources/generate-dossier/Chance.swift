/// Numbers that depend on a seed and on what they are asked for, so that any row can be made without the rows
/// before it.
struct Chance {
  private let seed: UInt64

  init(seed: UInt64) { self.seed = Self.mix(seed) }

  /// A number of all 64 bits for the things that are named.
  func number(_ what: Subject, _ first: Int, _ second: Int = 0) -> UInt64 {
    let start = seed ^ Self.mix(UInt64(truncatingIfNeeded: first) &+ UInt64(what.rawValue) << 56)
    return Self.mix(start &+ UInt64(truncatingIfNeeded: second) &* 0x9E37_79B9_7F4A_7C15)
  }

  /// A number from 0 up to `limit`, without it.
  func below(_ limit: Int, _ what: Subject, _ first: Int, _ second: Int = 0) -> Int {
    Int(number(what, first, second) >> 33) % max(1, limit)
  }

  /// What numbers are asked for; the same things have other numbers for each.
  enum Subject: UInt8 {
    case share, role, unit, appointment, hire, strength, opinion, day, place
  }

  /// The mixing step of Steele, Lea & Flood (2014), "Fast splittable pseudorandom number generators", OOPSLA.
  static func mix(_ number: UInt64) -> UInt64 {
    var mixed = number &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
