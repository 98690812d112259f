import TrainingModel

extension PlanningInstance {
  /// The same program with people in those sessions of a course in which an earlier program has them, where no rule
  /// minds when they sit there: cohorts have as many seats of each course as before.
  ///
  /// Courses where this leaves a session without people or room stay as they are.
  func dealt(_ schedule: Schedule, near earlier: Schedule) -> Schedule {
    var result = schedule
    result.seatings = []
    let known = Dictionary(grouping: earlier.seatings, by: \.course)
    let present = Dictionary(grouping: schedule.seatings, by: \.course)
    for index in courses.indices {
      guard let seatings = present[index] else { continue }
      result.seatings += dealt(seatings, of: index, schedule, earlier, near: known[index] ?? []) ?? seatings
    }
    result.normalize()
    return result
  }

  /// The seats of one course anew; `nil` if a session would lack people or room.
  private func dealt(
    _ seatings: [Schedule.Seating], of index: Int, _ schedule: Schedule, _ earlier: Schedule,
    near known: [Schedule.Seating]
  ) -> [Schedule.Seating]? {
    guard !known.isEmpty else { return nil }
    let sessions = schedule.sessions[index]
    let isSame = zip(sessions, earlier.sessions[index]).map { $0 == $1 }
    // Where most of them sat; if a session then has too few people, these are found first.
    for leastFirst in [false, true] {
      let dealt = dealt(
        seatings, of: index, in: sessions, isSame: isSame, near: known, leastFirst: leastFirst)
      if let dealt { return dealt }
    }
    return nil
  }

  /// The same, with the fewest people of each session before the others or not.
  private func dealt(
    _ seatings: [Schedule.Seating], of index: Int, in sessions: [Int], isSame: [Bool],
    near known: [Schedule.Seating], leastFirst: Bool
  ) -> [Schedule.Seating]? {
    let course = courses[index]
    var dealt: [Schedule.Seating] = []
    var left = course.candidates.map { _ in 0 }
    var filled = sessions.map { _ in 0 }
    func seat(_ candidate: Int, in period: Int, _ count: Int) {
      filled[period] += count
      dealt.append(.init(course: index, period: period, candidate: candidate, count: count))
    }
    for seating in seatings {
      if course.candidates[seating.candidate].isTimed || course.fixed[seating.period] != nil {
        seat(seating.candidate, in: seating.period, seating.count)
      } else {
        left[seating.candidate] += seating.count
      }
    }
    func give(in periods: [Int], upTo size: Int, wanted: (_ candidate: Int, _ period: Int) -> Int) {
      for period in periods where course.fixed[period] == nil {
        for candidate in left.indices where left[candidate] > 0 {
          let count = min(
            left[candidate], size * sessions[period] - filled[period], wanted(candidate, period))
          guard count > 0 else { continue }
          left[candidate] -= count
          seat(candidate, in: period, count)
        }
      }
    }
    var before = course.candidates.map { _ in sessions.map { _ in 0 } }
    for seating in known { before[seating.candidate][seating.period] += seating.count }
    // Where they sat, in sessions that are another number last. Who has come or gone is then there, or in one place.
    let order = sessions.indices.filter { isSame[$0] } + sessions.indices.filter { !isSame[$0] }
    if leastFirst {
      give(in: order, upTo: course.course.minSize) { before[$0][$1] }
      give(in: order.reversed(), upTo: course.course.minSize) { _, _ in .max }
      // Some sit there already.
      for seating in dealt { before[seating.candidate][seating.period] -= seating.count }
    }
    give(in: order, upTo: course.course.maxSize) { before[$0][$1] }
    give(in: order.reversed(), upTo: course.course.minSize) { _, _ in .max }
    give(in: order.reversed(), upTo: course.course.maxSize) { _, _ in .max }
    let hasPeople = sessions.indices.allSatisfy { period in
      course.fixed[period] != nil || filled[period] >= sessions[period] * course.course.minSize
    }
    return hasPeople && left.allSatisfy { $0 == 0 } ? dealt : nil
  }
}
