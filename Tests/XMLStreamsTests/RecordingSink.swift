import Testing

@testable import XMLStreams

/// Keeps every row as text, and holds the lane to what it says of repeated values.
final class RecordingSink: BulkRowSink {
  struct Row: Equatable {
    var element: String
    var offset: Int
    var values: [String: String]
  }

  private let layouts: [RowLayout]
  private(set) var rows: [Row] = []
  private var last: [[String?]]
  /// A value that no row may have: what a schema cannot know.
  var forbidden: String?

  init(root: String) {
    layouts = RowLayout.layouts(ofRoot: root) ?? []
    last = layouts.map { [String?](repeating: nil, count: $0.columns.count) }
  }

  func receive(_ row: borrowing BulkRow) -> Bool {
    let layout = layouts[row.element]
    var values: [String: String] = [:]
    for (column, declared) in layout.columns.enumerated() {
      let value = row.has(column) ? String(decoding: row.value(column), as: UTF8.self) : nil
      if row.repeats(column), value == nil || last[row.element][column] != value {
        Issue.record(
          "\(declared.name) is said to repeat, but was \(String(describing: last[row.element][column]))")
      }
      last[row.element][column] = value
      values[declared.name] = value
    }
    rows.append(Row(element: layout.element, offset: row.offset, values: values))
    return forbidden.map { !values.values.contains($0) } ?? true
  }
}
