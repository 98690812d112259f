import Diagnostics
import Testing

@testable import XMLStreams

/// Bulk documents in every encoding: the same rows and places from both lanes, and broken bytes wherever pieces end.
@Suite struct BothLanesEncodingTests {
  static let row = FastLaneTests.row.replacing("1001", with: "گ۱")
  static let rows = "\(row)<!-- - -->\n  \(row.replacing("2.5", with: "3")) \(FastLaneTests.row)"

  /// The same document in each encoding, with whether the fast lane may read it.
  static func documents(_ rows: String) -> [(name: String, bytes: [UInt8], isFast: Bool)] {
    func text(_ encoding: String?) -> String {
      let declared = encoding.map { " encoding=\"\($0)\"" } ?? ""
      return FastLaneTests.assessments(rows, prolog: "<?xml version=\"1.0\"\(declared)?>\n")
        .replacing("ارزیابی‌ها", with: "گش")
    }
    let utf16 = EncodingTests.utf16
    return [
      ("UTF-8", Array(text("UTF-8").utf8), true), ("no name", Array(text(nil).utf8), true),
      ("a mark", [0xEF, 0xBB, 0xBF] + Array(text("UTF-8").utf8), true),
      ("UTF-16 LE", utf16(text("UTF-16"), false, true), false),
      ("UTF-16 BE", utf16(text("UTF-16"), true, true), false),
      ("UTF-16 LE without a mark", utf16(text("UTF-16"), false, false), false),
      ("windows-1256", windows1256(text("windows-1256")), false),
    ]
  }

  /// In windows-1256, the letters of `rows` and the title; Persian digits are not among its characters.
  static func windows1256(_ text: String) -> [UInt8] {
    EncodingTests.windows1256(text.replacing("۱", with: "1"))
  }

