#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The bytes of a file from one offset up to another.
final class FilePart: ByteStream {
  private let file: RegularFile
  private var next: Int
  private let end: Int

  init(_ file: RegularFile, _ range: Range<Int>) {
    self.file = file
    next = range.lowerBound
    end = range.upperBound
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(XMLReadFailure) -> Int {
    let wanted = min(buffer.count, end - next)
    guard wanted > 0 else { return 0 }
    let count = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted]), at: next)
    next += count
    return count
  }
}
