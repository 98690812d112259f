import Testing

@testable import TrainingModel

/// Grouping people on several threads.
struct LikeEmployeesTests {
  @Test("The groups are those of one thread, in the order of first sight", arguments: [2, 3])
  func threads(count: Int) throws {
    var table = PeopleTable()
    for name in 0..<40 { _ = table.organizations.code(for: Identifier("o\(name)")) }
    for name in 0..<5 { _ = table.roles.code(for: Identifier("r\(name)")) }
    let days = (1...20).compactMap { CalendarDate(.persian, year: 1403, month: 6, day: $0) }
    for person in 0..<220_000 {
      // Late rows have groups that no early row has.
      let organization = person > 150_000 ? person % 40 : person % 23
      table.employees.append(
        EmployeeRow(
          person: UInt32(person), organization: UInt32(organization), role: UInt32(person % 5),
          appointed: person % 7 == 0 ? days[person % days.count] : nil, hired: nil, position: .unknown))
    }
    let alone = LikeEmployees(table) { $0 == "r0" }
    let together = LikeEmployees(table, threads: count) { $0 == "r0" }
    #expect(together.groups == alone.groups)
    #expect(together.counts == alone.counts)
    for row in table.employees.prefix(500) { #expect(together.group(of: row) == alone.group(of: row)) }
  }
}
