import CLibXML2

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Divides the bytes of the fast lane between `RowScanner` and libxml2.
///
/// The scanner has the word between rows; what it does not know goes to libxml2 up to the next `>`, and on until
/// libxml2 has read all that it was given and is between rows again. Each time costs as much as some rows, and libxml2
/// looks through what it has whenever it gets more: after some times it gets all that there is.
struct LaneFeed {
  /// How many bytes libxml2 gets at once, and how many of them it may leave for later: a tag or comment takes twice as
  /// many at most, however much is read at once. Rows take a few hundred.
  static let pieceLimit = 1 << 16
  /// How much of a row may be left over from the bytes before; with more, libxml2 reads it.
  private static let tailLimit = 1 << 12
  /// How many times libxml2 gets no more than up to the next `>`, of what was read at once.
  private static let tryLimit = 16

  private let state: UnsafeMutablePointer<FastLaneState>
  private let scanner: RowScanner
  private let opening: String
  private let chunk: Int
  private let scansRows: Bool
  private let buffer: UnsafeMutablePointer<UInt8>
  /// How many bytes the buffer holds, and where it stands in the document.
  private var count = 0
  private var offset: Int
  /// How many bytes libxml2 has been given.
  private var fed = 0
  /// Whether libxml2 is in the middle of something.
  private var isParsing = true

  init(
    _ state: UnsafeMutablePointer<FastLaneState>, head: BulkHead, start: Int, chunk: Int, scansRows: Bool
  ) {
    self.state = state
    scanner = RowScanner(state: state)
    opening = head.opening
    offset = start
    self.chunk = chunk
    self.scansRows = scansRows
    buffer = .allocate(capacity: Self.tailLimit + chunk + RowScanner.margin)
  }

  func deallocate() { buffer.deallocate() }

  /// Reads everything; whether all of it could be read.
  mutating func run(_ stream: any ByteStream, closing: String) throws(XMLReadFailure) -> Bool {
    give(opening)
    while !state.pointee.isDoubtful {
      let added = try stream.read(into: UnsafeMutableRawBufferPointer(start: buffer + count, count: chunk))
      if added == 0 { break }
      count += added
      (buffer + count).initialize(repeating: 0, count: RowScanner.margin)
      guard let end = divide() else { return false }
      let left = count - end
      memmove(buffer, buffer + end, left)
      offset += end
      count = left
    }
    // What is left is no whole row.
    guard !state.pointee.isDoubtful, give(0, count) else { return false }
    give(closing)
    _ = xmlParseChunk(state.pointee.parser, nil, 0, 1)
    return !state.pointee.isDoubtful
  }

  /// Reads what the buffer holds; up to where, or `nil` if it cannot be read.
  private mutating func divide() -> Int? {
    var index = 0
    var tries = 0
    while index < count {
      if !isParsing {
        index = scanner.takeRows(buffer, from: index, to: count, at: offset)
        if state.pointee.isDoubtful { return nil }
      }
      guard let place = memchr(buffer + index, Int32(UInt8(ascii: ">")), count - index) else {
        if !isParsing, count - index <= Self.tailLimit { break }
        return give(index, count) ? count : nil
      }
      tries += 1
      let isLong = !scansRows || tries > Self.tryLimit
      let end = isLong ? count : buffer.distance(to: place.assumingMemoryBound(to: UInt8.self)) + 1
      guard give(index, end) else { return nil }
      index = end
    }
    return index
  }

  /// Gives libxml2 the bytes from `start` up to `end`; whether it is content so far.
  private mutating func give(_ start: Int, _ end: Int) -> Bool {
    var start = start
    while start < end {
      let piece = min(end, start + Self.pieceLimit)
      guard givePiece(start, piece) else { return false }
      start = piece
    }
    return true
  }

  private mutating func givePiece(_ start: Int, _ end: Int) -> Bool {
    // libxml2 takes a NUL for the end of its buffer.
    if memchr(buffer + start, 0, end - start) != nil { return false }
    state.pointee.shift = offset + start - fed
    (buffer + start).withMemoryRebound(to: CChar.self, capacity: end - start) {
      _ = xmlParseChunk(state.pointee.parser, $0, Int32(end - start), 0)
    }
    fed += end - start
    let pending = fed - sanj_parser_offset(state.pointee.parser)
    isParsing = !isBetweenRows(pending: pending, after: buffer[end - 1])
    return !state.pointee.isDoubtful && pending <= Self.pieceLimit
  }

  private mutating func give(_ text: String) {
    _ = xmlParseChunk(state.pointee.parser, text, Int32(text.utf8.count), 0)
    fed += text.utf8.count
    let pending = fed - sanj_parser_offset(state.pointee.parser)
    isParsing = !isBetweenRows(pending: pending, after: text.utf8.last)
  }

  /// Whether the scanner may go on after `last`, when libxml2 has that many bytes left to read. Right after
  /// `<![CDATA[` it has none left either, and is not between rows.
  private func isBetweenRows(pending: Int, after last: UInt8?) -> Bool {
    scansRows && pending == 0 && state.pointee.depth == 1 && last == UInt8(ascii: ">")
  }
}
