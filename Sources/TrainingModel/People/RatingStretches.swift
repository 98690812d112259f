/// Ratings in stretches that begin and end between subjects, so that each can be looked at by itself.
package struct RatingStretches: Sendable {
  /// The stretches, one after the other.
  package let ranges: [Range<Int>]

  /// Stretches of about so many rows, which stand by their subjects.
  init(_ rows: UnsafeBufferPointer<RatingRow>, about length: Int) {
    var ranges: [Range<Int>] = []
    var start = 0
    while start < rows.count {
      var end = min(rows.count, start + max(1, length))
      while end < rows.count, rows[end].subject == rows[end - 1].subject { end += 1 }
      ranges.append(start..<end)
      start = end
    }
    self.ranges = ranges
  }

  /// Stretches of about so many rows of a table that is sorted.
  package init(_ table: PeopleTable, about length: Int) {
    self = table.ratings.withUnsafeBufferPointer { RatingStretches($0, about: length) }
  }
}
