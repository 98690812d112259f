/// The bytes from one offset up to another.
final class PartStream: ByteStream {
  private enum Source {
    case addressable(any AddressableBytes, Range<Int>)
    /// What is left of it.
    case stream(any ByteStream)
  }

  private var source: Source
  private let file: RegularFile?

  /// The bytes in `range`, which are read from `file` or from memory.
  init(_ bytes: any AddressableBytes, _ range: Range<Int>, of file: RegularFile?) {
    source = .addressable(bytes, range)
    self.file = file
  }

  /// All bytes of `stream` after the first `start`.
  init(_ stream: any ByteStream, from start: Int, of file: RegularFile) throws(XMLReadFailure) {
    source = .stream(stream)
    self.file = file
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { buffer.deallocate() }
    var left = start
    while left > 0 {
      let count = try stream.read(
        into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(left, buffer.count)]))
      if count == 0 { break }
      left -= count
    }
  }

  var isUnchanged: Bool { file?.isUnchanged ?? true }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(XMLReadFailure) -> Int {
    switch source {
    case .stream(let stream): return try stream.read(into: buffer)
    case .addressable(let bytes, let rest):
      let wanted = min(buffer.count, rest.count)
      guard wanted > 0 else { return 0 }
      let count = try bytes.read(
        into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted]), at: rest.lowerBound)
      source = .addressable(bytes, rest.lowerBound + count..<rest.upperBound)
      return count
    }
  }
}
