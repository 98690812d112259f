import Diagnostics
import Foundation
import Testing

@testable import XMLStreams

/// A file that changes while it is read says nothing: neither lane takes a part of the old and a part of the new.
@Suite struct ChangingFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// How a file can change.
  enum Change: CaseIterable {
    case appended, cut, overwritten, replaced

    func apply(to path: String) throws {
      var status = stat()
      #expect(stat(path, &status) == 0)
      let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
      switch self {
      case .appended:
        try file.seekToEnd()
        try file.write(contentsOf: Data("<!-- -->".utf8))
      case .cut: try file.truncate(atOffset: UInt64(status.st_size) / 2)
      case .overwritten: try file.write(contentsOf: Data(" ".utf8))
      case .replaced:
        let other = path + ".new"
        try FileManager.default.copyItem(atPath: path, toPath: other)
        // The same content, size and time, and still another file.
        try ChangingFileTests.backdate(other)
        #expect(rename(other, path) == 0)
      }
      try file.close()
    }
  }

  /// Gives the file a time long past, so that any other is later.
  static func backdate(_ path: String) throws {
    let times = [timespec(tv_sec: 1_000_000_000, tv_nsec: 0), timespec(tv_sec: 1_000_000_000, tv_nsec: 0)]
    #expect(utimensat(AT_FDCWD, path, times, 0) == 0)
  }

  /// Changes the file when the first row arrives.
  final class Meddler: BulkRowSink {
    var change: (() throws -> Void)?
    var rowCount = 0

    func receive(_ row: borrowing BulkRow) -> Bool {
      rowCount += 1
      do { try change?() } catch { Issue.record(error) }
      change = nil
      return true
    }
  }

  private func write(_ name: String, _ text: String) throws -> String {
    let path = try folder.write(name, text)
    try Self.backdate(path)
    return path
  }

  private func failure(_ body: () throws -> Void) -> XMLReadFailure? {
    do {
      try body()
      return nil
    } catch { return error as? XMLReadFailure }
  }

  /// A file that is replaced under its name is still the old one for a reader that has it open.
  @Test(arguments: Change.allCases) func schemaLane(_ change: Change) throws {
    let path = try write("workforce.xml", FastLaneTests.workforce)
    let meddler = Meddler()
    meddler.change = { try change.apply(to: path) }
    let failed = failure {
      let document = try XMLReader.read(path, as: "w.xml", bulkRoots: ["workforce"]) { _ in meddler }
      #expect(document.isValid)
    }
    #expect(meddler.change == nil, "no row arrived")
    #expect(failed == (change == .replaced ? nil : .changed))
  }

  /// Writes as fast as the file is read.
  final class Feeder: BulkRowSink {
    let file: FileHandle
    let rows: Data

    init(_ path: String, _ row: String) throws {
      file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      rows = Data(String(repeating: row, count: 2).utf8)
    }

    func receive(_ row: borrowing BulkRow) -> Bool {
      do {
        try file.seekToEnd()
        try file.write(contentsOf: rows)
      } catch { Issue.record(error) }
      return true
    }
  }

  /// A file that grows as fast as it is read has no end.
  @Test(.timeLimit(.minutes(1))) func endlessFile() throws {
    let row = "<employee id=\"1\" organization=\"o\" role=\"r\"/>\n"
    let head = FastLaneTests.workforce.replacing("</workforce>", with: "")
    let path = try write("endless.xml", head + String(repeating: row, count: 10_000))
    let feeder = try Feeder(path, row)
    #expect(
      failure { _ = try XMLReader.read(path, as: "w.xml", bulkRoots: ["workforce"]) { _ in feeder } }
        == .changed)
  }

  /// Documents without rows, and those that are no documents.
  @Test(arguments: ["", soundFramework, "<a>", "\u{1}", "<!DOCTYPE a>"]) func smallDocuments(_ text: String)
    throws
  {
    for change in [Change.appended, .overwritten] {
      let path = try write("small.xml", text)
      let file = try RegularFile(path)
      try change.apply(to: path)
      #expect(failure { _ = try XMLReader.read(file, as: "small.xml") } == .changed)
      #expect(failure { _ = try XMLReader.read(path, as: "small.xml") } == nil)
    }
  }

  /// The head is read, then the file changes, then the rows are read: the fast lane gives up.
  @Test(arguments: Change.allCases) func fastLaneBetweenParts(_ change: Change) throws {
    let path = try write("workforce.xml", FastLaneTests.workforce)
    guard
      case .rows(let file) = try XMLReader.open(
        path, as: "w.xml", bulkRoots: ["workforce"], rows: { _ in nil })
    else {
      Issue.record("the fast lane does not read this")
      return
    }
    let part = try #require(try file.parts(ofAbout: .max).first)
    #expect(try part.read(into: Meddler()) == 3)
    try change.apply(to: path)
    #expect(try part.read(into: Meddler()) == nil)
  }

  @Test(arguments: Change.allCases) func fastLaneWithinAPart(_ change: Change) throws {
    let path = try write("workforce.xml", FastLaneTests.workforce)
    guard
      case .rows(let file) = try XMLReader.open(
        path, as: "w.xml", bulkRoots: ["workforce"], rows: { _ in nil })
    else {
      Issue.record("the fast lane does not read this")
      return
    }
    let meddler = Meddler()
    meddler.change = { try change.apply(to: path) }
    let count = try file.parts(ofAbout: .max).first?.read(into: meddler)
    #expect(count == (change == .replaced ? 3 : nil))
  }

  /// The head itself changes while it is read: nothing is opened on its word.
  @Test func opening() throws {
    let path = try write("workforce.xml", FastLaneTests.workforce)
    let file = try RegularFile(path)
    try Change.overwritten.apply(to: path)
    let failed = failure {
      _ = try XMLReader.open(
        file, from: .file(path, file.state), as: "w.xml", bulkRoots: ["workforce"], rows: { _ in nil })
    }
    #expect(failed == .changed)
  }

  @Test func isAFinding() {
    let finding = XMLReadFailure.changed.finding(in: "ماه.xml")
    #expect(finding.rule.code == "DOC046")
    #expect(finding.subject == "file/ماه.xml")
    #expect(finding.message.en == "The file \"ماه.xml\" changed while it was read.")
    #expect(!finding.message.fa.contains("{"))
  }
}
