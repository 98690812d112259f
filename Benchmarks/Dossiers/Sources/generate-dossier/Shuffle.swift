/// The numbers from 0 up to `count` in a random order that needs no memory: a Feistel network (Luby & Rackoff, 1988,
/// "How to construct pseudorandom permutations from pseudorandom functions") on the next power of four, walked on
/// until it falls below `count`.
struct Shuffle {
  private let count: Int
  private let halfBits: Int
  private let keys: (UInt64, UInt64, UInt64, UInt64)

  init(count: Int, key: UInt64) {
    self.count = count
    var halfBits = 1
    while 1 << (2 * halfBits) < count { halfBits += 1 }
    self.halfBits = halfBits
    keys = (Chance.mix(key), Chance.mix(key ^ 1), Chance.mix(key ^ 2), Chance.mix(key ^ 3))
  }

  /// The number at `place`.
  subscript(place: Int) -> Int {
    var number = place
    repeat { number = permuted(number) } while number >= count
    return number
  }

  private func permuted(_ number: Int) -> Int {
    let mask = UInt64(1) << UInt64(halfBits) - 1
    var left = UInt64(truncatingIfNeeded: number) >> UInt64(halfBits)
    var right = UInt64(truncatingIfNeeded: number) & mask
    (left, right) = (right, left ^ (Chance.mix(right ^ keys.0) & mask))
    (left, right) = (right, left ^ (Chance.mix(right ^ keys.1) & mask))
    (left, right) = (right, left ^ (Chance.mix(right ^ keys.2) & mask))
    (left, right) = (right, left ^ (Chance.mix(right ^ keys.3) & mask))
    return Int(truncatingIfNeeded: left << UInt64(halfBits) | right)
  }
}
