/// A few bytes at once: values of rows are too short for a call of the C library to pay.
///
/// Runs of eight and more bytes are taken in words of eight, the last of which may overlap the one before.
enum ShortBytes {
  /// Whether `count` bytes are the same.
  @inline(__always)
  static func equal(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    if count >= 8 {
      var index = 0
      while index &+ 8 <= count {
        if word(a, index) != word(b, index) { return false }
        index &+= 8
      }
      return word(a, count &- 8) == word(b, count &- 8)
    }
    if count >= 4 { return half(a, 0) == half(b, 0) && half(a, count &- 4) == half(b, count &- 4) }
    for index in 0..<count where a[index] != b[index] { return false }
    return true
  }

  /// Copies `count` bytes to memory that is not among them.
  @inline(__always)
  static func copy(_ source: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>, _ count: Int) {
    let memory = UnsafeMutableRawPointer(target)
    if count >= 8 {
      var index = 0
      while index &+ 8 <= count {
        memory.storeBytes(of: word(source, index), toByteOffset: index, as: UInt64.self)
        index &+= 8
      }
      memory.storeBytes(of: word(source, count &- 8), toByteOffset: count &- 8, as: UInt64.self)
    } else if count >= 4 {
      memory.storeBytes(of: half(source, 0), as: UInt32.self)
      memory.storeBytes(of: half(source, count &- 4), toByteOffset: count &- 4, as: UInt32.self)
    } else {
      for index in 0..<count { target[index] = source[index] }
    }
  }

  /// Whether all bytes are ASCII from `!` on, without `&` and `<`: no white space, nothing that XML does not allow,
  /// nothing that it would replace.
  @inline(__always)
  static func arePlain(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    if count >= 8 {
      var index = 0
      while index &+ 8 <= count {
        if !isPlain(word(bytes, index)) { return false }
        index &+= 8
      }
      return isPlain(word(bytes, count &- 8))
    }
    for index in 0..<count {
      let byte = bytes[index]
      guard byte > 0x20, byte < 0x80, byte != UInt8(ascii: "&"), byte != UInt8(ascii: "<") else {
        return false
      }
    }
    return true
  }

  /// The same for eight bytes. What is taken from a byte with its highest bit set never borrows from the next one,
  /// and clears that bit if the byte was smaller.
  @inline(__always)
  private static func isPlain(_ word: UInt64) -> Bool {
    let high = 0x8080_8080_8080_8080 as UInt64
    let one = 0x0101_0101_0101_0101 as UInt64
    let aboveSpace = (word | high) &- 0x21 &* one
    let noAmpersand = (word ^ UInt64(UInt8(ascii: "&")) &* one | high) &- one
    let noLess = (word ^ UInt64(UInt8(ascii: "<")) &* one | high) &- one
    return word & high == 0 && aboveSpace & noAmpersand & noLess & high == high
  }

  /// Eight bytes, the first of which is the lowest.
  @inline(__always)
  static func word(_ bytes: UnsafePointer<UInt8>, _ index: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  @inline(__always)
  private static func half(_ bytes: UnsafePointer<UInt8>, _ index: Int) -> UInt32 {
    UnsafeRawPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt32.self)
  }
}

/// A few bytes that are looked for in a text, in memory of their own.
struct ShortText {
  let bytes: UnsafeMutablePointer<UInt8>
  let count: Int

  /// The text in UTF-8; to be deallocated.
  init(_ text: String) {
    let utf8 = Array(text.utf8)
    count = utf8.count
    bytes = .allocate(capacity: max(1, count))
    bytes.initialize(from: utf8, count: count)
  }

  func deallocate() { bytes.deallocate() }
}
