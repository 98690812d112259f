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
  static let growth = 6

  /// Writes all of `text`, for which there is room.
  ///
  /// - Returns: The first character that XML does not allow; what comes after it is not written.
  @inline(__always)
  static func copy(
    _ text: UnsafeBufferPointer<UInt8>, at position: Position, to place: inout UnsafeMutablePointer<UInt8>
  ) -> Unicode.Scalar? {
    guard let start = text.baseAddress else { return nil }
    var index = 0
    return copy(start, &index, upTo: text.count, of: text.count, at: position, to: &place)
  }

  /// Writes `text` from `index` up to `end`, for which there is room.
  @inline(__always)
  static func copy(
    _ text: UnsafePointer<UInt8>, _ index: inout Int, upTo end: Int, of count: Int, at position: Position,
    to place: inout UnsafeMutablePointer<UInt8>
  ) -> Unicode.Scalar? {
    // From here on, the bytes that were written are those of the text.
    var plainStart = index
    while index < end {
      while index &+ 8 <= end {
        let eight = EightBytes(at: text + index)
        guard isPlain(eight, at: position) else { break }
        eight.store(to: place)
        place += 8
        index &+= 8
      }
      let rest = end &- index
      if rest == 0 { return nil }
      if rest < 8 {
        // The last bytes, together with some that were copied already.
        if end &- plainStart >= 8 {
          let eight = EightBytes(at: text + (end &- 8))
          if isPlain(eight, at: position) {
            eight.store(to: place + (rest &- 8))
            place += rest
            index = end
            return nil
          }
        } else if rest >= 4 {
          let eight = EightBytes(at: text + index, endsOf: rest)
          if isPlain(eight, at: position) {
            eight.store(to: place, endsOf: rest)
            place += rest
            index = end
            return nil
          }
        }
      }
      let stop = min(end, index &+ 8)
      if let refused = copyByBytes(text, &index, upTo: stop, of: count, at: position, to: &place) {
        return refused
      }
      plainStart = index
    }
    return nil
  }

  @inline(__always)
  private static func isPlain(_ eight: EightBytes, at position: Position) -> Bool {
    switch position {
    case .content: eight.isPlainContent
    case .attribute: eight.isPlainValue
    }
  }

  /// Writes `text` from `index` up to `end` with a look at each byte.
  private static func copyByBytes(
    _ text: UnsafePointer<UInt8>, _ index: inout Int, upTo end: Int, of count: Int, at position: Position,
    to place: inout UnsafeMutablePointer<UInt8>
  ) -> Unicode.Scalar? {
    while index < end {
      let byte = text[index]
      if byte >= 0x40, byte != 0xEF {
        place.put(byte)
      } else if let reference = reference(byte, at: position) {
        place.put(reference)
      } else if let refused = refused(text, at: index, of: count) {
        return refused
      } else {
        place.put(byte)
      }
      index &+= 1
    }
    return nil
  }

  /// How a byte is written that does not stand for itself.
  @inline(__always)
  private static func reference(_ byte: UInt8, at position: Position) -> StaticString? {
    switch (byte, position) {
    case (UInt8(ascii: "&"), _): "&amp;"
    case (UInt8(ascii: "<"), _): "&lt;"
    case (UInt8(ascii: ">"), .content): "&gt;"
    case (UInt8(ascii: "\""), .attribute): "&quot;"
    case (0x09, .attribute): "&#9;"
    case (0x0A, .attribute): "&#10;"
    case (0x0D, _): "&#13;"
    default: nil
    }
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
