import TrainingModel

/// Who is declared in the workforce, by the codes of identities.
struct PeopleIndex: Sendable {
  /// A row that gives somebody an identity that another row gives too.
  struct Declaration: Sendable {
    let id: Identifier
    let kind: EntityKind
    let position: RowPosition
  }

  /// For each identity whether it is that of an employee: 64 of them in a word.
  private var employees: [UInt64]
  /// How many employees come before each word. They are in the order of identities, so that an employee has the
  /// index of how many come before.
  private var before: [UInt32] = []
  private var cohort: [IdentifierPool.Code: Int] = [:]
  /// Rows with an identity that is declared more than once, in the order of places.
  private(set) var repeated: [Declaration] = []

  /// Indices of the people of `table`, which is sorted; those of several with one identity are those that are there
  /// when all but the first of each are removed.
  init(_ table: PeopleTable) {
    employees = [UInt64](repeating: 0, count: (table.persons.count + 63) / 64)
    var again: Set<IdentifierPool.Code> = []
    for row in table.employees {
      let (word, bit) = Self.place(row.person)
      if employees[word] & bit != 0 { again.insert(row.person) }
      employees[word] |= bit
    }
    before.reserveCapacity(employees.count)
    var count: UInt32 = 0
    for word in employees {
      before.append(count)
      count += UInt32(word.nonzeroBitCount)
    }
    var cohorts = 0
    for record in table.cohorts {
      guard let person = table.persons.find(record.id) else { continue }
      if isEmployee(person) || cohort[person] != nil { again.insert(person) }
      if cohort[person] == nil {
        cohort[person] = cohorts
        cohorts += 1
      }
    }
    guard !again.isEmpty else { return }
    for row in table.employees where again.contains(row.person) {
      repeated.append(Declaration(id: table.persons[row.person], kind: .employee, position: row.position))
    }
    for record in table.cohorts where table.persons.find(record.id).map({ again.contains($0) }) ?? false {
      repeated.append(Declaration(id: record.id, kind: .cohort, position: record.position))
    }
    repeated.sort { $0.position < $1.position }
  }

  private static func place(_ person: IdentifierPool.Code) -> (word: Int, bit: UInt64) {
    (Int(person >> 6), 1 << UInt64(person & 63))
  }

  /// How many identities are declared.
  var count: Int {
    employees.reduce(0) { $0 + $1.nonzeroBitCount } + cohort.keys.reduce(0) { $0 + (isEmployee($1) ? 0 : 1) }
  }

  /// Whether somebody is declared by that identity.
  func isDeclared(_ person: IdentifierPool.Code) -> Bool { isEmployee(person) || isCohort(person) }
  /// Whether it is the identity of an employee.
  func isEmployee(_ person: IdentifierPool.Code) -> Bool {
    let (word, bit) = Self.place(person)
    return employees[word] & bit != 0
  }
  /// Whether it is the identity of a cohort.
  func isCohort(_ person: IdentifierPool.Code) -> Bool { cohort[person] != nil }

  /// The index of the employee with that identity.
  func employeeIndex(_ person: IdentifierPool.Code) -> Int? {
    let (word, bit) = Self.place(person)
    return employees[word] & bit == 0
      ? nil : Int(before[word]) + (employees[word] & (bit - 1)).nonzeroBitCount
  }

  /// The index of the cohort with that identity.
  func cohortIndex(_ person: IdentifierPool.Code) -> Int? { cohort.isEmpty ? nil : cohort[person] }
}
