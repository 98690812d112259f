import Diagnostics
import Testing

@testable import XMLStreams

/// Bulk documents that are compressed: both lanes, places and text are those of the plain document.
@Suite struct CompressedRowTests {
  let folder: TemporaryFolder
  static let roots: Set<String> = ["assessments"]

  init() throws { folder = try TemporaryFolder() }

  /// The document as a plain file, in gzip, and stored and deflated in an archive.
  private func forms(_ bytes: [UInt8]) throws -> [InputFile] {
    let path = try folder.write("a.xml", bytes)
    let half = bytes.count / 2
    let packed = try Unpacked(
      Packing.gzip(Array(bytes[..<half])) + Packing.gzip(Array(bytes[half...])), named: "a.xml.gz", in: folder
    )
    let name = Array("b/a.xml".utf8)
    let archive = ZipBuilder([
      ZipBuilder.Entry(name, bytes), ZipBuilder.Entry(Array("c.xml".utf8), bytes, isStored: true),
    ])
    return try [InputFile(path, as: "a.xml")] + packed.files + Unpacked(archive.bytes, in: folder).files
  }

  private static func document(_ count: Int, mark: String = "") -> String {
    let rows = (0..<count).map { index in
      "<assessment employee=\"\(1000 + index / 7)\" competency=\"c\(index % 7)\" level=\"2.5\" source=\"peer\" "
        + "date=\"1404-02-15\"/>"
    }
    return mark + FastLaneTests.assessments(rows.joined(separator: "\n"))
  }

