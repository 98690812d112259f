import NeedsScoring
import TrainingModel

/// Finds the rules that stand against one more seat beside a program, by what it leaves of everything.
struct SeatBinding {
  let instance: PlanningInstance
  private let program: Schedule
  private let enrolment: [[Int]]
  private let money: [Int]
  private let means: [[Int]]
  private let hours: [Int]
  private let taken: [Seat: Int]

  private struct Seat: Hashable {
    let course: Int
    let candidate: Int
  }

  init(_ instance: PlanningInstance, _ program: Schedule) {
    self.instance = instance
    self.program = program
    enrolment = program.enrolment()
    var money = instance.funds.map(\.budget.amount)
    var means = instance.capacity
    for (index, course) in instance.courses.enumerated() {
      let cost =
        course.course.sessionCost * program.sessions[index].reduce(0, +)
        + course.course.seatCost * enrolment[index].reduce(0, +)
      for fund in course.funds { money[fund] -= cost }
      for use in course.uses {
        for period in 0..<instance.periodCount {
          means[use.resource][period] -= use.units * program.sessions[index][period]
        }
      }
    }
    self.money = money
    self.means = means
    var hours = [Int](repeating: 0, count: instance.cohorts.count)
    var taken: [Seat: Int] = [:]
    for seating in program.seatings {
      let course = instance.courses[seating.course]
      hours[course.candidates[seating.candidate].cohort] += course.course.hours.units * seating.count
      taken[Seat(course: seating.course, candidate: seating.candidate), default: 0] += seating.count
    }
    self.hours = hours
    self.taken = taken
  }

  /// Seats of a candidate that are not taken and could be.
  func seatsLeft(_ course: Int, _ candidate: Int) -> Int {
    let limit = instance.courses[course].candidates[candidate].limit
    return max(0, limit - (taken[Seat(course: course, candidate: candidate)] ?? 0))
  }

  /// The fewest rules that stand against one more seat, whether in a session that is held or in one more.
  func rules(_ course: Int, _ candidate: Int) -> [NamedRule] {
    var best: [NamedRule]?
    for period in instance.courses[course].periods {
      for isNew in [false, true] {
        guard let found = rules(course, candidate, in: period, newSession: isNew) else { continue }
        if found.count < best?.count ?? .max { best = found }
      }
    }
    return best ?? [.offeredPeriods(course)]
  }

  /// Those of one period; `nil` if there is no session with room, or the seat would come too early.
  private func rules(_ index: Int, _ place: Int, in period: Int, newSession: Bool) -> [NamedRule]? {
    let course = instance.courses[index]
    let candidate = course.candidates[place]
    guard period >= candidate.firstPeriod else { return nil }
    var result: [NamedRule] = []
    let size = newSession ? max(1, course.course.minSize) : 1
    if newSession {
      if let most = course.course.maxSessions, program.sessions[index].reduce(0, +) >= most {
        result.append(.mostSessions(index))
      }
      let others = course.candidates.indices.reduce(0) { $0 + seatsLeft(index, $1) }
      if others < size { result.append(.smallestClass(index)) }
      for use in course.uses where means[use.resource][period] < use.units {
        result.append(.capacity(resource: use.resource, period: period))
      }
    } else if enrolment[index][period] >= program.sessions[index][period] * course.course.maxSize {
      return nil
    }
    let cost = (newSession ? course.course.sessionCost : 0) + size * course.course.seatCost
    for fund in course.funds where money[fund] < cost { result.append(.budget(fund)) }
    let people = instance.cohorts[candidate.cohort]
    for (rule, stated) in instance.policy.hourRules.enumerated() where stated.applies(to: people) {
      guard let most = stated.maximum?.units else { continue }
      if hours[candidate.cohort] + course.course.hours.units > most * people.headcount {
        result.append(.mostHours(rule))
      }
    }
    for (rank, earlier) in course.prerequisites.enumerated() {
      let begun = program.seats(course: index, candidate: place, through: period)
      let source = earlier.flatMap { other in
        instance.courses[other].candidate(ofCohort: candidate.cohort).map { (other, $0) }
      }
      let ready =
        candidate.held[rank]
        + (source.map { program.seats(course: $0.0, candidate: $0.1, through: period - 1) } ?? 0)
      if begun + 1 > ready { result.append(.prerequisite(course: index, rank: rank)) }
    }
    return result.sorted()
  }
}
