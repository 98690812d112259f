public import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file could not be written. The file that was there before, if any, is unchanged.
public enum WriteFailure: Error, Hashable, Sendable {
  /// The folder does not exist.
  case noSuchFolder
  /// This user may not write there.
  case permissionDenied
  /// The name is that of a folder.
  case isDirectory
  /// It is one of the documents that were read.
  case isInput
  /// The disk is full or the user's share of it is used up.
  case noSpace
  /// The system reported another error.
  case failed(errno: Int32)

  /// The failure as a finding about `file`.
  public func finding(in file: String) -> Finding {
    let why: (en: String, fa: String) =
      switch self {
      case .noSuchFolder: ("its folder does not exist", "پوشه آن وجود ندارد")
      case .permissionDenied: SystemError(EACCES).sentence
      case .isDirectory: ("a folder has that name", "پوشه‌ای با همین نام وجود دارد")
      case .isInput: ("it is one of the documents that were read", "خود یکی از سندهای خوانده‌شده است")
      case .noSpace: SystemError(ENOSPC).sentence
      case .failed(let code): SystemError(code).sentence
      }
    return (["file": file] as FaultArguments).with("why", why)
      .finding(XMLRules.notWritten, at: SourceLocation(file: file), subject: "file/\(file)")
  }

  /// What an `errno` of a writing call means here.
  package init(errno code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .noSuchFolder
    case EACCES, EPERM, EROFS: self = .permissionDenied
    case EISDIR: self = .isDirectory
    case ENOSPC, EDQUOT: self = .noSpace
    default: self = .failed(errno: code)
    }
  }
}
