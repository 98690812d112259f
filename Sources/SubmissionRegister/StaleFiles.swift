import XMLStreams

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What processes leave that are ended while they write.
enum StaleFiles {
  /// After how many days without a change something is left that another machine has begun: nobody here can know whether
  /// its process lives.
  private static let mostDays = 7

  /// Removes those of a folder whose process is gone. What cannot be removed harms nobody and stays.
  ///
  /// - Parameter isOurs: Whether a folder of such a name may be emptied of a file of that name; packages are written
  ///   to folders first.
  static func sweep(_ folder: String, isOurs: (String) -> Bool = { _ in false }) {
    for name in RegisterFiles.names(in: folder) ?? [] {
      let path = "\(folder)/\(name)"
      guard let made = TemporaryName(name), isLeft(made, path) else { continue }
      guard unlink(path) != 0, let inner = RegisterFiles.names(in: path) else { continue }
      guard inner.allSatisfy({ isOurs($0) || TemporaryName($0) != nil }) else { continue }
      for name in inner { unlink("\(path)/\(name)") }
      rmdir(path)
    }
  }

  private static func isLeft(_ name: TemporaryName, _ path: String) -> Bool {
    guard name.machine != TemporaryName.ownMachine else {
      return kill(name.process, 0) != 0 && errno == ESRCH
    }
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    #if canImport(Darwin)
      let changed = Int(status.st_mtimespec.tv_sec)
    #else
      let changed = Int(status.st_mtim.tv_sec)
    #endif
    return Int(time(nil)) - changed > mostDays * 86_400
  }
}
