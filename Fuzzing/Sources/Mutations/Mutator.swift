/// Changes sound documents, mostly in ways that a careless reader would not notice.
public struct Mutator {
  private var random: SplitMix64
  private let documents: [SoundDocuments.Document]

  /// The same documents from the same seed.
  public init(seed: UInt64, documents: [SoundDocuments.Document] = SoundDocuments.all) {
    random = SplitMix64(seed: seed)
    self.documents = documents
  }

  /// The next document, and in what pieces it is to be read.
  public mutating func next() -> (root: String, bytes: [UInt8], part: Int, chunk: Int) {
    let start = documents[below(documents.count)]
    var bytes = start.bytes
    for _ in 0..<Self.changes[below(Self.changes.count)] { change(&bytes) }
    let part = below(2) == 0 ? Int.max : 16 + below(400)
    let chunk = below(3) == 0 ? 1 + below(64) : 1 << 16
    return (start.root, bytes, part, chunk)
  }

  private mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<max(1, limit), using: &random) }

  private mutating func change(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    switch below(9) {
    case 0: bytes[below(bytes.count)] = UInt8(below(256))
    case 1: bytes[below(bytes.count)] = Self.signs[below(Self.signs.count)]
    case 2, 3: bytes.insert(contentsOf: Self.words[below(Self.words.count)], at: below(bytes.count + 1))
    case 4: replaceValue(in: &bytes)
    case 5: bytes.removeSubrange(range(in: bytes, atMost: 40))
    case 6:
      let copied = bytes[range(in: bytes, atMost: 200)]
      bytes.insert(contentsOf: copied, at: below(bytes.count + 1))
    case 7:
      let other = documents[below(documents.count)].bytes
      bytes.insert(contentsOf: other[range(in: other, atMost: 120)], at: below(bytes.count + 1))
    default:
      if below(8) == 0 {
        bytes.removeLast(below(bytes.count))
      } else {
        let line = range(in: bytes, atMost: 8)
        bytes.replaceSubrange(line, with: Self.words[below(Self.words.count)])
      }
    }
  }

  /// Puts something else between two quotation marks.
  private mutating func replaceValue(in bytes: inout [UInt8]) {
    let quotes = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\"") }
    guard quotes.count > 1 else { return }
    let first = below(quotes.count - 1)
    bytes.replaceSubrange(quotes[first] + 1..<quotes[first + 1], with: Self.values[below(Self.values.count)])
  }

  private mutating func range(in bytes: [UInt8], atMost length: Int) -> Range<Int> {
    let start = below(bytes.count)
    return start..<min(bytes.count, start + 1 + below(length))
  }

  /// How many changes a document gets: mostly one, which both lanes may still hold for valid.
  private static let changes = [0, 1, 1, 1, 1, 2, 2, 3]

  private static let signs: [UInt8] =
    Array("<>&\"'/=!?-[] \n\r\t:;#x09.".utf8) + [0, 1, 0x7F, 0x80, 0xC2, 0xFF]

  private static let words: [[UInt8]] =
    [
      "<!--", "-->", "<!-- -->", "--", "<![CDATA[", "]]>", "<![CDATA[ ]]>", "<?p", "?>", "<?p i?>",
      "<?xml version='1.0'?>", "<!DOCTYPE a>", "&amp;", "&#38;", "&#x20;", "&#10;", "&lt;", "&e;", "\"",
      "'", "/>", ">", "<", "</", "=", "</assessments>", "</assessment>", "<assessment ", "<assessments>",
      "<employee ", "</workforce>", "<title xml:lang=\"en\">x</title>", "<note xml:lang=\"fa\">ی</note>",
      "<x/>", " x=\"1\"", " id=\"1\"", " employee=\"1\"", " level=\"1\"", " xmlns=\"\"",
      " xmlns=\"urn:sanj:1\"", " xmlns:x=\"urn:x\"", " x:id=\"1\"", " xml:lang=\"fa\"",
      " xml:space=\"preserve\"", " xsi:nil=\"true\"", "s:", " ", "\n", "\r", "\r\n", "\t", "\u{85}",
      "\u{A0}", "\u{200C}", "\u{2028}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}", "\u{10FFFF}", "ی", "ي", "۱",
      "٤",
    ].map { Array($0.utf8) } + [
      [0], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x80], [0xF0, 0x9F],
      [0x80], [UInt8](repeating: 0x61, count: 64), [UInt8](repeating: 0x61, count: 65),
      [UInt8](repeating: 0x20, count: 300),
    ]

  private static let values: [[UInt8]] =
    [
      "", " ", "a b", "a\u{A0}b", "a\u{2003}b", "a\u{85}b", "a&#9;b", "&#x85;", "a&amp;b", "&lt;", "a>b",
      "a'b", "۱۲", "0", "00", "01", "9", "10", "99", "100", "1.", ".5", "1.5", "1.50", "1.500", "1.5000",
      "-1", "+1", "1e1", "1,5", "٣", "NaN", "1404-01-01", "1404-1-1", "1404-13-01", "1404-00-10",
      "1404-12-31", "1404-12-32", "14040-01-01", "1404-01-01 ", " 1404-01-01", "۱۴۰۴-۰۱-۰۱", "9999999999",
      "10000000000", "0000000001", "self", "Self", "selfish", "sel", "peer ", "test", "tests", "observed",
      "supervisor", "supervisors", "persian", "gregorian", "urn:sanj:1", "urn:sanj:2", "ی\u{200C}ک",
    ].map { Array($0.utf8) } + [
      [UInt8](repeating: 0x61, count: 64), [UInt8](repeating: 0x61, count: 65),
      Array(String(repeating: "ش", count: 64).utf8), Array(String(repeating: "ش", count: 65).utf8),
      Array(String(repeating: "😀", count: 64).utf8), Array(String(repeating: "😀", count: 65).utf8), [0xC3],
      [0xEF, 0xBF, 0xBE],
    ]
}
