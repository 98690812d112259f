public import Diagnostics
public import TrainingModel

/// A rule of the documents as a planner names it, with the line that states it.
public struct RuleStatement: Sendable, Hashable {
  /// What kind of rule.
  public enum Kind: String, Sendable, CaseIterable {
    /// The amount of a fund.
    case budget
    /// What there is of a resource in a period.
    case capacity
    /// The most hours a head.
    case mostHours = "most-hours"
    /// The least hours a head.
    case leastHours = "least-hours"
    /// A share of a kind of course.
    case deliveryShare = "delivery-share"
    /// The smallest class of a course.
    case smallestClass = "smallest-class"
    /// The most sessions of a course.
    case mostSessions = "most-sessions"
    /// The periods in which a course is offered.
    case offeredPeriods = "offered-periods"
    /// A prerequisite of a course.
    case prerequisite
    /// Onboarding of new managers.
    case onboarding
    /// Its deadline.
    case onboardingDeadline = "onboarding-deadline"
    /// A mandatory course.
    case mandatory
    /// The period by the end of which it must be done.
    case mandatoryDeadline = "mandatory-deadline"
    /// The floor under every organization.
    case equityFloor = "equity-floor"
    /// A part of the objective that comes before.
    case tier
  }

  /// What kind of rule.
  public let kind: Kind
  /// The fund, resource, course or rule.
  public let id: Identifier
  /// The period of a capacity, the prerequisite of a course, the host of a budget.
  public let detail: Identifier?
  /// Whether it may never be relaxed.
  public let isFirm: Bool
  /// Where it is stated.
  public let location: SourceLocation

  init(
    _ kind: Kind, _ id: Identifier, detail: Identifier? = nil, isFirm: Bool = false,
    at location: SourceLocation
  ) {
    self.kind = kind
    self.id = id
    self.detail = detail
    self.isFirm = isFirm
    self.location = location
  }

  /// Its name in both languages: `capacity (room, 07)`.
  public var words: (en: String, fa: String) {
    let names = kind.words
    let subject = detail.map { ("\(id), \($0)", "\(id)، \($0)") } ?? (id.text, id.text)
    return ("\(names.en) (\(subject.0))", "\(names.fa) (\(subject.1))")
  }
}

extension RuleStatement.Kind {
  /// What people call it, in both languages.
  public var words: (en: String, fa: String) {
    switch self {
    case .budget: ("budget", "بودجه")
    case .capacity: ("capacity", "ظرفیت")
    case .mostHours: ("most hours a head", "سقف سرانه ساعت")
    case .leastHours: ("least hours a head", "کمینه سرانه ساعت")
    case .deliveryShare: ("delivery share", "سهم شیوه")
    case .smallestClass: ("smallest class", "کمترین تعداد جلسه")
    case .mostSessions: ("most sessions", "بیشترین شمار جلسه")
    case .offeredPeriods: ("offered periods", "دوره‌های زمانی برگزاری")
    case .prerequisite: ("prerequisite", "پیش‌نیاز")
    case .onboarding: ("onboarding", "بدو خدمت")
    case .onboardingDeadline: ("deadline of onboarding", "مهلت بدو خدمت")
    case .mandatory: ("mandatory course", "دوره الزامی")
    case .mandatoryDeadline: ("deadline of the mandatory course", "مهلت دوره الزامی")
    case .equityFloor: ("equity floor", "کف عدالت")
    case .tier: ("tier that comes before", "پله پیشین")
    }
  }
}

extension Sequence<RuleStatement> {
  /// Their names, one after another.
  var words: (en: String, fa: String) {
    let all = map(\.words)
    return (all.map(\.en).joined(separator: ", "), all.map(\.fa).joined(separator: "، "))
  }
}

extension PlanningInstance {
  /// What states a rule.
  func statement(of rule: NamedRule) -> RuleStatement {
    func ofCourse(_ kind: RuleStatement.Kind, _ index: Int) -> RuleStatement {
      RuleStatement(kind, courses[index].course.id, at: courses[index].course.location)
    }
    func ofOnboarding(_ kind: RuleStatement.Kind) -> RuleStatement {
      RuleStatement(
        kind, policy.onboarding?.id ?? policy.id, isFirm: policy.onboarding?.isFirm ?? false,
        at: policy.onboarding?.location ?? policy.location)
    }
    switch rule {
    case .budget(let fund):
      let budget = funds[fund].budget
      return RuleStatement(.budget, budget.fund, detail: budget.host, at: budget.location)
    case .capacity(let resource, let period):
      return RuleStatement(
        .capacity, policy.resources[resource].id, detail: policy.periods[period].id,
        at: policy.resources[resource].location)
    case .mostHours(let index), .leastHours(let index):
      let hours = policy.hourRules[index]
      let kind: RuleStatement.Kind = rule == .mostHours(index) ? .mostHours : .leastHours
      return RuleStatement(kind, hours.id, isFirm: hours.isFirm, at: hours.location)
    case .deliveryShare(let index):
      return RuleStatement(
        .deliveryShare, policy.deliveryShares[index].id, at: policy.deliveryShares[index].location)
    case .smallestClass(let course): return ofCourse(.smallestClass, course)
    case .mostSessions(let course): return ofCourse(.mostSessions, course)
    case .offeredPeriods(let course): return ofCourse(.offeredPeriods, course)
    case .prerequisite(let course, let rank):
      let reference = courses[course].course.prerequisites[rank]
      return RuleStatement(
        .prerequisite, courses[course].course.id, detail: reference.id, at: reference.location)
    case .onboarding: return ofOnboarding(.onboarding)
    case .onboardingDeadline: return ofOnboarding(.onboardingDeadline)
    case .mandatory(let index):
      let duty = mandatory[index].rule
      return RuleStatement(.mandatory, duty.id, isFirm: duty.isFirm, at: duty.location)
    case .mandatoryDeadline(let index):
      let duty = mandatory[index].rule
      return RuleStatement(
        .mandatoryDeadline, duty.id, detail: duty.before, isFirm: duty.isFirm, at: duty.location)
    case .equityFloor:
      let floor = policy.equityFloor
      return RuleStatement(
        .equityFloor, floor?.id ?? policy.id, isFirm: floor?.isFirm ?? false,
        at: floor?.location ?? policy.location)
    case .tier(let part):
      return RuleStatement(
        .tier, Identifier(part.rawValue), at: policy.objective.location ?? policy.location)
    }
  }
}
