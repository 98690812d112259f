#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Counts the attributes of every start tag before libxml2 sees it, because libxml2 before 2.12 compares each of them
/// with all others.
///
/// It knows only where tags, comments and the like begin and end. What is not well-formed may mislead it, but never
/// before the parser has refused the document.
struct TagGuard {
  private enum State {
    case text
    /// After `<`.
    case opened
    /// After `<!` and that many bytes of what follows, all as in `<!--` or `<![CDATA[`.
    case declaration(StaticString, Int)
    case tag
    case value(quote: UInt8)
    /// Inside what ends with these bytes and `>`; the counts says how many of them stand directly before.
    case aside(end: UInt8, wanted: Int, found: Int)
    case endTag
  }

  private var state = State.text
  private var tagStart = 0
  private var count = 0

  /// Looks at the text from `offset`, which follows that of the last call.
  ///
  /// - Returns: Where the first tag begins that has more than `limit` attributes.
  mutating func check(_ text: UnsafeBufferPointer<UInt8>, from offset: Int, limit: Int) -> Int? {
    var index = 0
    while index < text.count {
      switch state {
      case .text:
        guard let found = text.index(of: UInt8(ascii: "<"), from: index) else { return nil }
        tagStart = offset + found
        count = 0
        index = found
        state = .opened
      case .opened:
        switch text[index] {
        case UInt8(ascii: "!"): state = .declaration("", 0)
        case UInt8(ascii: "?"): state = .aside(end: UInt8(ascii: "?"), wanted: 1, found: 0)
        case UInt8(ascii: "/"): state = .endTag
        default: state = .tag
        }
      case .declaration(let word, let found): state = Self.afterDeclaration(word, found, text[index])
      case .endTag:
        guard let end = text.index(of: UInt8(ascii: ">"), from: index) else { return nil }
        index = end
        state = .text
      case .tag:
        let byte = text[index]
        if byte == UInt8(ascii: ">") { state = .text }
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          count += 1
          if count > limit { return tagStart }
          state = .value(quote: byte)
        }
      case .value(let quote):
        guard let end = text.index(of: quote, from: index) else { return nil }
        index = end
        state = .tag
      case .aside(let end, let wanted, let found):
        let byte = text[index]
        if byte == UInt8(ascii: ">"), found >= wanted {
          state = .text
        } else {
          state = .aside(end: end, wanted: wanted, found: byte == end ? found + 1 : 0)
        }
      }
      index += 1
    }
    return nil
  }

  private static func afterDeclaration(_ word: StaticString, _ found: Int, _ byte: UInt8) -> State {
    let section: StaticString = "[CDATA["
    if found == 0, byte == UInt8(ascii: "-") { return .declaration("--", 1) }
    let word = found == 0 ? section : word
    // Anything else is refused by the parser.
    guard found < word.utf8CodeUnitCount, word.utf8Start[found] == byte else { return .endTag }
    guard found + 1 == word.utf8CodeUnitCount else { return .declaration(word, found + 1) }
    let end = byte == UInt8(ascii: "-") ? byte : UInt8(ascii: "]")
    return .aside(end: end, wanted: 2, found: 0)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the byte next stands at `start` or after.
  fileprivate func index(of byte: UInt8, from start: Int) -> Int? {
    guard let base = baseAddress, let found = memchr(base + start, Int32(byte), count - start) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
