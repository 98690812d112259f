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
  /// Which column the attribute at each place of the last tag was: tags of one file tend to be alike.
  let order: UnsafeMutablePointer<Int>

  /// `nil` if memory is short.
  init?(_ layout: RowLayout, dictionary: xmlDictPtr) {
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
    order = .allocate(capacity: columnCount)
    order.initialize(from: Array(0..<columnCount), count: columnCount)
  }

  func deallocate() {
    names.deallocate()
    types.deallocate()
    lastBytes.deallocate()
    lastLengths.deallocate()
    order.deallocate()
  }

  /// The column of the attribute at `place` of a tag; `nil` if rows of this kind have no such attribute.
  @inline(__always)
  func column(_ attribute: UnsafePointer<xmlChar>, at place: Int) -> Int? {
    let guess = order[place]
    if names[guess] == attribute { return guess }
    for column in 0..<columnCount where names[column] == attribute {
      order[place] = column
      return column
    }
    return nil
  }

  /// Whether the column had this value in the last row.
  @inline(__always)
  func repeats(_ column: Int, _ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    guard lastLengths[column] == count else { return false }
    return Self.equal(lastBytes + column &* Self.longestValue, start, count)
  }

  /// Keeps a value for the next row; it is no longer than `longestValue`.
  @inline(__always)
  func remember(_ column: Int, _ start: UnsafePointer<UInt8>, _ count: Int) {
    (lastBytes + column &* Self.longestValue).update(from: start, count: count)
    lastLengths[column] = count
  }

  /// Whether `count` bytes are the same: whole words, the last of which may overlap the one before.
  @inline(__always)
  private static func equal(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let a = UnsafeRawPointer(a)
    let b = UnsafeRawPointer(b)
    if count >= 8 {
      var index = 0
      while index &+ 8 <= count {
        if a.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          != b.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        {
          return false
        }
        index &+= 8
      }
      return a.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
        == b.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
    }
    if count >= 4 {
      return a.loadUnaligned(as: UInt32.self) == b.loadUnaligned(as: UInt32.self)
        && a.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
          == b.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
    }
    for index in 0..<count
    where a.load(fromByteOffset: index, as: UInt8.self) != b.load(fromByteOffset: index, as: UInt8.self) {
      return false
    }
    return true
  }
}
