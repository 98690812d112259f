import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A lock on a register while it lives: many may read, or one may write. The system gives it back if the process
/// ends, however it ends.
struct FolderLock: ~Copyable {
  /// The name of the file that is locked.
  static let file = ".lock"
  /// How long is waited for another process, in milliseconds: steps take far less.
  static let patience = 10_000

  private let descriptor: Int32

  /// Waits for the lock of `folder`. A reader needs none where none can be had: on a disk that can only be read,
  /// nobody writes.
  init?(_ folder: String, forWriting: Bool) throws(RegisterFailure) {
    let path = "\(folder)/\(Self.file)"
    descriptor =
      forWriting
      ? open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
      : open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else {
      if forWriting { throw RegisterFiles.unwritable(path) }
      return nil
    }
    var waited = 0
    while flock(descriptor, (forWriting ? LOCK_EX : LOCK_SH) | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      guard errno == EWOULDBLOCK, waited < Self.patience else {
        close(descriptor)
        throw RegisterFailure(
          .unwritable, RegisterRules.busy, at: SourceLocation(file: folder), subject: "register",
          ["seconds": "\(Self.patience / 1000)"])
      }
      usleep(20_000)
      waited += 20
    }
  }

  deinit { close(descriptor) }
}
