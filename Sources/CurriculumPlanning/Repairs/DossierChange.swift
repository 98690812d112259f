public import Diagnostics
public import TrainingModel

/// One value of the documents with another in its place.
public struct DossierChange: Sendable, Hashable {
  /// Which value.
  public enum Kind: String, Sendable, CaseIterable {
    /// The amount of a fund, in the currency's unit.
    case budget
    /// What there is of a resource in a period, in thousandths of a unit.
    case capacity
    /// The most hours a head of a rule, in quarter-hours.
    case mostHours = "most-hours"
    /// The least hours a head of a rule, in quarter-hours.
    case leastHours = "least-hours"
    /// The smallest class of a course, in people.
    case smallestClass = "smallest-class"
    /// The largest class of a course, in people.
    case largestClass = "largest-class"
    /// What a session of a course costs, in the currency's unit.
    case sessionCost = "session-cost"
    /// The most sessions of a course.
    case mostSessions = "most-sessions"
    /// A course is offered in one more period.
    case offeredPeriod = "offered-period"
    /// A prerequisite of a course is waived.
    case prerequisite
    /// The least share of a kind of course, in ten-thousandths.
    case leastShare = "least-share"
    /// The most that it may be, in ten-thousandths.
    case mostShare = "most-share"
    /// Days after appointment by which onboarding must be completed.
    case onboardingDays = "onboarding-days"
    /// The day by which all onboarding must be completed, as a Julian day number.
    case onboardingDeadline = "onboarding-deadline"
    /// The period by the end of which a mandatory course must be done.
    case mandatoryDeadline = "mandatory-deadline"
    /// The share of its audience that must take a mandatory course, in ten-thousandths.
    case mandatoryShare = "mandatory-share"
    /// The floor under every organization, in ten-thousandths.
    case equityFloor = "equity-floor"
  }

  /// Which value.
  public let kind: Kind
  /// The fund, resource, course or rule.
  public let id: Identifier
  /// The host of a budget, the period of a capacity, the period that is added, the prerequisite that is waived, or
  /// the period of a new deadline.
  public let detail: Identifier?
  /// The value in the documents; `nil` for what has none.
  public let from: Int?
  /// The value in its place; `nil` for what has none.
  public let to: Int?
  /// Where it is stated.
  public let location: SourceLocation

  init(
    _ kind: Kind, _ id: Identifier, detail: Identifier? = nil, from: Int? = nil, to: Int? = nil,
    at location: SourceLocation
  ) {
    self.kind = kind
    self.id = id
    self.detail = detail
    self.from = from
    self.to = to
    self.location = location
  }

  /// The day that a new deadline of onboarding falls on; `nil` for other kinds.
  public func day(in calendar: CalendarKind) -> CalendarDate? {
    guard kind == .onboardingDeadline, let to else { return nil }
    return CalendarDate(calendar, dayNumber: to)
  }
}

extension Dossier {
  /// The same documents with some values changed.
  func applying(_ changes: [DossierChange]) -> Dossier {
    var result = self
    for change in changes { result.apply(change) }
    return result
  }

  private mutating func apply(_ change: DossierChange) {
    if let policy { self.policy = policy.applying(change) }
    courses = courses.map { $0.id == change.id ? $0.applying(change) : $0 }
  }
}

extension Course {
  fileprivate func applying(_ change: DossierChange) -> Course {
    switch change.kind {
    case .smallestClass: changed(minSize: change.to)
    case .largestClass: changed(maxSize: change.to)
    case .sessionCost: changed(sessionCost: change.to)
    case .mostSessions: changed(maxSessions: .some(change.to))
    case .offeredPeriod:
      changed(
        offered: offered + [change.detail].compactMap { $0 }.map { Reference(id: $0, location: location) })
    case .prerequisite: changed(prerequisites: prerequisites.filter { $0.id != change.detail })
    default: self
    }
  }
}

extension Policy {
  fileprivate func applying(_ change: DossierChange) -> Policy {
    let share = change.to.map { Share(units: $0) }
    switch change.kind {
    case .budget:
      return changed(
        budgets: budgets.map {
          guard $0.fund == change.id, $0.host == change.detail else { return $0 }
          return Budget(
            fund: $0.fund, amount: change.to ?? $0.amount, host: $0.host, title: $0.title,
            location: $0.location)
        })
    case .capacity:
      return changed(
        resources: resources.map { resource in
          guard resource.id == change.id, let period = change.detail, let to = change.to else {
            return resource
          }
          var capacities = resource.capacities
          capacities[period] = Factor(units: to)
          return Resource(
            id: resource.id, perWorkingDay: resource.perWorkingDay, capacities: capacities,
            title: resource.title, location: resource.location)
        })
    case .mostHours, .leastHours:
      let hours = change.to.map { Hours(units: $0) }
      return changed(
        hourRules: hourRules.map {
          guard $0.id == change.id else { return $0 }
          return HoursRule(
            id: $0.id, isManagerial: $0.isManagerial,
            minimum: change.kind == .leastHours ? hours : $0.minimum,
            maximum: change.kind == .mostHours ? hours : $0.maximum, isFirm: $0.isFirm, location: $0.location)
        })
    case .leastShare, .mostShare:
      return changed(
        deliveryShares: deliveryShares.map {
          guard $0.id == change.id else { return $0 }
          return DeliveryShare(
            id: $0.id, category: $0.category, delivery: $0.delivery, origin: $0.origin,
            minimum: change.kind == .leastShare ? share : $0.minimum,
            maximum: change.kind == .mostShare ? share : $0.maximum, location: $0.location)
        })
    case .onboardingDays, .onboardingDeadline:
      guard let rule = onboarding, rule.id == change.id else { return self }
      let isDays = change.kind == .onboardingDays
      return changed(
        onboarding: OnboardingRule(
          id: rule.id, appointedSince: rule.appointedSince,
          withinDays: isDays ? change.to ?? rule.withinDays : rule.withinDays,
          deadline: isDays ? rule.deadline : change.day(in: rule.deadline?.calendar ?? calendar),
          courses: rule.courses, isFirm: rule.isFirm, location: rule.location))
    case .mandatoryDeadline, .mandatoryShare:
      return changed(
        mandatory: mandatory.map {
          guard $0.id == change.id else { return $0 }
          let isShare = change.kind == .mandatoryShare
          return MandatoryRule(
            id: $0.id, course: $0.course, share: isShare ? share ?? $0.share : $0.share,
            before: isShare ? $0.before : change.detail, audiences: $0.audiences, isFirm: $0.isFirm,
            location: $0.location)
        })
    case .equityFloor:
      guard let floor = equityFloor, floor.id == change.id else { return self }
      return changed(
        equityFloor: EquityFloor(
          id: floor.id, share: share ?? floor.share, kind: floor.kind, isFirm: floor.isFirm,
          location: floor.location))
    case .smallestClass, .largestClass, .sessionCost, .mostSessions, .offeredPeriod, .prerequisite:
      return self
    }
  }
}
