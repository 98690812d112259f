import IntegerPrograms
import NeedsScoring
import TrainingModel

@testable import CurriculumPlanning

/// Tries every program of a small instance and keeps the best, tier by tier.
///
/// Only the values of finished schedules come from the code under test; which schedules exist, and which
/// satisfy the constraints, is written here a second time, by enumeration.
struct BruteForce {
  let instance: PlanningInstance

  /// One way to teach a course: sessions by period and seats by candidate and period.
  private struct Option {
    var sessions: [Int]
    var seats: [[Int]]
    var money: Int
  }

  /// The best values of `parts` over all programs that are allowed; `nil` if no program is.
  func best(
    _ parts: [TierPart], of isAllowed: ([TierPart: Double]) -> Bool = { _ in true }
  ) -> [Double]? {
    let options = instance.courses.indices.map { ways($0) }
    var best: [Double]?
    var chosen: [Option] = []
    func descend(_ index: Int) {
      guard index < options.count else {
        guard isFeasible(chosen) else { return }
        let values = instance.values(of: schedule(chosen))
        guard isAllowed(values) else { return }
        let vector = parts.map { values[$0] ?? 0 }
        if best.map({ isBetter(vector, than: $0, parts) }) ?? true { best = vector }
        return
      }
      for option in options[index] {
        chosen.append(option)
        if isAffordable(chosen) { descend(index + 1) }
        chosen.removeLast()
      }
    }
    descend(0)
    return best
  }

  private func isBetter(_ a: [Double], than b: [Double], _ parts: [TierPart]) -> Bool {
    for (index, part) in parts.enumerated() where abs(a[index] - b[index]) > 1e-9 {
      return (part.sense == .maximize) == (a[index] > b[index])
    }
    return false
  }

  /// Every way to teach a course; of several numbers of sessions for the same seats, the fewest.
  private func ways(_ index: Int) -> [Option] {
    let course = instance.courses[index]
    let periods = instance.periodCount
    var seatings: [[[Int]]] = [[]]
    for candidate in course.candidates {
      var rows: [[Int]] = [[]]
      for period in 0..<periods {
        let open = course.periods.contains(period) && period >= candidate.firstPeriod
        rows = rows.flatMap { row in (0...(open ? candidate.limit : 0)).map { row + [$0] } }
      }
      rows = rows.filter { $0.reduce(0, +) <= candidate.limit }
      seatings = seatings.flatMap { head in rows.map { head + [$0] } }
    }
    return seatings.compactMap { seats in
      var sessions: [Int] = []
      for period in 0..<periods {
        let people = seats.reduce(0) { $0 + $1[period] }
        let count = (people + course.course.maxSize - 1) / course.course.maxSize
        guard people >= course.course.minSize * count else { return nil }
        sessions.append(count)
      }
      guard sessions.reduce(0, +) <= course.course.maxSessions ?? .max else { return nil }
      let people = seats.reduce(0) { $0 + $1.reduce(0, +) }
      return Option(
        sessions: sessions, seats: seats,
        money: sessions.reduce(0, +) * course.course.sessionCost + people * course.course.seatCost)
    }
  }

  private func isAffordable(_ chosen: [Option]) -> Bool {
    for fund in instance.funds.indices {
      let spent = chosen.enumerated().reduce(0) {
        $0 + (instance.courses[$1.offset].funds.contains(fund) ? $1.element.money : 0)
      }
      if spent > instance.funds[fund].budget.amount { return false }
    }
    for resource in instance.capacity.indices {
      for period in 0..<instance.periodCount {
        let used = chosen.enumerated().reduce(0) { sum, option in
          sum
            + instance.courses[option.offset].uses.reduce(0) {
              $0 + ($1.resource == resource ? $1.units * option.element.sessions[period] : 0)
            }
        }
        if used > instance.capacity[resource][period] { return false }
      }
    }
    return true
  }

  private func isFeasible(_ chosen: [Option]) -> Bool {
    var hours = [Int](repeating: 0, count: instance.cohorts.count)
    for (index, option) in chosen.enumerated() {
      let course = instance.courses[index]
      for (place, candidate) in course.candidates.enumerated() {
        hours[candidate.cohort] += option.seats[place].reduce(0, +) * course.course.hours.units
        for (rank, earlier) in course.prerequisites.enumerated() {
          let other = earlier.flatMap { instance.courses[$0].candidate(ofCohort: candidate.cohort) }
          var ready = candidate.held[rank]
          var taken = 0
          for period in 0..<instance.periodCount {
            taken += option.seats[place][period]
            if taken > ready { return false }
            if let earlier, let other { ready += chosen[earlier].seats[other][period] }
          }
        }
      }
    }
    for (cohort, limit) in instance.hourLimits.enumerated() {
      if let most = limit.most, hours[cohort] > most * instance.cohorts[cohort].headcount { return false }
    }
    return instance.policy.deliveryShares.allSatisfy { rule in
      var all = 0.0
      var kind = 0.0
      for (index, option) in chosen.enumerated() where !instance.isDuty(index) {
        let people = option.seats.reduce(0) { $0 + $1.reduce(0, +) }
        let personHours = Double(people) * instance.courses[index].course.hours.value
        all += personHours
        if rule.matches(instance.courses[index].course) { kind += personHours }
      }
      return kind >= (rule.minimum?.value ?? 0) * all - 1e-9
        && kind <= (rule.maximum?.value ?? 1) * all + 1e-9
    }
  }

  private func schedule(_ chosen: [Option]) -> Schedule {
    var schedule = Schedule(courses: instance.courses.count, periods: instance.periodCount)
    for (index, option) in chosen.enumerated() {
      schedule.sessions[index] = option.sessions
      for (place, row) in option.seats.enumerated() {
        for (period, count) in row.enumerated() where count > 0 {
          schedule.seatings.append(.init(course: index, period: period, candidate: place, count: count))
        }
      }
    }
    schedule.normalize()
    return schedule
  }
}
