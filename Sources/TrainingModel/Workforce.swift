/// One person, known by an opaque identity.
public struct Employee: Sendable {
  /// Opaque identity.
  public let id: Identifier
  /// Where the person works.
  public let organization: Identifier
  /// The role the person holds.
  public let role: Identifier
  /// Appointment to this role, by hire or by promotion.
  public let appointed: CalendarDate?
  /// First hire; it makes nobody a new manager.
  public let hired: CalendarDate?
  /// Where it was read.
  public let position: RowPosition

  /// A person.
  public init(
    id: Identifier, organization: Identifier, role: Identifier, appointed: CalendarDate? = nil,
    hired: CalendarDate? = nil, position: RowPosition = .unknown
  ) {
    self.id = id
    self.organization = organization
    self.role = role
    self.appointed = appointed
    self.hired = hired
    self.position = position
  }
}

/// A group of people of one organization and role, known by number only.
public struct CohortRecord: Sendable {
  /// Its identity; employees and cohorts share one name space.
  public let id: Identifier
  /// Where the people work.
  public let organization: Identifier
  /// The role they hold.
  public let role: Identifier
  /// How many people.
  public let headcount: Int
  /// How many of them are new managers.
  public let newManagers: Int
  /// When the new managers were appointed; `nil`: the first day of the year.
  public let appointed: CalendarDate?
  /// Where it was read.
  public let position: RowPosition

  /// A group.
  public init(
    id: Identifier, organization: Identifier, role: Identifier, headcount: Int, newManagers: Int = 0,
    appointed: CalendarDate? = nil, position: RowPosition = .unknown
  ) {
    self.id = id
    self.organization = organization
    self.role = role
    self.headcount = headcount
    self.newManagers = newManagers
    self.appointed = appointed
    self.position = position
  }
}

/// Who rated.
@frozen
public enum RatingSource: String, Sendable, CaseIterable {
  /// The person.
  case own = "self"
  /// The supervisor.
  case supervisor
  /// A peer.
  case peer
  /// A test.
  case test
  /// An observer at work.
  case observed
}

/// One rating of one competency of one employee or cohort.
public struct Assessment: Sendable {
  /// The employee or cohort that was rated.
  public let subject: Identifier
  /// Whether it names a cohort.
  public let isOfCohort: Bool
  /// The competency.
  public let competency: Identifier
  /// The level found; for a cohort the mean.
  public let level: Rating
  /// Who rated.
  public let source: RatingSource
  /// When.
  public let date: CalendarDate
  /// For cohorts, the standard deviation of the levels.
  public let deviation: Rating
  /// For cohorts, how many people were rated; `nil`: all.
  public let respondents: Int?
  /// Where it was read.
  public let position: RowPosition

  /// A rating.
  public init(
    subject: Identifier, isOfCohort: Bool = false, competency: Identifier, level: Rating,
    source: RatingSource, date: CalendarDate,
    deviation: Rating = Rating(units: 0), respondents: Int? = nil, position: RowPosition = .unknown
  ) {
    self.subject = subject
    self.isOfCohort = isOfCohort
    self.competency = competency
    self.level = level
    self.source = source
    self.date = date
    self.deviation = deviation
    self.respondents = respondents
    self.position = position
  }
}
