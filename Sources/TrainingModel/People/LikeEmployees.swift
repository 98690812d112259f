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
  private var isManagerial: [Bool]
  /// Most people differ in nothing but place and role: their groups are found by these alone, as long as a table of
  /// all pairs is not large itself.
  private var groupOfPair: [Int32]
  private var groupOfLikeness: [Likeness: Int32] = [:]
  /// Pairs of organization and role of which a table is made.
  private static let largestTable = 1 << 22

  /// Groups the employees of `table`.
  ///
  /// - Parameters:
  ///   - threads: How many threads may work; the result is the same.
  ///   - isManagerial: Whether the appointment to a role makes a difference.
  public init(_ table: PeopleTable, threads: Int = 1, isManagerial: (Identifier) -> Bool) {
    self.isManagerial = (0..<table.roles.count).map { isManagerial(table.roles[IdentifierPool.Code($0)]) }
    let pairs = table.organizations.count * table.roles.count
    groupOfPair = [Int32](repeating: -1, count: pairs <= Self.largestTable ? pairs : 0)
    let stretches = SharedWork.stretches(of: table.employees.count, into: threads, least: 1 << 16)
    guard stretches.count > 1 else {
      count(table.employees[...])
      return
    }
    var parts = stretches.map { _ in self }
    parts.withUnsafeMutableBufferPointer { parts in
      nonisolated(unsafe) let parts = parts
      SharedWork.perform(stretches.count, threads: stretches.count) {
        parts[$0].count(table.employees[stretches[$0]])
      }
    }
    self = parts.removeFirst()
    // One stretch after the other, so that groups stand in the order of first sight here too.
    for part in parts {
      for (group, likeness) in part.groups.enumerated() { add(likeness, part.counts[group]) }
    }
  }

  private mutating func count(_ rows: ArraySlice<EmployeeRow>) {
    for row in rows {
      let known = group(of: row)
      if known >= 0 {
        counts[known] += 1
      } else {
        add(Likeness(row, hasAppointment: isManagerial[Int(row.role)]), 1)
      }
    }
  }

  /// The group of an employee of the table; below 0 for anybody else.
  public func group(of row: EmployeeRow) -> Int {
    let hasAppointment = isManagerial[Int(row.role)] && row.appointment != 0
    if !hasAppointment, !groupOfPair.isEmpty { return Int(groupOfPair[pair(row.organization, row.role)]) }
    return Int(groupOfLikeness[Likeness(row, hasAppointment: hasAppointment)] ?? -1)
  }

  /// Adds people to the group of their likeness, which may be new.
  private mutating func add(_ likeness: Likeness, _ people: Int) {
    let isInTable = likeness.isPlain && !groupOfPair.isEmpty
    let place = isInTable ? pair(likeness.organization, likeness.role) : 0
    let known = isInTable ? groupOfPair[place] : groupOfLikeness[likeness] ?? -1
    guard known < 0 else {
      counts[Int(known)] += people
      return
    }
    let group = Int32(truncatingIfNeeded: groups.count)
    if isInTable { groupOfPair[place] = group } else { groupOfLikeness[likeness] = group }
    groups.append(likeness)
    counts.append(people)
  }

  private func pair(_ organization: IdentifierPool.Code, _ role: IdentifierPool.Code) -> Int {
    Int(organization) * isManagerial.count + Int(role)
  }
}
