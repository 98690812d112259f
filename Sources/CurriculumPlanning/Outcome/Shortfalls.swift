import Diagnostics
import NeedsScoring
import TrainingModel

/// Says what a schedule could not meet, and why.
struct Shortfalls {
  let instance: PlanningInstance
  let schedule: Schedule
  let obstacles: Obstacles
  /// The parts with what they achieved, in order.
  let parts: [HeldPart]

  /// Shortfalls for the program, and the same as findings for people.
  func all() throws(PlanningError) -> [(shortfall: Shortfall, finding: Finding)] {
    try onboarding() + mandatory() + hours() + equity()
  }

  /// The parts that come before one, as they must be kept while it is looked into.
  private func held(before part: TierPart) -> [HeldPart] { Array(parts.prefix { $0.part != part }) }

  private func onboarding() throws(PlanningError) -> [(shortfall: Shortfall, finding: Finding)] {
    guard let rule = instance.policy.onboarding else { return [] }
    var inTime: [CohortCourse: Int] = [:]
    for seating in schedule.seatings {
      let candidate = instance.courses[seating.course].candidates[seating.candidate]
      if let window = candidate.window, seating.period <= window.last {
        let key = CohortCourse(cohort: candidate.cohort, course: instance.courses[seating.course].course.id)
        inTime[key, default: 0] += seating.count
      }
    }
    var reasons: (en: String, fa: String)?
    var result: [(Shortfall, Finding)] = []
    for reference in rule.courses {
      let isHeld = instance.courses.contains { $0.course.id == reference.id }
      for (index, cohort) in instance.cohorts.enumerated() {
        guard let window = cohort.window else { continue }
        let missing = cohort.headcount - (inTime[CohortCourse(cohort: index, course: reference.id)] ?? 0)
        guard missing > 0 else { continue }
        if isHeld, window.isReachable, reasons == nil {
          let value = parts.first { $0.part == .onboarding }?.value ?? 0
          reasons = obstacles.names(
            try obstacles.inTheWay(of: .onboarding, at: value, held: held(before: .onboarding)))
        }
        let diagnostic =
          !isHeld
          ? PlanningRules.onboardingCourseIdle
          : window.isReachable ? PlanningRules.onboardingShort : PlanningRules.windowClosed
        result.append(
          entry(
            diagnostic, rule: rule.id, at: rule.location, missing: Double(missing), unit: "seats",
            course: reference.id, cohort: cohort,
            ["people": "\(missing)"], reasons))
      }
    }
    return result
  }

  private func mandatory() throws(PlanningError) -> [(shortfall: Shortfall, finding: Finding)] {
    var reasons: (en: String, fa: String)?
    var result: [(Shortfall, Finding)] = []
    for rule in instance.mandatory {
      let missing = instance.missingSeats(rule, in: schedule)
      guard missing > 0 else { continue }
      if rule.course != nil, reasons == nil {
        let value = parts.first { $0.part == .mandatory }?.value ?? 0
        reasons = obstacles.names(
          try obstacles.inTheWay(of: .mandatory, at: value, held: held(before: .mandatory)))
      }
      result.append(
        entry(
          rule.course == nil ? PlanningRules.mandatoryCourseIdle : PlanningRules.mandatoryShort,
          rule: rule.rule.id, at: rule.rule.location, missing: Double(missing), unit: "seats",
          course: rule.rule.course.id, ["people": "\(missing)", "required": "\(rule.required)"], reasons))
    }
    return result
  }

  private func hours() -> [(shortfall: Shortfall, finding: Finding)] {
    var given = [Int](repeating: 0, count: instance.cohorts.count)
    for seating in schedule.seatings {
      let course = instance.courses[seating.course]
      given[course.candidates[seating.candidate].cohort] += course.course.hours.units * seating.count
    }
    return instance.cohorts.indices.compactMap { index in
      let cohort = instance.cohorts[index]
      let rules = instance.policy.hourRules.filter { $0.applies(to: cohort) && $0.minimum != nil }
      guard let rule = rules.max(by: { ($0.minimum?.units ?? 0) < ($1.minimum?.units ?? 0) }) else {
        return nil
      }
      let missing = (rule.minimum?.units ?? 0) * cohort.headcount - given[index]
      guard missing > 0 else { return nil }
      let hours = Double(missing) / Double(Hours.scale)
      return entry(
        PlanningRules.hoursShort, rule: rule.id, at: rule.location, missing: hours, unit: "hours",
        cohort: cohort,
        ["hours": "\(hours)"], nil)
    }
  }

  private func equity() throws(PlanningError) -> [(shortfall: Shortfall, finding: Finding)] {
    guard let floor = instance.policy.equityFloor else { return [] }
    var ledger = NeedLedger(instance)
    for seating in schedule.seatings {
      _ = ledger.add(course: seating.course, candidate: seating.candidate, seats: seating.count)
    }
    var reasons: (en: String, fa: String)?
    var result: [(Shortfall, Finding)] = []
    for group in instance.equityGroups {
      let missing = instance.missingShare(group, covered: ledger.covered)
      guard missing > 0 else { continue }
      if reasons == nil {
        let value = parts.first { $0.part == .equity }?.value ?? 0
        reasons = obstacles.names(try obstacles.inTheWay(of: .equity, at: value, held: held(before: .equity)))
      }
      let percent = (missing * 1000).rounded() / 10
      result.append(
        entry(
          PlanningRules.equityShort, rule: floor.id, at: floor.location, missing: missing, unit: "share",
          organization: group.organization, ["share": "\(percent)"], reasons))
    }
    return result
  }

  private struct CohortCourse: Hashable {
    let cohort: Int
    let course: Identifier
  }

  private func entry(
    _ diagnostic: DiagnosticRule, rule: Identifier, at location: SourceLocation, missing: Double,
    unit: String,
    course: Identifier? = nil, cohort: Cohort? = nil, organization: Identifier? = nil,
    _ arguments: [String: String], _ obstacles: (en: String, fa: String)?
  ) -> (shortfall: Shortfall, finding: Finding) {
    let organization = organization ?? cohort?.organization
    var english = arguments
    english["rule"] = rule.text
    english["course"] = course?.text
    english["organization"] = organization?.text
    english["role"] = cohort?.role.text
    var persian = english
    english["rules"] = obstacles?.en
    persian["rules"] = obstacles?.fa
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
