/// A program in numbers: sessions by course and period, and who sits in them.
struct Schedule: Sendable, Equatable {
  /// Seats of one cohort in one course and period.
  struct Seating: Sendable, Hashable, Comparable {
    let course: Int
    let period: Int
    let candidate: Int
    var count: Int

    static func < (a: Self, b: Self) -> Bool {
      (a.course, a.period, a.candidate) < (b.course, b.period, b.candidate)
    }
  }

  /// Sessions by course and period.
  var sessions: [[Int]]
  /// Who sits where: one entry a course, period and candidate, in that order, none empty.
  var seatings: [Seating]

  /// Nothing held at all.
  init(courses: Int, periods: Int) {
    sessions = Array(repeating: Array(repeating: 0, count: periods), count: courses)
    seatings = []
  }

  /// Seats of a candidate in a course through `period`.
  func seats(course: Int, candidate: Int, through period: Int = .max) -> Int {
    seatings.reduce(0) {
      $0 + ($1.course == course && $1.candidate == candidate && $1.period <= period ? $1.count : 0)
    }
  }

  /// Seats by course and period.
  func enrolment() -> [[Int]] {
    var result = sessions.map { $0.map { _ in 0 } }
    for seating in seatings { result[seating.course][seating.period] += seating.count }
    return result
  }

  /// Puts the seatings in order and joins those of one course, period and candidate.
  mutating func normalize() {
    seatings.sort()
    var joined: [Seating] = []
    for seating in seatings where seating.count > 0 {
      if let last = joined.last, last.course == seating.course, last.period == seating.period,
        last.candidate == seating.candidate
      {
        joined[joined.count - 1].count += seating.count
      } else {
        joined.append(seating)
      }
    }
    seatings = joined
  }
}
