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
/// The bytes are kept in chunks, so that growing copies nothing.
struct GrowingBytes: Sendable {
  private static let largestChunk = 1 << 16

  private var fullChunks: [[UInt8]] = []
  private var countInFullChunks = 0
  /// The last chunk: what was written, and after it the room that is left.
  private var chunk: [UInt8]
  private var countInChunk: Int

  init(_ bytes: [UInt8]) {
    chunk = bytes
    countInChunk = bytes.count
  }

  /// How many bytes were written.
  var count: Int { countInFullChunks + countInChunk }

  /// Makes room for `most` bytes and lets `body` write some of them.
  ///
  /// - Parameter body: Gets the place of the first byte and moves it behind the last that it wrote.
  @inline(__always)
  mutating func write<Result>(atMost most: Int, _ body: (inout UnsafeMutablePointer<UInt8>) -> Result)
    -> Result
  {
    if chunk.count - countInChunk < most { makeRoom(for: most) }
    return Self.write(into: &chunk, behind: &countInChunk, body)
  }

  /// Lets `body` write behind the first `count` bytes, and counts what it wrote.
  @inline(__always)
  private static func write<Result>(
    into base: UnsafeMutablePointer<UInt8>, behind count: inout Int,
    _ body: (inout UnsafeMutablePointer<UInt8>) -> Result
  ) -> Result {
    var place = base + count
    defer { count = place - base }
    return body(&place)
  }

  /// Adds bytes as they are.
  @inline(__always)
  mutating func append(_ text: StaticString) {
    write(atMost: text.utf8CodeUnitCount) { $0.put(text) }
  }

  /// Forgets what was written after the first `length` bytes.
  mutating func cut(to length: Int) {
    while length < countInFullChunks, let last = fullChunks.popLast() {
      chunk = last
      countInChunk = last.count
      countInFullChunks -= last.count
    }
    countInChunk = min(countInChunk, length - countInFullChunks)
  }

  /// The bytes that were written.
  func joined() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for chunk in fullChunks { bytes.append(contentsOf: chunk) }
    bytes.append(contentsOf: chunk[..<countInChunk])
    return bytes
  }

  @inline(never)
  private mutating func makeRoom(for most: Int) {
    chunk.removeLast(chunk.count - countInChunk)
    countInFullChunks += countInChunk
    fullChunks.append(chunk)
    chunk = [UInt8](repeating: 0, count: max(most, min(4 * count, Self.largestChunk)))
    countInChunk = 0
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

  /// Writes `count` bytes here and moves on.
  @inline(__always)
  mutating func put(_ start: UnsafePointer<UInt8>, _ count: Int) {
    // Most pieces of tags are that short.
    if count >= 8, count <= 16 {
      EightBytes(at: start).store(to: self)
      EightBytes(at: start + (count &- 8)).store(to: self + (count &- 8))
    } else {
      memcpy(self, start, count)
    }
    self += count
  }

  /// Ends the line here and moves on to the next, indented by two spaces a level.
  @inline(__always)
  mutating func putLine(indentedBy depth: Int) {
    put(0x0A)
    for _ in 0..<depth {
      put(0x20)
      put(0x20)
    }
  }

  /// Writes the bytes of a string here and moves on, if they are a name.
  @inline(__always)
  mutating func putName(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = bytes.count
    guard let start = bytes.baseAddress, count > 0 else { return false }
    // Nearly all names are of 4 to 16 ASCII letters.
    if count >= 4, count <= 16 {
      let first = count < 8 ? EightBytes(at: start, endsOf: count) : EightBytes(at: start)
      let last = count < 8 ? first : EightBytes(at: start + (count &- 8))
      if first.isName, last.isName {
        if count < 8 {
          first.store(to: self, endsOf: count)
        } else {
          first.store(to: self)
          last.store(to: self + (count &- 8))
        }
        self += count
        return true
      }
    }
    return putRareName(start, count)
  }

  @inline(never)
  private mutating func putRareName(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    guard XMLText.isName(String(decoding: bytes, as: UTF8.self)) else { return false }
    memcpy(self, start, count)
    self += count
    return true
  }
}
