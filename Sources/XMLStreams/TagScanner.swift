/// Finds the attributes of a start tag in the text, because libxml2 does not say where they stand.
///
/// The tag has been parsed before, so it is complete and well-formed.
struct TagScanner {
  /// The raw name of each attribute, namespace declarations included, and where it begins.
  static func attributes(
    of window: SourceWindow, inTagAt start: Int
  ) -> [(name: String, offset: Int, place: TextPlace)] {
    var result: [(String, Int, TextPlace)] = []
    var counted = start
    var place = window.place(of: start)
    var index = skipName(window, from: start + 1)
    while true {
      while index < window.end, isSpace(window[index]) { index += 1 }
      guard index < window.end, window[index] != UInt8(ascii: ">"), window[index] != UInt8(ascii: "/") else {
        return result
      }
      let nameEnd = skipName(window, from: index)
      place = window.place(of: index, from: counted, place)
      counted = index
      result.append((String(decoding: window.slice(index, nameEnd), as: UTF8.self), index, place))
      index = nameEnd
      while index < window.end, !isQuote(window[index]) { index += 1 }
      guard index < window.end else { return result }
      let quote = window[index]
      index += 1
      while index < window.end, window[index] != quote { index += 1 }
      index += 1
    }
  }

  private static func skipName(_ window: SourceWindow, from start: Int) -> Int {
    var index = start
    while index < window.end {
      let byte = window[index]
      if isSpace(byte) || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
      {
        break
      }
      index += 1
    }
    return max(index, min(start + 1, window.end))
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }
}
