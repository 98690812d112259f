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
  /// Whether what they are read from is as it was when it was opened.
  var isUnchanged: Bool { get }
}

/// A regular file that is open for reading; anything else is refused, so that reading never waits.
final class RegularFile: ByteStream {
  fileprivate let descriptor: Int32
  /// Its size and when it was last changed, as it was opened.
  let state: State

  /// How many bytes were read one after the other.
  private var readCount = 0

  /// What shows that a file is as it was. A change that keeps the size shows if the clock of the file system, which
  /// goes in steps of some milliseconds, has gone on since the one before.
  struct State: Hashable, Sendable {
    let device: UInt64
    let node: UInt64
    let size: Int
    let seconds: Int
    let nanoseconds: Int

    fileprivate init(_ status: stat) {
      device = UInt64(truncatingIfNeeded: status.st_dev)
      node = UInt64(status.st_ino)
      size = Int(status.st_size)
      #if canImport(Darwin)
        let changed = status.st_mtimespec
      #else
        let changed = status.st_mtim
      #endif
      seconds = Int(changed.tv_sec)
      nanoseconds = Int(changed.tv_nsec)
    }
  }

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
    state = State(status)
  }

  /// Whether the file is as it was when it was opened.
  var isUnchanged: Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && State(status) == state
  }

  deinit { _ = close(descriptor) }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(XMLReadFailure) -> Int {
    while true {
      let count = systemRead(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 {
        readCount += count
        // A file that grows as fast as it is read would have no end.
        guard readCount <= state.size else { throw .changed }
        return count
      }
      if errno != EINTR { throw XMLReadFailure(errno: errno) }
    }
  }
}

/// Bytes that can be read from any place, by several readers at once.
protocol AddressableBytes {
  /// Fills the start of `buffer` with the bytes at `offset`; how many, 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(XMLReadFailure) -> Int
}

extension RegularFile: AddressableBytes {
  /// Fills the start of `buffer` with the bytes at `offset`; how many, 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(XMLReadFailure) -> Int {
    while true {
      let count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
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
final class ByteSource: ByteStream, AddressableBytes {
  private let bytes: [UInt8]
  private var next = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isUnchanged: Bool { true }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, bytes.count - next)
    buffer.copyBytes(from: bytes[next..<next + count])
    next += count
    return count
  }

  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) -> Int {
    let count = max(0, min(buffer.count, bytes.count - offset))
    buffer.copyBytes(from: bytes[min(offset, bytes.count)..<min(offset, bytes.count) + count])
    return count
  }
}
