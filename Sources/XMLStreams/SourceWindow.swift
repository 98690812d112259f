/// The part of a document's text, in UTF-8, that the parser still works on, with its lines and columns.
///
/// Offsets count bytes of the whole text. The window moves on as the parser does, so memory does not grow with
/// the document. Bytes live in raw memory because libxml2 reads them while its callbacks ask for places.
final class SourceWindow {
  private var bytes: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// Offset of the first byte in the window.
  private(set) var start = 0
  /// Offset after the last byte in the window.
  private(set) var end = 0

  // The last place that was counted; places are asked for in rising order, give or take one tag.
  private var markOffset = 0
  private var mark = TextPlace(line: 1, column: 1)

  init(capacity: Int = 1 << 17) {
    self.capacity = capacity
    bytes = .allocate(capacity: capacity)
  }

  deinit { bytes.deallocate() }

  /// The byte at `offset`, which must lie in the window.
  subscript(offset: Int) -> UInt8 { bytes[offset - start] }

  /// The bytes from `lower` up to `upper`; valid until the window next moves or grows.
  func slice(_ lower: Int, _ upper: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes + (lower - start), count: upper - lower)
  }

  /// Adds bytes at the end.
  func append(_ added: UnsafeRawBufferPointer) {
    reserve(added.count)
    if let base = added.baseAddress {
      UnsafeMutableRawPointer(bytes + (end - start)).copyMemory(from: base, byteCount: added.count)
    }
    end += added.count
  }

  /// Adds one character at the end.
  func append(_ scalar: Unicode.Scalar) {
    reserve(4)
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
      bytes[end - start] = byte
      end += 1
    }
  }

  /// Forgets what stands before `offset`.
  func drop(before offset: Int) {
    let offset = min(offset, end)
    guard offset > start else { return }
    advance(to: offset)
    bytes.update(from: bytes + (offset - start), count: end - offset)
    start = offset
  }

  /// The line and column of `offset`; later places are then found from here.
  @discardableResult
  func advance(to offset: Int) -> TextPlace {
    guard offset > markOffset else { return place(of: offset) }
    mark = place(of: offset)
    markOffset = offset
    return mark
  }

  /// The line and column of `offset`; of the last place counted if it lies before that.
  func place(of offset: Int) -> TextPlace { place(of: offset, from: markOffset, mark) }

  /// The line and column of `offset`, counted on from those of an earlier one in the window.
  func place(of offset: Int, from known: Int, _ knownPlace: TextPlace) -> TextPlace {
    var place = knownPlace
    let offset = min(offset, end)
    guard offset > known else { return place }
    for byte in slice(known, offset) {
      if byte == 0x0A {
        place.line += 1
        place.column = 1
      } else if byte & 0xC0 != 0x80 {
        place.column += 1
      }
    }
    return place
  }

  /// The offset of the last `byte` before `offset`, if the window has one.
  func lastIndex(of byte: UInt8, before offset: Int) -> Int? {
    var index = min(offset, end)
    while index > start {
      index -= 1
      if self[index] == byte { return index }
    }
    return nil
  }

  /// Whether `text` stands at `offset`.
  func has(_ text: StaticString, at offset: Int) -> Bool {
    guard offset >= start, offset + text.utf8CodeUnitCount <= end else { return false }
    return text.withUTF8Buffer { $0.elementsEqual(slice(offset, offset + $0.count)) }
  }

  private func reserve(_ count: Int) {
    let needed = end - start + count
    guard needed > capacity else { return }
    capacity = max(needed, 2 * capacity)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: bytes, count: end - start)
    bytes.deallocate()
    bytes = larger
  }
}

/// A line and a column, both from 1; columns count Unicode scalars.
struct TextPlace {
  var line: Int
  var column: Int
}
