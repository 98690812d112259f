/// Puts employees in order, in place: for a country a merge would need as much memory again as half of them.
enum EmployeeOrder {
  /// Rows up to which each is put in its place among those before it.
  private static let fewRows = 24
  /// Rows from which on it pays to have two threads.
  private static let manyRows = 1 << 14

  /// Sorts employees with codes below `persons` by person, then by place. What is in order already stays untouched,
  /// since a copy of it may be shared.
  static func sort(_ employees: inout [EmployeeRow], persons: Int, threads: Int) {
    if (1..<max(1, employees.count)).allSatisfy({ precedes(employees[$0 - 1], employees[$0]) }) { return }
    employees.withUnsafeMutableBufferPointer { sort($0, of: 0..<persons, threads: threads) }
  }

  private static func precedes(_ a: EmployeeRow, _ b: EmployeeRow) -> Bool {
    a.person != b.person ? a.person < b.person : a.position < b.position
  }

  /// Parts rows between the lower and the upper half of the persons, again and again: codes are dense, so that halves
  /// of them are halves of the rows.
  private static func sort(
    _ rows: UnsafeMutableBufferPointer<EmployeeRow>, of persons: Range<Int>, threads: Int
  ) {
    if rows.count <= fewRows { return insert(rows) }
    var rows = rows
    if persons.count <= 1 { return rows.sort(by: precedes) }
    let middle = persons.lowerBound + persons.count / 2
    let bound = IdentifierPool.Code(middle)
    let low = rows.partition { $0.person >= bound }
    nonisolated(unsafe) let halves = [
      UnsafeMutableBufferPointer(rebasing: rows[..<low]), UnsafeMutableBufferPointer(rebasing: rows[low...]),
    ]
    let parts = [persons.lowerBound..<middle, middle..<persons.upperBound]
    let areMany = threads > 1 && rows.count >= manyRows
    SharedWork.perform(2, threads: areMany ? 2 : 1) { half in
      sort(halves[half], of: parts[half], threads: half == 0 ? (threads + 1) / 2 : threads / 2)
    }
  }

  private static func insert(_ rows: UnsafeMutableBufferPointer<EmployeeRow>) {
    for index in rows.indices.dropFirst() {
      let row = rows[index]
      var place = index
      while place > 0, precedes(row, rows[place - 1]) {
        rows[place] = rows[place - 1]
        place -= 1
      }
      if place != index { rows[place] = row }
    }
  }
}
