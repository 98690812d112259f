import NeedsScoring
import TrainingModel

extension Referee {
  /// Class size, sums within offerings, offered periods, sessions a year, order.
  func offeringViolations() -> [String] {
    var result: [String] = []
    var sessions: [Identifier: Int] = [:]
    for (place, offering) in program.offerings.enumerated() {
      guard let course = courses[offering.course], let index = periodIndex[offering.period] else { continue }
      let name = "\(course.id) in \(offering.period)"
      let period = policy.periods[index]
      if offering.order != place + 1 { result.append("order: \(name) has rank \(offering.order)") }
      if offering.seats.contains(where: { $0.count <= 0 }) {
        result.append("class-size: \(name) has empty seats")
      }
      if offering.seats.reduce(0, { $0 + $1.count }) != offering.seatCount {
        result.append("class-size: seats of \(name) do not add up")
      }
      let isTooSmall = offering.seatCount < course.minSize * offering.sessions
      let isTooLarge = offering.seatCount > course.maxSize * offering.sessions
      // What has been held has the size that it had.
      if offering.sessions <= 0 || (isTooSmall || isTooLarge) && !isAsHeld(offering) {
        result.append("class-size: \(name) seats \(offering.seatCount) in \(offering.sessions) sessions")
      }
      if !course.offered.isEmpty, !course.offered.contains(where: { $0.id == offering.period }) {
        result.append("offered-periods: \(name) is not offered")
      }
      if policy.workingDays(of: period) == 0 { result.append("offered-periods: \(name) has no working day") }
      if offering.cost != offering.sessions * course.sessionCost + offering.seatCount * course.seatCost {
        result.append("budget: cost of \(name) is wrong")
      }
      if offering.hours.units != offering.seatCount * course.hours.units {
        result.append("hours-per-person: hours of \(name) are wrong")
      }
      sessions[course.id, default: 0] += offering.sessions
    }
    for (id, count) in sessions where count > courses[id]?.maxSessions ?? .max {
      result.append("class-size: \(id) is held \(count) times")
    }
    return result.sorted()
  }

  /// Nobody takes a course twice: no cohort has more seats in one than people.
  func personViolations(_ seats: [Seat]) -> [String] {
    totals(seats).compactMap { key, count in
      count > needs.cohorts[key.cohort].headcount
        ? "once-per-person: \(key.course) seats \(count) of one cohort" : nil
    }.sorted()
  }

  /// No fund spends more than it has.
  func moneyViolations() -> [String] {
    policy.budgets.compactMap { budget in
      var spent = extraSpent(from: budget)
      for offering in program.offerings {
        guard let course = courses[offering.course], (course.fund ?? policy.budgets[0].fund) == budget.fund
        else {
          continue
        }
        if let host = budget.host, !tree.isWithin(offering.host, host) { continue }
        spent += Int128(course.sessionCost) * Int128(offering.sessions)
        spent += Int128(course.seatCost) * Int128(offering.seatCount)
      }
      return spent > Int128(budget.amount)
        ? "budget: \(budget.fund) spends \(spent) of \(budget.amount)" : nil
    }
  }

  /// No resource is used beyond its capacity in any period.
  func capacityViolations() -> [String] {
    policy.resources.flatMap { resource in
      policy.periods.compactMap { period in
        var used = 0
        for offering in program.offerings where offering.period == period.id {
          for use in courses[offering.course]?.uses ?? [] where use.resource == resource.id {
            used += use.units.units * offering.sessions
          }
        }
        let capacity = policy.capacity(of: resource, in: period)
        return used > capacity
          ? "resource-capacity: \(resource.id) in \(period.id): \(used) of \(capacity)" : nil
      }
    }
  }

  /// A course and a cohort.
  struct Pair: Hashable {
    let course: Identifier
    let cohort: Int
  }

  /// Seats of each cohort in each course over the year.
  func totals(_ seats: [Seat]) -> [Pair: Int] {
    var result: [Pair: Int] = [:]
    for seat in seats { result[Pair(course: seat.course.id, cohort: seat.cohort), default: 0] += seat.count }
    return result
  }
}
