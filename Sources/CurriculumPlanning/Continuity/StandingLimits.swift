import TrainingModel

extension PlanningInstance {
  /// Whether sessions and seats take more than there is of money or of a resource, or stand where none may: then nothing
  /// that has all of them keeps the rules, and no model is needed to say so.
  ///
  /// `false` says nothing, and is said of every year of which something has been held: that may stand for all that.
  func exceedsLimits(_ schedule: Schedule) -> Bool {
    guard fixedCourses.isEmpty else { return false }
    var left = capacity.map { $0.map { Int128($0) } }
    var money = funds.map { Int128($0.budget.amount) }
    for (course, counts) in zip(courses, schedule.sessions) {
      for (period, count) in counts.enumerated() where count > 0 {
        guard course.periods.contains(period) else { return true }
        for use in course.uses { left[use.resource][period] -= Int128(use.units) * Int128(count) }
        for fund in course.funds { money[fund] -= Int128(course.course.sessionCost) * Int128(count) }
      }
    }
    for seating in schedule.seatings {
      let course = courses[seating.course]
      for fund in course.funds { money[fund] -= Int128(course.course.seatCost) * Int128(seating.count) }
    }
    return left.joined().contains { $0 < 0 } || money.contains { $0 < 0 }
  }
}
