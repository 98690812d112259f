import IntegerPrograms
import TrainingModel

extension PlanningModel {
  /// The schedule that a solution with whole sessions and seats means.
  ///
  /// Seats that are not told apart by period go, cohort by cohort, to the earliest sessions of the course
  /// with room, after every session has its fewest participants.
  func schedule(from solution: Solution) -> Schedule {
    var schedule = Schedule(courses: instance.courses.count, periods: instance.periodCount)
    for index in scope.courses {
      let course = instance.courses[index].course
      schedule.sessions[index] = sessions[index].map { Int(solution[$0].rounded()) }
      var filled = [Int](repeating: 0, count: instance.periodCount)
      var untimed: [(candidate: Int, count: Int)] = []
      for (place, variables) in seats[index].enumerated() {
        switch variables {
        case .annual(let variable):
          let count = Int(solution[variable].rounded())
          if count > 0 { untimed.append((place, count)) }
        case .timed(let parts):
          for part in parts {
            let count = Int(solution[part.seats].rounded())
            guard count > 0 else { continue }
            filled[part.period] += count
            schedule.seatings.append(
              .init(course: index, period: part.period, candidate: place, count: count))
          }
        }
      }
      let total = untimed.reduce(0) { $0 + $1.count }
      var room = Self.room(
        for: total, filled: filled, sessions: schedule.sessions[index], least: course.minSize,
        most: course.maxSize)
      var period = 0
      for (place, count) in untimed {
        var left = count
        while left > 0, period < room.count {
          let given = min(left, room[period])
          if given > 0 {
            schedule.seatings.append(.init(course: index, period: period, candidate: place, count: given))
          }
          left -= given
          room[period] -= given
          if room[period] == 0 { period += 1 }
        }
      }
    }
    schedule.normalize()
    return schedule
  }

  /// How many of `total` people go to each period.
  private static func room(for total: Int, filled: [Int], sessions: [Int], least: Int, most: Int) -> [Int] {
    var left = total
    var room = sessions.indices.map { period in
      let given = min(left, max(0, least * sessions[period] - filled[period]))
      left -= given
      return given
    }
    for period in sessions.indices {
      let given = min(left, max(0, most * sessions[period] - filled[period] - room[period]))
      room[period] += given
      left -= given
    }
    return room
  }

  /// What a schedule says of this model's whole variables, as a start for the search.
  func start(from schedule: Schedule) -> SolveStart {
    var values: [(variable: Variable, value: Double)] = []
    for index in scope.courses {
      if let annual = annualSessions[index] {
        values.append((annual, Double(schedule.sessions[index].reduce(0, +))))
      }
      if isMonthly(index) {
        for (period, variable) in sessions[index].enumerated() {
          values.append((variable, Double(schedule.sessions[index][period])))
        }
      }
    }
    var counts: [SeatKey: Int] = [:]
    for seating in schedule.seatings {
      counts[SeatKey(seating.course, seating.candidate, seating.period), default: 0] += seating.count
      counts[SeatKey(seating.course, seating.candidate, nil), default: 0] += seating.count
    }
    for index in scope.courses {
      for (place, variables) in seats[index].enumerated() {
        switch variables {
        case .annual(let variable) where program.domain(of: variable) == .integer:
          values.append((variable, Double(counts[SeatKey(index, place, nil)] ?? 0)))
        case .timed(let parts):
          for part in parts where program.domain(of: part.seats) == .integer {
            values.append((part.seats, Double(counts[SeatKey(index, place, part.period)] ?? 0)))
          }
        default: break
        }
      }
    }
    return .partial(values)
  }

  private struct SeatKey: Hashable {
    let course: Int
    let candidate: Int
    let period: Int?

    init(_ course: Int, _ candidate: Int, _ period: Int?) {
      self.course = course
      self.candidate = candidate
      self.period = period
    }
  }
}
