/// Eight bytes of text that are looked at together, after Mycroft's test for a zero byte in a word.
struct EightBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  let word: UInt64

  /// The eight bytes at `place`.
  @inline(__always)
  init(at place: UnsafePointer<UInt8>) {
    word = UnsafeRawPointer(place).loadUnaligned(as: UInt64.self)
  }

  /// The first four of `count` bytes, 4 to 8, and the last four; both may be partly the same.
  @inline(__always)
  init(at place: UnsafePointer<UInt8>, endsOf count: Int) {
    let raw = UnsafeRawPointer(place)
    let first = raw.loadUnaligned(as: UInt32.self)
    let last = raw.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
    word = UInt64(first) | UInt64(last) << 32
  }

  /// Writes the bytes.
  @inline(__always)
  func store(to place: UnsafeMutablePointer<UInt8>) {
    UnsafeMutableRawPointer(place).storeBytes(of: word, as: UInt64.self)
  }

  /// Writes the bytes as the first and the last four of `count`.
  @inline(__always)
  func store(to place: UnsafeMutablePointer<UInt8>, endsOf count: Int) {
    let raw = UnsafeMutableRawPointer(place)
    raw.storeBytes(of: UInt32(truncatingIfNeeded: word), as: UInt32.self)
    raw.storeBytes(of: UInt32(truncatingIfNeeded: word >> 32), toByteOffset: count &- 4, as: UInt32.self)
  }

  /// Whether nothing is among them but what stands for itself between tags.
  @inline(__always)
  var isPlainContent: Bool {
    // `<` and `>` differ in one bit.
    (controls | zeros(of: (word | Self.ones &* 0x02) ^ Self.ones &* UInt64(UInt8(ascii: ">")))
      | zeros(of: word ^ Self.ones &* UInt64(UInt8(ascii: "&"))) | zeros(of: word ^ Self.ones &* 0xEF))
      & Self.highs == 0
  }

  /// Whether nothing is among them but what stands for itself within double quotes.
  @inline(__always)
  var isPlainValue: Bool {
    // `"` and `&` differ in one bit.
    (controls | zeros(of: (word | Self.ones &* 0x04) ^ Self.ones &* UInt64(UInt8(ascii: "&")))
      | zeros(of: word ^ Self.ones &* UInt64(UInt8(ascii: "<"))) | zeros(of: word ^ Self.ones &* 0xEF))
      & Self.highs == 0
  }

  /// Whether all of them are ASCII letters or colons: what may stand anywhere in a name.
  @inline(__always)
  var isName: Bool {
    // Without high bits nothing below is carried from one byte into the next.
    guard word & Self.highs == 0 else { return false }
    let lower = word | Self.ones &* 0x20
    let isLetter = (lower &+ Self.ones &* (0x80 - 0x61)) & ~(lower &+ Self.ones &* (0x80 - 0x7B))
    let isColon = ~((word ^ Self.ones &* UInt64(UInt8(ascii: ":"))) &+ Self.ones &* 0x7F)
    return (isLetter | isColon) & Self.highs == Self.highs
  }

  /// High bits where a byte is below the space; perhaps also in bytes after such a one.
  @inline(__always)
  private var controls: UInt64 { (word &- Self.ones &* 0x20) & ~word }

  /// High bits where a byte is zero; perhaps also in bytes after such a one.
  @inline(__always)
  private func zeros(of word: UInt64) -> UInt64 { (word &- Self.ones) & ~word }
}
