public import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file could not be read at all. What is wrong inside a file is a finding of its `XMLDocument`.
public enum XMLReadFailure: Error, Hashable, Sendable {
  /// No file has that name.
  case noSuchFile
  /// The file may not be read by this user.
  case permissionDenied
  /// It is a folder.
  case isDirectory
  /// It is a device, a pipe or a socket, from which reading could wait forever.
  case notRegularFile
  /// The system reported another error.
  case unreadable(errno: Int32)
  /// It is a PDF.
  case portableDocument
  /// It is compressed or an archive, and cannot be unpacked, or may not be.
  case archive(ArchiveFault)
  /// Somebody wrote to it while it was read.
  case changed
  /// The memory did not suffice.
  case outOfMemory
  /// A schema of our own could not be used: a defect of ours, with libxml2's words.
  case defect(String)

  /// The failure as a finding about `file`.
  public func finding(in file: String) -> Finding {
    let location = SourceLocation(file: file)
    let subject = "file/\(file)"
    func finding(_ rule: DiagnosticRule, _ why: (en: String, fa: String) = ("", "")) -> Finding {
      (["file": file] as FaultArguments).with("why", why).finding(rule, at: location, subject: subject)
    }
    switch self {
    case .noSuchFile: return finding(XMLRules.noSuchFile)
    case .permissionDenied: return finding(XMLRules.permissionDenied)
    case .isDirectory: return finding(XMLRules.isDirectory)
    case .notRegularFile: return finding(XMLRules.notRegularFile)
    case .unreadable(let code): return finding(XMLRules.unreadable, SystemError(code).sentence)
    case .portableDocument: return finding(XMLRules.portableDocument)
    case .archive(let fault): return fault.finding(in: file)
    case .changed: return finding(XMLRules.changed)
    case .outOfMemory: return finding(XMLRules.unreadable, SystemError(ENOMEM).sentence)
    case .defect(let words): return finding(XMLRules.unreadable, (words, words))
    }
  }

  /// What an `errno` of `open` or `read` means here.
  init(errno code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .noSuchFile
    case EACCES, EPERM: self = .permissionDenied
    case EISDIR: self = .isDirectory
    case ENXIO: self = .notRegularFile
    case ENOMEM: self = .outOfMemory
    default: self = .unreadable(errno: code)
    }
  }
}
