/// A rule of the documents that a planner can name and change, by its place in an instance.
enum NamedRule: Hashable, Comparable, Sendable {
  /// The amount of a fund.
  case budget(Int)
  /// What there is of a resource in a period.
  case capacity(resource: Int, period: Int)
  /// The most hours a head, by rule of the policy.
  case mostHours(Int)
  /// A share of a kind of course, by rule of the policy.
  case deliveryShare(Int)
  /// The smallest class of a course.
  case smallestClass(Int)
  /// The most sessions of a course.
  case mostSessions(Int)
  /// The periods in which a course is offered.
  case offeredPeriods(Int)
  /// A prerequisite of a course.
  case prerequisite(course: Int, rank: Int)
  /// The deadline of onboarding.
  case onboardingDeadline
  /// The period by the end of which a mandatory course must be done.
  case mandatoryDeadline(Int)
  /// Onboarding of new managers.
  case onboarding
  /// A mandatory course.
  case mandatory(Int)
  /// The least hours a head, by rule of the policy.
  case leastHours(Int)
  /// The floor under every organization.
  case equityFloor
  /// A part of the objective that comes before and must not suffer.
  case tier(TierPart)

  /// Whether it is a duty or a part of the objective, not a limit.
  var isDuty: Bool {
    switch self {
    case .onboarding, .mandatory, .leastHours, .equityFloor, .tier: true
    default: false
    }
  }

  /// Duties first, then money, means, hours, what courses say, times.
  private var rank: (Int, Int, Int) {
    switch self {
    case .onboarding: (0, 0, 0)
    case .mandatory(let rule): (1, rule, 0)
    case .leastHours(let rule): (2, rule, 0)
    case .equityFloor: (3, 0, 0)
    case .tier(let part): (4, TierPart.allCases.firstIndex(of: part) ?? 0, 0)
    case .onboardingDeadline: (5, 0, 0)
    case .mandatoryDeadline(let rule): (6, rule, 0)
    case .budget(let fund): (7, fund, 0)
    case .capacity(let resource, let period): (8, resource, period)
    case .mostHours(let rule): (9, rule, 0)
    case .smallestClass(let course): (10, course, 0)
    case .mostSessions(let course): (11, course, 0)
    case .offeredPeriods(let course): (12, course, 0)
    case .prerequisite(let course, let rank): (13, course, rank)
    case .deliveryShare(let rule): (14, rule, 0)
    }
  }

  static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
}
