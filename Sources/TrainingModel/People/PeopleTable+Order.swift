extension PeopleTable {
  /// Puts everything in the order of identities (ratings: subject, competency, date, source, level), so that nothing
  /// depends on the order of files or rows. It needs next to no memory beside what it orders.
  public mutating func sort() {
    renumber()
    func precedes(_ a: EmployeeRow, _ b: EmployeeRow) -> Bool {
      a.person != b.person ? a.person < b.person : a.position < b.position
    }
    // What is in order stays untouched: a copy of it may be shared.
    if !(1..<max(1, employees.count)).allSatisfy({ precedes(employees[$0 - 1], employees[$0]) }) {
      employees.sort(by: precedes)
    }
    cohorts.sort { a, b in a.id != b.id ? a.id < b.id : a.position < b.position }
    figures.sort { $0.position < $1.position }
    sortRatings()
    orderRepetitions()
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

  /// Gives codes anew, in the order of identities.
  private mutating func renumber() {
    if let codes = persons.sort() {
      for index in employees.indices { employees[index].person = codes[Int(employees[index].person)] }
      for index in ratings.indices { ratings[index].subject = codes[Int(ratings[index].subject)] }
    }
    if let codes = organizations.sort() {
      for index in employees.indices {
        employees[index].organization = codes[Int(employees[index].organization)]
      }
    }
    if let codes = roles.sort() {
      for index in employees.indices { employees[index].role = codes[Int(employees[index].role)] }
    }
    if let codes = competencies.sort() {
      for index in ratings.indices { ratings[index].competency = codes[Int(ratings[index].competency)] }
    }
  }

  /// Puts ratings to their subjects in place, by counting (Knuth 1998, The Art of Computer Programming 3, 5.2, and for
  /// the exchange in place McIlroy, Bostic & McIlroy 1993, "Engineering radix sort"), then orders those of each.
  private mutating func sortRatings() {
    if (1..<max(1, ratings.count)).allSatisfy({ ratings[$0 - 1] <= ratings[$0] }) { return }
    var starts = [UInt32](repeating: 0, count: persons.count + 1)
    for row in ratings { starts[Int(row.subject) + 1] += 1 }
    for subject in 1..<starts.count { starts[subject] += starts[subject - 1] }
    var next = starts
    ratings.withUnsafeMutableBufferPointer { rows in
      for subject in 0..<persons.count {
        let end = starts[subject + 1]
        while next[subject] < end {
          let place = Int(next[subject])
          let owner = Int(rows[place].subject)
          if owner == subject {
            next[subject] += 1
          } else {
            rows.swapAt(place, Int(next[owner]))
            next[owner] += 1
          }
        }
      }
      for subject in 0..<persons.count where starts[subject + 1] - starts[subject] > 1 {
        rows[Int(starts[subject])..<Int(starts[subject + 1])].sort()
      }
    }
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
