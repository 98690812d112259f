import NeedsScoring
import TrainingModel

/// The way of the spreadsheet: courses ranked by what all who need them would gain per cost, and bought from
/// the top, session by session, while money, means and time allow. Duties come first, as they must.
///
/// It is the yardstick of every plan, and the program that is left if the search is stopped at once.
struct RankedList {
  let instance: PlanningInstance
  var ledger: NeedLedger
  var money: [Int]
  private var means: [[Int]]
  var hours: [Int?]
  var schedule: Schedule
  var taken: [[Int]]
  /// Seats in courses that others build on.
  private var prepared: SeatsByTime
  private let isPrerequisite: [Bool]
  /// People in sessions, by course and period.
  private var enrolled: [[Int]]

  /// The list's program, on top of `duties`.
  static func schedule(_ instance: PlanningInstance, duties: Schedule?) -> Schedule {
    var list = RankedList(instance, duties: duties)
    for course in list.ranking() { list.buy(course) }
    list.schedule.normalize()
    return list.schedule
  }

  init(_ instance: PlanningInstance, duties: Schedule?) {
    self.instance = instance
    ledger = NeedLedger(instance)
    money = instance.funds.map(\.budget.amount)
    means = instance.capacity
    hours = instance.hourLimits.enumerated().map { cohort, limit in
      limit.most.map { $0 * instance.cohorts[cohort].headcount }
    }
    schedule = Schedule(courses: instance.courses.count, periods: instance.periodCount)
    enrolled = schedule.sessions
    taken = instance.courses.map { $0.candidates.map { _ in 0 } }
    prepared = SeatsByTime(schedule)
    let earlier = Set(instance.courses.flatMap { $0.prerequisites.compactMap { $0 } })
    isPrerequisite = instance.courses.indices.map { earlier.contains($0) }
    // What stands is in what the duties came to.
    let duties = duties ?? instance.fixedSchedule
    for (course, counts) in duties.sessions.enumerated() {
      for (period, count) in counts.enumerated() where count > 0 { hold(course, period, count) }
    }
    for seating in duties.seatings { sit(seating) }
  }

  /// Courses by weighted need closed per cost, were everybody who can use a seat to get one.
  private func ranking() -> [Int] {
    var alone = NeedLedger(instance)
    let scored = instance.courses.indices.map { index -> (index: Int, ratio: Double) in
      var seats = 0
      var closed = 0
      for (place, candidate) in instance.courses[index].candidates.enumerated() {
        closed += alone.add(course: index, candidate: place, seats: candidate.limit)
        seats += candidate.limit
      }
      for (place, candidate) in instance.courses[index].candidates.enumerated() {
        _ = alone.add(course: index, candidate: place, seats: -candidate.limit)
      }
      let course = instance.courses[index].course
      let sessions = (seats + course.maxSize - 1) / max(1, course.maxSize)
      let cost = Double(sessions) * Double(course.sessionCost) + Double(seats) * Double(course.seatCost)
      return (index, Double(closed) / max(1, cost))
    }
    return scored.sorted { $0.ratio != $1.ratio ? $0.ratio > $1.ratio : $0.index < $1.index }.map(\.index)
  }

  private mutating func buy(_ index: Int) {
    let course = instance.courses[index]
    var held = schedule.sessions[index].reduce(0, +)
    for period in course.periods where course.fixed[period] == nil {
      while held < min(course.mostSessions, course.annualSessions?.upperBound ?? .max),
        canHold(index, period, 1)
      {
        // Crowds are served many sessions at a time: a 64th of those who wait.
        var count = min(max(1, waiting(index) / (course.course.maxSize * 64)), course.mostSessions - held)
        while count > 1, !canHold(index, period, count) { count /= 2 }
        let seating = fill(index, period, sessions: count)
        let people = seating.reduce(0) { $0 + $1.count }
        guard people > 0, people >= course.course.minSize * count else { break }
        hold(index, period, count)
        for seats in seating { sit(seats) }
        held += count
      }
    }
  }

