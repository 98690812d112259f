import NeedsScoring
import TrainingModel

extension Referee {
  /// What was held of a course in a period, if the program has it as it was held.
  func isAsHeld(_ offering: Offering) -> Bool {
    continuity.delivery?.held.contains { held in
      held.course == offering.course && held.period == offering.period && held.sessions == offering.sessions
        && held.attendance.reduce(0) { $0 + $1.count } == offering.seatCount
    } ?? false
  }

  /// Spent on what was held beyond the catalog's prices, from one budget.
  func extraSpent(from budget: Budget) -> Int128 {
    (continuity.delivery?.held ?? []).reduce(Int128(0)) { sum, held in
      guard let spent = held.spent, let course = courses[held.course],
        (course.fund ?? policy.budgets[0].fund) == budget.fund
      else { return sum }
      if let host = budget.host, !tree.isWithin(course.host ?? program.organization, host) { return sum }
      let people = held.attendance.reduce(0) { $0 + $1.count }
      let usual =
        Int128(held.sessions) * Int128(course.sessionCost) + Int128(people) * Int128(course.seatCost)
      return sum + Int128(spent) - usual
    }
  }

  /// What was held stands as it was held, and nothing else in periods that are over; pinned offerings stand as in
  /// the program to keep to.
  func continuityViolations() -> [Violation] {
    var result: [Violation] = []
    if let delivery = continuity.delivery, let last = periodIndex[delivery.through] {
      for held in delivery.held {
        let seats = held.attendance.map {
          Seats(
            organization: $0.organization, role: $0.role, batch: $0.batch, count: $0.count,
            closes: NeedAmount(units: 0))
        }
        if !has(held.course, held.period, sessions: held.sessions, seats: seats) {
          let name = Violation.place(held.course.text, held.period.text)
          result.append(
            Violation(
              "continuity", "\(name.en) is not as it was held", "\(name.fa) چنان نیست که برگزار شده است"))
        }
      }
      for offering in program.offerings where (periodIndex[offering.period] ?? .max) <= last {
        let isHeld = delivery.held.contains {
          $0.course == offering.course && $0.period == offering.period
        }
        if !isHeld {
          let name = Violation.place(offering.course.text, offering.period.text)
          result.append(Violation("continuity", "\(name.en) was not held", "\(name.fa) برگزار نشده است"))
        }
      }
    }
    let over = continuity.delivery.flatMap { periodIndex[$0.through] } ?? -1
    let before = continuity.pinsBefore.flatMap { periodIndex[$0] } ?? 0
    for offering in continuity.base?.offerings ?? [] {
      let period = periodIndex[offering.period] ?? .max
      let isPinned =
        continuity.pins.contains(.init(course: offering.course, period: offering.period)) || period < before
      if isPinned, period > over,
        !has(offering.course, offering.period, sessions: offering.sessions, seats: offering.seats)
      {
        let name = Violation.place(offering.course.text, offering.period.text)
        result.append(
          Violation(
            "continuity", "\(name.en) is not as it was pinned", "\(name.fa) چنان نیست که ثابت شده است"))
      }
    }
    return result
  }

  private func has(_ course: Identifier, _ period: Identifier, sessions: Int, seats: [Seats]) -> Bool {
    func counts(_ rows: [Seats]) -> [CohortKey: Int] {
      rows.reduce(into: [:]) { sums, row in
        sums[CohortKey(organization: row.organization, role: row.role, batch: row.batch), default: 0] +=
          row.count
      }
    }
    let own = program.offerings.filter { $0.course == course && $0.period == period }
    return own.reduce(0) { $0 + $1.sessions } == sessions && counts(own.flatMap(\.seats)) == counts(seats)
  }
}
