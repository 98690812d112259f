import Synchronization

/// Puts ratings in order, in place and on several threads.
enum RatingOrder {
  /// Rows that a thread takes on at once.
  private static let piece = 1 << 15
  /// Rows of one subject up to which each is put in its place among those before it.
  private static let fewRows = 64

  /// Sorts ratings of subjects with codes below `subjects`. What is in order already stays untouched, since a copy of
  /// it may be shared.
  static func sort(_ ratings: inout [RatingRow], subjects: Int, threads: Int) {
    let order = Self.order(of: ratings, threads: threads)
    guard !order.isSorted else { return }
    ratings.withUnsafeMutableBufferPointer { rows in
      if !order.isBySubject { distribute(rows, among: 0..<subjects, threads: threads) }
      sortEachSubject(rows, threads: threads)
    }
  }

  /// What is known of the order of rows.
  private struct Known {
    var isSorted = true
    var isBySubject = true
  }

  private static func order(of ratings: [RatingRow], threads: Int) -> Known {
    let known = Mutex(Known())
    SharedWork.perform((ratings.count + piece - 1) / piece, threads: threads) { number in
      guard known.withLock({ $0.isBySubject }) else { return }
      let found = ratings.withUnsafeBufferPointer { rows in
        var found = Known()
        for index in max(1, number * piece)..<max(1, min(rows.count, (number + 1) * piece)) {
          let (a, b) = (rows[index - 1], rows[index])
          if a <= b { continue }
          found.isSorted = false
          if a.subject > b.subject {
            found.isBySubject = false
            break
          }
        }
        return found
      }
      known.withLock { known in
        known.isSorted = known.isSorted && found.isSorted
        known.isBySubject = known.isBySubject && found.isBySubject
      }
    }
    return known.withLock { $0 }
  }

  // MARK: - To their subjects

  /// Puts rows to their subjects. For several threads they are parted between the lower and the upper half of the
  /// subjects first, by exchange.
  private static func distribute(
    _ rows: UnsafeMutableBufferPointer<RatingRow>, among subjects: Range<Int>, threads: Int
  ) {
    guard threads > 1, subjects.count > 1, rows.count > piece else { return exchange(rows, among: subjects) }
    let middle = subjects.lowerBound + subjects.count / 2
    let bound = IdentifierPool.Code(middle)
    var rows = rows
    let low = rows.partition { $0.subject >= bound }
    nonisolated(unsafe) let halves = [
      UnsafeMutableBufferPointer(rebasing: rows[..<low]), UnsafeMutableBufferPointer(rebasing: rows[low...]),
    ]
    let parts = [subjects.lowerBound..<middle, middle..<subjects.upperBound]
    SharedWork.perform(2, threads: 2) { half in
      distribute(halves[half], among: parts[half], threads: half == 0 ? (threads + 1) / 2 : threads / 2)
    }
  }

  /// Puts rows to their subjects in place, by counting (Knuth 1998, The Art of Computer Programming 3, 5.2, and for
  /// the exchange in place McIlroy, Bostic & McIlroy 1993, "Engineering radix sort").
  private static func exchange(_ rows: UnsafeMutableBufferPointer<RatingRow>, among subjects: Range<Int>) {
    let first = subjects.lowerBound
    var starts = [UInt32](repeating: 0, count: subjects.count + 1)
    for row in rows { starts[Int(row.subject) - first + 1] += 1 }
    for subject in 1..<max(1, starts.count) { starts[subject] += starts[subject - 1] }
    var next = starts
    starts.withUnsafeBufferPointer { starts in
      next.withUnsafeMutableBufferPointer { next in
        for subject in 0..<subjects.count {
          let end = starts[subject + 1]
          while next[subject] < end {
            let place = Int(next[subject])
            let owner = Int(rows[place].subject) - first
            if owner != subject { rows.swapAt(place, Int(next[owner])) }
            next[owner] += 1
          }
        }
      }
    }
  }

  // MARK: - Those of one subject

  /// Sorts rows that stand by their subjects: those of each.
  private static func sortEachSubject(_ rows: UnsafeMutableBufferPointer<RatingRow>, threads: Int) {
    let pieces = RatingStretches(UnsafeBufferPointer(rows), about: piece).ranges
    nonisolated(unsafe) let rows = rows
    SharedWork.perform(pieces.count, threads: threads) { _ = sortSubjects(rows, pieces[$0]) }
  }

  /// Sorts rows of one subject that stand side by side in a range; whether the subjects are in order.
  static func sortSubjects(_ rows: UnsafeMutableBufferPointer<RatingRow>, _ range: Range<Int>) -> Bool {
    var areInOrder = true
    var start = range.lowerBound
    while start < range.upperBound {
      let subject = rows[start].subject
      var end = start + 1
      while end < range.upperBound, rows[end].subject == subject { end += 1 }
      if end - start <= fewRows { insert(rows, start..<end) } else { rows[start..<end].sort() }
      if end < range.upperBound, rows[end].subject < subject { areInOrder = false }
      start = end
    }
    return areInOrder
  }

  /// Sorts pieces that begin at `starts` and in each of which rows of one subject that stand side by side are in order.
  ///
  /// - Parameter areBySubject: Whether the subjects of each piece are in order.
  static func join(
    _ ratings: inout [RatingRow], at starts: [Int], areBySubject: Bool, subjects: Int, threads: Int
  ) {
    let borders = starts.filter { $0 > 0 && $0 < ratings.count }
    ratings.withUnsafeMutableBufferPointer { rows in
      if areBySubject, borders.allSatisfy({ rows[$0 - 1].subject <= rows[$0].subject }) {
        // Up to where all is sorted: somebody may have more rows than a piece.
        var done = 0
        for border in borders where border >= done && rows[border - 1].subject == rows[border].subject {
          let subject = rows[border].subject
          var (start, end) = (border - 1, border + 1)
          while start > done, rows[start - 1].subject == subject { start -= 1 }
          while end < rows.count, rows[end].subject == subject { end += 1 }
          rows[start..<end].sort()
          done = end
        }
      } else {
        distribute(rows, among: 0..<subjects, threads: threads)
        sortEachSubject(rows, threads: threads)
      }
    }
  }

  private static func insert(_ rows: UnsafeMutableBufferPointer<RatingRow>, _ range: Range<Int>) {
    for index in range.dropFirst() {
      let row = rows[index]
      var place = index
      while place > range.lowerBound, row < rows[place - 1] {
        rows[place] = rows[place - 1]
        place -= 1
      }
      if place != index { rows[place] = row }
    }
  }
}
