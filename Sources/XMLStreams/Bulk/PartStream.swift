/// The bytes from one offset up to another.
final class PartStream: ByteStream {
  private let bytes: any AddressableBytes
  private var next: Int
  private let end: Int

  init(_ bytes: any AddressableBytes, _ range: Range<Int>) {
    self.bytes = bytes
    next = range.lowerBound
    end = range.upperBound
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(XMLReadFailure) -> Int {
    let wanted = min(buffer.count, end - next)
    guard wanted > 0 else { return 0 }
    let count = try bytes.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted]), at: next)
    next += count
    return count
  }
}
