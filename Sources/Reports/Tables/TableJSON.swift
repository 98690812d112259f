package import Diagnostics

extension Table {
  /// One object a row, its members in the order of the columns.
  package var jsonRows: [JSONValue] { data.keyedRows }

  private var keyedRows: [JSONValue] { rows.map { .object(members(of: $0)) } }

  /// The members of a row.
  func members(of row: [Cell]) -> [(key: String, value: JSONValue)] {
    zip(columns, row).map { ($0.key, $1.json) }
  }

  /// What the figures of each column count, in English, for the columns that have a unit.
  package var jsonUnits: JSONValue {
    .object(data.columns.compactMap { column in column.unit.map { (column.key, .string($0.data)) } })
  }
}
