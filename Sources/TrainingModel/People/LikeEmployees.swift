/// What employees share who hold one role at one place since the same day.
public struct Likeness: Hashable, Sendable {
  /// Where they work.
  public let organization: IdentifierPool.Code
  /// The role they hold.
  public let role: IdentifierPool.Code
  /// The appointment, packed.
  private let appointment: UInt32

  init(_ row: EmployeeRow, hasAppointment: Bool) {
    organization = row.organization
    role = row.role
    appointment = hasAppointment ? row.appointment : 0
  }

  /// Appointment to the role; `nil` also where it makes no difference.
  public var appointed: CalendarDate? { PackedDay(word: UInt64(appointment)).date }
}

/// Employees in groups of those alike: millions of people, thousands of groups.
public struct LikeEmployees: Sendable {
  /// What is shared, in the order of first sight.
  public private(set) var groups: [Likeness] = []
  /// How many people each group has.
  public private(set) var counts: [Int] = []
  /// For each employee the index of the group, if it was asked for.
  public private(set) var groupOfEmployee: [Int32] = []

  /// Groups the employees of `table`.
  ///
  /// - Parameters:
  ///   - keepsGroups: Whether the group of each employee is kept: four bytes a person.
  ///   - isManagerial: Whether the appointment to a role makes a difference.
  public init(_ table: PeopleTable, keepsGroups: Bool = true, isManagerial: (Identifier) -> Bool) {
    let managerial = (0..<table.roles.count).map { isManagerial(table.roles[IdentifierPool.Code($0)]) }
    var known: [Likeness: Int32] = [:]
    if keepsGroups { groupOfEmployee.reserveCapacity(table.employees.count) }
    for row in table.employees {
      let likeness = Likeness(row, hasAppointment: managerial[Int(row.role)])
      let group = known[likeness].map { Int($0) } ?? groups.count
      if group == groups.count {
        known[likeness] = Int32(truncatingIfNeeded: group)
        groups.append(likeness)
        counts.append(0)
      }
      counts[group] += 1
      if keepsGroups { groupOfEmployee.append(Int32(truncatingIfNeeded: group)) }
    }
  }
}
