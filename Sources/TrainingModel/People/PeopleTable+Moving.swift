/// Which people are meant: those for whom everything holds that is said.
public struct PeopleChoice: Sendable, Hashable {
  /// Holders of this role.
  public var role: Identifier?
  /// People of this organization, those below it left out.
  public var organization: Identifier?
  /// This employee, or the people of this cohort.
  public var person: Identifier?

  /// Everybody for whom all of it holds.
  public init(role: Identifier? = nil, organization: Identifier? = nil, person: Identifier? = nil) {
    self.role = role
    self.organization = organization
    self.person = person
  }

  func admits(_ person: Identifier, _ organization: Identifier, _ role: Identifier) -> Bool {
    (self.person ?? person) == person && (self.organization ?? organization) == organization
      && (self.role ?? role) == role
  }
}

/// Where people go.
public struct PeopleDestination: Sendable, Hashable {
  /// The role they take; `nil`: they keep theirs.
  public var role: Identifier?
  /// The organization they go to; `nil`: they stay.
  public var organization: Identifier?
  /// When they take another role; `nil`: nobody knows, or the first day of the year for cohorts.
  public var appointed: CalendarDate?
  /// Whether the role is managerial, so that whoever takes it anew is a new manager.
  public var isManagerial: Bool

  /// A destination.
  public init(
    role: Identifier? = nil, organization: Identifier? = nil, appointed: CalendarDate? = nil,
    isManagerial: Bool = false
  ) {
    self.role = role
    self.organization = organization
    self.appointed = appointed
    self.isManagerial = isManagerial
  }
}

extension PeopleTable {
  /// How many of the people that are meant stand at no place in `excluded`.
  public func headcount(of choice: PeopleChoice, without excluded: Set<RowPosition> = []) -> Int {
    var sum = 0
    for row in employees where !excluded.contains(row.position) && admits(choice, row) { sum += 1 }
    for cohort in cohorts
    where !excluded.contains(cohort.position) && choice.admits(cohort.id, cohort.organization, cohort.role) {
      let (total, overflow) = sum.addingReportingOverflow(cohort.headcount)
      sum = overflow ? .max : total
    }
    return sum
  }

  private func admits(_ choice: PeopleChoice, _ row: EmployeeRow) -> Bool {
    (choice.role.map { $0 == roles[row.role] } ?? true)
      && (choice.organization.map { $0 == organizations[row.organization] } ?? true)
      && (choice.person.map { $0 == persons[row.person] } ?? true)
  }

  /// Moves people with their ratings: employees first, then cohorts, each in the order of the table, `count` of them.
  ///
  /// Of a cohort that is moved in part, those go first who are no new managers; they become a cohort of their own with
  /// the same ratings. The table must be sorted before, and is no longer afterwards.
  ///
  /// - Parameters:
  ///   - excluded: Where people stand who stay in any case.
  ///   - part: The identity and the position for the part of a cohort.
  /// - Returns: Where those stand who were moved.
  public mutating func move(
    _ choice: PeopleChoice, count: Int, to destination: PeopleDestination,
    without excluded: Set<RowPosition> = [],
    part: (CohortRecord) -> (id: Identifier, position: RowPosition)
  ) -> [RowPosition] {
    var left = count
    var moved: [RowPosition] = []
    for index in employees.indices where left > 0 {
      let row = employees[index]
      guard !excluded.contains(row.position), admits(choice, row) else { continue }
      left -= 1
      moved.append(row.position)
      move(employeeAt: index, to: destination)
    }
    for index in cohorts.indices where left > 0 {
      let cohort = cohorts[index]
      guard !excluded.contains(cohort.position), cohort.headcount > 0,
        choice.admits(cohort.id, cohort.organization, cohort.role)
      else { continue }
      let people = min(left, cohort.headcount)
      left -= people
      if people == cohort.headcount {
        moved.append(cohort.position)
        cohorts[index] = cohort.moved(cohort.headcount, to: destination, as: (cohort.id, cohort.position))
      } else {
        let identity = part(cohort)
        moved.append(identity.position)
        cohorts[index] = cohort.without(people)
        append(cohort.moved(people, to: destination, as: identity))
        copyRatings(of: cohort.id, to: identity.id)
      }
    }
    return moved
  }

  private mutating func move(employeeAt index: Int, to destination: PeopleDestination) {
    let row = employees[index]
    let role = destination.role.flatMap { roles.code(for: $0) } ?? row.role
    employees[index] = EmployeeRow(
      person: row.person,
      organization: destination.organization.flatMap { organizations.code(for: $0) } ?? row.organization,
      role: role, appointed: role == row.role ? row.appointed : destination.appointed, hired: row.hired,
      position: row.position)
  }

  private mutating func copyRatings(of cohort: Identifier, to part: Identifier) {
    guard let code = persons.find(cohort) else { return }
    let own = ratings.filter { $0.subject == code }.compactMap { assessment($0) }
    for rating in own {
      append(
        Assessment(
          subject: part, isOfCohort: true, competency: rating.competency, level: rating.level,
          source: rating.source, date: rating.date, deviation: rating.deviation,
          respondents: rating.respondents))
    }
  }
}

extension CohortRecord {
  /// New managers among so many of its people, if those go first who are none.
  private func newManagers(among people: Int) -> Int { max(0, people - max(0, headcount - newManagers)) }

  fileprivate func without(_ people: Int) -> CohortRecord {
    CohortRecord(
      id: id, organization: organization, role: role, headcount: headcount - people,
      newManagers: newManagers - newManagers(among: people), appointed: appointed, position: position)
  }

  fileprivate func moved(
    _ people: Int, to destination: PeopleDestination, as identity: (id: Identifier, position: RowPosition)
  ) -> CohortRecord {
    let takesRole = (destination.role ?? role) != role
    let new = takesRole ? (destination.isManagerial ? people : 0) : newManagers(among: people)
    return CohortRecord(
      id: identity.id, organization: destination.organization ?? organization,
      role: destination.role ?? role, headcount: people, newManagers: new,
      appointed: takesRole ? destination.appointed : appointed, position: identity.position)
  }
}
