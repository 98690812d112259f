import TrainingModel

/// Puts the programs of members together, and lets people into seats that are still free.
struct PoolFilling {
  let pool: Pool
  private var list: RankedList

  private var whole: PlanningInstance { pool.instance }

  /// - Parameters:
  ///   - sessions: of pooled courses, by course and period.
  ///   - parts: the question and the program of each member.
  init(pool: Pool, sessions: [[Int]], parts: [(member: PoolMember, schedule: Schedule)]) {
    self.pool = pool
    var merged = Schedule(courses: pool.instance.courses.count, periods: pool.instance.periodCount)
    for course in pool.pooled { merged.sessions[course] = sessions[course] }
    for (member, schedule) in parts {
      for (place, origin) in member.origins.enumerated() {
        if case .own(let course) = origin { merged.sessions[course] = schedule.sessions[place] }
      }
      for seating in schedule.seatings {
        switch member.origins[seating.course] {
        case .own(let course), .visit(let course):
          merged.seatings.append(
            .init(
              course: course, period: seating.period,
              candidate: member.places[seating.course][seating.candidate],
              count: seating.count))
        case .supply: break
        }
      }
    }
    merged.normalize()
    list = RankedList(pool.instance, duties: merged)
  }

  /// The program of the whole: classes that would be too small are filled or given up, free seats are taken by whom
  /// they serve.
  mutating func schedule() -> Schedule {
    fill(toLeast: true)
    giveUpSmallClasses()
    fill(toLeast: false)
    list.schedule.normalize()
    return list.schedule
  }

  /// Lets people into pooled courses: as many as a class must have, whether it serves them or not, or all whom it serves.
  private mutating func fill(toLeast: Bool) {
    let enrolment = list.schedule.enrolment()
    for course in pool.pooled {
      let own = whole.courses[course].course
      for (period, count) in list.schedule.sessions[course].enumerated() where count > 0 {
        let wanted = (toLeast ? own.minSize : own.maxSize) * count - enrolment[course][period]
        guard wanted > 0 else { continue }
        list.invite(to: course, period, wanted, evenWithoutGain: toLeast)
      }
    }
  }

  /// Takes out sessions for which there are too few people, and everybody who was to build on them.
  private mutating func giveUpSmallClasses() {
    var schedule = list.schedule
    var isChanged = true
    while isChanged {
      isChanged = false
      let enrolment = schedule.enrolment()
      for course in whole.courses.indices {
        let least = whole.courses[course].course.minSize
        for (period, count) in schedule.sessions[course].enumerated()
        where enrolment[course][period] < least * count {
          let kept = enrolment[course][period] / max(1, least)
          schedule.sessions[course][period] = kept
          isChanged = true
          if kept == 0 { schedule.seatings.removeAll { $0.course == course && $0.period == period } }
        }
      }
      if isChanged { removeUnprepared(from: &schedule) }
    }
    schedule.normalize()
    list = RankedList(whole, duties: schedule)
  }

  private func removeUnprepared(from schedule: inout Schedule) {
    var seats = SeatsByTime(schedule)
    for index in schedule.seatings.indices {
      let seating = schedule.seatings[index]
      let course = whole.courses[seating.course]
      let candidate = course.candidates[seating.candidate]
      for (rank, earlier) in course.prerequisites.enumerated() {
        let before = earlier.flatMap { earlier in
          whole.courses[earlier].candidate(ofCohort: candidate.cohort).map {
            seats.count(course: earlier, candidate: $0, through: seating.period - 1)
          }
        }
        let ready = candidate.held[rank] + (before ?? 0)
        let excess =
          seats.count(course: seating.course, candidate: seating.candidate, through: seating.period) - ready
        let removed = min(max(0, excess), schedule.seatings[index].count)
        guard removed > 0 else { continue }
        schedule.seatings[index].count -= removed
        seats.add(-removed, course: seating.course, candidate: seating.candidate, period: seating.period)
      }
    }
    schedule.normalize()
  }
}

/// Seats by course, candidate and period, found at once.
struct SeatsByTime {
  private struct Key: Hashable {
    let course: Int
    let candidate: Int
  }

  private var seats: [Key: [Int: Int]] = [:]

  /// Those of a schedule.
  init(_ schedule: Schedule) {
    for seating in schedule.seatings {
      add(seating.count, course: seating.course, candidate: seating.candidate, period: seating.period)
    }
  }

  /// Adds seats, or takes some away.
  mutating func add(_ count: Int, course: Int, candidate: Int, period: Int) {
    seats[Key(course: course, candidate: candidate), default: [:]][period, default: 0] += count
  }

  /// Seats of a candidate in a course through a period.
  func count(course: Int, candidate: Int, through period: Int = .max) -> Int {
    seats[Key(course: course, candidate: candidate)]?.reduce(0) { $0 + ($1.key <= period ? $1.value : 0) }
      ?? 0
  }
}
