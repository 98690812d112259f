#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes a file as a whole: whoever looks sees the old content or the new, never a part.
///
/// The bytes go to a temporary file in the same folder, are forced to the disk and then take the name. On any
/// failure the old file stays and the temporary one is removed. A symbolic link stays a link; the file that it
/// leads to is replaced and its permissions are kept. Devices and pipes (`/dev/stdout`) are written directly.
public func writeWhole(_ bytes: [UInt8], to path: String) throws(WriteFailure) {
  var status = stat()
  var mode: mode_t?
  var target = path
  if stat(path, &status) == 0 {
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw .isDirectory
    case S_IFREG:
      // Renaming would replace even a file that may not be written.
      guard access(path, W_OK) == 0 else { throw WriteFailure(errno: errno) }
      mode = status.st_mode & 0o7777
    default: return try writeDirectly(bytes, to: path)
    }
    if let resolved = realpath(path, nil) {
      target = String(cString: resolved)
      free(resolved)
    }
  } else if errno != ENOENT {
    throw WriteFailure(errno: errno)
  }

  let (descriptor, temporary) = try openTemporary(beside: target)
  do throws(WriteFailure) {
    try fill(descriptor, with: bytes, mode: mode)
    guard rename(temporary, target) == 0 else { throw WriteFailure(errno: errno) }
  } catch {
    unlink(temporary)
    throw error
  }
  synchronizeFolder(of: target)
}

/// A new file beside `target` that nobody else has, open for writing, and its name.
private func openTemporary(beside target: String) throws(WriteFailure) -> (Int32, String) {
  let folder = folder(of: target)
  var attempt = 0
  while true {
    let name = "\(folder)/\(TemporaryName.new())"
    let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    if descriptor >= 0 { return (descriptor, name) }
    attempt += 1
    if errno == EINTR || (errno == EEXIST && attempt < 100) { continue }
    throw WriteFailure(errno: errno)
  }
}

/// Writes all bytes, forces them to the disk and closes the file, whatever happens.
private func fill(_ descriptor: Int32, with bytes: [UInt8], mode: mode_t?) throws(WriteFailure) {
  var failure: Int32?
  if let mode, fchmod(descriptor, mode) != 0 { failure = errno }
  if failure == nil { failure = writeAll(bytes, to: descriptor) }
  if failure == nil, fsync(descriptor) != 0 { failure = errno }
  if close(descriptor) != 0, failure == nil { failure = errno }
  if let failure { throw WriteFailure(errno: failure) }
}

/// Writes to what is no regular file: there is nothing to replace and nothing to force to a disk.
private func writeDirectly(_ bytes: [UInt8], to path: String) throws(WriteFailure) {
  let descriptor = open(path, O_WRONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw WriteFailure(errno: errno) }
  var failure = writeAll(bytes, to: descriptor)
  if close(descriptor) != 0, failure == nil { failure = errno }
  if let failure { throw WriteFailure(errno: failure) }
}

/// Writes all bytes; the `errno` if that failed.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
  bytes.withUnsafeBytes { buffer -> Int32? in
    var rest = buffer[...]
    while !rest.isEmpty {
      let written = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if written == 0 {
        return EIO
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }
}

/// The folder that a path leads to; `.` if it names none.
private func folder(of path: String) -> String {
  path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
}

/// Forces the new name to the disk too. The file is in place by now, so a failure changes nothing.
private func synchronizeFolder(of path: String) {
  let descriptor = open(folder(of: path), O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return }
  _ = fsync(descriptor)
  _ = close(descriptor)
}
