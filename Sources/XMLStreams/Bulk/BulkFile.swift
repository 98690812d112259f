/// A bulk document whose head has been read and is valid, and whose rows are still to come.
public struct BulkFile: Sendable {
  /// What findings call it.
  public let name: String
  /// The root with its attributes, titles and notes.
  public var root: XMLElement { head.root }
  /// The size of the document in bytes; of a compressed one about its size.
  public let size: Int

  let head: BulkHead
  let layouts: [RowLayout]
  let source: BulkSource

  /// How far after the place that was asked for a cut is looked for.
  private static let reach = 1 << 16

  /// The rows in parts of about `length` bytes, which can be read at the same time and in any order.
  ///
  /// A part ends where a row seems to begin. That may be inside a comment, where nothing begins; the part before
  /// is then not well-formed, and the document is doubtful. A compressed document is one part.
  public func parts(ofAbout length: Int) throws(XMLReadFailure) -> [BulkPart] {
    try parts { _ in length }
  }

  /// The same in parts of different lengths: `length` says how long one is about to be with so many bytes left.
  public func parts(_ length: (_ rest: Int) -> Int) throws(XMLReadFailure) -> [BulkPart] {
    let start = head.end + head.markLength
    var cuts = [start]
    var bytes: (any AddressableBytes)?
    var place = start
    while place < size {
      let next = max(1, length(size - place))
      // The last part is half as long as it should be, or longer.
      guard next < size - place - next / 2 else { break }
      if bytes == nil { bytes = try source.openAddressable() }
      guard let bytes else { break }
      place += next
      if let cut = try cut(in: bytes, after: place) {
        cuts.append(cut)
        place = cut
      }
    }
    return cuts.indices.map { index in
      let isLast = index == cuts.count - 1
      return BulkPart(
        file: self, range: cuts[index]..<(isLast ? max(size, cuts[index]) : cuts[index + 1]), isLast: isLast)
    }
  }

  /// Where the first row after `target` begins, if one does not far from there.
  private func cut(in bytes: any AddressableBytes, after target: Int) throws(XMLReadFailure) -> Int? {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.reach, alignment: 1)
    defer { buffer.deallocate() }
    var count = 0
    while count < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
      let added = try bytes.read(into: rest, at: target + count)
      if added == 0 { break }
      count += added
    }
    let starts = layouts.map { layout in
      Array("<\(head.prefix.map { "\($0):" } ?? "")\(layout.element)".utf8)
    }
    let text = buffer[..<count]
    var index = 0
    while let found = text[index...].firstIndex(of: UInt8(ascii: "<")) {
      for start in starts where found + start.count < count && text[found...].starts(with: start) {
        switch text[found + start.count] {
        case 0x20, 0x09, 0x0A, 0x0D: return target + found
        default: break
        }
      }
      index = found + 1
    }
    return nil
  }
}

/// Rows of a bulk document that are read in one go.
public struct BulkPart: Sendable {
  /// The document.
  public let file: BulkFile
  /// How many bytes it has.
  public var length: Int { range.count }

  let range: Range<Int>
  let isLast: Bool

  /// Reads the rows in the fast lane.
  ///
  /// - Parameters:
  ///   - chunk: How many bytes are read at once; it makes no difference to the result.
  ///   - scansRows: Whether rows that are plain are read without libxml2; it makes no difference either.
  /// - Returns: How many rows the sink has taken; `nil` if the document is doubtful. All its rows are then to be
  ///   thrown away, and `XMLReader.read` has the last word.
  public func read(into sink: any BulkRowSink, chunk: Int = 1 << 14, scansRows: Bool = true)
    throws(XMLReadFailure)
    -> Int?
  {
    guard let bytes = try file.source.open(range), bytes.isUnchanged else { return nil }
    do throws(XMLReadFailure) {
      let count = try FastLane.read(
        bytes, from: range.lowerBound - file.head.markLength, isLast: isLast,
        head: file.head, layouts: file.layouts, into: sink, chunk: chunk, scansRows: scansRows)
      return bytes.isUnchanged ? count : nil
    } catch {
      // What fails because of a change is for the schema lane to name.
      if bytes.isUnchanged { throw error }
      return nil
    }
  }
}
