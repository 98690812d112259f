import CLibXML2

/// Turns start tags that the schema lane has found to be valid into rows for a sink.
final class RowDelivery {
  private let makeSink: (XMLElement) -> (any BulkRowSink)?
  private var sink: (any BulkRowSink)?
  private var layouts: [RowLayout]?
  /// Values by column, and the memory of those that had to be decoded.
  private let values: UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>
  private var decoded: [UnsafeMutableBufferPointer<UInt8>] = []

  init(makeSink: @escaping (XMLElement) -> (any BulkRowSink)?) {
    self.makeSink = makeSink
    values = .allocate(capacity: RowLayout.columnLimit)
    values.initialize(repeating: UnsafeBufferPointer(start: nil, count: 0), count: RowLayout.columnLimit)
  }

  deinit { values.deallocate() }

  /// Hands a row over; at the first, the root with all that came before it makes the sink.
  func deliver(_ tag: SAXStartTag, at offset: Int, root: XMLElement) {
    if layouts == nil {
      layouts = RowLayout.layouts(ofRoot: root.name) ?? []
      sink = makeSink(root)
    }
    guard let sink, let layouts,
      let element = layouts.firstIndex(where: { equals(tag.localName, $0.element) })
    else { return }
    for column in 0..<RowLayout.columnLimit { values[column] = UnsafeBufferPointer(start: nil, count: 0) }
    for (column, declared) in layouts[element].columns.enumerated() {
      guard let index = tag.attributes.index(of: declared.name) else { continue }
      values[column] = bytes(tag.attributes, index)
    }
    defer {
      for buffer in decoded { buffer.deallocate() }
      decoded.removeAll(keepingCapacity: true)
    }
    // Whether the row can be true, the sink itself remembers.
    _ = sink.receive(BulkRow(element: element, offset: offset, values: values))
  }

  /// The value in place, or decoded where it holds an ampersand.
  private func bytes(_ attributes: SAXAttributes, _ index: Int) -> UnsafeBufferPointer<UInt8> {
    let raw = attributes.bytes(at: index)
    guard raw.contains(UInt8(ascii: "&")) else { return raw }
    var text = attributes.value(at: index)
    let copy = text.withUTF8 { bytes in
      let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, bytes.count))
      _ = copy.initialize(from: bytes)
      return (copy, bytes.count)
    }
    decoded.append(copy.0)
    return UnsafeBufferPointer(start: copy.0.baseAddress, count: copy.1)
  }

  private func equals(_ name: UnsafePointer<xmlChar>, _ text: String) -> Bool {
    String(cString: name) == text
  }
}
