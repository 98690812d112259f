import TrainingModel

/// Which part of the question a model asks, and how exactly.
struct ModelScope: Sendable {
  /// How seats and sessions relate to time.
  enum Timing: Sendable {
    /// Whole session counts a year; months relaxed, prerequisites over the year as a whole. Its optimum
    /// is a bound for every program. Courses with deadlines are told apart by month all the same.
    case annual
    /// Whole session counts a month; prerequisites in strictly earlier periods.
    case monthly
  }

  /// The courses, by index; all others are not held.
  var courses: [Int]
  /// How time is seen.
  var timing: Timing
  /// Whether needs, equity and hours are part of it.
  var includesNeeds = true
  /// Whether seats must be whole.
  var hasWholeSeats = false
  /// Whether the rows that are not needed but tighten the relaxation are there.
  var isTightened = true
  /// For each course and period, the sessions, if they are settled.
  var sessions: [[Int]]?
  /// For each course, the sessions of the year, if they are confined.
  var annualSessions: [ClosedRange<Int>]?
  /// The fewest sessions of the year that a course has in any program, where more than none are known to be needed.
  var leastSessions: [Int: Int] = [:]
  /// Rows that hold because seats are whole; those that the relaxation breaks tighten it.
  var seatRows: [WholeSeatRow] = []
  /// Rows that hold because sessions are whole, found in a model of the same courses and timing.
  var sessionRows: [WholeSessionRow] = []
  /// Constraints that are left out, to see which stand in the way.
  var relaxed: Set<ConstraintName> = []
  /// Whether every rule that people can name may give way, at a price: see `ElasticModel`. Then nothing is firm.
  var isElastic = false
  /// Whether capacities are in rows only, not in bounds of sessions as well, so that their dual values tell all.
  var hasLimitsInRowsOnly = false
}
