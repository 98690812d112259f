import Testing
import TrainingModel

@Suite struct PeopleMovingTests {
  private func table() -> PeopleTable {
    var table = PeopleTable()
    for (number, role) in [(1, "clerk"), (2, "clerk"), (3, "head")] {
      table.append(
        Employee(
          id: Identifier("e\(number)"), organization: "north", role: Identifier(role),
          position: RowPosition(number)))
    }
    table.append(
      CohortRecord(
        id: "desk", organization: "north", role: "clerk", headcount: 10, newManagers: 4,
        position: RowPosition(9)))
    let day = CalendarDate(.persian, year: 1404, month: 1, day: 1)
    if let day {
      table.append(
        Assessment(
          subject: "desk", isOfCohort: true, competency: "k", level: Rating(units: 1500), source: .test,
          date: day,
          deviation: Rating(units: 500), respondents: 8))
    }
    table.sort()
    return table
  }

  private func move(
    _ table: inout PeopleTable, _ choice: PeopleChoice, _ count: Int, to destination: PeopleDestination,
    without excluded: Set<RowPosition> = []
  ) -> [RowPosition] {
    let moved = table.move(choice, count: count, to: destination, without: excluded) { _ in
      ("part", RowPosition(100))
    }
    table.sort()
    return moved
  }

  @Test func employeesGoFirstInOrderThenPartOfACohort() {
    var people = table()
    #expect(people.headcount(of: PeopleChoice(role: "clerk")) == 12)
    let moved = move(&people, PeopleChoice(role: "clerk"), 5, to: PeopleDestination(organization: "south"))
    #expect(moved == [RowPosition(1), RowPosition(2), RowPosition(100)])
    #expect(people.headcount == 13)
    #expect(people.headcount(of: PeopleChoice(organization: "south")) == 5)
    #expect(people.cohorts.map(\.id) == ["desk", "part"])
    #expect(people.cohorts.map(\.headcount) == [7, 3])
    // Those go first who are no new managers.
    #expect(people.cohorts.map(\.newManagers) == [4, 0])
  }

  @Test func ratingsAreCopiedToThePart() {
    var people = table()
    _ = move(&people, PeopleChoice(person: "desk"), 8, to: PeopleDestination(organization: "south"))
    let ratings = people.ratings.compactMap { people.assessment($0) }
    #expect(ratings.map(\.subject) == ["desk", "part"])
    #expect(ratings.allSatisfy { $0.level == Rating(units: 1500) && $0.deviation == Rating(units: 500) })
    #expect(ratings.allSatisfy { $0.respondents == 8 && $0.isOfCohort })
    #expect(people.cohorts.map(\.newManagers) == [2, 2])
  }

  @Test func whoTakesAManagerialRoleIsANewManager() throws {
    var people = table()
    let day = try #require(CalendarDate(.persian, year: 1405, month: 2, day: 1))
    let destination = PeopleDestination(role: "head", appointed: day, isManagerial: true)
    _ = move(&people, PeopleChoice(role: "clerk"), 12, to: destination)
    #expect(people.cohorts.map(\.newManagers) == [10])
    #expect(people.cohorts.map(\.appointed) == [day])
    #expect(people.employees.map(people.employee).map(\.appointed) == [day, day, nil])
    // Nobody changes by moving to where they are.
    _ = move(
      &people, PeopleChoice(role: "head", organization: "north"), 3, to: PeopleDestination(organization: "x"))
    #expect(people.employees.map(people.employee).map(\.appointed) == [day, day, nil])
  }

  @Test func excludedPeopleStay() {
    var people = table()
    let stay: Set = [RowPosition(1), RowPosition(9)]
    #expect(people.headcount(of: PeopleChoice(role: "clerk"), without: stay) == 1)
    #expect(
      move(
        &people, PeopleChoice(role: "clerk"), 5, to: PeopleDestination(organization: "south"), without: stay)
        == [RowPosition(2)])
  }
}
