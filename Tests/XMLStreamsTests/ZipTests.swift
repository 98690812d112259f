import Diagnostics
import Testing

@testable import XMLStreams

/// Documents in zip archives: which entries they are, what findings call them, and what comes out.
@Suite struct ZipTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func contents(_ builder: ZipBuilder) throws -> [String: String] {
    let found = try Unpacked(builder.bytes, in: folder)
    #expect(found.refused.isEmpty)
    var result: [String: String] = [:]
    for file in found.files {
      result[file.name] = String(decoding: try content(of: try file.open().stream, chunk: 100), as: UTF8.self)
    }
    return result
  }

  private let three = [
    ("jobs.xml", "<a/>"), ("ب/افراد.XML", "<b/>"), ("b/c/d.xml", String(repeating: "x", count: 9999)),
  ]

  private var expected: [String: String] {
    Dictionary(uniqueKeysWithValues: three.map { ("s.zip!" + $0.0, $0.1) })
  }

  @Test func entriesAreDocuments() throws {
    #expect(try contents(ZipBuilder(three)) == expected)
    let found = try Unpacked(ZipBuilder(three).bytes, in: folder)
    #expect(
      found.names == ["s.zip!b/c/d.xml", "s.zip!jobs.xml", "s.zip!ب/افراد.XML"], "in the order of bytes")
  }

  /// The forms that programs write: stored, sizes after the content, 64 bits, comments, blocks in headers only.
  @Test func formsOfArchives() throws {
    var builder = ZipBuilder(three)
    builder.comment = Array("PK\u{5}\u{6} is how an end begins".utf8)
    #expect(try contents(builder) == expected)
    builder.comment = [UInt8](repeating: 0x20, count: 0xFFFF)
    #expect(try contents(builder) == expected)
    builder.isLong = true
    #expect(try contents(builder) == expected)
    for index in builder.entries.indices { builder.entries[index].hasDescriptor = true }
    #expect(try contents(builder) == expected)
    for index in builder.entries.indices { builder.entries[index].isLong = true }
    builder.entries[1].headerExtra = [0x99, 0x99, 2, 0, 1, 1]
    #expect(try contents(builder) == expected)
    for index in builder.entries.indices {
      builder.entries[index] = .init(Array(three[index].0.utf8), Array(three[index].1.utf8), isStored: true)
      builder.entries[index].madeBy = 20
      builder.entries[index].mode = 0x20
    }
    #expect(try contents(builder) == expected)
    builder.entries[0] = .init("jobs.xml", "")
    #expect(try contents(builder)["s.zip!jobs.xml"] == "")
    builder.entries[0] = .init(Array("jobs.xml".utf8), [], isStored: true)
    #expect(try contents(builder)["s.zip!jobs.xml"] == "")
  }

  @Test func whatIsNoDocumentIsPassedOver() throws {
    var builder = ZipBuilder([
      ("b/", ""), ("readme.txt", "x"), ("b/table.xlsx", "x"), ("__MACOSX/b/._jobs.xml", "x"),
      (".git/a.xml", "x"), ("b/.hidden.xml", "x"), ("xml", "x"), ("b/x.xml/", ""), ("b/jobs.xml", "<a/>"),
      ("./c.xml", "<c/>"), ("b//d.xml", "<d/>"),
    ])
    builder.entries[0].mode = 0o040_755
    #expect(
      try contents(builder) == [
        "s.zip!b/jobs.xml": "<a/>", "s.zip!./c.xml": "<c/>", "s.zip!b//d.xml": "<d/>",
      ])
    // What is passed over may be of any kind.
    builder.entries[1].flags = 1
    builder.entries[2].method = 99
    #expect(try contents(builder).count == 3)
  }

  /// Names that are not in UTF-8 are shown by their bytes.
  @Test func namesInOtherEncodings() throws {
    var builder = ZipBuilder([("x.xml", "<a/>"), ("y.xml", "<b/>")])
    builder.entries[0].path = [0xC7, 0xE1, 0x2F, 0x80] + Array(".xml".utf8)
    #expect(try contents(builder) == ["s.zip!%C7%E1/%80.xml": "<a/>", "s.zip!y.xml": "<b/>"])
  }

  @Test func findingsNameTheEntry() throws {
    let found = try Unpacked(ZipBuilder([("f/a.xml", framework("<scale/>"))]).bytes, in: folder)
    let document = try XMLReader.read(try #require(found.files.first))
    #expect(document.file == "s.zip!f/a.xml")
    #expect(document.findings.allSatisfy { $0.location?.file == "s.zip!f/a.xml" })
    #expect(document.findings.contains { Expected($0) == Expected("DOC027", 2, 1) })
  }

  @Test func archivesAreToldByTheirContent() throws {
    #expect(try Unpacked(ZipBuilder(three).bytes, named: "s.xml", in: folder).names.count == 3)
    #expect(try Unpacked.fault(ZipBuilder([ZipBuilder.Entry]()).bytes) == .noDocuments)
    #expect(try Unpacked.fault(ZipBuilder([("readme.txt", "x"), ("b/", "")]).bytes) == .noDocuments)
  }

  @Test func officeDocumentsAreRefused() throws {
    let sheet = [("[Content_Types].xml", "<a/>"), ("xl/workbook.xml", "<a/>")]
    #expect(try Unpacked.fault(ZipBuilder(sheet).bytes, named: "workforce.xlsx") == .officeDocument)
    let open = [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<a/>")]
    #expect(try Unpacked.fault(ZipBuilder(open).bytes, named: "workforce.ods") == .officeDocument)
    #expect(try Unpacked.fault(ZipBuilder([("content.xml", "<a/>"), ("mimetype", "")]).bytes) == nil)
  }

  @Test func filesOfFoldersThatMayHoldDocuments() {
    for name in ["a.xml", "A.XML", "a.xml.gz", "a.zip", "a.Zip", ".xml"] {
      #expect(InputFile.mayHoldDocuments(name))
    }
    for name in ["a.gz", "a.tar.gz", "a.xlsx", "xml", "a.xml.bak", "", "a.xm\u{4C}\u{301}"] {
      #expect(!InputFile.mayHoldDocuments(name))
    }
  }
}
