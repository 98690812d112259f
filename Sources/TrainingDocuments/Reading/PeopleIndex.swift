import TrainingModel

/// Who is declared in the workforce, by the codes of identities.
struct PeopleIndex: Sendable {
  /// A row that gives somebody an identity that another row gives too.
  struct Declaration: Sendable {
    let id: Identifier
    let kind: EntityKind
    let position: RowPosition
  }

  /// For each identity 1 + the index of the employee; 0: none.
  private var employee: [UInt32]
  private var cohort: [IdentifierPool.Code: Int] = [:]
  /// Rows with an identity that is declared more than once, in the order of places.
  private(set) var repeated: [Declaration] = []

  /// Indices of the people of `table`, which is sorted; those of several with one identity are those that are there
  /// when all but the first of each are removed.
  init(_ table: PeopleTable) {
    employee = [UInt32](repeating: 0, count: table.persons.count)
    var count: UInt32 = 0
    var again: Set<IdentifierPool.Code> = []
    for row in table.employees {
      if employee[Int(row.person)] != 0 {
        again.insert(row.person)
      } else {
        count += 1
        employee[Int(row.person)] = count
      }
    }
    var cohorts = 0
    for record in table.cohorts {
      guard let person = table.persons.find(record.id) else { continue }
      if employee[Int(person)] != 0 || cohort[person] != nil { again.insert(person) }
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

  /// Whether somebody is declared by that identity.
  func isDeclared(_ person: IdentifierPool.Code) -> Bool { isEmployee(person) || isCohort(person) }
  /// Whether it is the identity of an employee.
  func isEmployee(_ person: IdentifierPool.Code) -> Bool { employee[Int(person)] != 0 }
  /// Whether it is the identity of a cohort.
  func isCohort(_ person: IdentifierPool.Code) -> Bool { cohort[person] != nil }

  /// The index of the employee with that identity.
  func employeeIndex(_ person: IdentifierPool.Code) -> Int? {
    employee[Int(person)] == 0 ? nil : Int(employee[Int(person)]) - 1
  }

  /// The index of the cohort with that identity.
  func cohortIndex(_ person: IdentifierPool.Code) -> Int? { cohort.isEmpty ? nil : cohort[person] }
}
