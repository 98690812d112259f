import Diagnostics
import Foundation
import Testing

@testable import XMLStreams

/// What is refused before it can do harm, and what is no document at all.
@Suite struct RefusalTests {
  @Test(
    arguments: [
      // Entities that grow ("billion laughs").
      """
      <!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;"><!ENTITY z "&y;&y;&y;&y;&y;">]>
      <a>&z;&z;&z;</a>
      """,
      "<!DOCTYPE a SYSTEM \"http://localhost/none.dtd\">\n<a/>",
      "<!DOCTYPE a PUBLIC \"-//x\" \"none.dtd\">\n<a/>",
      "<!DOCTYPE a [<!ENTITY % p SYSTEM \"none.ent\"> %p;]>\n<a/>",
      "<!DOCTYPE a>\n<a/>",
      "<!DOCTYPE",
      "<!DOCTYPE a [",
    ]) func refusesDocumentTypes(_ text: String) throws
  {
    for prefix in ["", "<?xml version=\"1.0\"?><?p i?> <!-- c -->"] {
      for chunk in [1, 7, 1 << 16] {
        let document = try read(prefix + text, chunk: chunk)
        #expect(document.findings.map { Expected($0) } == [Expected("DOC004", 1, prefix.utf8.count + 1)])
        #expect(!document.isWellFormed)
      }
    }
  }

  /// The belt to these braces: if a declaration got past the scanner, the parser's own event refuses it.
  @Test func refusesDocumentTypesInTheParserToo() throws {
    #expect(try findings("<a>\n<!DOCTYPE a></a>") == [Expected("DOC004", 2, 1)])
  }

  #if os(Linux)
    /// Entities, subsets and schema hints of a document open no file.
    @Test func opensNoOtherFile() throws {
      let folder = try TemporaryFolder()
      let secret = try folder.write("secret.txt", "<!ENTITY s 'geheim'>")
      let watch = try OpenWatch(secret)
      for text in [
        "<!DOCTYPE a [<!ENTITY s SYSTEM \"file://\(secret)\">]>\n<a>&s;</a>",
        "<!DOCTYPE a [<!ENTITY % s SYSTEM \"\(secret)\"> %s;]>\n<a/>",
        "<!DOCTYPE a SYSTEM \"\(secret)\">\n<a/>",
        """
        <framework xmlns="urn:sanj:1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xsi:schemaLocation="urn:sanj:1 file://\(secret)" id="F-1">
        """,
        "<?xml-model href=\"\(secret)\"?><?xml-stylesheet href=\"\(secret)\"?><a/>",
        "<?oasis-xml-catalog catalog=\"\(secret)\"?><a/>",
      ] {
        #expect(try !read(text).isValid)
      }
      #expect(watch.count == 0)
      _ = try String(contentsOfFile: secret, encoding: .utf8)
      #expect(watch.count > 0, "the watch itself must work")
    }
  #endif

  @Test func refusesDeepNesting() throws {
    let levels = 10_000
    let text = String(repeating: "<a>", count: levels) + String(repeating: "</a>", count: levels)
    #expect(try findings(text) == [Expected("DOC005", 1, 3 * ParsingSession.depthLimit + 1)])
    let allowed = String(repeating: "<a>", count: 32) + String(repeating: "</a>", count: 32)
    #expect(try findings(allowed) == [Expected("DOC020", 1, 1)])
  }

