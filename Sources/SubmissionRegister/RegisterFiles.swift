import Diagnostics
import XMLStreams

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reading and writing the files of a register.
enum RegisterFiles {
  /// The bytes of a regular file; `nil` if there is none of that name.
  ///
  /// - Parameter isOwn: Whether it is a file of the register, which is never a link.
  static func read(_ path: String, isOwn: Bool = false) throws(RegisterFailure) -> [UInt8]? {
    if isOwn { try refuseLink(path) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | (isOwn ? O_NOFOLLOW : 0))
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw unreadable(path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unreadable(path) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw RegisterFailure(.unreadable, [XMLReadFailure.isDirectory.finding(in: path)])
    default: throw RegisterFailure(.unreadable, [XMLReadFailure.notRegularFile.finding(in: path)])
    }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = piece.withUnsafeMutableBytes { Self.read(descriptor, into: $0) }
      guard count >= 0 else { throw unreadable(path) }
      if count == 0 { return bytes }
      bytes += piece[..<count]
    }
  }

  /// Sees to it that what a register consists of lies in it.
  static func refuseLink(_ path: String) throws(RegisterFailure) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return }
    throw RegisterFailure(
      .refused, HistoryRules.link, at: SourceLocation(file: path), subject: "register",
      ["file": path.printable])
  }

  private static func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
        let count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
      if count >= 0 || errno != EINTR { return count }
    }
  }

  /// Names in a folder, in the order of bytes; `nil` if it is none.
  static func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes a folder, if there is none of that name.
  static func makeFolder(_ path: String) throws(RegisterFailure) {
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw unwritable(path) }
  }

  /// Writes a line behind the first `length` bytes of a file and forces it to the disk; what was behind them is of a
  /// step that was interrupted.
  static func append(_ bytes: [UInt8], to path: String, after length: Int) throws(RegisterFailure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw unwritable(path) }
    var isWritten =
      ftruncate(descriptor, off_t(length)) == 0 && lseek(descriptor, 0, SEEK_END) == off_t(length)
    if isWritten { isWritten = write(bytes, to: descriptor) && fsync(descriptor) == 0 }
    if !isWritten {
      let code = errno
      // Behind the last entry nothing counts, but a full disk should not keep half a line.
      _ = ftruncate(descriptor, off_t(length))
      errno = code
    }
    let code = errno
    close(descriptor)
    errno = code
    guard isWritten else { throw unwritable(path) }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let piece = UnsafeRawBufferPointer(rebasing: rest)
        #if canImport(Glibc)
          let count = Glibc.write(descriptor, piece.baseAddress, piece.count)
        #elseif canImport(Musl)
          let count = Musl.write(descriptor, piece.baseAddress, piece.count)
        #else
          let count = Darwin.write(descriptor, piece.baseAddress, piece.count)
        #endif
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if count == 0 || errno != EINTR {
          return false
        }
      }
      return true
    }
  }

  /// Forces the names in a folder to the disk.
  static func synchronize(_ folder: String) throws(RegisterFailure) {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unwritable(folder) }
    let isDone = fsync(descriptor) == 0 || errno == EINVAL
    close(descriptor)
    guard isDone else { throw unwritable(folder) }
  }

  /// Writes a file whole or not at all.
  static func replace(_ path: String, with bytes: [UInt8]) throws(RegisterFailure) {
    do throws(WriteFailure) {
      try writeWhole(bytes, to: path)
    } catch {
      throw RegisterFailure(.unwritable, [error.finding(in: path)])
    }
  }

  /// That a file could not be written, by the last `errno`.
  static func unwritable(_ path: String) -> RegisterFailure {
    RegisterFailure(.unwritable, [WriteFailure(errno: errno).finding(in: path)])
  }

  private static func unreadable(_ path: String) -> RegisterFailure {
    RegisterFailure(.unreadable, [XMLReadFailure.unreadable(errno: errno).finding(in: path)])
  }
}
