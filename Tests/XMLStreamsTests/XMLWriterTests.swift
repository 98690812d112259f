import Diagnostics
import Testing

@testable import XMLStreams

/// What is written: its form, its escapes, and that it reads back as it was.
@Suite struct XMLWriterTests {
  @Test func form() throws {
    var writer = XMLWriter()
    try writer.open("framework", [("xmlns", XMLWriter.namespace), ("id", "F"), ("none", nil)])
    try writer.element("title", [("xml:lang", "fa")], text: "چارچوب <&>")
    try writer.open("scale", [("id", "a\"b'\t\n\r<&>")])
    try writer.open("level", [("value", "1")])
    try writer.element("title", text: "")
    try writer.close()
    try writer.close()
    try writer.empty("domain")
    let text = String(decoding: writer.finish(), as: UTF8.self)
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <framework xmlns="urn:sanj:1" id="F">
          <title xml:lang="fa">چارچوب &lt;&amp;&gt;</title>
          <scale id="a&quot;b'&#9;&#10;&#13;&lt;&amp;>">
            <level value="1">
              <title/>
            </level>
          </scale>
          <domain/>
        </framework>

        """)
  }

  /// Elements inside text get no white space of ours.
  @Test func mixedContent() throws {
    var writer = XMLWriter()
    try writer.open("p")
    try writer.text("a ")
    try writer.empty("b")
    try writer.text(" c")
    #expect(String(decoding: writer.finish(), as: UTF8.self).hasSuffix("\n<p>a <b/> c</p>\n"))
  }

  /// Every class of characters that XML allows, at its borders.
  static let characters: [Unicode.Scalar] = [
    "\t", "\n", "\r", " ", "!", "\"", "&", "'", "<", "=", ">", "]", "~", "\u{7F}", "\u{80}", "\u{85}",
    "\u{9F}",
    "\u{A0}", "ی", "\u{200C}", "\u{2028}", "\u{D7FF}", "\u{E000}", "\u{FEFF}", "\u{FFFD}", "\u{10000}", "😀",
    "\u{10FFFF}",
  ]

  @Test func readsBackAsWritten() throws {
    let all = String(String.UnicodeScalarView(Self.characters))
    for text in Self.characters.map({ String($0) }) + [
      all, all + all, "]]>", "]]", "&amp;", "&#38;", "&#38;#38;", "  a  ",
    ] {
      var writer = XMLWriter()
      try writer.open("a", [("b", text), ("c", "1")])
      try writer.element("d", text: text)
      try writer.element("e", text: "x" + text)
      let document = try read(writer.finish())
      #expect(document.isWellFormed)
      let scalars = Array(text.unicodeScalars)
      #expect(document.root.map { Array(($0["b"] ?? "").unicodeScalars) } == scalars)
      #expect(document.root.map { Array($0.children[0].text.unicodeScalars) } == scalars)
      #expect(document.root.map { Array($0.children[1].text.unicodeScalars) } == ["x"] + scalars)
    }
  }

  /// A whole document written from what was read is read as the same.
  @Test func roundTrip() throws {
    func write(_ element: XMLElement, to writer: inout XMLWriter, isRoot: Bool) throws {
      let namespace: [(String, String?)] = isRoot ? [("xmlns", XMLWriter.namespace)] : []
      try writer.open(element.name, namespace + element.attributes.map { ($0.name, $0.value) })
      try writer.text(element.text)
      for child in element.children { try write(child, to: &writer, isRoot: false) }
      try writer.close()
    }
    func rewritten(_ text: [UInt8]) throws -> [UInt8] {
      let document = try read(text)
      #expect(document.isValid)
      var writer = XMLWriter()
      try write(try #require(document.root), to: &writer, isRoot: true)
      return writer.finish()
    }
    let once = try rewritten(Array(soundFramework.utf8))
    #expect(try rewritten(once) == once)
  }

  @Test(arguments: ["\0", "a\u{8}b", "\u{B}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"]) func refusesCharacters(
    _ text: String
  ) throws {
    var writer = XMLWriter()
    try writer.open("a")
    let before = writer
    #expect(throws: XMLWriteFailure.self) { try writer.text(text) }
    #expect(throws: XMLWriteFailure.self) { try writer.element("b", text: text) }
    #expect(throws: XMLWriteFailure.self) { try writer.empty("b", [("c", text)]) }
    // What throws writes nothing.
    #expect(writer.finish() == before.finish())
  }

  @Test func refusesWhatIsNoDocument() throws {
    var writer = XMLWriter()
    #expect(throws: XMLWriteFailure.outsideRoot) { try writer.text("x") }
    #expect(throws: XMLWriteFailure.outsideRoot) { try writer.close() }
    for name in ["", "1a", "a b", "a>", "-a", "a\u{0}"] {
      #expect(throws: XMLWriteFailure.notAName(name)) { try writer.empty(name) }
      #expect(throws: XMLWriteFailure.notAName(name)) { try writer.empty("a", [(name, "")]) }
    }
    #expect(throws: XMLWriteFailure.attributeTwice("b")) {
      try writer.empty("a", [("b", ""), ("c", ""), ("b", "")])
    }
    try writer.empty("شناسه-1", [("xml:lang", "fa"), ("_ب.۲", "")])
    #expect(throws: XMLWriteFailure.outsideRoot) { try writer.empty("b") }
    #expect(throws: XMLWriteFailure.outsideRoot) { try writer.text("") }
  }
}
