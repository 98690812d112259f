#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bytes that grow at the end and are written through a pointer.
///
/// Appending to an array asks for room at each of the dozens of pieces of a tag; here one question serves for many.
struct GrowingBytes: Sendable {
  /// What was written, and after it the room that is left.
  private var storage: [UInt8]
  /// How many bytes were written.
  private(set) var count: Int

  init(_ bytes: [UInt8]) {
    storage = bytes
    count = bytes.count
  }

  /// Makes room for `most` bytes and lets `body` write some of them.
  ///
  /// - Parameter body: Gets the place of the first byte and moves it behind the last that it wrote.
  @inline(__always)
  mutating func write<Result>(atMost most: Int, _ body: (inout UnsafeMutablePointer<UInt8>) -> Result)
    -> Result
  {
    if storage.count - count < most { grow(by: most) }
    // An array without a byte has no address, but there is always room by now.
    let start = count
    var end = start
    let result = storage.withUnsafeMutableBufferPointer { buffer in
      let base = buffer.baseAddress.unsafelyUnwrapped
      var place = base + start
      defer { end = place - base }
      return body(&place)
    }
    count = end
    return result
  }

  /// Adds bytes as they are.
  @inline(__always)
  mutating func append(_ text: StaticString) {
    write(atMost: text.utf8CodeUnitCount) { $0.put(text) }
  }

  /// Forgets what was written after the first `length` bytes.
  mutating func cut(to length: Int) { count = min(count, length) }

  /// The bytes that were written.
  consuming func finished() -> [UInt8] {
    storage.removeLast(storage.count - count)
    return storage
  }

  private mutating func grow(by most: Int) {
    storage.append(contentsOf: repeatElement(0, count: max(most, storage.count, 1 << 12)))
  }
}

extension UnsafeMutablePointer<UInt8> {
  /// Writes one byte here and moves on.
  @inline(__always)
  mutating func put(_ byte: UInt8) {
    pointee = byte
    self += 1
  }

  /// Writes the bytes of a string here and moves on.
  @inline(__always)
  mutating func put(_ text: StaticString) {
    memcpy(self, text.utf8Start, text.utf8CodeUnitCount)
    self += text.utf8CodeUnitCount
  }

  /// Writes bytes here and moves on.
  @inline(__always)
  mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    memcpy(self, start, bytes.count)
    self += bytes.count
  }
}
