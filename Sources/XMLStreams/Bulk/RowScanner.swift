import CLibXML2

/// Reads plain rows where they stand, without libxml2: nearly all rows of nearly all documents are plain.
///
/// A plain row is one empty tag, `<assessment employee="1001" … />`, or a start tag and its end tag with nothing in
/// between, with the root's prefix if it has one, made of nothing but known attributes without a prefix, each of them
/// once, in any order, in either kind of quotes, with any white space that XML allows. That is a part of what XML
/// allows, so libxml2 would read the same; anything else is left to it. Such a row is whole in itself: what comes
/// after it means the same to the parser whether the parser has seen it or not.
struct RowScanner {
  /// How many bytes after the text are there and 0, so that words of it can be read at once.
  static let margin = 16

  let state: UnsafeMutablePointer<FastLaneState>

  /// Takes rows, and the white space around them, from `start` on.
  ///
  /// - Parameters:
  ///   - text: The text; `margin` bytes that are 0 follow it.
  ///   - offset: Where `text` stands in the document.
  /// - Returns: Where the first thing begins that is no plain row, or not whole: it has not been looked at.
  func takeRows(_ text: UnsafePointer<UInt8>, from start: Int, to count: Int, at offset: Int) -> Int {
    var index = start
    while !state.pointee.isDoubtful {
      while Self.isBlank(text[index]) { index &+= 1 }
      guard index < count, let end = takeRow(text, from: index, to: count, at: offset) else {
        // Values of the row may be where the next one, if it is like the last, would have none.
        state.pointee.lastElement = -1
        return index
      }
      index = end
    }
    return index
  }

  /// Takes the row that begins at `start`; where it ends, or `nil` if there is no plain row.
  @inline(__always)
  private func takeRow(
    _ text: UnsafePointer<UInt8>, from start: Int, to count: Int, at offset: Int
  ) -> Int? {
    guard let element = element(text, at: start, count) else { return nil }
    let kind = state.pointee.kinds + element
    let values = state.pointee.values
    var index = start &+ kind.pointee.opening.count
    var present: UInt32 = 0
    var place = 0
    while text[index] != UInt8(ascii: "/") {
      guard let (column, first) = attribute(text, at: index, count, kind, place) else {
        // White space before the end of the tag; anything else is found to be no end.
        while Self.isBlank(text[index]) { index &+= 1 }
        break
      }
      let bit = UInt32(1) &<< UInt32(truncatingIfNeeded: column)
      guard present & bit == 0,
        let end = Self.find(text[first &- 1], text, from: first, to: count)
      else { return nil }
      present |= bit
      values[column] = UnsafeBufferPointer(start: text + first, count: end &- first)
      index = end &+ 1
      place &+= 1
    }
    guard let end = self.end(text, at: index, count, kind),
      state.pointee.takeValues(element, present, at: offset &+ index)
    else { return nil }
    return end
  }

  /// Where the row ends whose attributes end at `index`.
  @inline(__always)
  private func end(
    _ text: UnsafePointer<UInt8>, at index: Int, _ count: Int, _ kind: UnsafeMutablePointer<RowKindMemory>
  ) -> Int? {
    if text[index] == UInt8(ascii: "/") { return text[index &+ 1] == UInt8(ascii: ">") ? index &+ 2 : nil }
    let closing = kind.pointee.closing
    var end = index &+ closing.count
    guard end < count, ShortBytes.equal(text + index, closing.bytes, closing.count) else { return nil }
    while Self.isBlank(text[end]) { end &+= 1 }
    return text[end] == UInt8(ascii: ">") ? end &+ 1 : nil
  }

  /// The kind of row that begins at `index`, with white space after its name.
  @inline(__always)
  private func element(_ text: UnsafePointer<UInt8>, at index: Int, _ count: Int) -> Int? {
    for element in 0..<state.pointee.kindCount {
      let opening = state.pointee.kinds[element].opening
      if index &+ opening.count < count, ShortBytes.equal(text + index, opening.bytes, opening.count),
        Self.isBlank(text[index &+ opening.count])
      {
        return element
      }
    }
    return nil
  }

  /// The column of the attribute before which there is white space at `index`, and where its value begins: after a
  /// quote.
  @inline(__always)
  private func attribute(
    _ text: UnsafePointer<UInt8>, at index: Int, _ count: Int, _ kind: UnsafeMutablePointer<RowKindMemory>,
    _ place: Int
  ) -> (column: Int, first: Int)? {
    guard place < kind.pointee.columnCount else { return nil }
    let column = kind.pointee.order[place]
    let lead = kind.pointee.leads[column]
    if index &+ lead.count < count, ShortBytes.equal(text + index, lead.bytes, lead.count) {
      return (column, index &+ lead.count)
    }
    return otherAttribute(text, at: index, count, kind, place)
  }

  /// The same where the attribute is not the expected one, or is written in another way.
  @inline(never)
  private func otherAttribute(
    _ text: UnsafePointer<UInt8>, at index: Int, _ count: Int, _ kind: UnsafeMutablePointer<RowKindMemory>,
    _ place: Int
  ) -> (column: Int, first: Int)? {
    guard Self.isBlank(text[index]) else { return nil }
    var index = index
    while Self.isBlank(text[index]) { index &+= 1 }
    for column in 0..<kind.pointee.columnCount {
      // The name stands between a space, and the sign and the quote.
      let lead = kind.pointee.leads[column]
      let length = lead.count &- 3
      guard index &+ length < count, ShortBytes.equal(text + index, lead.bytes + 1, length) else { continue }
      var end = index &+ length
      while Self.isBlank(text[end]) { end &+= 1 }
      // Another name may begin with this one.
      guard text[end] == UInt8(ascii: "=") else { continue }
      end &+= 1
      while Self.isBlank(text[end]) { end &+= 1 }
      guard text[end] == UInt8(ascii: "\"") || text[end] == UInt8(ascii: "'") else { return nil }
      kind.pointee.expect(column, at: place)
      return (column, end &+ 1)
    }
    return nil
  }

  /// The first place of a byte that is not 0; `nil` if there is none before `count`.
  @inline(__always)
  private static func find(
    _ byte: UInt8, _ text: UnsafePointer<UInt8>, from start: Int, to count: Int
  ) -> Int? {
    let ones = 0x0101_0101_0101_0101 as UInt64
    let wanted = UInt64(byte) &* ones
    var index = start
    while index < count {
      // The lowest byte of which the highest bit is left was 0 before.
      let rest = ShortBytes.word(text, index) ^ wanted
      let found = (rest &- ones) & ~rest & 0x8080_8080_8080_8080
      if found != 0 {
        index &+= found.trailingZeroBitCount &>> 3
        return index < count ? index : nil
      }
      index &+= 8
    }
    return nil
  }

  /// White space of XML.
  @inline(__always)
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}
