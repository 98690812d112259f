import NeedsScoring
import TrainingModel

extension Referee {
  /// Class size, sums within offerings, offered periods, sessions a year, order.
  func offeringViolations() -> [Violation] {
    var result: [Violation] = []
    var sessions: [Identifier: Int] = [:]
    for (place, offering) in program.offerings.enumerated() {
      guard let course = courses[offering.course], let index = periodIndex[offering.period] else { continue }
      let name = Violation.place(course.id.text, offering.period.text)
      func report(_ constraint: String, _ english: String, _ persian: String) {
        result.append(Violation(constraint, english, persian))
      }
      let period = policy.periods[index]
      if offering.order != place + 1 {
        report("order", "\(name.en) has rank \(offering.order)", "\(name.fa) رتبه \(offering.order) را دارد")
      }
      if offering.seats.contains(where: { $0.count <= 0 }) {
        report("class-size", "\(name.en) has empty seats", "\(name.fa) سطری بی صندلی دارد")
      }
      if offering.seats.reduce(0, { $0 + $1.count }) != offering.seatCount {
        report("class-size", "seats of \(name.en) do not add up", "جمع صندلی‌های \(name.fa) درست نیست")
      }
      let isTooSmall = offering.seatCount < course.minSize * offering.sessions
      let isTooLarge = offering.seatCount > course.maxSize * offering.sessions
      // What has been held has the size that it had.
      if offering.sessions <= 0 || (isTooSmall || isTooLarge) && !isAsHeld(offering) {
        let (seats, held) = (Violation.number(offering.seatCount), Violation.number(offering.sessions))
        report(
          "class-size", "\(name.en) seats \(seats) in \(held) sessions",
          "\(name.fa) \(seats) صندلی در \(held) جلسه دارد")
      }
      if !course.offered.isEmpty, !course.offered.contains(where: { $0.id == offering.period }) {
        report("offered-periods", "\(name.en) is not offered", "\(name.fa) ارائه نمی‌شود")
      }
      if policy.workingDays(of: period) == 0 {
        report("offered-periods", "\(name.en) has no working day", "\(name.fa) روز کاری ندارد")
      }
      if offering.cost != offering.sessions * course.sessionCost + offering.seatCount * course.seatCost {
        report("budget", "cost of \(name.en) is wrong", "هزینه \(name.fa) درست نیست")
      }
      if offering.hours.units != offering.seatCount * course.hours.units {
        report("hours-per-person", "hours of \(name.en) are wrong", "ساعت‌های \(name.fa) درست نیست")
      }
      sessions[course.id, default: 0] += offering.sessions
    }
    for (id, count) in sessions where count > courses[id]?.maxSessions ?? .max {
      let times = Violation.number(count)
      result.append(
        Violation("class-size", "\(id) is held \(times) times", "«\(id)» \(times) بار برگزار می‌شود"))
    }
    return result.sorted(by: <)
  }

  /// Nobody takes a course twice: no cohort has more seats in one than people.
  func personViolations(_ seats: [Seat]) -> [Violation] {
    totals(seats).compactMap { key, count -> Violation? in
      guard count > needs.cohorts[key.cohort].headcount else { return nil }
      let seats = Violation.number(count)
      return Violation(
        "once-per-person", "\(key.course) seats \(seats) of one cohort",
        "«\(key.course)» به یک گروه \(seats) صندلی می‌دهد")
    }.sorted(by: <)
  }

  /// No fund spends more than it has.
  func moneyViolations() -> [Violation] {
    policy.budgets.compactMap { budget -> Violation? in
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
      guard spent > Int128(budget.amount) else { return nil }
      let (used, most) = (Violation.number(spent), Violation.number(budget.amount))
      return Violation(
        "budget", "\(budget.fund) spends \(used) of \(most)",
        "اعتبار «\(budget.fund)» از \(most)، \(used) خرج می‌کند")
    }
  }

  /// No resource is used beyond its capacity in any period.
  func capacityViolations() -> [Violation] {
    policy.resources.flatMap { resource in
      policy.periods.compactMap { period -> Violation? in
        var used = 0
        for offering in program.offerings where offering.period == period.id {
          for use in courses[offering.course]?.uses ?? [] where use.resource == resource.id {
            used += use.units.units * offering.sessions
          }
        }
        let capacity = policy.capacity(of: resource, in: period)
        guard used > capacity else { return nil }
        let (taken, most) = (
          Violation.number(Int128(used), per: Factor.scale),
          Violation.number(Int128(capacity), per: Factor.scale)
        )
        let name = Violation.place(resource.id.text, period.id.text)
        return Violation(
          "resource-capacity", "\(name.en): \(taken) of \(most)",
          "از \(name.fa)، \(taken) واحد از \(most) به کار رفته است")
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
