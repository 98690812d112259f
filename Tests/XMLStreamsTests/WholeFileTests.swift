import Diagnostics
import Foundation
import Testing

@testable import XMLStreams

/// Files are replaced as a whole or not at all, and nothing is left behind.
@Suite struct WholeFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func content(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name)))
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  private func failure(_ path: String, _ bytes: [UInt8] = [1]) -> WriteFailure? {
    do throws(WriteFailure) {
      try writeWhole(bytes, to: path)
      return nil
    } catch { return error }
  }

  @Test func writesAndReplaces() throws {
    let path = folder.path + "/برنامه.xml"
    let large = [UInt8](repeating: 7, count: 3_000_000)
    try writeWhole(large, to: path)
    #expect(try content("برنامه.xml") == large)
    try writeWhole([], to: path)
    #expect(try content("برنامه.xml") == [])
    #expect(try names == ["برنامه.xml"])
  }

  @Test func keepsPermissionsAndLinks() throws {
    let path = try folder.write("a.xml", "old")
    #expect(chmod(path, 0o640) == 0)
    #expect(symlink("a.xml", folder.path + "/link.xml") == 0)
    try writeWhole([1, 2], to: folder.path + "/link.xml")
    #expect(try content("a.xml") == [1, 2])
    var status = stat()
    #expect(lstat(folder.path + "/link.xml", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o640)
    #expect(try names == ["a.xml", "link.xml"])
  }

  @Test func failuresLeaveEverythingAsItWas() throws {
    _ = try folder.write("file", "old")
    try FileManager.default.createDirectory(atPath: folder.path + "/inner", withIntermediateDirectories: true)
    #expect(failure(folder.path + "/none/a.xml") == .noSuchFolder)
    #expect(failure(folder.path + "/file/a.xml") == .noSuchFolder)
    #expect(failure(folder.path + "/inner") == .isDirectory)
    #expect(failure(folder.path + "/" + String(repeating: "x", count: 300)) == .failed(errno: ENAMETOOLONG))
    #expect(failure("") == .noSuchFolder)
    #expect(try names == ["file", "inner"])
    #expect(try content("file") == Array("old".utf8))
  }

  /// The disk refuses halfway: the old file stays, the temporary one goes.
  @Test func failureWhileWriting() throws {
    let path = try folder.write("a.xml", "old")
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    // A descriptor that cannot be written to fails as a full disk would.
    #expect(writeAll([1, 2, 3], to: descriptor) == EBADF)
    #if os(Linux)
      #expect(failure("/dev/full") == .noSpace)
      try writeWhole([1, 2, 3], to: "/dev/null")
    #endif
    #expect(try content("a.xml") == Array("old".utf8))
    #expect(try names == ["a.xml"])
  }

  #if os(Linux)
    /// The target cannot be replaced, because the folder is that of the system's settings.
    @Test func failureWhileRenaming() throws {
      #expect(failure("/proc/sys/kernel/none") != nil)
    }
  #endif

  @Test func readOnlyFilesStay() throws {
    guard geteuid() != 0 else { return }
    let path = try folder.write("a.xml", "old")
    #expect(chmod(path, 0o444) == 0)
    #expect(failure(path) == .permissionDenied)
    #expect(try content("a.xml") == Array("old".utf8))
  }

  @Test(
    arguments: [
      (ENOENT, WriteFailure.noSuchFolder), (EACCES, .permissionDenied), (EROFS, .permissionDenied),
      (EISDIR, .isDirectory), (ENOSPC, .noSpace), (EIO, .failed(errno: EIO)),
    ]) func failuresAreFindings(_ code: Int32, _ failure: WriteFailure)
  {
    #expect(WriteFailure(errno: code) == failure)
    let finding = failure.finding(in: "a.xml")
    #expect(finding.rule.code == "DOC045")
    #expect(finding.message.en.hasPrefix("The file \"a.xml\" was not written: "))
    #expect(!finding.message.fa.contains("{"))
  }
}