  @Test func refusesPiecesThatAreTooLong() throws {
    let long = String(repeating: "x", count: ParsingSession.pieceLimit + 2 * ParsingSession.usualChunk)
    #expect(try findings(framework("<!-- \(long) -->")) == [Expected("DOC006", 2, 1)])
    #expect(try findings(framework("<scale id=\"\(long)\"/>")) == [Expected("DOC006", 2, 1)])
    #expect(try findings("<!-- \(long) --><a/>") == [Expected("DOC006", 1, 1)])
    #expect(
      try read(framework("<title xml:lang=\"fa\">\(long)</title>")).findings.map(\.rule.code) == ["DOC006"])
    #expect(
      try findings(framework("<title xml:lang=\"fa\">\(long.prefix(3000))</title>")).map(\.code).contains(
        "DOC030"))
  }

  /// Every fault is found, up to the number that is listed, and the rest is counted.
  @Test func survivesManyFaults() throws {
    let scale = "<scale \((0..<90).map { "a\($0)=\"\"" }.joined(separator: " "))/>"
    let document = try read(framework(String(repeating: scale, count: 500)))
    #expect(document.findings.count == FaultList.limit + 1)
    #expect(document.findings.last?.rule.code == "DOC036")
    // Three attributes of each and a domain are missed too.
    let omitted = document.findings.last?.message.en.split(separator: " ").first.flatMap { Int($0) }
    #expect(omitted == 500 * 93 + 1 - FaultList.limit)
  }

  @Test(arguments: ["", " ", "\n\n\t \r\n", "\u{FEFF}", "\u{FEFF}\n"]) func emptyFiles(_ text: String) throws
  {
    for chunk in [1, 1 << 16] {
      #expect(try read(text, chunk: chunk).findings.map { Expected($0) } == [Expected("DOC002", 0, 0)])
    }
  }

  @Test func kindsOfFiles() throws {
    let folder = try TemporaryFolder()
    let pipe = folder.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(symlink("circle", folder.path + "/circle") == 0)
    for isOpening in [false, true] {
      func failure(_ path: String) -> XMLReadFailure? {
        do throws(XMLReadFailure) {
          if isOpening {
            _ = try XMLReader.open(path, as: "x", bulkRoots: ["workforce"], rows: { _ in nil })
          } else {
            _ = try XMLReader.read(path, as: "x")
          }
          return nil
        } catch { return error }
      }
      #expect(failure(folder.path + "/none.xml") == .noSuchFile)
      #expect(failure(folder.path + "/none/none.xml") == .noSuchFile)
      #expect(failure(folder.path) == .isDirectory)
      #expect(failure(pipe) == .notRegularFile)
      #expect(failure("/dev/null") == .notRegularFile)
      #expect(failure(folder.path + "/circle") == .unreadable(errno: ELOOP))
    }
  }

  /// Root may read everything, so on Linux the thread takes the rights of another user for a moment.
  @Test func permissionDenied() throws {
    let folder = try TemporaryFolder()
    let closed = try folder.write("closed.xml", soundFramework)
    #expect(chmod(closed, 0) == 0 && chmod(folder.path, 0o755) == 0)
    try withoutRoot {
      #expect(throws: XMLReadFailure.permissionDenied) { try XMLReader.read(closed, as: "x") }
      #expect(throws: XMLReadFailure.permissionDenied) {
        _ = try XMLReader.open(closed, as: "x", bulkRoots: [], rows: { _ in nil })
      }
    }
  }

  private func withoutRoot(_ body: () throws -> Void) throws {
    guard geteuid() == 0 else { return try body() }
    #if os(Linux)
      // The call is one of the thread, and no header that Swift imports declares it.
      typealias SetUser = @convention(c) (UInt32) -> Int32
      let setUser = unsafeBitCast(try #require(dlsym(nil, "setfsuid")), to: SetUser.self)
      _ = setUser(65_534)
      defer { _ = setUser(0) }
      try body()
    #else
      Issue.record("root may read everything: run the tests as another user")
    #endif
  }

  @Test(
    arguments: [
      (XMLReadFailure.noSuchFile, "DOC040"), (.permissionDenied, "DOC041"), (.isDirectory, "DOC042"),
      (.notRegularFile, "DOC043"), (.unreadable(errno: EIO), "DOC044"), (.outOfMemory, "DOC044"),
      (.defect("x"), "DOC044"), (.portableDocument, "DOC063"),
    ]) func failuresAreFindings(_ failure: XMLReadFailure, _ code: String)
  {
    let finding = failure.finding(in: "نمونه.xml")
    #expect(finding.rule.code == code)
    #expect(finding.subject == "file/نمونه.xml")
    #expect(finding.location == SourceLocation(file: "نمونه.xml"))
    #expect(finding.message.en.contains("\"نمونه.xml\""))
    #expect(!finding.message.fa.contains("{"))
  }

  @Test(
    arguments: [
      (ENOENT, XMLReadFailure.noSuchFile), (EACCES, .permissionDenied), (EISDIR, .isDirectory),
      (ENXIO, .notRegularFile), (ENOMEM, .outOfMemory), (EIO, .unreadable(errno: EIO)),
    ]) func systemErrors(_ code: Int32, _ failure: XMLReadFailure)
  {
    #expect(XMLReadFailure(errno: code) == failure)
  }

  @Test func readsFiles() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("framework.xml", soundFramework)
    let document = try XMLReader.read(path, as: "a/framework.xml")
    #expect(document.isValid)
    #expect(document.file == "a/framework.xml")
    #expect(document.root?.location == SourceLocation(file: "a/framework.xml", line: 3, column: 1))
  }
}
