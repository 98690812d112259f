/// Codes of one table in another.
public struct CodeMaps: Sendable {
  private var persons: [IdentifierPool.Code] = []
  private var organizations: [IdentifierPool.Code] = []
  private var roles: [IdentifierPool.Code] = []
  private var competencies: [IdentifierPool.Code] = []

  /// Maps that know no code yet.
  public init() {}

  /// Extends the maps to all codes of `part`; `false` if `whole` has no room for some.
  fileprivate mutating func extend(from part: PeopleTable, into whole: inout PeopleTable) -> Bool {
    Self.extend(&persons, from: part.persons, into: &whole.persons)
      && Self.extend(&organizations, from: part.organizations, into: &whole.organizations)
      && Self.extend(&roles, from: part.roles, into: &whole.roles)
      && Self.extend(&competencies, from: part.competencies, into: &whole.competencies)
  }

  private static func extend(
    _ codes: inout [IdentifierPool.Code], from pool: IdentifierPool, into whole: inout IdentifierPool
  ) -> Bool {
    // What stands side by side in one document often does in another.
    var next = codes.last.map { $0 &+ 1 } ?? 0
    while codes.count < pool.count {
      guard
        let code = pool.withBytes(
          of: IdentifierPool.Code(codes.count), { whole.holds($0, as: next) ? next : whole.code(for: $0) })
      else { return false }
      codes.append(code)
      next = code &+ 1
    }
    return true
  }

  /// Gives ratings the codes of the whole.
  public func translate(_ ratings: inout [RatingRow]) {
    persons.withUnsafeBufferPointer { persons in
      competencies.withUnsafeBufferPointer { competencies in
        ratings.withUnsafeMutableBufferPointer { rows in
          for index in rows.indices {
            let row = rows[index]
            rows[index].setCodes(
              subject: persons[Int(row.subject)], competency: competencies[Int(row.competency)])
          }
        }
      }
    }
  }

  /// Gives employees the codes of the whole.
  public func translate(_ employees: inout [EmployeeRow]) {
    for index in employees.indices {
      employees[index].person = persons[Int(employees[index].person)]
      employees[index].organization = organizations[Int(employees[index].organization)]
      employees[index].role = roles[Int(employees[index].role)]
    }
  }
}

extension PeopleTable {
  /// Takes the identities of a part, which keeps them too: more can be added there and taken again.
  ///
  /// - Parameter maps: What earlier calls with the same part have found out; afterwards it can translate all its rows.
  /// - Returns: `false` if there are too many people or competencies to tell them apart.
  public mutating func takeIdentities(of part: PeopleTable, _ maps: inout CodeMaps) -> Bool {
    maps.extend(from: part, into: &self)
  }

  /// Takes all rows out of a part, but for its ratings; their codes are those of this table already.
  public mutating func takePeople(of part: inout PeopleTable) {
    employees += part.employees
    cohorts += part.cohorts
    figures += part.figures
    part.employees.removeAll(keepingCapacity: true)
    part.cohorts.removeAll(keepingCapacity: true)
    part.figures.removeAll(keepingCapacity: true)
  }

  /// Removes the rows whose position is among those that `isGone` says.
  public mutating func removeRows(where isGone: (RowPosition) -> Bool) {
    ratings.removeAll { isGone($0.position) }
    employees.removeAll { isGone($0.position) }
    cohorts.removeAll { isGone($0.position) }
    figures.removeAll { isGone($0.position) }
  }
}
