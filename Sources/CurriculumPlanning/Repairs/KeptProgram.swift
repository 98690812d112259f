import NeedsScoring
import TrainingModel

/// Keeps of a program what was held or pinned, and of the rest what fits beside duties that were planned anew: what
/// closes most for its cost first.
struct KeptProgram {
  private let instance: PlanningInstance
  private let duties: Set<Int>
  private var schedule: Schedule
  private var money: [Int]
  private var means: [[Int]]
  private var hours: [Int?]

  /// The duties' part of one schedule, and of another what fits beside it.
  static func schedule(_ known: Schedule, beside duties: Schedule, in instance: PlanningInstance) -> Schedule
  {
    var kept = KeptProgram(instance, duties)
    kept.add(known)
    kept.dropUnready()
    return kept.schedule
  }

  private init(_ instance: PlanningInstance, _ planned: Schedule) {
    self.instance = instance
    duties = Self.chain(instance)
    schedule = Schedule(courses: instance.courses.count, periods: instance.periodCount)
    money = instance.funds.map(\.budget.amount)
    means = instance.capacity
    hours = instance.hourLimits.enumerated().map { cohort, limit in
      limit.most.map { $0 * instance.cohorts[cohort].headcount }
    }
    for course in duties.sorted() {
      for period in 0..<instance.periodCount where planned.sessions[course][period] > 0 {
        take(
          course, period, planned.sessions[course][period],
          planned.seatings.filter { $0.course == course && $0.period == period })
      }
    }
    let standing = instance.fixedSchedule
    for (course, sessions) in standing.sessions.enumerated() where !duties.contains(course) {
      for period in sessions.indices where sessions[period] > 0 {
        take(
          course, period, sessions[period],
          standing.seatings.filter { $0.course == course && $0.period == period })
      }
    }
  }

  private func stands(_ course: Int, _ period: Int) -> Bool { instance.courses[course].fixed[period] != nil }

  /// Courses of duties and all that these build on.
  static func chain(_ instance: PlanningInstance) -> Set<Int> {
    var found = Set(instance.courses.indices.filter(instance.isDuty))
    var queue = Array(found)
    while let course = queue.popLast() {
      for earlier in instance.courses[course].prerequisites.compactMap({ $0 })
      where found.insert(earlier).inserted { queue.append(earlier) }
    }
    return found
  }

  private mutating func take(_ index: Int, _ period: Int, _ sessions: Int, _ seats: [Schedule.Seating]) {
    let course = instance.courses[index]
    let count = seats.reduce(0) { $0 + $1.count }
    for fund in course.funds {
      money[fund] -= sessions * course.course.sessionCost + count * course.course.seatCost
    }
    for use in course.uses { means[use.resource][period] -= sessions * use.units }
    for seating in seats {
      let cohort = course.candidates[seating.candidate].cohort
      hours[cohort] = hours[cohort].map { $0 - seating.count * course.course.hours.units }
    }
    schedule.sessions[index][period] += sessions
    schedule.seatings += seats
  }

  private mutating func add(_ known: Schedule) {
    var ledger = NeedLedger(instance)
    var held: [(course: Int, period: Int, seats: [Schedule.Seating], worth: Double)] = []
    for (index, sessions) in known.sessions.enumerated() where !duties.contains(index) {
      for period in 0..<instance.periodCount where sessions[period] > 0 && !stands(index, period) {
        let seats = known.seatings.filter { $0.course == index && $0.period == period }
        let closes = seats.reduce(0) {
          $0 + ledger.add(course: index, candidate: $1.candidate, seats: $1.count)
        }
        let course = instance.courses[index].course
        let cost =
          sessions[period] * course.sessionCost + seats.reduce(0) { $0 + $1.count } * course.seatCost
        held.append((index, period, seats, Double(closes) / Double(max(1, cost))))
      }
    }
    held.sort { ($1.worth, $0.course, $0.period) < ($0.worth, $1.course, $1.period) }
    for offering in held {
      for sessions in (1..<known.sessions[offering.course][offering.period] + 1).reversed() {
        guard let seats = fitting(offering.seats, offering.course, offering.period, sessions) else {
          continue
        }
        take(offering.course, offering.period, sessions, seats)
        break
      }
    }
  }

  /// The seats that so many sessions can have beside what is there; `nil` if they cannot be held.
  private func fitting(
    _ seats: [Schedule.Seating], _ index: Int, _ period: Int, _ sessions: Int
  ) -> [Schedule.Seating]? {
    let course = instance.courses[index]
    guard course.uses.allSatisfy({ means[$0.resource][period] >= sessions * $0.units }) else { return nil }
    var room = sessions * course.course.maxSize
    for fund in course.funds where course.course.seatCost > 0 {
      room = min(room, (money[fund] - sessions * course.course.sessionCost) / course.course.seatCost)
    }
    guard course.funds.allSatisfy({ money[$0] >= sessions * course.course.sessionCost }) else { return nil }
    var result: [Schedule.Seating] = []
    for var seating in seats where room > 0 {
      let cohort = course.candidates[seating.candidate].cohort
      if let left = hours[cohort], course.course.hours.units > 0 {
        seating.count = min(seating.count, max(0, left) / course.course.hours.units)
      }
      seating.count = min(seating.count, room)
      room -= seating.count
      if seating.count > 0 { result.append(seating) }
    }
    let count = result.reduce(0) { $0 + $1.count }
    return count >= sessions * course.course.minSize && count > 0 ? result : nil
  }

  /// Drops offerings of people whose prerequisite was not kept, until there are none but those that stand.
  private mutating func dropUnready() {
    schedule.normalize()
    while let bad = schedule.seatings.first(where: { !stands($0.course, $0.period) && !isReady($0) }) {
      schedule.sessions[bad.course][bad.period] = 0
      schedule.seatings.removeAll { $0.course == bad.course && $0.period == bad.period }
    }
  }

  private func isReady(_ seating: Schedule.Seating) -> Bool {
    let course = instance.courses[seating.course]
    let candidate = course.candidates[seating.candidate]
    return course.prerequisites.enumerated().allSatisfy { rank, earlier in
      let begun = schedule.seats(
        course: seating.course, candidate: seating.candidate, through: seating.period)
      guard begun > candidate.held[rank] else { return true }
      guard let earlier, let other = instance.courses[earlier].candidate(ofCohort: candidate.cohort) else {
        return false
      }
      let done = schedule.seats(course: earlier, candidate: other, through: seating.period - 1)
      return begun <= done + candidate.held[rank]
    }
  }
}