  @Test(arguments: documents(rows).indices) func sameRows(_ index: Int) throws {
    let (name, bytes, isFast) = Self.documents(Self.rows)[index]
    for part in [Int.max, 100] {
      let lanes = try TwoLanes(bytes, root: "assessments", part: part)
      #expect(lanes.document.isValid, "\(name)")
      #expect((lanes.fast != nil) == isFast, "\(name)")
      #expect(lanes.agrees, "\(name)")
      let employee = name == "windows-1256" ? "گ1" : "گ۱"
      #expect(lanes.rows.map { $0.values["employee"] } == [employee, employee, "1001"], "\(name)")
      #expect(lanes.rows.map { $0.values["level"] } == ["2.5", "3", "2.5"], "\(name)")
      // Each row and its last attribute, after letters of two bytes.
      let queries = lanes.rows.flatMap {
        [RowPlaces.Query(offset: $0.offset), RowPlaces.Query(offset: $0.offset, attribute: "date")]
      }
      let places = try RowPlaces.find(queries, in: ByteSource(bytes), as: "test.xml")
      #expect(
        places.map { [$0.line, $0.column] } == [[4, 1], [4, 68], [5, 3], [5, 68], [5, 88], [5, 157]],
        "\(name)")
    }
  }

  /// A fault is at the same place, whatever the encoding.
  @Test(arguments: documents("").indices) func samePlaces(_ index: Int) throws {
    let wrong = "\(Self.row) \(Self.row.replacing("peer", with: "گ"))\n<x/>"
    let (name, bytes, _) = Self.documents(wrong)[index]
    let lanes = try TwoLanes(bytes, root: "assessments")
    #expect(lanes.fast == nil)
    #expect(
      lanes.document.findings.map { Expected($0) } == [Expected("DOC028", 4, 141), Expected("DOC022", 5, 1)],
      "\(name)")
  }

  /// A declaration that is not true.
  @Test func wrongDeclarations() throws {
    // Windows-1256 that claims to be UTF-8, or says nothing.
    for claim in [" encoding=\"UTF-8\"", ""] {
      let text = FastLaneTests.assessments(Self.row, prolog: "<?xml version=\"1.0\"\(claim)?>\n")
        .replacing("ارزیابی‌ها", with: "گش")
      let document = try read(Self.windows1256(text), bulkRoots: ["assessments"])
      #expect(document.findings.map { Expected($0) } == [Expected("DOC007", 3, 22)])
    }
    // UTF-8 that claims to be windows-1256 means other letters, all of which exist; only the length gives it away.
    let text = "<?xml version=\"1.0\" encoding=\"windows-1256\"?><a>گ</a>"
    #expect(try read(Array(text.utf8)).root?.text == "ع¯")
    // UTF-16 that claims UTF-8 without a mark is UTF-16 all the same; UTF-8 that claims UTF-16 is refused.
    let claims = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>گ</a>"
    #expect(try read(EncodingTests.utf16(claims, bigEndian: true, mark: false)).root?.text == "گ")
    #expect(
      try read(Array(claims.replacing("UTF-8", with: "UTF-16").utf8)).findings.map(\.rule.code) == ["DOC009"])
  }

  /// UTF-16 cut at each byte: an odd one is left over, half a pair is left over, or the document is too short.
  @Test(arguments: [false, true]) func everyPrefixOfUTF16(isBigEndian: Bool) throws {
    let text =
      "<?xml version=\"1.0\"?>\n<assessments xmlns=\"urn:sanj:1\" id=\"😀\" calendar=\"persian\">\n"
      + "\(FastLaneTests.row)</assessments>"
    let bytes = EncodingTests.utf16(text, bigEndian: isBigEndian, mark: true)
    let units = Array(text.utf16)
    for length in 4..<bytes.count {
      let document = try read(Array(bytes[..<length]), bulkRoots: ["assessments"])
      let isHalved = length / 2 >= 2 && UTF16.isLeadSurrogate(units[length / 2 - 2])
      let code = isHalved || length % 2 == 1 ? "DOC007" : "DOC003"
      #expect(document.findings.map(\.rule.code) == [code], "\(length) bytes")
    }
    #expect(try read(bytes, bulkRoots: ["assessments"]).isValid)
  }

  /// Surrogates that are alone, at every place in a value.
  @Test func loneSurrogates() throws {
    let text = Array("<a b=\"گ😀گ\"/>".utf16)
    for index in 6..<11 {
      for surrogate: UInt16 in [0xD800, 0xDBFF, 0xDC00, 0xDFFF] {
        for isBigEndian in [false, true] {
          var units = text
          units.insert(surrogate, at: index)
          let bytes = ([0xFEFF] + units).flatMap { unit in
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return isBigEndian ? pair : pair.reversed()
          }
          let decoded = String(decoding: units, as: UTF16.self)
          let column = decoded.unicodeScalars.prefix { $0 != "\u{FFFD}" }.count + 1
          for chunk in [1, 2, 3, 64] {
            let document = try read(bytes, chunk: chunk)
            #expect(
              document.findings.map { Expected($0) } == [Expected("DOC007", 1, column)],
              "\(surrogate) at \(index) in pieces of \(chunk)")
          }
        }
      }
    }
  }

  /// Letters of two to four bytes that are whole, cut or wrong, across every border of the pieces that are read.
  @Test func bordersOfPieces() throws {
    let letters: [(bytes: [UInt8], code: String?)] = [
      (Array("گ".utf8), nil), (Array("€".utf8), nil), (Array("😀".utf8), nil), ([0xF0, 0x9F, 0x98], "DOC007"),
      ([0xE2, 0x82], "DOC007"), ([0xDA], "DOC007"), ([0xDA, 0xDA], "DOC007"), ([0x80], "DOC007"),
      ([0xE0, 0x80, 0x80], "DOC007"), ([0xED, 0xBF, 0xBF], "DOC007"), ([0xF4, 0x90, 0x80, 0x80], "DOC007"),
      ([0xFF], "DOC007"), ([0xEF, 0xBF, 0xBE], "DOC008"),
    ]
    let head = Array("<a>\nسلام".utf8)
    for (bytes, code) in letters {
      for chunk in 1...(head.count + 6) {
        let document = try read(head + bytes + Array("</a>".utf8), chunk: chunk)
        let expected = code.map { Expected($0, 2, 5) } ?? Expected("DOC020", 1, 1)
        #expect(document.findings.map { Expected($0) } == [expected], "\(bytes) in pieces of \(chunk)")
      }
    }
    // The same in rows: the fast lane hands on what is whole, and nothing else.
    let mark = Array("1001".utf8)
    let rows = FastLaneTests.assessments("\(FastLaneTests.row)\n\(FastLaneTests.row)").utf8
    // Before the first row there is the schema lane alone.
    let place = try #require(Array(rows).ranges(of: mark).last?.upperBound)
    for (bytes, code) in letters {
      var document = Array(rows)
      document.insert(contentsOf: bytes, at: place)
      guard
        case .rows(let file) = try XMLReader.open(
          bytes: document, as: "test.xml", bulkRoots: ["assessments"], rows: { _ in nil })
      else {
        Issue.record("\(bytes)")
        continue
      }
      let part = try #require(try file.parts(ofAbout: .max).first)
      for chunk in 1...80 {
        let sink = RecordingSink(root: "assessments")
        let count = try part.read(into: sink, chunk: chunk)
        #expect(count == (code == nil ? 2 : nil), "\(bytes) in pieces of \(chunk)")
        if code == nil {
          #expect(sink.rows.last?.values["employee"] == "1001" + String(decoding: bytes, as: UTF8.self))
        }
      }
    }
  }
}
