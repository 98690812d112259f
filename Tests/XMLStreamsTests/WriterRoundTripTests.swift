import Diagnostics
import Testing

@testable import XMLStreams

/// Whatever XML 1.0 allows is read back as it was written, and nothing else is written.
@Suite struct WriterRoundTripTests {
  /// Every Unicode scalar: all code points but the surrogates.
  static var scalars: [Unicode.Scalar] {
    (0...0x10FFFF as ClosedRange<UInt32>).compactMap { Unicode.Scalar($0) }
  }

  /// Production 2 of the recommendation, written out once more.
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return value == 0x9 || value == 0xA || value == 0xD || value >= 0x20 && value != 0xFFFE && value != 0xFFFF
  }

  /// What one element with this value and this text says when it has been read again.
  static func readBack(_ text: String) throws -> (value: [Unicode.Scalar], text: [Unicode.Scalar]) {
    var writer = XMLWriter()
    try writer.open("a")
    try writer.element("b", [("c", text)], text: text)
    let document = try read(writer.finish())
    let element = try #require(document.root?.children.first, "\(document.findings.map(\.message.en))")
    return (Array((element["c"] ?? "").unicodeScalars), Array(element.text.unicodeScalars))
  }

  /// All 1,112,033 of them, in attribute values and in text.
  @Test func everyCharacter() throws {
    let allowed = Self.scalars.filter(Self.isAllowed)
    #expect(allowed.count == 0x11_0000 - 2048 - 29 - 2)
    var start = 0
    // A tag may take a million bytes.
    while start < allowed.count {
      let piece = Array(allowed[start..<min(allowed.count, start + 50_000)])
      let back = try Self.readBack(String(String.UnicodeScalarView(piece)))
      #expect(back.value == piece, "in a value, from \(piece[0].value)")
      #expect(back.text == piece, "in text, from \(piece[0].value)")
      start += 50_000
    }
  }

  /// Signs of markup at every place of a word of eight bytes, and around the borders of the pieces that are written.
  @Test(arguments: [
    "\t", "\n", "\r", "\r\n", "\"", "&", "'", "<", ">", "]]>", "\u{85}", "\u{2028}", "\u{FFFD}", "\u{10FFFF}",
    "ی", "&#10;",
  ])
  func everyPlace(_ sign: String) throws {
    for length in Array(0...17) + Array(4088...4100) {
      for text in [
        String(repeating: "a", count: length) + sign,
        String(repeating: "a", count: length) + sign + "bcdefghij",
        String(repeating: sign, count: length + 1),
      ] {
        let back = try Self.readBack(text)
        #expect(back.value == Array(text.unicodeScalars))
        #expect(back.text == Array(text.unicodeScalars))
      }
    }
  }

  /// What XML cannot say is refused wherever it stands, by name, and nothing is written.
  @Test func everyOtherCharacter() throws {
    let others = Self.scalars.filter { !Self.isAllowed($0) }
    #expect(others.count == 29 + 2)
    for scalar in others {
      for length in Array(0...17) + [4093, 4094, 4095, 4096] {
        let text = String(repeating: "a", count: length) + String(scalar) + "bcdefghij"
        let failure = XMLWriteFailure.characterNotAllowed(scalar, in: text)
        var writer = XMLWriter()
        try writer.open("a")
        #expect(throws: failure) { try writer.text(text) }
        #expect(throws: failure) { try writer.open("b", [("c", "d"), ("e", text)]) }
        #expect(throws: failure) { try writer.empty("b", [("c", text)]) }
        #expect(throws: failure) { try writer.element("b", [("c", text)], text: "") }
        #expect(throws: failure) { try writer.element("b", text: text) }
        #expect(String(decoding: writer.finish(), as: UTF8.self).hasSuffix("?>\n<a/>\n"))
      }
    }
  }

  /// After a failure the writer goes on as if nothing had been asked of it, at any place.
  @Test func goesOnAfterFailures() throws {
    func failing(_ writer: inout XMLWriter) {
      #expect(throws: XMLWriteFailure.self) { try writer.open("1") }
      #expect(throws: XMLWriteFailure.self) { try writer.empty("x", [("y", "1"), ("y", "2")]) }
      #expect(throws: XMLWriteFailure.self) { try writer.element("x", text: "\u{1}") }
      #expect(throws: XMLWriteFailure.self) { try writer.element("x", [("y", "\u{1}")], text: "z") }
    }
    func write(isFailing: Bool) throws -> [UInt8] {
      var writer = XMLWriter()
      let disturb: (inout XMLWriter) -> Void = { if isFailing { failing(&$0) } }
      disturb(&writer)
      try writer.open("a")
      disturb(&writer)
      try writer.open("b", [("c", "1"), ("d", nil)])
      disturb(&writer)
      try writer.text("x")
      disturb(&writer)
      try writer.empty("e")
      disturb(&writer)
      try writer.close()
      disturb(&writer)
      try writer.element("f", text: "y")
      disturb(&writer)
      return writer.finish()
    }
    #expect(try write(isFailing: true) == write(isFailing: false))
    #expect(
      try String(decoding: write(isFailing: true), as: UTF8.self).hasSuffix(
        "<a>\n  <b c=\"1\">x<e/></b>\n  <f>y</f>\n</a>\n"))
  }

  /// What is written after a tag that was alike is what is written without one.
  @Test func tagsAlike() throws {
    typealias Tag = (name: String, attributes: [(String, String?)])
    let long = String(repeating: "آ&", count: 9_000)
    let tags: [Tag] = [
      ("a", [("b", "1"), ("c", "2")]), ("a", [("b", "3"), ("c", "4")]), ("a", [("b", nil), ("c", "5")]),
      ("a", [("c", "6"), ("b", "7")]), ("a", [("b", long), ("c", "8")]), ("a", [("b", "9"), ("c", long)]),
      ("a", []), ("a", [("b", nil)]), ("a", []), ("ab", []), ("a", [("b", "1"), ("c", "2"), ("d", "3")]),
      ("K", [("K", "1")]), ("\u{212A}", [("K", "1")]), ("K", [("\u{212A}", "1")]), ("K", [("K", "1")]),
      ("é", [("b", "1")]), ("e\u{301}", [("b", "1")]), ("é", [("b", "1")]),
      ("شناسه", [("نام", "1")]), ("شناسه", [("نام", "2")]), ("a", [("b", "<"), ("c", "\n\u{85}")]),
    ]
    func written(_ tags: [Tag]) throws -> [UInt8] {
      var writer = XMLWriter()
      try writer.open("root")
      for tag in tags {
        try writer.empty(tag.name, tag.attributes)
        try writer.element(tag.name, tag.attributes, text: "x")
        try writer.open(tag.name, tag.attributes)
        try writer.close()
      }
      return writer.finish()
    }
    let (start, end) = (
      Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<root>".utf8), Array("\n</root>\n".utf8)
    )
    var apart = start
    for tag in tags {
      let one = try written([tag])
      apart += one.dropFirst(start.count).dropLast(end.count)
    }
    // Each with any other before it, too.
    #expect(try written(tags) == apart + end)
    for first in tags {
      for second in tags {
        let parts = try [first, second].flatMap {
          try written([$0]).dropFirst(start.count).dropLast(end.count)
        }
        #expect(try written([first, second]) == start + parts + end)
      }
    }
  }

  /// A name that only looks like the one before it is another name, and is checked as such.
  @Test func namesAreComparedByBytes() throws {
    var writer = XMLWriter()
    try writer.open("a")
    try writer.empty("b", [("K", "1")])
    try writer.empty("b", [("K", "1"), ("\u{212A}", "2")])
    #expect(throws: XMLWriteFailure.attributeTwice("K")) { try writer.empty("b", [("K", "1"), ("K", "2")]) }
    try writer.empty("b", [("K", nil), ("K", "2")])
    #expect(throws: XMLWriteFailure.notAName("b c")) { try writer.empty("b c", [("K", "1")]) }
  }

  /// Many attributes have names with the same mark, and still each is found that stands twice.
  @Test func manyAttributes() throws {
    let attributes: [(String, String?)] = (0..<90).map { ("a\($0)", "\($0)") }
    var writer = XMLWriter()
    try writer.open("root", attributes)
    for index in [0, 45, 89] {
      #expect(throws: XMLWriteFailure.attributeTwice("a\(index)")) {
        try writer.empty("b", attributes + [("a\(index)", "")])
      }
    }
    let root = try #require(try read(writer.finish()).root)
    #expect(root.attributes.map(\.name) == attributes.map(\.0))
  }

  /// Failures that reach back over many chunks of bytes.
  @Test func forgetsLongFailures() throws {
    var writer = XMLWriter()
    try writer.open("a")
    try writer.text("before")
    let long = String(repeating: "سلام", count: 100_000)
    #expect(throws: XMLWriteFailure.self) { try writer.element("b", [("c", long)], text: long + "\u{1}") }
    #expect(throws: XMLWriteFailure.self) { try writer.text(long + "\u{1}") }
    try writer.text(" after")
    #expect(String(decoding: writer.finish(), as: UTF8.self).hasSuffix("<a>before after</a>\n"))
  }

  /// A copy of a writer goes its own way.
  @Test func copiesAreApart() throws {
    var one = XMLWriter()
    try one.open("a")
    var other = one
    try one.text("one")
    try other.text("other")
    #expect(String(decoding: one.finish(), as: UTF8.self).hasSuffix("<a>one</a>\n"))
    #expect(String(decoding: other.finish(), as: UTF8.self).hasSuffix("<a>other</a>\n"))
  }
}
