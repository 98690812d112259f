import NeedsScoring
import TrainingModel

/// One thing that a duty asks for, small enough to be met or not by itself.
enum DutyUnit: Hashable, Comparable, Sendable {
  /// A batch of new managers and a course of onboarding.
  case onboarding(course: Identifier, cohort: Int)
  /// A mandatory rule.
  case mandatory(Int)
  /// The least hours of a cohort.
  case hours(cohort: Int)
  /// The floor under an organization.
  case equity(group: Int)

  /// The part of the objective that counts it.
  var part: TierPart {
    switch self {
    case .onboarding: .onboarding
    case .mandatory: .mandatory
    case .hours: .minimumHours
    case .equity: .equity
    }
  }

  private var rank: (Int, Int, Identifier) {
    switch self {
    case .onboarding(let course, let cohort): (0, cohort, course)
    case .mandatory(let index): (1, index, "")
    case .hours(let cohort): (2, cohort, "")
    case .equity(let group): (3, group, "")
    }
  }

  static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
}

/// What is asked of an elastic model: which units are to be met in full, and what else must not suffer.
struct DutyQuestion: Sendable {
  /// Units to be met in full, whatever gives way.
  var targets: Set<DutyUnit> = []
  /// Other units and what of each may be missing (seats, quarter-hours, shares); each belongs to a rule that may
  /// give way. Units that are named nowhere do not matter.
  var allowances: [DutyUnit: Double] = [:]
  /// Parts of the objective that are no duties, with the value that they must keep.
  var held: [(part: TierPart, value: Double)] = []

  /// Whether seats of duty courses alone decide it.
  var concernsDutiesOnly: Bool {
    (targets.map(\.part) + allowances.keys.map(\.part) + held.map(\.part)).allSatisfy(\.concernsDutiesOnly)
  }
}

extension DutyQuestion {
  /// The same with everything asked for in full that a program sees to first: what comes before the targets or, where
  /// rules are firm, all of these; `nil` if that is no more than is asked already.
  ///
  /// A change that is just enough for the targets may not be enough for a program, which takes of it for these first.
  func fully(in instance: PlanningInstance) -> DutyQuestion? {
    var question = self
    let part = targets.first?.part
    if targets.isEmpty {
      for unit in instance.dutyUnits where instance.statement(of: instance.rule(of: unit)).isFirm {
        question.allowances[unit] = 0
      }
    } else {
      for unit in allowances.keys where unit.part != part { question.allowances[unit] = 0 }
    }
    return question.allowances == allowances ? nil : question
  }
}

extension PlanningInstance {
  /// Every unit of every duty, in order.
  var dutyUnits: [DutyUnit] {
    var result: [DutyUnit] = []
    for reference in policy.onboarding?.courses ?? [] {
      for (index, cohort) in cohorts.enumerated() where cohort.window != nil && cohort.headcount > 0 {
        result.append(.onboarding(course: reference.id, cohort: index))
      }
    }
    result += mandatory.indices.map { .mandatory($0) }
    for (cohort, limit) in hourLimits.enumerated() where (limit.least ?? 0) > 0 {
      result.append(.hours(cohort: cohort))
    }
    result += equityGroups.indices.map { .equity(group: $0) }
    return result.sorted()
  }

  /// The rule that a unit belongs to.
  func rule(of unit: DutyUnit) -> NamedRule {
    switch unit {
    case .onboarding: return .onboarding
    case .mandatory(let index): return .mandatory(index)
    case .hours(let cohort):
      let rules = policy.hourRules
      let binding = rules.indices.filter {
        rules[$0].applies(to: cohorts[cohort]) && rules[$0].minimum != nil
      }.max { (rules[$0].minimum?.units ?? 0) < (rules[$1].minimum?.units ?? 0) }
      return .leastHours(binding ?? 0)
    case .equity: return .equityFloor
    }
  }

  /// What each unit lacks in a schedule: seats, quarter-hours, shares. Units that lack nothing are left out.
  func missing(in schedule: Schedule) -> [DutyUnit: Double] {
    var inTime: [DutyUnit: Int] = [:]
    var hours = [Int](repeating: 0, count: cohorts.count)
    var ledger = NeedLedger(self)
    for seating in schedule.seatings {
      let course = courses[seating.course]
      let candidate = course.candidates[seating.candidate]
      hours[candidate.cohort] += course.course.hours.units * seating.count
      _ = ledger.add(course: seating.course, candidate: seating.candidate, seats: seating.count)
      if let window = candidate.window, seating.period <= window.last {
        inTime[.onboarding(course: course.course.id, cohort: candidate.cohort), default: 0] += seating.count
      }
    }
    var result: [DutyUnit: Double] = [:]
    for unit in dutyUnits {
      let lack: Double =
        switch unit {
        case .onboarding(_, let cohort): Double(cohorts[cohort].headcount - (inTime[unit] ?? 0))
        case .mandatory(let index): Double(missingSeats(mandatory[index], in: schedule))
        case .hours(let cohort):
          Double((hourLimits[cohort].least ?? 0) * cohorts[cohort].headcount - hours[cohort])
        case .equity(let group): missingShare(equityGroups[group], covered: ledger.covered)
        }
      if lack > 0 { result[unit] = lack }
    }
    return result
  }
}
