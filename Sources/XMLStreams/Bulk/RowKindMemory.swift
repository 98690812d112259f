import CLibXML2

/// One kind of row as the fast lane sees it: names as the parser's own pointers, and the last value of each column.
///
/// All of it is plain memory, because it is touched for every attribute of millions of rows.
struct RowKindMemory {
  /// The longest value of any `LexicalType`, in bytes: 64 characters of four.
  static let longestValue = 256

  /// The element's name in the parser's dictionary.
  let name: UnsafePointer<xmlChar>
  let columnCount: Int
  /// The columns that every row has, as a set of bits.
  let required: UInt32
  let all: UInt32
  /// The names of the columns in the parser's dictionary.
  let names: UnsafeMutablePointer<UnsafePointer<xmlChar>>
  let types: UnsafeMutablePointer<LexicalType>
  /// `longestValue` bytes a column.
  let lastBytes: UnsafeMutablePointer<UInt8>
  /// The length of each column's last value; -1 where the last row had none.
  let lastLengths: UnsafeMutablePointer<Int>
  /// The name of the attribute at each place of the last tag, and which column it is: tags of one file tend to be
  /// alike. The name stands here as well, so that it need not wait for the column.
  let expected: UnsafeMutablePointer<UnsafePointer<xmlChar>>
  let order: UnsafeMutablePointer<Int>
  /// How a row begins, `<assessment`, and how it ends if not at once: `></assessment`.
  let opening: ShortText
  let closing: ShortText
  /// How the attribute of each column begins: ` level="`.
  let leads: UnsafeMutablePointer<ShortText>

  /// - Parameter prefix: The prefix of the element's name, as that of the root.
  /// - Returns: `nil` if memory is short.
  init?(_ layout: RowLayout, prefix: String?, dictionary: xmlDictPtr) {
    guard let name = xmlDictLookup(dictionary, layout.element, -1) else { return nil }
    var names: [UnsafePointer<xmlChar>] = []
    for column in layout.columns {
      guard let name = xmlDictLookup(dictionary, column.name, -1) else { return nil }
      names.append(name)
    }
    self.name = name
    columnCount = layout.columns.count
    all = UInt32(truncatingIfNeeded: (UInt64(1) << UInt64(columnCount)) - 1)
    required = layout.columns.enumerated().reduce(0) {
      $1.element.isRequired ? $0 | 1 << UInt32($1.offset) : $0
    }
    self.names = .allocate(capacity: columnCount)
    self.names.initialize(from: names, count: columnCount)
    types = .allocate(capacity: columnCount)
    types.initialize(from: layout.columns.map(\.type), count: columnCount)
    lastBytes = .allocate(capacity: columnCount * Self.longestValue)
    lastBytes.initialize(repeating: 0, count: columnCount * Self.longestValue)
    lastLengths = .allocate(capacity: columnCount)
    lastLengths.initialize(repeating: -1, count: columnCount)
    expected = .allocate(capacity: columnCount)
    expected.initialize(from: names, count: columnCount)
    order = .allocate(capacity: columnCount)
    order.initialize(from: Array(0..<columnCount), count: columnCount)
    let tag = "\(prefix.map { "\($0):" } ?? "")\(layout.element)"
    opening = ShortText("<\(tag)")
    closing = ShortText("></\(tag)")
    leads = .allocate(capacity: columnCount)
    leads.initialize(from: layout.columns.map { ShortText(" \($0.name)=\"") }, count: columnCount)
  }

  func deallocate() {
    names.deallocate()
    types.deallocate()
    lastBytes.deallocate()
    lastLengths.deallocate()
    expected.deallocate()
    order.deallocate()
    opening.deallocate()
    closing.deallocate()
    for column in 0..<columnCount { leads[column].deallocate() }
    leads.deallocate()
  }

  /// The column of the attribute at `place` of a tag; `nil` if rows of this kind have no such attribute.
  @inline(__always)
  func column(_ attribute: UnsafePointer<xmlChar>, at place: Int) -> Int? {
    if expected[place] == attribute { return order[place] }
    for column in 0..<columnCount where names[column] == attribute {
      expect(column, at: place)
      return column
    }
    return nil
  }

  /// Notes that the attribute at `place` of a tag is that of a column, and so will be the next.
  func expect(_ column: Int, at place: Int) {
    expected[place] = names[column]
    order[place] = column
  }

  /// Whether the column had this value in the last row.
  @inline(__always)
  func repeats(_ column: Int, _ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    guard lastLengths[column] == count else { return false }
    return ShortBytes.equal(lastBytes + column &* Self.longestValue, start, count)
  }

  /// Keeps a value for the next row; it is no longer than `longestValue`.
  @inline(__always)
  func remember(_ column: Int, _ start: UnsafePointer<UInt8>, _ count: Int) {
    ShortBytes.copy(start, to: lastBytes + column &* Self.longestValue, count)
    lastLengths[column] = count
  }
}
