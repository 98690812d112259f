import Diagnostics
import XMLStreams

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What goes back to a municipality for execution (ابلاغ): a folder that is there as a whole or not at all.
package struct NotificationPackage: Sendable {
  /// The name of the list of digests, which `sha256sum -c` reads.
  package static let list = "digests.txt"

  /// The files by name, without the list.
  package let files: [(name: String, bytes: [UInt8])]

  /// A package of files.
  package init(files: [(name: String, bytes: [UInt8])]) {
    self.files = files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// SHA-256 and name of each file, a line each.
  package var digests: [UInt8] {
    Array(files.map { "\(Digest.hexadecimal($0.bytes))  \($0.name)\n" }.joined().utf8)
  }

  /// Says no to a folder that is the register's own or lies in it.
  package static func expect(_ folder: String, outside register: String) throws(RegisterFailure) {
    guard let register = resolved(register) else { return }
    var target = folder
    while target.utf8.count > 1, target.hasSuffix("/") { target.removeLast() }
    guard let place = resolved(target) ?? resolved(parent(of: target)) else { return }
    guard place == register || place.hasPrefix(register + "/") else { return }
    throw RegisterFailure(
      .refused, RegisterRules.packageInRegister, at: SourceLocation(file: folder), subject: "package")
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }

  /// Writes the folder. If one of that name stands there already and holds exactly this, nothing is left to do: an
  /// earlier attempt ended before it was recorded.
  package func write(to folder: String) throws(RegisterFailure) {
    let all = files + [(name: Self.list, bytes: digests)]
    if let names = RegisterFiles.names(in: folder) {
      var isSame = names == all.map(\.name).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      for file in all where isSame {
        isSame = try RegisterFiles.read("\(folder)/\(file.name)") == file.bytes
      }
      guard isSame else {
        throw RegisterFailure(
          .refused, RegisterRules.packageExists, at: SourceLocation(file: folder), subject: "package")
      }
      return
    }
    var target = folder
    while target.utf8.count > 1, target.hasSuffix("/") { target.removeLast() }
    let parent = Self.parent(of: target)
    StaleFiles.sweep(parent) { name in all.contains { $0.name == name } }
    let temporary = "\(parent)/\(TemporaryName.new())"
    guard mkdir(temporary, 0o777) == 0 else { throw RegisterFiles.unwritable(folder) }
    do throws(RegisterFailure) {
      for file in all { try RegisterFiles.replace("\(temporary)/\(file.name)", with: file.bytes) }
      try RegisterFiles.synchronize(temporary)
      guard rename(temporary, target) == 0 else { throw RegisterFiles.unwritable(folder) }
    } catch {
      for file in all { unlink("\(temporary)/\(file.name)") }
      rmdir(temporary)
      throw error
    }
    try RegisterFiles.synchronize(parent)
  }
}
