public import Diagnostics

/// The ordered annual curriculum of one organization and year.
public struct Program: Sendable {
  /// Its identity.
  public var id: Identifier
  /// Whose program it is.
  public var organization: Identifier
  /// The year.
  public var year: Int
  /// The calendar of its policy.
  public var calendar: CalendarKind
  /// Currency of every amount.
  public var currency: String
  /// Its name.
  public var title: LocalizedText
  /// From what and by what it was made, if it says so.
  public var provenance: Provenance?
  /// Sums over the offerings, if it states them.
  public var totals: ProgramTotals?
  /// What each tier achieved and the best that is possible.
  public var tiers: [TierResult]
  /// The offerings, by order.
  public var offerings: [Offering]
  /// What could not be met, and why.
  public var shortfalls: [Shortfall]
  /// Where it was read, if it was.
  public var location: SourceLocation

  /// A program.
  public init(
    id: Identifier, organization: Identifier, year: Int, calendar: CalendarKind, currency: String,
    title: LocalizedText = LocalizedText(), provenance: Provenance? = nil, totals: ProgramTotals? = nil,
    tiers: [TierResult] = [], offerings: [Offering], shortfalls: [Shortfall] = [], location: SourceLocation
  ) {
    self.id = id
    self.organization = organization
    self.year = year
    self.calendar = calendar
    self.currency = currency
    self.title = title
    self.provenance = provenance
    self.totals = totals
    self.tiers = tiers
    self.offerings = offerings
    self.shortfalls = shortfalls
    self.location = location
  }
}

/// A course placed in a period.
public struct Offering: Sendable {
  /// Rank in the program, from 1.
  public var order: Int
  /// The tier for whose sake it is held first of all.
  public var tier: Tier
  /// The course.
  public var course: Identifier
  /// The period.
  public var period: Identifier
  /// Sessions held.
  public var sessions: Int
  /// Seats in all sessions together.
  public var seatCount: Int
  /// Person-hours: seats times hours of the course.
  public var hours: Hours
  /// Sessions × session cost + seats × seat cost, in the currency's unit.
  public var cost: Int
  /// The organization that runs it.
  public var host: Identifier
  /// Weighted need that it closes after the offerings of earlier periods.
  public var closes: NeedAmount
  /// Who takes part, by cohort.
  public var seats: [Seats]
  /// Where it was read, if it was.
  public var location: SourceLocation?

  /// An offering.
  public init(
    order: Int, tier: Tier, course: Identifier, period: Identifier, sessions: Int, seatCount: Int,
    hours: Hours,
    cost: Int, host: Identifier, closes: NeedAmount, seats: [Seats], location: SourceLocation? = nil
  ) {
    self.order = order
    self.tier = tier
    self.course = course
    self.period = period
    self.sessions = sessions
    self.seatCount = seatCount
    self.hours = hours
    self.cost = cost
    self.host = host
    self.closes = closes
    self.seats = seats
    self.location = location
  }
}

/// Seats of one cohort in an offering.
public struct Seats: Sendable {
  /// Where the people work.
  public var organization: Identifier
  /// Their role.
  public var role: Identifier
  /// For new managers, the batch: first and last period of their window.
  public var batch: Identifier?
  /// How many.
  public var count: Int
  /// Weighted need that they close.
  public var closes: NeedAmount
  /// Where it was read, if it was.
  public var location: SourceLocation?

  /// Seats.
  public init(
    organization: Identifier, role: Identifier, batch: Identifier? = nil, count: Int, closes: NeedAmount,
    location: SourceLocation? = nil
  ) {
    self.organization = organization
    self.role = role
    self.batch = batch
    self.count = count
    self.closes = closes
    self.location = location
  }
}

/// Weighted need (importance × levels × people, times the policy's multipliers), in millionths.
public struct NeedAmount: ExactQuantity {
  /// Millionths.
  public static let scale = 1_000_000
  /// Millionths.
  public let units: Int
  /// So many millionths.
  public init(units: Int) { self.units = units }
}

