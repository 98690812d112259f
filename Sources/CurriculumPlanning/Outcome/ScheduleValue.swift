import NeedsScoring
import TrainingModel

extension PlanningInstance {
  /// What a schedule achieves in every part of the objective, counted exactly from sessions and seats.
  func values(of schedule: Schedule) -> [TierPart: Double] {
    var ledger = NeedLedger(self)
    for seating in schedule.seatings {
      _ = ledger.add(course: seating.course, candidate: seating.candidate, seats: seating.count)
    }
    var result: [TierPart: Double] = [.need: ledger.value]
    var inTime = 0
    var served = 0
    var delay = 0
    var hours = [Int](repeating: 0, count: cohorts.count)
    for seating in schedule.seatings {
      let candidate = courses[seating.course].candidates[seating.candidate]
      hours[candidate.cohort] += courses[seating.course].course.hours.units * seating.count
      guard let window = candidate.window else { continue }
      served += seating.count
      if seating.period <= window.last { inTime += seating.count }
      delay += (seating.period - window.first) * seating.count
    }
    result[.onboarding] = Double(inTime)
    result[.onboardingServed] = Double(served)
    result[.onboardingEarliness] = Double(delay)
    result[.mandatory] = Double(mandatory.reduce(0) { $0 + missingSeats($1, in: schedule) })
    var missingHours = 0
    for (cohort, limit) in hourLimits.enumerated() {
      missingHours += max(0, (limit.least ?? 0) * cohorts[cohort].headcount - hours[cohort])
    }
    result[.minimumHours] = Double(missingHours) / Double(Hours.scale)
    result[.equity] = equityGroups.reduce(0) { $0 + missingShare($1, covered: ledger.covered) }
    result[.cost] = Double(cost(of: schedule)) / TierPart.costUnit
    return result
  }

  /// Seats that a mandatory rule still lacks.
  func missingSeats(_ rule: MandatoryInstance, in schedule: Schedule) -> Int {
    guard let course = rule.course else { return rule.required }
    let bound = Set(rule.candidates)
    let taken = schedule.seatings.reduce(0) {
      $0
        + ($1.course == course && bound.contains($1.candidate) && $1.period <= rule.lastPeriod ? $1.count : 0)
    }
    return max(0, rule.required - taken)
  }

  /// The share of its weighted need that an organization lacks from the floor, 0 to 1.
  func missingShare(_ group: EquityGroup, covered: [Int]) -> Double {
    guard let floor = policy.equityFloor else { return 0 }
    let closed = group.steps.reduce(Int128(0)) { $0 + Int128(steps[$1].weight) * Int128(covered[$1]) }
    let wanted = Int128(group.total) * Int128(floor.share.units)
    guard closed < wanted else { return 0 }
    return Double(wanted - closed) / (Double(group.total) * Double(Share.scale))
  }

  /// Whether a schedule keeps the share of a kind of course.
  func keeps(_ rule: DeliveryShare, _ schedule: Schedule) -> Bool {
    var all = Int128(0)
    var kind = Int128(0)
    for seating in schedule.seatings where !isDuty(seating.course) {
      let course = courses[seating.course].course
      let hours = Int128(course.hours.units) * Int128(seating.count)
      all += hours
      if rule.matches(course) { kind += hours }
    }
    let scale = Int128(Share.scale)
    return kind * scale >= all * Int128(rule.minimum?.units ?? 0)
      && kind * scale <= all * Int128(rule.maximum?.units ?? Share.scale)
  }

  /// Cost in the currency's unit.
  func cost(of schedule: Schedule) -> Int {
    let enrolment = schedule.enrolment()
    return courses.indices.reduce(0) { sum, index in
      let course = courses[index].course
      return sum + course.sessionCost * schedule.sessions[index].reduce(0, +)
        + course.seatCost * enrolment[index].reduce(0, +)
    }
  }
}
