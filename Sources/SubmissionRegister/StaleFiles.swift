#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What processes leave that are ended while they write: `.sanj-PROCESS-NUMBER.tmp`.
enum StaleFiles {
  /// Removes those of a folder whose process is gone. What cannot be removed harms nobody and stays.
  ///
  /// - Parameter isOurs: Whether a folder of such a name may be emptied of a file of that name; packages are written
  ///   to folders first.
  static func sweep(_ folder: String, isOurs: (String) -> Bool = { _ in false }) {
    for name in RegisterFiles.names(in: folder) ?? [] {
      guard let process = process(of: name), isGone(process) else { continue }
      let path = "\(folder)/\(name)"
      guard unlink(path) != 0, let inner = RegisterFiles.names(in: path) else { continue }
      guard inner.allSatisfy({ isOurs($0) || Self.process(of: $0) != nil }) else { continue }
      for name in inner { unlink("\(path)/\(name)") }
      rmdir(path)
    }
  }

  /// The process that made a temporary file; `nil` if it is none.
  static func process(of name: String) -> pid_t? {
    guard name.hasPrefix(".sanj-"), name.hasSuffix(".tmp") else { return nil }
    let numbers = name.dropFirst(6).dropLast(4).split(separator: "-", omittingEmptySubsequences: false)
    guard numbers.count == 2, UInt32(numbers[1]) != nil, let process = pid_t(numbers[0]), process > 0 else {
      return nil
    }
    return process
  }

  private static func isGone(_ process: pid_t) -> Bool { kill(process, 0) != 0 && errno == ESRCH }
}
