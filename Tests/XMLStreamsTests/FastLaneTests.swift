import Diagnostics
import Testing

@testable import XMLStreams

/// Both lanes on one document.
struct TwoLanes {
  /// The verdict and the rows of the schema lane.
  let document: XMLDocument
  let rows: [RecordingSink.Row]
  /// The rows of the fast lane; `nil` if it left the document to the schema lane.
  let fast: [RecordingSink.Row]?

  init(
    _ bytes: [UInt8], root: String, chunk: Int = 1 << 16, part: Int = .max, forbidden: String? = nil,
    scansRows: Bool = true
  ) throws {
    let sink = RecordingSink(root: root)
    document = try read(bytes, chunk: chunk, bulkRoots: [root]) { _ in sink }
    rows = sink.rows
    guard
      case .rows(let file) = try XMLReader.open(
        bytes: bytes, as: "test.xml", bulkRoots: [root], rows: { _ in nil })
    else {
      fast = nil
      return
    }
    var collected: [RecordingSink.Row] = []
    for piece in try file.parts(ofAbout: part) {
      let sink = RecordingSink(root: root)
      sink.forbidden = forbidden
      guard let count = try piece.read(into: sink, chunk: chunk, scansRows: scansRows) else {
        fast = nil
        return
      }
      #expect(count == sink.rows.count)
      collected += sink.rows
    }
    fast = collected
    #expect(file.root == document.root || !document.isValid)
  }

  /// Whether the fast lane said what the schema lane says, or nothing.
  var agrees: Bool { fast.map { document.isValid && $0 == rows } ?? true }
}

/// The fast lane says only that a document is valid, and then it hands over the rows of the schema lane.
@Suite struct FastLaneTests {
  static func assessments(_ rows: String, prolog: String = "", attributes: String = "") -> String {
    """
    \(prolog)<assessments xmlns="urn:sanj:1" id="A-1" calendar="persian"\(attributes)>
    <title xml:lang="fa">ارزیابی‌ها</title>
    \(rows)
    </assessments>
    """
  }

  static let row =
    "<assessment employee=\"1001\" competency=\"c\" level=\"2.5\" source=\"peer\" date=\"1404-02-15\"/>"

  /// A workforce of three rows.
  static let workforce = soundWorkforce.replacing("&amp;", with: "-")

  static func lanes(
    _ text: String, root: String = "assessments", part: Int = .max, forbidden: String? = nil
  ) throws -> TwoLanes {
    try TwoLanes(Array(text.utf8), root: root, part: part, forbidden: forbidden)
  }

