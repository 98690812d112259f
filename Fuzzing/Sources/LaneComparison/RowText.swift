import XMLStreams

/// Keeps rows as bytes that compare: kind, place and values, absent ones apart from empty ones.
final class RowText: BulkRowSink {
  private let columns: [Int]
  private(set) var bytes: [UInt8] = []
  private(set) var count = 0

  init(_ layouts: [RowLayout]) { columns = layouts.map(\.columns.count) }

  func receive(_ row: borrowing BulkRow) -> Bool {
    count += 1
    bytes.append(UInt8(truncatingIfNeeded: row.element))
    withUnsafeBytes(of: row.offset) { bytes.append(contentsOf: $0) }
    for column in 0..<columns[row.element] {
      bytes.append(row.has(column) ? 1 : 0)
      bytes.append(contentsOf: row.value(column))
      bytes.append(0)
    }
    return true
  }
}
