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

  /// Whether no appointment makes a difference.
  var isPlain: Bool { appointment == 0 }

  /// Appointment to the role; `nil` also where it makes no difference.
  public var appointed: CalendarDate? { PackedDay(word: UInt64(appointment)).date }
}

/// Employees in groups of those alike: millions of people, thousands of groups.
public struct LikeEmployees: Sendable {
  /// What is shared, in the order of first sight.
  public private(set) var groups: [Likeness] = []
  /// How many people each group has.
  public private(set) var counts: [Int] = []

  /// Whether appointment to a role makes a difference, by code of the role.
  private let isManagerial: [Bool]
  /// Most people differ in nothing but place and role: their groups are found by these alone, as long as a table of
  /// all pairs is not large itself.
  private var groupOfPair: [Int32]
  private var groupOfLikeness: [Likeness: Int32] = [:]
  /// Pairs of organization and role of which a table is made.
  private static let largestTable = 1 << 22

  /// Groups the employees of `table`.
  ///
  /// - Parameter isManagerial: Whether the appointment to a role makes a difference.
  public init(_ table: PeopleTable, isManagerial: (Identifier) -> Bool) {
    self.isManagerial = (0..<table.roles.count).map { isManagerial(table.roles[IdentifierPool.Code($0)]) }
    let pairs = table.organizations.count * table.roles.count
    groupOfPair = [Int32](repeating: -1, count: pairs <= Self.largestTable ? pairs : 0)
    for row in table.employees {
      let known = group(of: row)
      if known >= 0 {
        counts[known] += 1
      } else {
        add(row)
      }
    }
  }

  /// The group of an employee of the table; below 0 for anybody else.
  public func group(of row: EmployeeRow) -> Int {
    let hasAppointment = isManagerial[Int(row.role)] && row.appointment != 0
    if !hasAppointment, !groupOfPair.isEmpty { return Int(groupOfPair[pair(of: row)]) }
    return Int(groupOfLikeness[Likeness(row, hasAppointment: hasAppointment)] ?? -1)
  }

  private mutating func add(_ row: EmployeeRow) {
    let likeness = Likeness(row, hasAppointment: isManagerial[Int(row.role)])
    if likeness.isPlain, !groupOfPair.isEmpty {
      groupOfPair[pair(of: row)] = Int32(truncatingIfNeeded: groups.count)
    } else {
      groupOfLikeness[likeness] = Int32(truncatingIfNeeded: groups.count)
    }
    groups.append(likeness)
    counts.append(1)
  }

  private func pair(of row: EmployeeRow) -> Int { Int(row.organization) * isManagerial.count + Int(row.role) }
}
