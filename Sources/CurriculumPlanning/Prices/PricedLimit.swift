import NeedsScoring
import TrainingModel

/// A limit that can be bought more of, as an instance has it.
struct PricedLimit {
  let rule: NamedRule
  /// As the documents state it, in the unit of `LimitPrice`.
  let amount: Int
  /// What is one more unit: one per cent of a budget, one unit of a resource, one hour a head, one session.
  let extra: Int
  /// What programs take of it is a multiple of this: amounts between two multiples serve no more than the lower one.
  let grain: Int
}

extension PlanningInstance {
  private static let shareOfBudget = 100

  /// Every limit of money, means, hours and sessions, but those of resources that no course takes.
  var pricedLimits: [PricedLimit] {
    var limits = policy.budgets.indices.map { fund in
      let amount = policy.budgets[fund].amount
      let costs = courses.filter { $0.funds.contains(fund) }.flatMap {
        [$0.course.sessionCost, $0.course.seatCost]
      }
      return PricedLimit(
        rule: .budget(fund), amount: amount, extra: max(1, amount / Self.shareOfBudget),
        grain: greatestCommonDivisor(costs))
    }
    for resource in capacity.indices {
      let units = courses.flatMap { $0.uses.filter { $0.resource == resource }.map(\.units) }
      guard units.contains(where: { $0 > 0 }) else { continue }
      limits += (0..<periodCount).map { period in
        PricedLimit(
          rule: .capacity(resource: resource, period: period), amount: capacity[resource][period],
          extra: Factor.scale, grain: greatestCommonDivisor(units))
      }
    }
    for (index, rule) in policy.hourRules.enumerated() {
      guard let most = rule.maximum, cohorts.contains(where: rule.applies) else { continue }
      limits.append(
        PricedLimit(rule: .mostHours(index), amount: most.units, extra: Hours.scale, grain: 1))
    }
    for (index, course) in courses.enumerated() {
      guard let most = course.course.maxSessions else { continue }
      limits.append(PricedLimit(rule: .mostSessions(index), amount: most, extra: 1, grain: 1))
    }
    return limits
  }

  /// What a schedule takes of a limit: the least amount with which it could still be held.
  func use(of rule: NamedRule, by schedule: Schedule) -> Int {
    switch rule {
    case .budget(let fund):
      let enrolment = schedule.enrolment()
      let spent = courses.indices.reduce(0) { sum, index in
        guard courses[index].funds.contains(fund) else { return sum }
        let course = courses[index].course
        return sum + course.sessionCost * schedule.sessions[index].reduce(0, +)
          + course.seatCost * enrolment[index].reduce(0, +)
      }
      // What was spent beyond the catalog's prices counts too.
      return spent + policy.budgets[fund].amount - funds[fund].budget.amount
    case .capacity(let resource, let period):
      return courses.indices.reduce(0) { sum, index in
        sum
          + courses[index].uses.reduce(0) {
            $0 + ($1.resource == resource ? $1.units * schedule.sessions[index][period] : 0)
          }
      }
    case .mostHours(let index): return hoursAHead(policy.hourRules[index], in: schedule)
    case .mostSessions(let course): return schedule.sessions[course].reduce(0, +)
    default: return 0
    }
  }

  /// The most quarter-hours a head that a cohort of the rule has, rounded up, and no less than its longest course.
  private func hoursAHead(_ rule: HoursRule, in schedule: Schedule) -> Int {
    var hours = [Int](repeating: 0, count: cohorts.count)
    var longest = 0
    for seating in schedule.seatings {
      let course = courses[seating.course]
      let cohort = course.candidates[seating.candidate].cohort
      guard rule.applies(to: cohorts[cohort]) else { continue }
      hours[cohort] += course.course.hours.units * seating.count
      longest = max(longest, course.course.hours.units)
    }
    return cohorts.indices.reduce(longest) { most, cohort in
      let people = max(1, cohorts[cohort].headcount)
      return max(most, (hours[cohort] + people - 1) / people)
    }
  }

  /// So much of a limit that more can be of no use to any program, as the instance sees its courses and people.
  func enough(of limit: PricedLimit, in dossier: Dossier) -> Int {
    let most: Int
    switch limit.rule {
    case .budget(let fund):
      most = courses.filter { $0.funds.contains(fund) }.reduce(0) { sum, course in
        let seats = course.candidates.reduce(0) { $0 + $1.limit }
        let cost =
          Int128(course.course.sessionCost) * Int128(course.mostSessions)
          + Int128(course.course.seatCost) * Int128(seats)
        return Int(min(Int128(Int.max / 4), Int128(sum) + cost))
      }
    case .capacity(let resource, _):
      most = courses.reduce(0) { sum, course in
        sum
          + course.uses.reduce(0) {
            $0 + ($1.resource == resource ? $1.units * course.mostSessions : 0)
          }
      }
    // Courses that are too long for everybody are not in the instance.
    case .mostHours: most = dossier.courses.reduce(0) { $0 + $1.hours.units }
    case .mostSessions(let course):
      // As many as could each be filled with the fewest people.
      let seats = courses[course].candidates.reduce(0) { $0 + $1.limit }
      most = seats / max(1, courses[course].course.minSize)
    default: most = limit.amount
    }
    return max(most, limit.amount + limit.extra)
  }

  /// The change of the documents that sets a limit to an amount.
  func change(_ limit: PricedLimit, to amount: Int) -> DossierChange? {
    let statement = statement(of: limit.rule)
    let kind: DossierChange.Kind
    switch limit.rule {
    case .budget: kind = .budget
    case .capacity: kind = .capacity
    case .mostHours: kind = .mostHours
    case .mostSessions: kind = .mostSessions
    default: return nil
    }
    return DossierChange(
      kind, statement.id, detail: statement.detail, from: limit.amount, to: amount, at: statement.location)
  }

  /// A schedule of another instance of the same people and periods, in which each of its courses can be held.
  func transferred(_ schedule: Schedule, from other: PlanningInstance) -> Schedule? {
    let place = Dictionary(
      courses.enumerated().map { ($1.course.id, $0) }, uniquingKeysWith: { first, _ in first })
    var result = Schedule(courses: courses.count, periods: periodCount)
    for (index, sessions) in schedule.sessions.enumerated() where sessions.contains(where: { $0 > 0 }) {
      guard let course = place[other.courses[index].course.id] else { return nil }
      result.sessions[course] = sessions
    }
    for seating in schedule.seatings {
      let old = other.courses[seating.course]
      guard let course = place[old.course.id],
        let candidate = courses[course].candidate(ofCohort: old.candidates[seating.candidate].cohort)
      else { return nil }
      result.seatings.append(
        .init(course: course, period: seating.period, candidate: candidate, count: seating.count))
    }
    result.normalize()
    return result
  }
}