  @Test(arguments: ["", "\u{FEFF}"]) func fastLane(_ mark: String) throws {
    let text = Self.document(20_000, mark: mark)
    var expected: [RecordingSink.Row]?
    for input in try forms(Array(text.utf8)) {
      guard case .rows(let file) = try XMLReader.open(input, bulkRoots: Self.roots, rows: { _ in nil }) else {
        Issue.record("\(input.name) is not read in the fast lane")
        continue
      }
      // Of several members, only the last one says its length.
      if input.content != .gzip { #expect(file.size == text.utf8.count) }
      let parts = try file.parts(ofAbout: 100_000)
      #expect(input.name == "a.xml" ? parts.count > 10 : parts.count == 1)
      var rows: [RecordingSink.Row] = []
      for part in parts {
        let sink = RecordingSink(root: "assessments")
        #expect(try part.read(into: sink) == sink.rows.count)
        rows += sink.rows
      }
      #expect(rows.count == 20_000)
      #expect(rows == expected ?? rows)
      expected = rows
    }
  }

  @Test func schemaLaneAndPlaces() throws {
    var text = Self.document(3000)
    text.replace(
      "competency=\"c3\" level=\"2.5\"", with: "competency=\"c3\" level=\"9,5\"", maxReplacements: 5)
    var expected: ([Expected], [String])?
    for input in try forms(Array(text.utf8)) {
      let sink = RecordingSink(root: "assessments")
      let document = try XMLReader.read(input, bulkRoots: Self.roots) { _ in sink }
      #expect(document.rowCount == 2995 && document.findings.count == 5)
      #expect(document.findings.allSatisfy { $0.location?.file == input.name })
      let queries = sink.rows.suffix(3).map { RowPlaces.Query(offset: $0.offset, attribute: "source") }
      let places = try RowPlaces.find(queries, in: input)
      #expect(places.map(\.file) == [input.name, input.name, input.name])
      let found = (
        document.findings.map { Expected($0) }, places.map { "\($0.line):\($0.column)" }
      )
      if let expected { #expect(found == expected) }
      expected = found
    }
    #expect(expected?.1.first.map { $0.hasPrefix("3000:") } == true)
  }

  /// Damage behind the last row: the fast lane does not accept what it has read.
  @Test func damageBehindTheRowsIsNoticed() throws {
    var packed = Packing.gzip(Self.document(5000))
    packed[packed.count - 6] ^= 1
    let file = try #require(Unpacked(packed, named: "a.xml.gz", in: folder).files.first)
    guard case .rows(let bulk) = try XMLReader.open(file, bulkRoots: Self.roots, rows: { _ in nil }) else {
      Issue.record("the head is sound")
      return
    }
    let part = try #require(bulk.parts(ofAbout: .max).first)
    let fault = try Unpacked.fault { _ = try part.read(into: RecordingSink(root: "assessments")) }
    #expect(fault == .damaged(.content))
  }

  /// Another file in its place, between the head and the rows.
  @Test func changesAreNoticed() throws {
    for index in 0..<4 {
      let input = try forms(Array(Self.document(2000).utf8))[index]
      guard case .rows(let bulk) = try XMLReader.open(input, bulkRoots: Self.roots, rows: { _ in nil }) else {
        Issue.record("the head is sound")
        continue
      }
      let part = try #require(bulk.parts(ofAbout: .max).first)
      let name = try #require(input.path.split(separator: "/").last)
      _ = try folder.write(String(name), Packing.gzip(Self.document(2001)))
      var failure: XMLReadFailure?
      do throws(XMLReadFailure) {
        #expect(try part.read(into: RecordingSink(root: "assessments")) == nil)
      } catch { failure = error }
      // An entry is not looked for in another archive than the one that was listed.
      #expect(failure == (index < 2 ? nil : .changed))
    }
  }

  /// A change during the reading, in either lane: neither a part of what was, nor "damaged".
  @Test(arguments: ChangingFileTests.Change.allCases)
  func changesWhileReading(_ change: ChangingFileTests.Change) throws {
    // What shrinks little is not in a buffer as a whole when the first row arrives.
    let rows = stride(from: 0, to: 30_000, by: 3).map { index in
      let digits = GzipTests.noise[index..<index + 3].map { String($0) }.joined()
      return
        "<assessment employee=\"\(digits)\" competency=\"c\" level=\"2\" source=\"peer\" date=\"1404-02-15\"/>"
    }
    let bytes = Array(FastLaneTests.assessments(rows.joined(separator: "\n")).utf8)
    let entry = ZipBuilder.Entry(Array("a.xml".utf8), bytes)
    for packed in [Packing.gzip(bytes), ZipBuilder([entry]).bytes] {
      for isFast in [true, false] {
        let path = try folder.write("packed", packed)
        try ChangingFileTests.backdate(path)
        let input = try #require(try InputDocuments(in: path, as: "packed").files.first)
        let meddler = ChangingFileTests.Meddler()
        if isFast {
          guard case .rows(let bulk) = try XMLReader.open(input, bulkRoots: Self.roots, rows: { _ in nil })
          else {
            Issue.record("the head is sound")
            return
          }
          meddler.change = { try change.apply(to: path) }
          let count = try #require(bulk.parts(ofAbout: .max).first).read(into: meddler)
          #expect(count == (change == .replaced ? rows.count : nil))
        } else {
          meddler.change = { try change.apply(to: path) }
          var failure: XMLReadFailure?
          do throws(XMLReadFailure) {
            _ = try XMLReader.read(input, bulkRoots: Self.roots) { _ in meddler }
          } catch { failure = error }
          #expect(failure == (change == .replaced ? nil : .changed))
        }
        #expect(meddler.rowCount > 0)
      }
    }
  }

  /// Characters that the pieces of a reading cut in two.
  @Test func longTextForExcerpts() throws {
    let text = "<a>" + String(repeating: "چهار ژرفا \u{200C}𐎠\n", count: 20_000) + "</a>"
    for input in try forms(Array(text.utf8)) {
      var pieces: [UInt8] = []
      input.readText { piece in
        pieces += piece
        return true
      }
      #expect(pieces == Array(text.utf8))
    }
  }

  /// Excerpts come from the same text as lines and columns, whatever the form and the encoding.
  @Test func textForExcerpts() throws {
    let text = "<a>\nچهار ژرفا\n</a>"
    let encodings: [[UInt8]] = [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8),
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
    ]
    for bytes in encodings {
      for input in try forms(bytes) {
        var pieces: [UInt8] = []
        input.readText { piece in
          pieces += piece
          return true
        }
        #expect(String(decoding: pieces, as: UTF8.self) == text)
        let place = SourceLocation(file: input.name, line: 2, column: 6)
        let finding = Finding(XMLRules.malformed, at: place, subject: "s")
        let lines = SourceLines(for: [finding]) { name, take in
          if name == input.name { input.readText(take) }
        }
        #expect(lines.line(at: place) == SourceLine("چهار ژرفا"))
      }
    }
    // What is wrong in UTF-8 stays visible; what is not there gives nothing.
    var pieces: [UInt8] = []
    try #require(forms([0x61, 0x01, 0x62, 0x0A]).first).readText { piece in
      pieces += piece
      return true
    }
    #expect(pieces == [0x61, 0x01, 0x62, 0x0A])
    InputFile(folder.path + "/none.xml", as: "none.xml").readText { _ in
      Issue.record("there is no such file")
      return false
    }
  }
}
