#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bytes that come in pieces.
protocol ByteStream: AnyObject {
  /// Fills the start of `buffer`; how many bytes, 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(XMLReadFailure) -> Int
}

/// A regular file that is open for reading; anything else is refused, so that reading never waits.
final class RegularFile: ByteStream {
  private let descriptor: Int32

  /// Opens the file at `path`.
  init(_ path: String) throws(XMLReadFailure) {
    var opened: Int32
    // Without O_NONBLOCK, opening a pipe would wait for a writer.
    repeat {
      opened = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    } while opened < 0 && errno == EINTR
    guard opened >= 0 else { throw XMLReadFailure(errno: errno) }
    var status = stat()
    let failure: XMLReadFailure? =
      if fstat(opened, &status) != 0 {
        XMLReadFailure(errno: errno)
      } else {
        switch status.st_mode & S_IFMT {
        case S_IFREG: nil
        case S_IFDIR: .isDirectory
        default: .notRegularFile
        }
      }
    if let failure {
      _ = close(opened)
      throw failure
    }
    descriptor = opened
  }

  deinit { _ = close(descriptor) }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(XMLReadFailure) -> Int {
    while true {
      let count = systemRead(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw XMLReadFailure(errno: errno) }
    }
  }
}

/// The system's `read`, which the method of that name would hide.
private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, bytes, count)
}

/// Bytes in memory.
final class ByteSource: ByteStream {
  private let bytes: [UInt8]
  private var next = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, bytes.count - next)
    buffer.copyBytes(from: bytes[next..<next + count])
    next += count
    return count
  }
}
