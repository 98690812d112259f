import XMLStreams

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The file of `-o`.
enum OutputFile {
  /// Writes all of it or nothing.
  static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    do throws(WriteFailure) {
      try writeWhole(bytes, to: path)
    } catch {
      throw CommandFailure(.cannotWrite, findings: [error.finding(in: path)])
    }
  }

  /// Makes a folder if there is none.
  static func makeFolder(_ path: String) throws(CommandFailure) {
    guard mkdir(path, 0o777) != 0, errno != EEXIST else { return }
    try expect(WriteFailure(errno: errno), path)
  }

  /// Whether a name leads to a regular file.
  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether a name leads to a device or a pipe, which nothing can be written beside.
  static func isDevice(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
  }

  /// Says at once what would forbid writing later, as far as it can be told without writing.
  static func expectWritable(_ path: String) throws(CommandFailure) {
    var status = stat()
    var failure: WriteFailure?
    if stat(path, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR { failure = .isDirectory }
      if status.st_mode & S_IFMT != S_IFREG { return try expect(failure, path) }
    }
    if failure == nil { failure = folderFailure(of: path) }
    try expect(failure, path)
  }

  /// Says no if `path` is one of the documents that are read: none is overwritten.
  static func expectNone(of documents: [String], at path: String) throws(CommandFailure) {
    var target = stat()
    guard stat(path, &target) == 0 else { return }
    for document in documents {
      var status = stat()
      guard stat(document, &status) == 0 else { continue }
      if status.st_dev == target.st_dev, status.st_ino == target.st_ino { try expect(.isInput, path) }
    }
  }

  private static func folderFailure(of path: String) -> WriteFailure? {
    let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    var status = stat()
    guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return .noSuchFolder }
    return access(folder, W_OK | X_OK) == 0 ? nil : .permissionDenied
  }

  private static func expect(_ failure: WriteFailure?, _ path: String) throws(CommandFailure) {
    guard let failure else { return }
    throw CommandFailure(.cannotWrite, findings: [failure.finding(in: path)])
  }
}
