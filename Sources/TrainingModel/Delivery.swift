public import Diagnostics

/// What has been held of a year's program so far.
public struct Delivery: Sendable {
  /// What was held of a course in a period.
  public struct Held: Sendable {
    /// People of one cohort who attended.
    public struct Attendance: Sendable {
      /// Where they work.
      public let organization: Identifier
      /// Their role.
      public let role: Identifier
      /// For new managers, the batch: first and last period of their window.
      public let batch: Identifier?
      /// How many attended.
      public let count: Int
      /// Where it was read.
      public let location: SourceLocation

      /// People who attended.
      public init(
        organization: Identifier, role: Identifier, batch: Identifier? = nil, count: Int,
        location: SourceLocation
      ) {
        self.organization = organization
        self.role = role
        self.batch = batch
        self.count = count
        self.location = location
      }
    }

    /// The course.
    public let course: Identifier
    /// The period.
    public let period: Identifier
    /// Sessions held.
    public let sessions: Int
    /// What it cost, in the currency's unit; `nil`: what the catalog says.
    public let spent: Int?
    /// Who attended.
    public let attendance: [Attendance]
    /// Where it was read.
    public let location: SourceLocation

    /// What was held.
    public init(
      course: Identifier, period: Identifier, sessions: Int, spent: Int? = nil, attendance: [Attendance],
      location: SourceLocation
    ) {
      self.course = course
      self.period = period
      self.sessions = sessions
      self.spent = spent
      self.attendance = attendance
      self.location = location
    }
  }

  /// Its identity.
  public let id: Identifier
  /// Who reports.
  public let organization: Identifier
  /// The year.
  public let year: Int
  /// The calendar of the policy.
  public let calendar: CalendarKind
  /// Currency of every amount.
  public let currency: String
  /// The last period that is over.
  public let through: Identifier
  /// What was held, by course and period.
  public let held: [Held]
  /// Where it was read.
  public let location: SourceLocation

  /// A delivery.
  public init(
    id: Identifier, organization: Identifier, year: Int, calendar: CalendarKind, currency: String,
    through: Identifier, held: [Held], location: SourceLocation
  ) {
    self.id = id
    self.organization = organization
    self.year = year
    self.calendar = calendar
    self.currency = currency
    self.through = through
    self.held = held.sorted { ($0.course, $0.period) < ($1.course, $1.period) }
    self.location = location
  }
}
