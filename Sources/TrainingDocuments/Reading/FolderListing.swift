import XMLStreams

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a path leads to, symbolic links followed.
enum PathTarget {
  case file(FileIdentity)
  case folder(FileIdentity)

  /// Asks the system.
  init(_ path: String) throws(XMLReadFailure) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw XMLReadFailure(pathErrno: errno) }
    let identity = FileIdentity(
      device: UInt64(truncatingIfNeeded: status.st_dev), node: UInt64(status.st_ino))
    self = status.st_mode & S_IFMT == S_IFDIR ? .folder(identity) : .file(identity)
  }
}

/// One file or folder, whatever paths lead to it.
struct FileIdentity: Hashable {
  let device: UInt64
  let node: UInt64
}

/// The names in a folder.
enum FolderListing {
  /// Names of what a folder holds, hidden things left out, in the order of bytes.
  static func names(in path: String) throws(XMLReadFailure) -> [String] {
    guard let folder = opendir(path) else { throw XMLReadFailure(pathErrno: errno) }
    defer { closedir(folder) }
    guard let start = MemoryLayout<dirent>.offset(of: \.d_name) else { throw .unreadable(errno: EINVAL) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(folder) {
      // An entry is only as long as its name, so the name is read where it stands and never copied as a whole.
      let name = UnsafeRawPointer(entry).advanced(by: start).assumingMemoryBound(to: CChar.self)
      names.append(String(cString: name))
      errno = 0
    }
    guard errno == 0 else { throw XMLReadFailure(pathErrno: errno) }
    return names.filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension XMLReadFailure {
  /// What an `errno` about a path means here.
  init(pathErrno code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .noSuchFile
    case EACCES, EPERM: self = .permissionDenied
    default: self = .unreadable(errno: code)
    }
  }
}
