public import Diagnostics

/// Hours of training a head in the year.
public struct HoursRule: Sendable {
  /// Its identity.
  public let id: Identifier
  /// Managers, all others, or (`nil`) everybody.
  public let isManagerial: Bool?
  /// Least average a head of each cohort.
  public let minimum: Hours?
  /// Most a head.
  public let maximum: Hours?
  /// Whether it may never be relaxed.
  public let isFirm: Bool
  /// Where it was read.
  public let location: SourceLocation

  /// A rule of hours.
  public init(
    id: Identifier, isManagerial: Bool? = nil, minimum: Hours? = nil, maximum: Hours? = nil,
    isFirm: Bool = false,
    location: SourceLocation
  ) {
    self.id = id
    self.isManagerial = isManagerial
    self.minimum = minimum
    self.maximum = maximum
    self.isFirm = isFirm
    self.location = location
  }
}

/// The duty toward new managers: courses soon after appointment (بدو خدمت).
public struct OnboardingRule: Sendable {
  /// Its identity.
  public let id: Identifier
  /// Whoever was appointed to a managerial role on this day or later is a new manager.
  public let appointedSince: CalendarDate
  /// Days after appointment by which each course must be completed.
  public let withinDays: Int
  /// The day by which all must be through, whatever the date of appointment.
  public let deadline: CalendarDate?
  /// The courses.
  public let courses: [Reference]
  /// Whether a program that does not onboard everyone in time is refused.
  public let isFirm: Bool
  /// Where it was read.
  public let location: SourceLocation

  /// The duty.
  public init(
    id: Identifier, appointedSince: CalendarDate, withinDays: Int, deadline: CalendarDate? = nil,
    courses: [Reference], isFirm: Bool = false, location: SourceLocation
  ) {
    self.id = id
    self.appointedSince = appointedSince
    self.withinDays = withinDays
    self.deadline = deadline
    self.courses = courses.sorted { $0.id < $1.id }
    self.isFirm = isFirm
    self.location = location
  }

  /// The Julian day number of the last day by which someone appointed on `day` must be through.
  public func lastDay(appointedOn day: Int) -> Int {
    let last = day + withinDays
    guard let deadline else { return last }
    return min(last, deadline.dayNumber)
  }
}

/// A course that an audience must take this year.
public struct MandatoryRule: Sendable {
  /// Its identity.
  public let id: Identifier
  /// The course.
  public let course: Reference
  /// Share of the audience.
  public let share: Share
  /// Period by the end of which it must be done; `nil`: the last.
  public let before: Identifier?
  /// Whom it binds; none: everybody.
  public let audiences: [Audience]
  /// Whether a program that falls short is refused.
  public let isFirm: Bool
  /// Where it was read.
  public let location: SourceLocation

  /// A mandatory course.
  public init(
    id: Identifier, course: Reference, share: Share = .one, before: Identifier? = nil,
    audiences: [Audience] = [],
    isFirm: Bool = false, location: SourceLocation
  ) {
    self.id = id
    self.course = course
    self.share = share
    self.before = before
    self.audiences = audiences
    self.isFirm = isFirm
    self.location = location
  }
}

/// Share of the weighted need that must be closed in every organization.
public struct EquityFloor: Sendable {
  /// Its identity.
  public let id: Identifier
  /// The floor.
  public let share: Share
  /// The kind of organization it is for; `nil`: where people work.
  public let kind: OrganizationKind?
  /// Whether a program that falls short is refused.
  public let isFirm: Bool
  /// Where it was read.
  public let location: SourceLocation

  /// A floor.
  public init(
    id: Identifier, share: Share, kind: OrganizationKind? = nil, isFirm: Bool = false,
    location: SourceLocation
  ) {
    self.id = id
    self.share = share
    self.kind = kind
    self.isFirm = isFirm
    self.location = location
  }
}

/// Share of the person-hours, onboarding and mandatory courses apart, of one kind of course.
public struct DeliveryShare: Sendable {
  /// Its identity.
  public let id: Identifier
  /// Only this category.
  public let category: CourseCategory?
  /// Only this way of delivery.
  public let delivery: DeliveryMode?
  /// Only this origin.
  public let origin: CourseOrigin?
  /// At least.
  public let minimum: Share?
  /// At most.
  public let maximum: Share?
  /// Where it was read.
  public let location: SourceLocation

  /// A share.
  public init(
    id: Identifier, category: CourseCategory? = nil, delivery: DeliveryMode? = nil,
    origin: CourseOrigin? = nil,
    minimum: Share? = nil, maximum: Share? = nil, location: SourceLocation
  ) {
    self.id = id
    self.category = category
    self.delivery = delivery
    self.origin = origin
    self.minimum = minimum
    self.maximum = maximum
    self.location = location
  }

  /// Whether a course is of the kind.
  public func matches(_ course: Course) -> Bool {
    (category ?? course.category) == course.category && (delivery ?? course.delivery) == course.delivery
      && (origin ?? course.origin) == course.origin
  }
}

/// A tier of the objective, or that of a balanced curriculum, which has no other.
public enum Tier: String, Sendable {
  /// New managers served, then how early.
  case onboarding
  /// Mandatory courses and minimum hours.
  case mandatory
  /// The floor under every organization.
  case equity
  /// Weighted need closed.
  case need
  /// Cost.
  case cost
  /// Even loads of periods: only in a balanced curriculum, never in an objective.
  case balance

  /// The tiers that an objective orders, in the agreed order.
  public static let ofObjective: [Tier] = [.onboarding, .mandatory, .equity, .need, .cost]
}

/// What the plan strives for, tier by tier.
public struct Objective: Sendable {
  /// A tier and the share of its value that later tiers may cost it.
  public struct Step: Sendable {
    /// The tier.
    public let tier: Tier
    /// The share it may lose to later tiers.
    public let tolerance: Share

    /// A step.
    public init(_ tier: Tier, tolerance: Share = .zero) {
      self.tier = tier
      self.tolerance = tolerance
    }
  }

  /// Diminishing returns: a share of the people who need a step, and what closing their need is worth.
  public struct Segment: Sendable {
    /// Share of the people.
    public let share: Share
    /// Value.
    public let value: Share

    /// A segment.
    public init(share: Share, value: Share) {
      self.share = share
      self.value = value
    }
  }

  /// The tiers, the first first; all five.
  public let steps: [Step]
  /// The segments, best first; shares add up to 1.
  public let segments: [Segment]
  /// Why onboarding is not first, where it is not.
  public let reason: String?
  /// Where it was read, if it was.
  public let location: SourceLocation?

  /// The agreed order of tiers and segments, or the policy's own. Tiers that the policy does not name
  /// follow in the agreed order.
  public init(
    steps: [Step] = [], segments: [Segment] = [], reason: String? = nil, location: SourceLocation? = nil
  ) {
    let named = Set(steps.map(\.tier))
    self.steps = steps + Tier.ofObjective.filter { !named.contains($0) }.map { Step($0) }
    self.segments =
      segments.isEmpty
      ? [
        Segment(share: Share(units: 5000), value: .one),
        Segment(share: Share(units: 3000), value: Share(units: 7000)),
        Segment(share: Share(units: 2000), value: Share(units: 4000)),
      ] : segments
    self.reason = reason
    self.location = location
  }
}
