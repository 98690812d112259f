/// The people of a dossier and their ratings, as they fit into memory for a whole country: 16 bytes a rating,
/// 24 bytes an employee, and each identity once.
public struct PeopleTable: Sendable {
  /// Identities of employees and cohorts, which share one name space.
  public var persons = IdentifierPool(limit: RatingRow.subjectLimit)
  /// Identities of organizations that people name.
  public var organizations = IdentifierPool()
  /// Identities of roles that people name.
  public var roles = IdentifierPool()
  /// Identities of competencies that ratings name.
  public var competencies = IdentifierPool(limit: RatingRow.competencyLimit)
  /// People known one by one.
  public var employees: [EmployeeRow] = []
  /// People known by number.
  public var cohorts: [CohortRecord] = []
  /// Ratings.
  public var ratings: [RatingRow] = []
  /// What ratings of cohorts say beside their means, for those that say anything; after `sort()` by position.
  public var figures: [GroupFigures] = []

  /// Nobody.
  public init() {}

  /// Adds an employee; `false` if there are too many people to tell them apart.
  @discardableResult
  public mutating func append(_ employee: Employee) -> Bool {
    guard let person = persons.code(for: employee.id),
      let organization = organizations.code(for: employee.organization),
      let role = roles.code(for: employee.role)
    else { return false }
    employees.append(
      EmployeeRow(
        person: person, organization: organization, role: role, appointed: employee.appointed,
        hired: employee.hired, position: employee.position))
    return true
  }

  /// Adds a cohort; `false` if there are too many people to tell them apart.
  @discardableResult
  public mutating func append(_ cohort: CohortRecord) -> Bool {
    guard persons.code(for: cohort.id) != nil else { return false }
    cohorts.append(cohort)
    return true
  }

  /// Adds a rating; `false` if there are too many people or competencies to tell them apart.
  @discardableResult
  public mutating func append(_ assessment: Assessment) -> Bool {
    guard let subject = persons.code(for: assessment.subject),
      let competency = competencies.code(for: assessment.competency)
    else { return false }
    // Figures are found by position, so a rating that has some needs one of its own.
    let hasFigures = assessment.deviation.units != 0 || assessment.respondents != nil
    let position =
      hasFigures && assessment.position == .unknown
      ? RowPosition(RowPosition.limit - figures.count) : assessment.position
    if hasFigures {
      figures.append(
        GroupFigures(position: position, deviation: assessment.deviation, respondents: assessment.respondents)
      )
    }
    ratings.append(
      RatingRow(
        subject: subject, isOfCohort: assessment.isOfCohort || hasFigures, competency: competency,
        level: assessment.level,
        source: assessment.source, day: PackedDay(assessment.date), position: position))
    return true
  }

  /// An employee as a value.
  public func employee(_ row: EmployeeRow) -> Employee {
    Employee(
      id: persons[row.person], organization: organizations[row.organization], role: roles[row.role],
      appointed: row.appointed, hired: row.hired, position: row.position)
  }

  /// A rating as a value; `nil` if it has no date.
  public func assessment(_ row: RatingRow) -> Assessment? {
    guard let date = row.date else { return nil }
    let figures = figures(of: row)
    return Assessment(
      subject: persons[row.subject], isOfCohort: row.isOfCohort, competency: competencies[row.competency],
      level: Rating(units: row.level), source: row.source, date: date,
      deviation: figures?.deviation ?? Rating(units: 0), respondents: figures?.respondents,
      position: row.position)
  }

  /// The figures of a rating, once the table is sorted; `nil` if it has none.
  public func figures(of rating: RatingRow) -> GroupFigures? {
    guard rating.isOfCohort, !figures.isEmpty else { return nil }
    let index = figures.partitioningIndex { $0.position >= rating.position }
    return index < figures.count && figures[index].position == rating.position ? figures[index] : nil
  }

  /// How many people there are; saturates at the largest integer.
  public var headcount: Int {
    cohorts.reduce(employees.count) { sum, cohort in
      let (total, overflow) = sum.addingReportingOverflow(cohort.headcount)
      return overflow ? .max : total
    }
  }
}
