public import Diagnostics

/// Which people sit in which session of a program.
public struct Roster: Sendable {
  /// Its identity.
  public var id: Identifier
  /// The program whose seats are named.
  public var program: Identifier
  /// Whose program it is.
  public var organization: Identifier
  /// The year.
  public var year: Int
  /// The calendar of the program.
  public var calendar: CalendarKind
  /// The sessions, in the order of the program's offerings, those of an offering by number.
  public var sessions: [RosterSession]
  /// Where it was read, if it was.
  public var location: SourceLocation

  /// A roster.
  public init(
    id: Identifier, program: Identifier, organization: Identifier, year: Int, calendar: CalendarKind,
    sessions: [RosterSession], location: SourceLocation = SourceLocation(file: "")
  ) {
    self.id = id
    self.program = program
    self.organization = organization
    self.year = year
    self.calendar = calendar
    self.sessions = sessions
    self.location = location
  }
}

/// One session of an offering and who sits in it.
public struct RosterSession: Sendable, Equatable {
  /// The course.
  public var course: Identifier
  /// The period.
  public var period: Identifier
  /// Which session of the offering, from 1.
  public var number: Int
  /// The organization that runs it.
  public var host: Identifier
  /// Its seats.
  public var seats: [RosterSeat]
  /// Where it was read, if it was.
  public var location: SourceLocation?

  /// A session.
  public init(
    course: Identifier, period: Identifier, number: Int, host: Identifier, seats: [RosterSeat],
    location: SourceLocation? = nil
  ) {
    self.course = course
    self.period = period
    self.number = number
    self.host = host
    self.seats = seats
    self.location = location
  }

  /// How many people sit in it.
  public var count: Int { seats.reduce(0) { $0 + $1.count } }
}

/// One person's seat in a session, or seats that are only counted.
public struct RosterSeat: Sendable, Equatable {
  /// Who has a seat, and why.
  public enum Holder: Sendable, Equatable {
    /// A person, by opaque identity.
    case employee(Identifier, SeatReason)
    /// So many people who are known by number only.
    case counted(Int)
    /// So many seats of the program that nobody who is known by name can take.
    case open(Int)
  }

  /// Where the people work.
  public var organization: Identifier
  /// Their role.
  public var role: Identifier
  /// For new managers, the batch: first and last period of their window.
  public var batch: Identifier?
  /// Who.
  public var holder: Holder

  /// A seat.
  public init(organization: Identifier, role: Identifier, batch: Identifier? = nil, holder: Holder) {
    self.organization = organization
    self.role = role
    self.batch = batch
    self.holder = holder
  }

  /// How many seats.
  public var count: Int {
    switch holder {
    case .employee: 1
    case .counted(let count), .open(let count): count
    }
  }
}

/// Why a person has a seat.
public enum SeatReason: String, Sendable, CaseIterable {
  /// A new manager's duty.
  case onboarding
  /// A mandatory course.
  case mandatory
  /// The person lacks what the course teaches.
  case need
  /// The person lacks it for a course that builds on it.
  case prerequisite
  /// A minimum of hours must be reached.
  case hours
}
