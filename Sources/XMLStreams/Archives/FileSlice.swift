/// Bytes of a file from one offset up to another, taken in order through a buffer.
final class FileSlice {
  private static let bufferSize = 1 << 16

  private let file: RegularFile
  private let buffer: UnsafeMutableRawBufferPointer
  private var rest: Range<Int> = 0..<0
  private var next: Int
  private let end: Int
  /// How many bytes have been taken.
  private(set) var taken = 0

  init(_ file: RegularFile, _ range: Range<Int>) {
    self.file = file
    (next, end) = (range.lowerBound, range.upperBound)
    buffer = .allocate(byteCount: min(Self.bufferSize, max(1, range.count)), alignment: 1)
  }

  deinit { buffer.deallocate() }

  /// The bytes that come next, some of them; none at the end, or where the file ends before.
  func available() throws(XMLReadFailure) -> UnsafeRawBufferPointer {
    if rest.isEmpty, next < end {
      let wanted = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(buffer.count, end - next)])
      let count = try file.read(into: wanted, at: next)
      next += count
      rest = 0..<count
    }
    return UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[rest])
  }

  /// Takes bytes of those that are available.
  func take(_ count: Int) {
    rest = rest.lowerBound + count..<rest.upperBound
    taken += count
  }

  /// Takes exactly so many bytes; `nil` if there are fewer.
  func bytes(_ count: Int) throws(XMLReadFailure) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    while result.count < count {
      let some = try available().prefix(count - result.count)
      if some.isEmpty { return nil }
      result.append(contentsOf: some)
      take(some.count)
    }
    return result
  }
}

/// Whole numbers as archives store them, the lowest byte first; an offset must leave room for them.
extension [UInt8] {
  func little16(at offset: Int) -> Int { Int(self[offset]) | Int(self[offset + 1]) << 8 }

  func little32(at offset: Int) -> Int { little16(at: offset) | little16(at: offset + 2) << 16 }

  /// `nil` if it is larger than any file.
  func little64(at offset: Int) -> Int? {
    let high = little32(at: offset + 4)
    return high >> 31 == 0 ? high << 32 | little32(at: offset) : nil
  }
}
