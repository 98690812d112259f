import Diagnostics
import Testing

@testable import XMLStreams

/// Documents in the encodings that are read, and bytes that mean nothing in them.
@Suite struct EncodingTests {
  /// A document with a fault after letters of one, two, three and four bytes.
  static func sample(_ declaration: String) -> String {
    "\(declaration)\n<framework xmlns=\"urn:sanj:1\" id=\"شناسه\">\n<title xml:lang=\"fa\">پگاه €</title><wrong/>\n"
      + "<scale id=\"س\" min=\"0\" max=\"5\" extra=\"1\"/>"
      + "<domain id=\"d\"><title xml:lang=\"fa\">ح</title></domain>"
      + "<competency id=\"c\" domain=\"d\" scale=\"س\"><title xml:lang=\"fa\">ک</title></competency>\n</framework>"
  }

  static let faults = [Expected("DOC022", 3, 36), Expected("DOC026", 4, 31)]

  static func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return bigEndian ? pair : pair.reversed()
    }
  }

  /// In windows-1256; only the letters of the sample.
  static func windows1256(_ text: String) -> [UInt8] {
    let letters: [Unicode.Scalar: UInt8] = [
      "ش": 0xD4, "ن": 0xE4, "ا": 0xC7, "س": 0xD3, "ه": 0xE5, "پ": 0x81, "گ": 0x90, "€": 0x80, "ح": 0xCD,
      "ک": 0x98,
    ]
    return text.unicodeScalars.map { letters[$0] ?? UInt8($0.value) }
  }

  static let documents: [(name: String, bytes: [UInt8])] = [
    ("UTF-8", Array(sample("<?xml version=\"1.0\"?>").utf8)),
    ("UTF-8 by name", Array(sample("<?xml version='1.0' encoding='utf-8'?>").utf8)),
    ("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + Array(sample("<?xml version=\"1.0\"?>").utf8)),
    // The mark decides, whatever the declaration says.
    (
      "UTF-8 with a mark and another name",
      [0xEF, 0xBB, 0xBF] + Array(sample("<?xml version=\"1.0\" encoding=\"windows-1256\"?>").utf8)
    ),
    ("UTF-16 LE", utf16(sample("<?xml version=\"1.0\"?>"), bigEndian: false, mark: true)),
    ("UTF-16 BE", utf16(sample("<?xml version=\"1.0\" encoding=\"UTF-16\"?>"), bigEndian: true, mark: true)),
    (
      "UTF-16 with another name",
      utf16(sample("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"), bigEndian: false, mark: true)
    ),
    (
      "UTF-16 LE without a mark",
      utf16(sample("<?xml version=\"1.0\" encoding=\"UTF-16\"?>"), bigEndian: false, mark: false)
    ),
    ("UTF-16 BE without a mark", utf16(sample("<?xml version=\"1.0\"?>"), bigEndian: true, mark: false)),
    (
      "windows-1256",
      windows1256(sample("<?xml version=\"1.0\" encoding=\"windows-1256\" standalone='yes'?>"))
    ),
  ]

  @Test(arguments: documents.indices) func readsTheSameTextAndPlaces(_ index: Int) throws {
    let item = Self.documents[index]
    for chunk in [1, 2, 3, 5, 1 << 16] {
      let document = try read(item.bytes, chunk: chunk)
      #expect(document.findings.map { Expected($0) } == Self.faults, "\(item.name) in pieces of \(chunk)")
      #expect(document.root?["id"] == "شناسه")
      #expect(document.root?.children.first?.text == "پگاه €")
      #expect(document.root?.children.first?.location.line == 3)
    }
  }

  @Test func readsCharactersBeyondTheBasicPlane() throws {
    let text = framework("<title xml:lang=\"fa\">𐎠😀</title><wrong/>")
    for bytes in [Array(text.utf8), Self.utf16(text, bigEndian: true, mark: true)] {
      for chunk in [1, 3] {
        let document = try read(bytes, chunk: chunk)
        #expect(document.root?.children.first?.text == "𐎠😀")
        #expect(document.findings.map { Expected($0) }.contains(Expected("DOC022", 2, 32)))
      }
    }
  }

  /// All bytes of the single-byte encodings against the tables that Unicode publishes, spot-checked at both ends.
  @Test func singleByteEncodings() throws {
    func text(_ encoding: String, _ byte: UInt8) throws -> String? {
      let head = Array("<?xml version=\"1.0\" encoding=\"\(encoding)\"?><a>".utf8)
      return try read(head + [byte] + Array("</a>".utf8)).root?.text
    }
    #expect(try text("windows-1256", 0x8D) == "چ")
    #expect(try text("windows-1256", 0x9D) == "\u{200C}")
    #expect(try text("CP1256", 0xFF) == "ے")
    #expect(try text("windows-1252", 0x80) == "€")
    #expect(try text("windows-1252", 0xE9) == "é")
    #expect(try text("ISO-8859-1", 0xFF) == "ÿ")
    #expect(try text("us-ascii", 0x7F) == "\u{7F}")
  }

  struct Broken: Sendable {
    let bytes: [UInt8]
    let code: String
    let line: Int
    let column: Int
    let words: String
  }

  static func broken(
    _ before: String, _ bytes: [UInt8], _ after: String, _ code: String, _ line: Int, _ column: Int,
    _ words: String
  ) -> Broken {
    Broken(
      bytes: Array(before.utf8) + bytes + Array(after.utf8), code: code, line: line, column: column,
      words: words)
  }

  static let brokenDocuments: [Broken] = [
    broken("<a>\nسلام", [0xFF], "</a>", "DOC007", 2, 5, "FF"),
    broken("<a>\nسلام", [0xC0, 0x80], "</a>", "DOC007", 2, 5, "C0"),
    broken("<a>\nسلام", [0xE2, 0x82], "</a>", "DOC007", 2, 5, "E2 82 3C"),
    broken("<a>\nسلام", [0xED, 0xA0, 0x80], "</a>", "DOC007", 2, 5, "ED A0 80"),
    broken("<a>\nسلام", [0xF4, 0x90, 0x80, 0x80], "</a>", "DOC007", 2, 5, "F4 90 80 80"),
    broken("<a>\nسلام", [0xE2, 0x82], "", "DOC007", 2, 5, "E2 82"),
    broken("<a>\nسلام", [0x00], "</a>", "DOC008", 2, 5, "U+0000"),
    broken("<a b=\"سل", [0x1B], "\"/>", "DOC008", 1, 9, "U+001B"),
    broken("<a>\n", [0xEF, 0xBF, 0xBF], "</a>", "DOC008", 2, 1, "U+FFFF"),
    broken("", [0x00], "", "DOC008", 1, 1, "U+0000"),
    broken("PK", [0x03, 0x04], "...", "DOC008", 1, 3, "U+0003"),
    broken("", [0xFF, 0xFE, 0x3C, 0x00, 0x00, 0xD8], "", "DOC007", 1, 2, "00 D8"),
    broken("", [0xFE, 0xFF, 0x00, 0x3C, 0xDC, 0x00], "", "DOC007", 1, 2, "DC 00"),
    broken("", [0xFE, 0xFF, 0x00, 0x3C, 0xD8, 0x00, 0x00, 0x41], "", "DOC007", 1, 2, "D8 00"),
    broken("", [0xFF, 0xFE, 0x3C, 0x00, 0x61], "", "DOC007", 1, 2, "61"),
    broken("", [0xFF, 0xFE, 0x00, 0x00], "", "DOC009", 1, 1, "UTF-32"),
    broken("<?xml version=\"1.0\" encoding=\"KOI8-R\"?><a/>", [], "", "DOC009", 1, 31, "KOI8-R"),
    broken("<?xml version=\"1.0\"\n encoding = 'UTF-16'?><a/>", [], "", "DOC009", 2, 14, "UTF-16"),
    broken("<?xml version=\"1.0\" encoding=\"us-ascii\"?>\n<a>", [0xD3], "</a>", "DOC007", 2, 4, "US-ASCII"),
    broken("<?xml version=\"1.0\" encoding=\"windows-1252\"?>\n<a>", [0x81], "</a>", "DOC007", 2, 4, "81"),
    // An earlier fault of the markup is the one that is reported.
    broken("<a>\n</b>", [0xFF], "", "DOC001", 2, 1, "\"a\""),
  ]

  @Test(arguments: brokenDocuments) func bytesThatMeanNothing(_ item: Broken) throws {
    for chunk in [1, 2, 1 << 16] {
      let document = try read(item.bytes, chunk: chunk)
      #expect(document.findings.map { Expected($0) } == [Expected(item.code, item.line, item.column)])
      #expect(document.findings.first?.message.en.contains(item.words) == true)
    }
  }
}
