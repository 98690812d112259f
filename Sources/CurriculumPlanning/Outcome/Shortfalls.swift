import Diagnostics
import NeedsScoring
import TrainingModel

/// Says what a schedule could not meet, and why.
struct Shortfalls {
  let instance: PlanningInstance
  /// The instance in which the rules of conflicts are named.
  let open: PlanningInstance
  /// What each unit lacks.
  let missing: [DutyUnit: Double]
  let explanation: ConflictFinder.Explanation

  /// What stands in the way of something that was not looked into.
  static let notLookedInto = (
    en: "several rules together; which was not found out", fa: "چند قاعده با هم؛ معلوم نشد کدام"
  )

  /// What stands in the way where no rule does.
  private static let noRule = (
    en: "no rule that could be changed, but the catalog and the calendar",
    fa: "نه قاعده‌ای تغییرپذیر، بلکه فهرست دوره‌ها و تقویم"
  )

  /// The same where a part of the year stands already.
  private static let noRuleBesideStanding = (
    en: "no rule that could be changed, but what stands of the year, the catalog and the calendar",
    fa: "نه قاعده‌ای تغییرپذیر، بلکه آنچه از سال ثابت است، فهرست دوره‌ها و تقویم"
  )

  /// The names of rules, or that there is none.
  static func words(of rules: Set<NamedRule>, in open: PlanningInstance) -> (en: String, fa: String) {
    let stands = open.closedThrough >= 0 || !open.fixedCourses.isEmpty
    return rules.isEmpty ? (stands ? noRuleBesideStanding : noRule) : rules.sorted().map(open.statement).words
  }

  /// Shortfalls for the program, and the same as findings for people.
  func all() -> [(shortfall: Shortfall, finding: Finding)] {
    missing.keys.sorted { order($0) < order($1) }.compactMap { unit in
      missing[unit].flatMap { entry(unit, lack: $0) }
    }
  }

  /// In the order in which the policy and the catalog list what is missing.
  private func order(_ unit: DutyUnit) -> (Int, Int, Int) {
    switch unit {
    case .onboarding(let course, let cohort):
      (0, instance.policy.onboarding?.courses.firstIndex { $0.id == course } ?? 0, cohort)
    case .mandatory(let index): (1, index, 0)
    case .hours(let cohort): (2, cohort, 0)
    case .equity(let group): (3, group, 0)
    }
  }

  private func reasons(_ unit: DutyUnit) -> (en: String, fa: String) {
    guard let index = explanation.conflictOfUnit[unit] else { return Self.notLookedInto }
    return Self.words(
      of: explanation.conflicts[index].rules.subtracting([instance.rule(of: unit)]), in: open)
  }

  private func entry(_ unit: DutyUnit, lack: Double) -> (shortfall: Shortfall, finding: Finding)? {
    let policy = instance.policy
    switch unit {
    case .onboarding(let course, let index):
      guard let rule = policy.onboarding, let window = instance.cohorts[index].window else { return nil }
      let isHeld = instance.courses.contains { $0.course.id == course }
      let diagnostic =
        !isHeld
        ? PlanningRules.onboardingCourseIdle
        : window.isReachable ? PlanningRules.onboardingShort : PlanningRules.windowClosed
      return entry(
        diagnostic, rule: rule.id, at: rule.location, missing: lack, unit: "seats", course: course,
        cohort: instance.cohorts[index], ["people": "\(Int(lack))"], reasons(unit))
    case .mandatory(let index):
      let duty = instance.mandatory[index]
      return entry(
        duty.course == nil ? PlanningRules.mandatoryCourseIdle : PlanningRules.mandatoryShort,
        rule: duty.rule.id, at: duty.rule.location, missing: lack, unit: "seats", course: duty.rule.course.id,
        ["people": "\(Int(lack))", "required": "\(duty.required)"], reasons(unit))
    case .hours(let index):
      guard case .leastHours(let place) = instance.rule(of: unit) else { return nil }
      let rule = policy.hourRules[place]
      let hours = lack / Double(Hours.scale)
      return entry(
        PlanningRules.hoursShort, rule: rule.id, at: rule.location, missing: hours, unit: "hours",
        cohort: instance.cohorts[index], ["hours": "\(hours)"], reasons(unit))
    case .equity(let index):
      guard let floor = policy.equityFloor else { return nil }
      let percent = (lack * 1000).rounded() / 10
      return entry(
        PlanningRules.equityShort, rule: floor.id, at: floor.location, missing: lack, unit: "share",
        organization: instance.equityGroups[index].organization, ["share": "\(percent)"], reasons(unit))
    }
  }

  private func entry(
    _ diagnostic: DiagnosticRule, rule: Identifier, at location: SourceLocation, missing: Double,
    unit: String,
    course: Identifier? = nil, cohort: Cohort? = nil, organization: Identifier? = nil,
    _ arguments: [String: String], _ reasons: (en: String, fa: String)
  ) -> (shortfall: Shortfall, finding: Finding) {
    let organization = organization ?? cohort?.organization
    var english = arguments
    english["rule"] = rule.text
    english["course"] = course?.text
    english["organization"] = organization?.text
    english["role"] = cohort?.role.text
    var persian = english
    english["rules"] = reasons.en
    persian["rules"] = reasons.fa
    let batch = cohort?.window.map { "/\(instance.policy.batchID(of: $0))" } ?? ""
    let subject = ["rule/\(rule)", course?.text, organization?.text, cohort?.role.text].compactMap { $0 }
    let finding = Finding(
      diagnostic, at: location, subject: subject.joined(separator: "/") + batch, english: english,
      persian: persian)
    let shortfall = Shortfall(
      rule: rule, course: course, organization: organization, role: cohort?.role,
      missing: NeedAmount(units: Int((missing * Double(NeedAmount.scale)).rounded())), unit: unit,
      reason: diagnostic.code, note: LocalizedText(en: finding.message.en, fa: finding.message.fa))
    return (shortfall, finding)
  }
}
