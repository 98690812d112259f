extension PeopleTable {
  /// Puts everything in the order of identities (ratings: subject, competency, date, source, level), so that nothing
  /// depends on the order of files or rows. It needs next to no memory beside what it orders.
  ///
  /// - Parameter threads: How many threads may do it; it makes no difference to the result.
  public mutating func sort(threads: Int = 1) {
    let codes = renumber()
    if !codes.areUnchanged {
      ratings.withUnsafeMutableBufferPointer { codes.renumber($0, threads: threads) }
    }
    RatingOrder.sort(&ratings, subjects: persons.count, threads: threads)
    orderPeople(threads: threads)
    orderRepetitions()
  }

  /// Takes ratings, and puts everything in order as `sort()` does.
  public mutating func sort(taking blocks: inout RatingBlocks, threads: Int = 1) {
    let codes = renumber()
    if !codes.areUnchanged {
      ratings.withUnsafeMutableBufferPointer { codes.renumber($0, threads: threads) }
    }
    let gathered = RatingGathering.gather(&blocks, codes, subjects: persons.count, threads: threads)
    if ratings.isEmpty {
      ratings = gathered
    } else {
      ratings += gathered
      RatingOrder.sort(&ratings, subjects: persons.count, threads: threads)
    }
    orderPeople(threads: threads)
    orderRepetitions()
  }

  private mutating func orderPeople(threads: Int) {
    EmployeeOrder.sort(&employees, persons: persons.count, threads: threads)
    cohorts.sort { a, b in a.id != b.id ? a.id < b.id : a.position < b.position }
    figures.sort { $0.position < $1.position }
  }

  /// Of several employees or cohorts with one identity, keeps the first by place. The table is sorted.
  public mutating func keepFirstOfEach() {
    // Usually there is nothing to remove, and then nothing is copied.
    if (1..<max(1, employees.count)).contains(where: { employees[$0 - 1].person == employees[$0].person }) {
      var last: IdentifierPool.Code?
      employees.removeAll { row in
        defer { last = row.person }
        return row.person == last
      }
    }
    var lastID: Identifier?
    cohorts.removeAll { cohort in
      defer { lastID = cohort.id }
      return cohort.id == lastID
    }
  }

  /// Gives codes anew, in the order of identities, to employees; what ratings name is left to the caller.
  private mutating func renumber() -> RatingCodes {
    if let codes = organizations.sort() {
      for index in employees.indices {
        employees[index].organization = codes[Int(employees[index].organization)]
      }
    }
    if let codes = roles.sort() {
      for index in employees.indices { employees[index].role = codes[Int(employees[index].role)] }
    }
    let result = RatingCodes(subjects: persons.sort(), competencies: competencies.sort())
    if let codes = result.subjects {
      for index in employees.indices { employees[index].person = codes[Int(employees[index].person)] }
    }
    return result
  }

  /// Where two ratings of a cohort differ in nothing but their figures, these decide, not their places.
  private mutating func orderRepetitions() {
    guard figures.count > 1 else { return }
    var start = 0
    while start < ratings.count {
      var end = start + 1
      while end < ratings.count, ratings[start].saysTheSame(as: ratings[end]) { end += 1 }
      if end - start > 1, ratings[start].isOfCohort {
        let sorted = ratings[start..<end].sorted { GroupFigures.precede(figures(of: $0), figures(of: $1)) }
        ratings.replaceSubrange(start..<end, with: sorted)
      }
      start = end
    }
  }
}

/// The new codes of what ratings name, by the old ones; `nil` where they stay.
struct RatingCodes: Sendable {
  let subjects: [IdentifierPool.Code]?
  let competencies: [IdentifierPool.Code]?

  /// Whether no code changes.
  var areUnchanged: Bool { subjects == nil && competencies == nil }

  /// The row with its new codes.
  @inline(__always)
  func renumbered(_ row: RatingRow) -> RatingRow {
    var row = row
    row.setCodes(
      subject: subjects.map { $0[Int(row.subject)] } ?? row.subject,
      competency: competencies.map { $0[Int(row.competency)] } ?? row.competency)
    return row
  }

  /// Gives rows their new codes in place.
  func renumber(_ rows: UnsafeMutableBufferPointer<RatingRow>, threads: Int) {
    // Each piece is one thread's alone.
    nonisolated(unsafe) let rows = rows
    let piece = RatingBlocks.rows
    SharedWork.perform((rows.count + piece - 1) / piece, threads: threads) { number in
      for index in number * piece..<min(rows.count, (number + 1) * piece) {
        rows[index] = renumbered(rows[index])
      }
    }
  }
}
