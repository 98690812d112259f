public import Diagnostics

/// The rules of one year: calendar, money, capacity, duties, scoring, objective.
public struct Policy: Sendable {
  /// Its identity.
  public let id: Identifier
  /// The year that is planned.
  public let year: Int
  /// The calendar of its dates.
  public let calendar: CalendarKind
  /// Currency of every amount (ISO 4217).
  public let currency: String
  /// The organization whose program it governs; `nil`: the root of the organizations.
  public let organization: Reference?
  /// Weekly days of rest.
  public let weekend: Set<Weekday>
  /// The periods of the year, by first day.
  public let periods: [Period]
  /// Days on which nothing is held.
  public let closures: [Closure]
  /// Money, by fund.
  public let budgets: [Budget]
  /// Limited means, by identity.
  public let resources: [Resource]
  /// Hours of training a head.
  public let hourRules: [HoursRule]
  /// The duty toward new managers, if there is one.
  public let onboarding: OnboardingRule?
  /// Courses that an audience must take.
  public let mandatory: [MandatoryRule]
  /// The floor under every organization's share, if there is one.
  public let equityFloor: EquityFloor?
  /// Shares of kinds of courses.
  public let deliveryShares: [DeliveryShare]
  /// How needs are scored.
  public let scoring: ScoringRule
  /// What serves the year's strategy, in the order of competencies and domains.
  public let strategicPriorities: [StrategicPriority]
  /// What the plan strives for.
  public let objective: Objective
  /// The balanced curriculum, if the policy asks for one instead of a program for people.
  public let balance: BalanceRule?
  /// Groups smaller than this are not shown.
  public let smallestGroup: Int
  /// What becomes of the findings of a review.
  public let review: ReviewPolicy
  /// Its name.
  public let title: LocalizedText
  /// Where it was read.
  public let location: SourceLocation

  /// A policy; periods, budgets, resources and rules are put in order.
  public init(
    id: Identifier, year: Int, calendar: CalendarKind, currency: String, organization: Reference? = nil,
    weekend: Set<Weekday> = [], periods: [Period], closures: [Closure] = [], budgets: [Budget] = [],
    resources: [Resource] = [], hourRules: [HoursRule] = [], onboarding: OnboardingRule? = nil,
    mandatory: [MandatoryRule] = [], equityFloor: EquityFloor? = nil, deliveryShares: [DeliveryShare] = [],
    scoring: ScoringRule = ScoringRule(), strategicPriorities: [StrategicPriority] = [],
    objective: Objective = Objective(), balance: BalanceRule? = nil, smallestGroup: Int = 0,
    review: ReviewPolicy = ReviewPolicy(),
    title: LocalizedText = LocalizedText(), location: SourceLocation
  ) {
    self.id = id
    self.year = year
    self.calendar = calendar
    self.currency = currency
    self.organization = organization
    self.weekend = weekend
    self.periods = periods.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    self.closures = closures.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    self.budgets = budgets.sorted { $0.sortKey < $1.sortKey }
    self.resources = resources.sorted { $0.id < $1.id }
    self.hourRules = hourRules.sorted { $0.id < $1.id }
    self.onboarding = onboarding
    self.mandatory = mandatory.sorted { $0.id < $1.id }
    self.equityFloor = equityFloor
    self.deliveryShares = deliveryShares.sorted { $0.id < $1.id }
    self.scoring = scoring
    self.strategicPriorities = strategicPriorities.sorted { $0.sortKey < $1.sortKey }
    self.objective = objective
    self.balance = balance
    self.smallestGroup = smallestGroup
    self.review = review
    self.title = title
    self.location = location
  }

  /// Working days left in a period after weekends and closures: those that the period states (or else all
  /// days that are not weekend), less one for every closed day that would have been a working day.
  public func workingDays(of period: Period) -> Int {
    var open = 0
    var closed = 0
    for number in period.start.dayNumber...max(period.start.dayNumber, period.end.dayNumber)
    where !weekend.contains(Weekday(dayNumber: number)) {
      open += 1
      if closures.contains(where: { $0.start.dayNumber <= number && number <= $0.end.dayNumber }) {
        closed += 1
      }
    }
    return max(0, (period.statedWorkingDays ?? open) - closed)
  }

  /// Units of a resource in a period: what is stated for the period, or else the daily rate times the
  /// working days, in thousandths of a unit.
  public func capacity(of resource: Resource, in period: Period) -> Int {
    if let stated = resource.capacities[period.id] { return stated.units }
    guard let daily = resource.perWorkingDay else { return 0 }
    return daily.units * workingDays(of: period)
  }
}

/// A stretch of the year in which sessions are placed.
public struct Period: Sendable {
  /// Its identity.
  public let id: Identifier
  /// First day.
  public let start: CalendarDate
  /// Last day.
  public let end: CalendarDate
  /// Working days before closures, if stated.
  public let statedWorkingDays: Int?
  /// Its name.
  public let title: LocalizedText
  /// Where it was read.
  public let location: SourceLocation

  /// A period.
  public init(
    id: Identifier, start: CalendarDate, end: CalendarDate, statedWorkingDays: Int? = nil,
    title: LocalizedText = LocalizedText(), location: SourceLocation
  ) {
    self.id = id
    self.start = start
    self.end = end
    self.statedWorkingDays = statedWorkingDays
    self.title = title
    self.location = location
  }
}

/// Days on which nothing is held.
public struct Closure: Sendable {
  /// First closed day.
  public let start: CalendarDate
  /// Last closed day.
  public let end: CalendarDate
  /// Its name.
  public let title: LocalizedText
  /// Where it was read.
  public let location: SourceLocation

  /// A closure.
  public init(
    start: CalendarDate, end: CalendarDate, title: LocalizedText = LocalizedText(), location: SourceLocation
  ) {
    self.start = start
    self.end = end
    self.title = title
    self.location = location
  }
}

/// Money that may be spent on courses of one fund.
public struct Budget: Sendable {
  /// The fund.
  public let fund: Identifier
  /// The most that may be spent in the year, in the currency's unit.
  public let amount: Int
  /// Only courses hosted by this organization or one below it.
  public let host: Identifier?
  /// Its name.
  public let title: LocalizedText
  /// Where it was read.
  public let location: SourceLocation

  /// A budget.
  public init(
    fund: Identifier, amount: Int, host: Identifier? = nil, title: LocalizedText = LocalizedText(),
    location: SourceLocation
  ) {
    self.fund = fund
    self.amount = amount
    self.host = host
    self.title = title
    self.location = location
  }

  var sortKey: Identifier { Identifier("\(fund.text) \(host?.text ?? "")") }
}

/// Something of which each period has a limited amount.
public struct Resource: Sendable {
  /// Its identity.
  public let id: Identifier
  /// Units for each working day; `nil`: only what is stated for periods.
  public let perWorkingDay: Factor?
  /// Units stated for single periods.
  public let capacities: [Identifier: Factor]
  /// Its name.
  public let title: LocalizedText
  /// Where it was read.
  public let location: SourceLocation

  /// A resource.
  public init(
    id: Identifier, perWorkingDay: Factor?, capacities: [Identifier: Factor] = [:],
    title: LocalizedText = LocalizedText(), location: SourceLocation
  ) {
    self.id = id
    self.perWorkingDay = perWorkingDay
    self.capacities = capacities
    self.title = title
    self.location = location
  }
}
