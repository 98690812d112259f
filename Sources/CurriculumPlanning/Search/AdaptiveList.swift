import TrainingModel

/// A list that is ranked again after each session: always the session that gains most per cost next, its seats
/// given one by one to whom they serve best, gains counted with diminishing returns and after all that was bought
/// before. Duties come first.
///
/// It is what a patient planner could do by hand, and the second yardstick of the benchmarks.
struct AdaptiveList {
  private var list: RankedList
  private var instance: PlanningInstance { list.instance }

  /// A session that could be held next.
  private struct Offer {
    var period: Int
    var seats: [Schedule.Seating]
    var ratio: Double
  }

  /// The list's program, on top of `duties`.
  static func schedule(_ instance: PlanningInstance, duties: Schedule?) -> Schedule {
    var adaptive = AdaptiveList(list: RankedList(instance, duties: duties))
    while let (course, offer) = adaptive.best() {
      adaptive.list.hold(course, offer.period, 1)
      for seating in offer.seats { adaptive.list.sit(seating) }
    }
    adaptive.list.schedule.normalize()
    return adaptive.list.schedule
  }

  private mutating func best() -> (course: Int, offer: Offer)? {
    var best: (course: Int, offer: Offer)?
    for course in instance.courses.indices {
      guard let offer = offer(course) else { continue }
      if best.map({ offer.ratio > $0.offer.ratio }) ?? true { best = (course, offer) }
    }
    return best
  }

  /// The best next session of a course, over its periods; the earliest of those alike.
  private mutating func offer(_ index: Int) -> Offer? {
    let course = instance.courses[index]
    guard list.schedule.sessions[index].reduce(0, +) < course.mostSessions else { return nil }
    var best: Offer?
    // Where seats do not depend on time, neither does the gain.
    let isTied = course.candidates.contains { $0.isTimed }
    for period in course.periods where list.canHold(index, period, 1) {
      let offer = offer(index, period)
      if let offer, best.map({ offer.ratio > $0.ratio }) ?? true { best = offer }
      if !isTied { break }
    }
    return best
  }

  private mutating func offer(_ index: Int, _ period: Int) -> Offer? {
    let course = instance.courses[index]
    var room = course.course.maxSize
    for fund in course.funds where course.course.seatCost > 0 {
      room = min(room, (list.money[fund] - course.course.sessionCost) / course.course.seatCost)
    }
    var free = course.candidates.indices.map { seatsFree(index, $0, period) }
    var counts = course.candidates.map { _ in 0 }
    var gains = course.candidates.indices.map { free[$0] > 0 ? gain(index, $0) : 0 }
    var total = 0.0
    while room > 0, let place = gains.indices.max(by: { gains[$0] < gains[$1] }), gains[place] > 0 {
      total += gains[place]
      _ = list.ledger.add(course: index, candidate: place, seats: 1)
      counts[place] += 1
      free[place] -= 1
      room -= 1
      gains[place] = free[place] > 0 ? gain(index, place) : 0
    }
    for (place, count) in counts.enumerated() where count > 0 {
      _ = list.ledger.add(course: index, candidate: place, seats: -count)
    }
    let people = counts.reduce(0, +)
    guard people > 0, people >= course.course.minSize else { return nil }
    let cost = Double(course.course.sessionCost) + Double(people) * Double(course.course.seatCost)
    let seats = counts.enumerated().filter { $0.element > 0 }.map {
      Schedule.Seating(course: index, period: period, candidate: $0.offset, count: $0.element)
    }
    return Offer(period: period, seats: seats, ratio: total / max(1, cost))
  }

  /// What the next seat of a candidate gains.
  private mutating func gain(_ course: Int, _ candidate: Int) -> Double {
    let steps = list.ledger.steps(course: course, candidate: candidate)
    let before = list.ledger.value(of: steps)
    _ = list.ledger.add(course: course, candidate: candidate, seats: 1)
    let after = list.ledger.value(of: steps)
    _ = list.ledger.add(course: course, candidate: candidate, seats: -1)
    return after - before
  }

  /// People of a candidate who may still take a seat in a period.
  private func seatsFree(_ index: Int, _ place: Int, _ period: Int) -> Int {
    let course = instance.courses[index]
    let candidate = course.candidates[place]
    guard candidate.firstPeriod <= period else { return 0 }
    var count = candidate.limit - list.taken[index][place]
    if let left = list.hours[candidate.cohort], course.course.hours.units > 0 {
      count = min(count, left / course.course.hours.units)
    }
    for (rank, earlier) in course.prerequisites.enumerated() {
      count = min(
        count, list.ready(candidate, rank, earlier, before: period) - list.taken[index][place])
    }
    return max(0, count)
  }
}
