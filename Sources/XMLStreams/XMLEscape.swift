/// How text is written so that readers get back every character of it.
///
/// A Swift string is sound UTF-8: only bytes below the space, U+FFFE, U+FFFF and a few signs need a look, and all else
/// is copied eight bytes at a time.
enum XMLEscape {
  /// Where the text stands.
  enum Position {
    /// Between tags. A carriage return would be read back as a line feed, so it is written by reference; `>` always
    /// is, so that `]]>` cannot arise even across calls.
    case content
    /// Within double quotes. Readers turn raw tabs and line ends into spaces, so these are written by reference.
    case attribute
  }

  /// The most bytes that one byte becomes.
  private static let growth = 6
  /// How many bytes are written between two questions for room.
  private static let piece = 1 << 12

  /// Writes `text` at the end of `bytes`.
  @inline(__always)
  static func append(
    _ text: String, at position: Position, to bytes: inout GrowingBytes
  ) throws(XMLWriteFailure) {
    var contiguous = text
    let refused = contiguous.withUTF8 { append($0, at: position, to: &bytes) }
    if let refused { throw .characterNotAllowed(refused, in: text) }
  }

  /// Writes the text; up to the first character that XML does not allow, which is returned.
  @inline(__always)
  private static func append(
    _ text: UnsafeBufferPointer<UInt8>, at position: Position, to bytes: inout GrowingBytes
  ) -> Unicode.Scalar? {
    guard let start = text.baseAddress else { return nil }
    var index = 0
    while index < text.count {
      let end = min(text.count, index &+ piece)
      let refused = bytes.write(atMost: (end &- index) &* growth &+ 8) { place in
        switch position {
        case .content: copyContent(start, &index, upTo: end, of: text.count, to: &place)
        case .attribute: copyAttribute(start, &index, upTo: end, of: text.count, to: &place)
        }
      }
      if refused != nil { return refused }
    }
    return nil
  }

  private static func copyContent(
    _ text: UnsafePointer<UInt8>, _ index: inout Int, upTo end: Int, of count: Int,
    to place: inout UnsafeMutablePointer<UInt8>
  ) -> Unicode.Scalar? {
    copy(text, &index, upTo: end, of: count, to: &place, isPlain: { Eight($0).isPlainContent }) { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case 0x0D: "&#13;"
      default: nil
      }
    }
  }

  private static func copyAttribute(
    _ text: UnsafePointer<UInt8>, _ index: inout Int, upTo end: Int, of count: Int,
    to place: inout UnsafeMutablePointer<UInt8>
  ) -> Unicode.Scalar? {
    copy(text, &index, upTo: end, of: count, to: &place, isPlain: { Eight($0).isPlainValue }) { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: "\""): "&quot;"
      case 0x09: "&#9;"
      case 0x0A: "&#10;"
      case 0x0D: "&#13;"
      default: nil
      }
    }
  }

  /// Copies from `index` up to `end`, plain bytes eight at a time. There is room for eight bytes more than needed.
  @inline(__always)
  private static func copy(
    _ text: UnsafePointer<UInt8>, _ index: inout Int, upTo end: Int, of count: Int,
    to place: inout UnsafeMutablePointer<UInt8>, isPlain: (UInt64) -> Bool,
    reference: (UInt8) -> StaticString?
  ) -> Unicode.Scalar? {
    let source = UnsafeRawPointer(text)
    while index < end {
      if index &+ 8 <= end {
        let word = source.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if isPlain(word) {
          UnsafeMutableRawPointer(place).storeBytes(of: word, as: UInt64.self)
          place += 8
          index &+= 8
          continue
        }
      }
      // A word with something to look at, or the last bytes.
      let stop = min(end, index &+ 8)
      while index < stop {
        let byte = text[index]
        if byte >= 0x40, byte != 0xEF {
          place.put(byte)
        } else if let reference = reference(byte) {
          place.put(reference)
        } else if let refused = refused(text, at: index, of: count) {
          return refused
        } else {
          place.put(byte)
        }
        index &+= 1
      }
    }
    return nil
  }

  /// The character that begins at `index`, if XML does not allow it.
  private static func refused(_ text: UnsafePointer<UInt8>, at index: Int, of count: Int) -> Unicode.Scalar? {
    let byte = text[index]
    if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return Unicode.Scalar(byte) }
    guard byte == 0xEF, index &+ 2 < count, text[index &+ 1] == 0xBF, text[index &+ 2] >= 0xBE else {
      return nil
    }
    return text[index &+ 2] == 0xBE ? "\u{FFFE}" : "\u{FFFF}"
  }
}

/// Eight bytes of text at once, after Mycroft's test for a zero byte in a word.
private struct Eight {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  let word: UInt64

  @inline(__always)
  init(_ word: UInt64) { self.word = word }

  /// Nothing in it but what stands for itself between tags.
  @inline(__always)
  var isPlainContent: Bool {
    // `<` and `>` differ in one bit.
    (controls | Self.zeros((word | Self.ones &* 0x02) ^ Self.ones &* UInt64(UInt8(ascii: ">")))
      | Self.zeros(word ^ Self.ones &* UInt64(UInt8(ascii: "&"))) | Self.zeros(word ^ Self.ones &* 0xEF))
      & Self.highs == 0
  }

  /// Nothing in it but what stands for itself within double quotes.
  @inline(__always)
  var isPlainValue: Bool {
    // `"` and `&` differ in one bit.
    (controls | Self.zeros((word | Self.ones &* 0x04) ^ Self.ones &* UInt64(UInt8(ascii: "&")))
      | Self.zeros(word ^ Self.ones &* UInt64(UInt8(ascii: "<"))) | Self.zeros(word ^ Self.ones &* 0xEF))
      & Self.highs == 0
  }

  /// High bits where a byte is below the space.
  private var controls: UInt64 {
    @inline(__always) get { (word &- Self.ones &* 0x20) & ~word }
  }

  /// High bits where a byte is zero; perhaps also where the byte after such a one is not.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
}