/// What a tier achieved and the best that is possible.
public struct TierResult: Sendable {
  /// Whether more or less is better.
  public enum Sense: String, Sendable {
    /// More is better.
    case maximize
    /// Less is better.
    case minimize
  }

  /// The tier, or a part of one such as `onboarding-earliness`.
  public var name: String
  /// Achieved.
  public var value: Double
  /// Proven: no program that keeps the tiers before as well as this one does better than this.
  public var bound: Double
  /// Whether more or less is better.
  public var sense: Sense

  /// A result.
  public init(name: String, value: Double, bound: Double, sense: Sense) {
    self.name = name
    self.value = value
    self.bound = bound
    self.sense = sense
  }

  /// Distance of the value from the bound as a share of the value, at least 0; if the value is 0, 0 or 1.
  public var gap: Double {
    let distance = sense == .maximize ? bound - value : value - bound
    guard distance > 0 else { return 0 }
    return value.magnitude > 0 ? distance / value.magnitude : 1
  }
}

/// Sums over the offerings of a program.
public struct ProgramTotals: Sendable {
  /// Offerings.
  public var offerings = 0
  /// Sessions.
  public var sessions = 0
  /// Seats.
  public var seats = 0
  /// Person-hours.
  public var hours = Hours(units: 0)
  /// Cost in the currency's unit.
  public var cost = 0
  /// People of the dossier.
  public var people = 0
  /// Weighted need closed.
  public var needClosed = NeedAmount(units: 0)
  /// Weighted need found.
  public var needTotal = NeedAmount(units: 0)
  /// New managers.
  public var newManagers = 0
  /// New managers with a seat in every onboarding course in time.
  public var newManagersOnboarded = 0

  /// Nothing yet.
  public init() {}
}

/// Something that could not be met, and why.
public struct Shortfall: Sendable {
  /// The rule of the policy.
  public var rule: Identifier
  /// The course concerned.
  public var course: Identifier?
  /// The organization concerned.
  public var organization: Identifier?
  /// The role concerned.
  public var role: Identifier?
  /// How much is missing, in millionths of the unit.
  public var missing: NeedAmount
  /// What is counted: `seats`, `hours`, `share`, `need`.
  public var unit: String
  /// Code of the diagnostic rule that explains it.
  public var reason: String
  /// The sentence in both languages.
  public var note: LocalizedText

  /// A shortfall.
  public init(
    rule: Identifier, course: Identifier? = nil, organization: Identifier? = nil, role: Identifier? = nil,
    missing: NeedAmount, unit: String, reason: String, note: LocalizedText
  ) {
    self.rule = rule
    self.course = course
    self.organization = organization
    self.role = role
    self.missing = missing
    self.unit = unit
    self.reason = reason
    self.note = note
  }
}

/// From what and by what a program was made.
public struct Provenance: Sendable {
  /// The program that wrote it.
  public var tool: String
  /// Its version.
  public var version: String
  /// The policy that was followed.
  public var policy: Identifier
  /// The scoring method and the options that change its results.
  public var method: String?
  /// Seed of the solver.
  public var seed: Int?
  /// Why the search ended.
  public var stopped: String?
  /// The documents that were read, by identity.
  public var inputs: [InputDigest]

  /// A provenance.
  public init(
    tool: String, version: String, policy: Identifier, method: String? = nil, seed: Int? = nil,
    stopped: String? = nil, inputs: [InputDigest] = []
  ) {
    self.tool = tool
    self.version = version
    self.policy = policy
    self.method = method
    self.seed = seed
    self.stopped = stopped
    self.inputs = inputs
  }
}

/// One document that was read, by what it says.
public struct InputDigest: Sendable {
  /// Its identity.
  public var document: Identifier
  /// SHA-256 of what it says, whatever the order of its rows; 64 hexadecimal digits.
  public var digest: String

  /// A digest.
  public init(document: Identifier, digest: String) {
    self.document = document
    self.digest = digest
  }
}