  /// People without a seat in a course who could use one.
  private func waiting(_ index: Int) -> Int {
    zip(instance.courses[index].candidates, taken[index]).reduce(0) { $0 + $1.0.limit - $1.1 }
  }

  func canHold(_ index: Int, _ period: Int, _ count: Int) -> Bool {
    let course = instance.courses[index]
    return course.funds.allSatisfy { money[$0] / count >= course.course.sessionCost }
      && course.uses.allSatisfy { means[$0.resource][period] / count >= $0.units }
  }

  /// Whom to invite to so many sessions more: the cohorts whose people gain most from a seat first.
  private func fill(_ index: Int, _ period: Int, sessions: Int) -> [Schedule.Seating] {
    let course = instance.courses[index]
    return guests(
      of: index, period, room: course.course.maxSize * sessions, kept: course.course.sessionCost * sessions)
  }

  /// Lets so many people more into sessions that are held: whom they serve, most served first, or anybody who may come.
  mutating func invite(to index: Int, _ period: Int, _ people: Int, evenWithoutGain: Bool) {
    for seating in guests(of: index, period, room: people, kept: 0) { sit(seating) }
    guard evenWithoutGain else { return }
    let wanted =
      instance.courses[index].course.minSize * schedule.sessions[index][period] - enrolled[index][period]
    for seating in guests(of: index, period, room: wanted, kept: 0, evenWithoutGain: true) { sit(seating) }
  }

  /// Whom to let into a course in a period, so much of the money kept.
  private func guests(
    of index: Int, _ period: Int, room: Int, kept: Int, evenWithoutGain: Bool = false
  ) -> [Schedule.Seating] {
    let course = instance.courses[index]
    var room = room
    for fund in course.funds where course.course.seatCost > 0 {
      room = min(room, (money[fund] - kept) / course.course.seatCost)
    }
    let invited = course.candidates.indices.map {
      (place: $0, gain: ledger.gain(course: index, candidate: $0))
    }
    .filter { $0.gain > 0 || evenWithoutGain }
    .sorted { $0.gain != $1.gain ? $0.gain > $1.gain : $0.place < $1.place }
    var result: [Schedule.Seating] = []
    for (place, _) in invited where room > 0 {
      let candidate = course.candidates[place]
      guard candidate.firstPeriod <= period else { continue }
      var count = min(room, candidate.limit - taken[index][place])
      if let left = hours[candidate.cohort], course.course.hours.units > 0 {
        count = min(count, left / course.course.hours.units)
      }
      for (rank, earlier) in course.prerequisites.enumerated() {
        count = min(count, ready(candidate, rank, earlier, before: period) - taken[index][place])
      }
      guard count > 0 else { continue }
      result.append(.init(course: index, period: period, candidate: place, count: count))
      room -= count
    }
    return result
  }

  func ready(_ candidate: Candidate, _ rank: Int, _ earlier: Int?, before period: Int) -> Int {
    guard let earlier, let place = instance.courses[earlier].candidate(ofCohort: candidate.cohort) else {
      return candidate.held[rank]
    }
    return candidate.held[rank] + prepared.count(course: earlier, candidate: place, through: period - 1)
  }

  mutating func hold(_ index: Int, _ period: Int, _ count: Int) {
    let course = instance.courses[index]
    schedule.sessions[index][period] += count
    for fund in course.funds { money[fund] -= course.course.sessionCost * count }
    for use in course.uses { means[use.resource][period] -= use.units * count }
  }

  mutating func sit(_ seating: Schedule.Seating) {
    let course = instance.courses[seating.course]
    let cohort = course.candidates[seating.candidate].cohort
    schedule.seatings.append(seating)
    enrolled[seating.course][seating.period] += seating.count
    if isPrerequisite[seating.course] {
      prepared.add(
        seating.count, course: seating.course, candidate: seating.candidate, period: seating.period)
    }
    taken[seating.course][seating.candidate] += seating.count
    for fund in course.funds { money[fund] -= course.course.seatCost * seating.count }
    if let left = hours[cohort] { hours[cohort] = left - course.course.hours.units * seating.count }
    _ = ledger.add(course: seating.course, candidate: seating.candidate, seats: seating.count)
  }
}
