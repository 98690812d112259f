/// The encodings in which documents are read: those that XML requires, and those that office programs of the
/// region still write.
enum SourceEncoding {
  case utf8
  case utf16(bigEndian: Bool)
  /// One byte a character: the characters of the bytes 0x80 to 0xFF; those above 0x7F that are missing, and
  /// U+FFFD, stand for nothing.
  case singleByte(name: String, upperHalf: [UInt16])

  /// Its name for messages.
  var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16: "UTF-16"
    case .singleByte(let name, _): name
    }
  }

  /// The encoding that a document without a byte order mark declares, if documents are read in it.
  ///
  /// UTF-16 is not among them: a declaration that could be read byte by byte is not in UTF-16.
  init?(declared name: String) {
    switch name.uppercased() {
    case "UTF-8", "UTF8": self = .utf8
    case "US-ASCII", "ASCII": self = .singleByte(name: "US-ASCII", upperHalf: [])
    case "ISO-8859-1", "ISO8859-1", "LATIN1":
      self = .singleByte(name: "ISO-8859-1", upperHalf: Array(0x80...0xFF))
    case "WINDOWS-1252", "CP1252": self = .singleByte(name: "windows-1252", upperHalf: Self.windows1252)
    case "WINDOWS-1256", "CP1256": self = .singleByte(name: "windows-1256", upperHalf: Self.windows1256)
    default: return nil
    }
  }

  /// What the first bytes of a document say about its encoding.
  ///
  /// A byte order mark decides, whatever the declaration says (RFC 7303, section 3).
  enum Sniff {
    /// Too few bytes to tell.
    case unknown
    /// Found; the text begins after `markLength` bytes.
    case found(SourceEncoding, markLength: Int)
    /// An encoding that is not read, by its name, and at which byte it is named.
    case unsupported(String, at: Int)
  }

  /// How many bytes an XML declaration may take.
  static let longestDeclaration = 1024

  /// Looks at the first bytes; `isWhole` when there are no more.
  static func sniff(_ head: [UInt8], isWhole: Bool) -> Sniff {
    if head.count < 4 && !isWhole { return .unknown }
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return .found(.utf8, markLength: 3) }
    if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF]) {
      return .unsupported("UTF-32", at: 0)
    }
    if head.starts(with: [0xFF, 0xFE]) { return .found(.utf16(bigEndian: false), markLength: 2) }
    if head.starts(with: [0xFE, 0xFF]) { return .found(.utf16(bigEndian: true), markLength: 2) }
    if head.starts(with: [0x3C, 0, 0x3F, 0]) { return .found(.utf16(bigEndian: false), markLength: 0) }
    if head.starts(with: [0, 0x3C, 0, 0x3F]) { return .found(.utf16(bigEndian: true), markLength: 0) }

    let opening = Array("<?xml".utf8)
    guard head.starts(with: opening) || (!isWhole && opening.starts(with: head)) else {
      return .found(.utf8, markLength: 0)
    }
    guard let close = head.firstIndex(of: UInt8(ascii: ">")) else {
      return isWhole || head.count > longestDeclaration ? .found(.utf8, markLength: 0) : .unknown
    }
    guard let (name, place) = declaredName(in: head[..<close]) else { return .found(.utf8, markLength: 0) }
    guard let encoding = SourceEncoding(declared: name) else { return .unsupported(name, at: place) }
    return .found(encoding, markLength: 0)
  }

  /// The value of `encoding` in an XML declaration and where it begins.
  private static func declaredName(in declaration: ArraySlice<UInt8>) -> (String, Int)? {
    let key = Array("encoding".utf8)
    var index = declaration.startIndex
    while index < declaration.endIndex {
      defer { index += 1 }
      guard declaration[index...].starts(with: key) else { continue }
      var rest = declaration[(index + key.count)...].drop(while: isSpace)
      guard rest.popFirst() == UInt8(ascii: "=") else { continue }
      rest = rest.drop(while: isSpace)
      guard let quote = rest.popFirst(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
        let end = rest.firstIndex(of: quote)
      else { continue }
      return (String(decoding: rest[..<end], as: UTF8.self), rest.startIndex)
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// The upper half of windows-1252, from the mapping that Unicode publishes.
  private static let windows1252: [UInt16] =
    [
      0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030,
      0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C,
      0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD,
      0x017E, 0x0178,
    ] + Array(0xA0...0xFF)

  /// The upper half of windows-1256, from the mapping that Unicode publishes.
  private static let windows1256: [UInt16] = [
    0x20AC, 0x067E, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030,
    0x0679, 0x2039, 0x0152, 0x0686, 0x0698, 0x0688, 0x06AF, 0x2018, 0x2019, 0x201C,
    0x201D, 0x2022, 0x2013, 0x2014, 0x06A9, 0x2122, 0x0691, 0x203A, 0x0153, 0x200C,
    0x200D, 0x06BA, 0x00A0, 0x060C, 0x00A2, 0x00A3, 0x00A4, 0x00A5, 0x00A6, 0x00A7,
    0x00A8, 0x00A9, 0x06BE, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00AF, 0x00B0, 0x00B1,
    0x00B2, 0x00B3, 0x00B4, 0x00B5, 0x00B6, 0x00B7, 0x00B8, 0x00B9, 0x061B, 0x00BB,
    0x00BC, 0x00BD, 0x00BE, 0x061F, 0x06C1, 0x0621, 0x0622, 0x0623, 0x0624, 0x0625,
    0x0626, 0x0627, 0x0628, 0x0629, 0x062A, 0x062B, 0x062C, 0x062D, 0x062E, 0x062F,
    0x0630, 0x0631, 0x0632, 0x0633, 0x0634, 0x0635, 0x0636, 0x00D7, 0x0637, 0x0638,
    0x0639, 0x063A, 0x0640, 0x0641, 0x0642, 0x0643, 0x00E0, 0x0644, 0x00E2, 0x0645,
    0x0646, 0x0647, 0x0648, 0x00E7, 0x00E8, 0x00E9, 0x00EA, 0x00EB, 0x0649, 0x064A,
    0x00EE, 0x00EF, 0x064B, 0x064C, 0x064D, 0x064E, 0x00F4, 0x064F, 0x0650, 0x00F7,
    0x0651, 0x00F9, 0x0652, 0x00FB, 0x00FC, 0x200E, 0x200F, 0x06D2,
  ]
}
