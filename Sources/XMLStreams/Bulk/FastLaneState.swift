import CLibXML2

/// What the fast lane knows while libxml2 calls back: plain memory behind one pointer, so that no row pays for
/// reference counts or checks of exclusive access.
struct FastLaneState {
  /// Elements that have begun and not ended.
  var depth = 0
  /// Whether something was met that only the schema lane may judge.
  var isDoubtful = false
  /// Rows that the sink has taken.
  var rowCount = 0
  /// The kind of the last row, and its columns as a set of bits.
  var lastElement = -1
  var lastPresent: UInt32 = 0
  /// The namespace as the parser has it.
  var namespace: UnsafePointer<xmlChar>?
  /// What to add to the parser's offset for that in the document's text.
  var shift: Int
  let kinds: UnsafeMutablePointer<RowKindMemory>
  let kindCount: Int
  /// Values of the row at hand, by column.
  let values: UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>
  let parser: xmlParserCtxtPtr
  let sink: any BulkRowSink

  mutating func doubt() {
    guard !isDoubtful else { return }
    isDoubtful = true
    xmlStopParser(parser)
  }

  mutating func begin(
    _ name: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?, namespaceCount: Int32,
    attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
  ) {
    if isDoubtful { return }
    depth += 1
    if depth == 1 {
      // The start tag that stands in for the head.
      self.namespace = namespace
      return
    }
    guard depth == 2, namespaceCount == 0, namespace == self.namespace else { return doubt() }
    for index in 0..<kindCount where kinds[index].name == name {
      return takeRow(index, kinds + index, attributes, count)
    }
    doubt()
  }

  private mutating func takeRow(
    _ element: Int, _ kind: UnsafeMutablePointer<RowKindMemory>,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    _ count: Int
  ) {
    guard count <= kind.pointee.columnCount else { return doubt() }
    var present: UInt32 = 0
    if count > 0 {
      guard let attributes else { return doubt() }
      var five = attributes
      for place in 0..<count {
        defer { five += 5 }
        guard let name = five[0], five[1] == nil, let start = five[3], let end = five[4],
          let column = kind.pointee.column(name, at: place)
        else { return doubt() }
        present |= UInt32(1) &<< UInt32(truncatingIfNeeded: column)
        values[column] = UnsafeBufferPointer(start: start, count: end - start)
      }
    }
    if !takeValues(element, present, at: sanj_parser_offset(parser) + shift) { doubt() }
  }

  /// Takes a row whose values, in the columns of `present`, have been put into `values`.
  ///
  /// - Returns: Whether they are known to be sound; if not, nothing has happened.
  @inline(__always)
  mutating func takeValues(_ element: Int, _ present: UInt32, at offset: Int) -> Bool {
    let kind = kinds + element
    guard present & kind.pointee.required == kind.pointee.required else { return false }
    var repeated: UInt32 = 0
    var new: UInt32 = 0
    var rest = present
    while rest != 0 {
      let column = rest.trailingZeroBitCount
      let bit = rest & (0 &- rest)
      rest ^= bit
      let value = values[column]
      guard let start = value.baseAddress else { return false }
      if !kind.pointee.types[column].isRemembered {
        guard kind.pointee.types[column].matches(value) else { return false }
      } else if kind.pointee.repeats(column, start, value.count) {
        repeated |= bit
      } else {
        guard kind.pointee.types[column].matches(value) else { return false }
        new |= bit
      }
    }
    while new != 0 {
      let column = new.trailingZeroBitCount
      new &= new &- 1
      let value = values[column]
      if let start = value.baseAddress { kind.pointee.remember(column, start, value.count) }
    }
    // A row with the columns of the one before finds the others as that one left them.
    var absent = element == lastElement && present == lastPresent ? 0 : kind.pointee.all & ~present
    (lastElement, lastPresent) = (element, present)
    while absent != 0 {
      let column = absent.trailingZeroBitCount
      values[column] = UnsafeBufferPointer(start: nil, count: 0)
      kind.pointee.lastLengths[column] = -1
      absent &= absent &- 1
    }
    if sink.receive(BulkRow(element: element, offset: offset, values: values, repeated: repeated)) {
      rowCount &+= 1
    } else {
      doubt()
    }
    return true
  }

  mutating func end() { depth -= 1 }

  /// Between rows there is white space and nothing else; inside them there is nothing.
  mutating func text(_ bytes: UnsafePointer<xmlChar>, _ count: Int) {
    guard depth == 1 else { return doubt() }
    for index in 0..<count {
      let byte = bytes[index]
      guard byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D else { return doubt() }
    }
  }

  /// Comments and processing instructions say nothing; letters that are not ASCII need the decoder of the schema
  /// lane to be judged.
  mutating func aside(_ bytes: UnsafePointer<xmlChar>?) {
    guard var next = bytes else { return }
    while next.pointee != 0 {
      if next.pointee >= 0x80 { return doubt() }
      next += 1
    }
  }
}
