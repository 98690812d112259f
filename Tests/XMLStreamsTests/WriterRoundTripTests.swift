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
