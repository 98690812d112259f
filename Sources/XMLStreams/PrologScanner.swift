/// Finds the name of the root element before the parser starts, because the name chooses the schema.
///
/// It knows only what may stand before the root (white space, comments, processing instructions); whatever else
/// it meets, it leaves to the parser to refuse.
struct PrologScanner {
  /// What it has found.
  enum Result: Equatable {
    /// More text is needed.
    case unknown
    /// The local name of the first element.
    case root(String)
    /// A document type declaration begins here.
    case documentType(Int)
    /// A fault: the parser will refuse the document.
    case none
  }

  private var offset = 0

  /// Goes on from where the last call ended; all text up to `end` is there.
  mutating func scan(_ window: SourceWindow, upTo end: Int) -> Result {
    while true {
      while offset < end, Self.isSpace(window[offset]) { offset += 1 }
      guard end - offset >= 2 else { return .unknown }
      guard window[offset] == UInt8(ascii: "<") else { return .none }
      switch window[offset + 1] {
      case UInt8(ascii: "?"):
        guard let next = Self.find("?>", in: window, from: offset + 2, upTo: end) else { return .unknown }
        offset = next
      case UInt8(ascii: "!"):
        guard end - offset >= 4 else { return .unknown }
        guard window.has("<!--", at: offset) else { return documentType(window, upTo: end) }
        guard let next = Self.find("-->", in: window, from: offset + 4, upTo: end) else { return .unknown }
        offset = next
      default:
        return Self.rootName(window, from: offset + 1, upTo: end)
      }
    }
  }

  /// Whether there is nothing but white space up to `end`.
  func hasOnlyBlanks(_ window: SourceWindow, upTo end: Int) -> Bool {
    offset <= end && (0..<end).allSatisfy { Self.isSpace(window[$0]) }
  }

  private func documentType(_ window: SourceWindow, upTo end: Int) -> Result {
    let keyword: StaticString = "<!DOCTYPE"
    if window.has(keyword, at: offset) { return .documentType(offset) }
    return end - offset < keyword.utf8CodeUnitCount ? .unknown : .none
  }

  private static func rootName(_ window: SourceWindow, from start: Int, upTo end: Int) -> Result {
    guard let stop = (start..<end).first(where: { endsName(window[$0]) }) else { return .unknown }
    let name = window.slice(start, stop)
    let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name[...]
    return local.isEmpty ? .none : .root(String(decoding: local, as: UTF8.self))
  }

  /// The offset after the next `text`.
  private static func find(_ text: StaticString, in window: SourceWindow, from start: Int, upTo end: Int)
    -> Int?
  {
    var index = start
    while index + text.utf8CodeUnitCount <= end {
      if window.has(text, at: index) { return index + text.utf8CodeUnitCount }
      index += 1
    }
    return nil
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