  /// What it must read itself: otherwise it would be no lane at all.
  @Test(
    arguments: [
      assessments(row), assessments("\(row)\n\(row)<!-- comment -->\(row)"),
      assessments(row.replacing("peer\"", with: "peer\" \n")), assessments(row.replacing("\"", with: "'")),
      assessments(row.replacing("/>", with: "></assessment>")),
      assessments(row.replacing("1001", with: "۱۰۰۱")),
      assessments(row, prolog: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- نمونه -->\n"),
      assessments(row, prolog: "\u{FEFF}"), assessments(row.replacing("employee", with: "cohort")),
      assessments(row.replacing(" date", with: " sd=\"0.5\" respondents=\"3\" date")),
      assessments(row.replacing("\n", with: "\r\n")), assessments("\(row)<?p i?>\(row)"),
      assessments(row.replacing("1001", with: "&#x31;2")), assessments("\(row)\n\n<!-- a -->\n"),
    ]) func reads(_ text: String) throws
  {
    let lanes = try Self.lanes(text)
    #expect(lanes.document.isValid, "\(lanes.document.findings.map(\.message.en))")
    #expect(lanes.fast == lanes.rows)
    #expect(!lanes.rows.isEmpty)
    // Without the scanner libxml2 says the same.
    #expect(try TwoLanes(Array(text.utf8), root: "assessments", scansRows: false).fast == lanes.rows)
  }

  /// The word goes to and fro between the scanner and libxml2, wherever the pieces end.
  @Test func readsPlainRowsBetweenOthers() throws {
    let others = [
      Self.row.replacing("/>", with: "\n></assessment\t>"), Self.row.replacing("1001", with: "&#x42;"),
      "<!-- <assessment/> > -->", "<?p > ?>", Self.row.replacing("/>", with: "></assessment>"), "", "\n\t",
      Self.row.replacing("1001", with: "a>b"), Self.row.replacing("1001", with: "&#65;"),
      Self.row.replacing("\"", with: "'").replacing(" ", with: "\r\n "),
      Self.row.replacing("=", with: " = "),
      Self.row.replacing("1001", with: String(repeating: "ش", count: 64)),
      "<!--\(String(repeating: " >", count: 5000))-->",
      Self.row.replacing("/>", with: String(repeating: " ", count: 5000) + "/>"),
    ]
    var rows = ""
    for (index, other) in others.enumerated() {
      rows +=
        Self.row.replacing("1001", with: "\(index)") + other + Self.row.replacing("employee", with: "cohort")
    }
    let bytes = Array(Self.assessments(rows).utf8)
    for chunk in [1, 5, 64, 100, 1000, 4096, 1 << 14, 1 << 16] where chunk > 5 || bytes.count < 50_000 {
      let lanes = try TwoLanes(bytes, root: "assessments", chunk: chunk)
      #expect(lanes.document.isValid, "\(lanes.document.findings.map(\.message.en))")
      #expect(lanes.fast == lanes.rows, "in pieces of \(chunk)")
      #expect(lanes.rows.count == 2 * others.count + 9)
    }
  }

  /// Rows that are nearly plain, each after rows that are.
  @Test(
    arguments: [
      ("\" competency", "\"competency"), (" source=", " level=\"2\" source="),
      ("<assessment ", "<assessment/"),
      ("/>", "/ >"), ("/>", "></assessments>"), ("/>", "></assessmen>"), ("/>", "></x:assessment>"),
      ("/>", "></ assessment>"), ("/>", "><assessment>"), ("/>", ">></assessment>"),
      ("/>", "/></assessment>"),
      ("/>", "></assessment/>"), ("/>", "></assessment x=\"\">"),
      ("/>", "//>"), ("/>", ">"), ("/>", "/"), ("date=\"", "date="), ("date=\"", "date=\"\""),
      ("date=\"", "date\""), ("date=\"", "dat=\""), ("date=\"", "dates=\""), ("date=\"", "x:date=\""),
      ("date=\"", "Date=\""), (" date", "\u{A0}date"), (" date", "\u{B}date"), (" date", "\u{0}date"),
      ("\"2.5\"", "\"2.5'"), ("\"2.5\"", "'2.5\""), ("\"2.5\"", "2.5"), ("2.5", "<"), ("2.5", "&"),
      ("<assessment ", "< assessment "), ("<assessment ", "<<assessment "), ("<assessment ", "</assessment "),
      ("<assessment ", "<Assessment "), ("<assessment ", "<assessments "), ("<assessment ", "assessment "),
    ]) func doubtsNearlyPlainRows(_ change: (String, String)) throws
  {
    let row = Self.row.replacing(change.0, with: change.1)
    #expect(row != Self.row)
    for rows in [row + Self.row, Self.row + row, Self.row + row + Self.row] {
      for chunk in [7, 1 << 16] {
        let lanes = try TwoLanes(Array(Self.assessments(rows).utf8), root: "assessments", chunk: chunk)
        #expect(!lanes.document.isValid)
        #expect(lanes.fast == nil)
      }
    }
  }

  @Test func readsWorkforces() throws {
    let lanes = try Self.lanes(Self.workforce, root: "workforce")
    #expect(lanes.fast?.map(\.element) == ["employee", "employee", "cohort"])
    #expect(lanes.agrees)
  }

  @Test func readsPrefixedNames() throws {
    let text =
      "<s:assessments xmlns:s=\"urn:sanj:1\" id=\"A\" calendar=\"persian\">\n"
      + Self.row.replacing("<assessment", with: "<s:assessment") + "\n</s:assessments>"
    let lanes = try Self.lanes(text)
    #expect(lanes.document.isValid)
    #expect(lanes.fast?.count == 1)
    #expect(lanes.agrees)
  }

  /// What it must leave to the schema lane, valid or not.
  @Test(
    arguments: [
      assessments(""), assessments(row.replacing("1001", with: "R&amp;D")), assessments("\(row)x"),
      assessments("\(row)<![CDATA[]]>"), assessments(row.replacing("level", with: "levels")),
      assessments(row.replacing("peer", with: "peers")), assessments(row.replacing("2.5", with: "2.")),
      assessments(row.replacing("2.5", with: "100")), assessments(row.replacing("2.5", with: "02")),
      assessments(row.replacing("2.5", with: "۲")), assessments(row.replacing("02-15", with: "13-15")),
      assessments(row.replacing("02-15", with: "02-32")), assessments(row.replacing("02-15", with: "02-1")),
      assessments(row.replacing("1001", with: "")), assessments(row.replacing("1001", with: "1 0")),
      assessments(row.replacing("1001", with: String(repeating: "ش", count: 65))),
      assessments(row.replacing("/>", with: "> </assessment>")),
      assessments(row.replacing("/>", with: "><assessment/></assessment>")),
      assessments(row.replacing("competency=\"c\"", with: "")),
      assessments("\(row)<title xml:lang=\"en\">x</title>"),
      assessments("\(row)&amp;"), assessments("\(row)<!-- نه -->"), assessments("\(row)</assessments>"),
      assessments("\(row)<assessments/>"), assessments(row.replacing("<assessment", with: "<other")),
      assessments(row.replacing("<assessment", with: "<assessment xmlns=\"urn:x\"")),
      assessments(row.replacing("<assessment", with: "<assessment xmlns:x=\"urn:x\"")),
      assessments(row.replacing("<assessment", with: "<x:assessment")),
      assessments("\(row)\u{0}"), assessments(row, attributes: " other=\"1\""),
      assessments(row, prolog: "<!DOCTYPE assessments []>"), assessments(row + "<!DOCTYPE x>"),
      assessments(row) + "<x/>", assessments(row) + "x",
      assessments(row.replacing("sd", with: "sd")).replacing("persian", with: "lunar"),
      assessments(row.replacing("source=", with: "xml:lang=\"fa\" source=")),
    ]) func doubts(_ text: String) throws
  {
    let lanes = try Self.lanes(text)
    #expect(lanes.fast == nil)
  }

  /// What only its reader can know to be wrong.
  @Test func asksTheSink() throws {
    let text = Self.assessments("\(Self.row)\(Self.row.replacing("1404-02-15", with: "1403-12-30"))")
    #expect(try Self.lanes(text).fast?.count == 2)
    #expect(try Self.lanes(text, forbidden: "1403-12-30").fast == nil)
  }

  @Test func doubtsWrongBytes() throws {
    for wrong: [UInt8] in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xEF, 0xBF, 0xBF], [0xD8]] {
      for mark in ["1001", "<!-- -->"] {
        var bytes = Array(Self.assessments("\(Self.row)<!-- -->").utf8)
        let place = try #require(bytes.firstRange(of: Array(mark.utf8)))
        bytes.insert(contentsOf: wrong, at: place.lowerBound + (mark == "1001" ? 2 : 4))
        let lanes = try TwoLanes(bytes, root: "assessments")
        #expect(!lanes.document.isValid)
        #expect(lanes.fast == nil, "\(wrong) in \(mark)")
      }
    }
  }

  /// Cut anywhere, a document is doubtful; in pieces of any size it gives the same rows.
  @Test func prefixesAndPieces() throws {
    let other = Self.row.replacing("1001", with: "علی").replacing("2.5", with: "3")
    let rows = (0..<6).map { "\($0 % 2 == 0 ? Self.row : other)\n" }.joined()
    let bytes = Array(Self.assessments(rows).utf8)
    let end = try #require(bytes.lastIndex(of: UInt8(ascii: ">")))
    for length in bytes.indices where length <= end {
      #expect(try TwoLanes(Array(bytes[..<length]), root: "assessments").fast == nil, "\(length) bytes")
    }
    for part in [1, 7, 100, 150, 400] {
      let lanes = try TwoLanes(bytes, root: "assessments", part: part)
      #expect(lanes.fast?.count == 6 && lanes.agrees, "in parts of \(part)")
    }
    for chunk in 1...300 {
      let lanes = try TwoLanes(bytes, root: "assessments", chunk: chunk)
      #expect(lanes.fast?.count == 6 && lanes.agrees, "in chunks of \(chunk)")
    }
  }

  /// libxml2 has read everything up to a section too when it is at its start: nothing in the section is a row, even
  /// before the end of it makes the document doubtful.
  @Test func neverReadsRowsOfSections() throws {
    let comments = String(repeating: "<!-- -->", count: 40)
    for hidden in ["", " ", "\n"] {
      let text = Self.assessments("\(Self.row)\(comments)<![CDATA[\(hidden)\(Self.row)]]>\(Self.row)")
      let bytes = Array(text.utf8)
      guard
        case .rows(let file) = try XMLReader.open(
          bytes: bytes, as: "test.xml", bulkRoots: ["assessments"], rows: { _ in nil })
      else {
        Issue.record("not opened")
        return
      }
      for chunk in 1...bytes.count {
        let sink = RecordingSink(root: "assessments")
        for part in try file.parts(ofAbout: .max) {
          #expect(try part.read(into: sink, chunk: chunk) == nil)
        }
        #expect(sink.rows.count == 1, "in pieces of \(chunk)")
      }
    }
  }

  /// A tag is bounded, in however large pieces the document is read, and long before what is slow about it shows.
  @Test func boundsOneTag() throws {
    func row(_ blanks: Int) -> String {
      Self.row.replacing("1001", with: "&#x42;").replacing(
        " date", with: String(repeating: " ", count: blanks) + "date")
    }
    for chunk in [1 << 10, 1 << 14, 1 << 16, 1 << 20] {
      for scansRows in [true, false] {
        let short = Array(Self.assessments("\(Self.row)\(row(60_000))\(Self.row)").utf8)
        let lanes = try TwoLanes(short, root: "assessments", chunk: chunk, scansRows: scansRows)
        #expect(lanes.fast?.count == 3 && lanes.agrees, "in pieces of \(chunk)")
        let long = Array(Self.assessments("\(Self.row)\(row(2 * LaneFeed.pieceLimit))\(Self.row)").utf8)
        #expect(
          try TwoLanes(long, root: "assessments", chunk: chunk, scansRows: scansRows).fast == nil,
          "in pieces of \(chunk)")
      }
    }
  }

  /// Cuts inside comments and sections: whatever the part, no row that is not there is read.
  @Test func partsAndComments() throws {
    let hidden = "<!-- \(Self.row) \(Self.row) -->"
    let section = "<![CDATA[\(Self.row) \(Self.row)]]>"
    let instruction = "<?p \(Self.row) \(Self.row)?>"
    for middle in [hidden, section, instruction, "<!-- \(Self.row) --><!-- \(Self.row) -->"] {
      let text = Self.assessments("\(Self.row)\n\(middle)\n\(Self.row)\n\(Self.row)")
      for part in stride(from: 10, through: 700, by: 10) {
        let lanes = try Self.lanes(text, part: part)
        #expect(lanes.agrees, "in parts of \(part): \(middle)")
      }
    }
  }

  /// The matchers and the schema say the same: the facets, and for many values the verdict.
  @Test func matchersAreTheSchema() throws {
    let bytes = try #require(EmbeddedSchemas.bytes(of: "common.xsd"))
    let document = try ParsingSession(file: "common.xsd", bulkRoots: [], useSchema: false)
      .run(ByteSource(bytes))
    for type in LexicalType.allCases {
      let declared = try #require(
        document.root?.children(named: "simpleType").first { $0["name"] == type.rawValue }?
          .children(named: "restriction").first)
      #expect(declared["base"] == "xs:string")
      switch type.facets {
      case .pattern(let pattern):
        #expect(declared.children(named: "pattern").map { $0["value"] } == [pattern])
      case .values(let values):
        #expect(declared.children(named: "enumeration").map { $0["value"] } == values)
      }
      #expect(declared.children.count { $0.name != "annotation" } == (type == .ratingSource ? 5 : 1))
    }
  }

  @Test func layoutsAreTheSchemas() throws {
    let assessments = try #require(RowLayout.layouts(ofRoot: "assessments"))
    #expect(assessments.map(\.element) == ["assessment"])
    #expect(
      assessments[0].columns.map { "\($0.name):\($0.type)\($0.isRequired ? "!" : "")" } == [
        "employee:id", "cohort:id", "competency:id!", "level:rating!", "source:ratingSource!", "date:date!",
        "sd:rating", "respondents:count",
      ])
    #expect(try #require(RowLayout.layouts(ofRoot: "workforce")).map(\.element) == ["employee", "cohort"])
    #expect(RowLayout.layouts(ofRoot: "framework") == nil)
    #expect(RowLayout.layouts(ofRoot: "none") == nil)
  }
}
