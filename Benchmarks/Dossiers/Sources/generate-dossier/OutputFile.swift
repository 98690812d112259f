#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file or folder could not be written.
struct WriteFailure: Error {
  let path: String
  let reason: String

  init(_ path: String, _ code: CInt) {
    self.path = path
    reason = String(cString: strerror(code))
  }

  init(_ path: String, _ reason: String) { (self.path, self.reason) = (path, reason) }
}

/// A new file that is written from front to back, a megabyte at a time.
struct OutputFile: ~Copyable {
  private static let bufferSize = 1 << 20
  private let path: String
  private let descriptor: CInt
  private var buffer: [UInt8] = []

  init(_ path: String) throws(WriteFailure) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    if descriptor < 0 { throw WriteFailure(path, errno) }
    buffer.reserveCapacity(Self.bufferSize + 4096)
  }

  deinit { close(descriptor) }

  mutating func append(_ text: StaticString) {
    buffer.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(_ bytes: [UInt8]) { buffer.append(contentsOf: bytes) }

  mutating func append(_ text: String) { buffer.append(contentsOf: text.utf8) }

  /// Writes a number that is not negative, with zeros in front up to `width` digits.
  mutating func append(_ number: Int, width: Int = 1) {
    var digits = width
    var limit = Self.powerOfTen(width)
    while number >= limit {
      digits += 1
      limit *= 10
    }
    var unit = limit / 10
    for _ in 0..<digits {
      buffer.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / unit % 10))
      unit /= 10
    }
  }

  /// Ends a row or line; full buffers go to the file here.
  mutating func endLine() throws(WriteFailure) {
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Writes what is left.
  mutating func flush() throws(WriteFailure) {
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes {
        write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw WriteFailure(path, errno) }
      written += count
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private static func powerOfTen(_ exponent: Int) -> Int {
    var power = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }
}
