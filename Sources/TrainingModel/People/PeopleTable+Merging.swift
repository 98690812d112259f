/// Codes of one table in another.
public struct CodeMaps: Sendable {
  fileprivate var persons: [IdentifierPool.Code] = []
  fileprivate var organizations: [IdentifierPool.Code] = []
  fileprivate var roles: [IdentifierPool.Code] = []
  fileprivate var competencies: [IdentifierPool.Code] = []

  /// Maps that know no code yet.
  public init() {}

  /// Extends a map to all codes of `pool`; `false` if `whole` has no room.
  fileprivate static func extend(
    _ codes: inout [IdentifierPool.Code], from pool: IdentifierPool, into whole: inout IdentifierPool
  ) -> Bool {
    while codes.count < pool.count {
      guard let code = pool.withBytes(of: IdentifierPool.Code(codes.count), { whole.code(for: $0) }) else {
        return false
      }
      codes.append(code)
    }
    return true
  }
}

extension PeopleTable {
  /// Takes all rows out of a part, which keeps its identities: more rows can be put in it and taken again.
  ///
  /// - Parameter maps: What earlier calls with the same part have found out.
  /// - Returns: `false` if there are too many people or competencies to tell them apart; nothing was taken then.
  public mutating func takeRows(of part: inout PeopleTable, _ maps: inout CodeMaps) -> Bool {
    guard CodeMaps.extend(&maps.persons, from: part.persons, into: &persons),
      CodeMaps.extend(&maps.organizations, from: part.organizations, into: &organizations),
      CodeMaps.extend(&maps.roles, from: part.roles, into: &roles),
      CodeMaps.extend(&maps.competencies, from: part.competencies, into: &competencies)
    else { return false }
    for var row in part.ratings {
      row.subject = maps.persons[Int(row.subject)]
      row.competency = maps.competencies[Int(row.competency)]
      ratings.append(row)
    }
    for var row in part.employees {
      row.person = maps.persons[Int(row.person)]
      row.organization = maps.organizations[Int(row.organization)]
      row.role = maps.roles[Int(row.role)]
      employees.append(row)
    }
    cohorts += part.cohorts
    figures += part.figures
    part.ratings.removeAll(keepingCapacity: true)
    part.employees.removeAll(keepingCapacity: true)
    part.cohorts.removeAll(keepingCapacity: true)
    part.figures.removeAll(keepingCapacity: true)
    return true
  }

  /// Removes the rows whose position is among those that `isGone` says.
  public mutating func removeRows(where isGone: (RowPosition) -> Bool) {
    ratings.removeAll { isGone($0.position) }
    employees.removeAll { isGone($0.position) }
    cohorts.removeAll { isGone($0.position) }
    figures.removeAll { isGone($0.position) }
  }
}
