import IntegerPrograms
import TrainingModel

/// An offering that stands: its sessions, and the seats of each cohort.
struct FixedOffering: Sendable, Equatable {
  /// Sessions.
  var sessions: Int
  /// Seats, by cohort of the assessment.
  var seats: [Int: Int]
  /// Whether it has been held: a fact, whatever its size.
  var isHeld: Bool

  /// People in it.
  var people: Int { seats.values.reduce(0, +) }
}

/// The part of a year's program that stands before the rest is planned.
struct FixedPlan: Sendable {
  /// What stands, by course and period.
  var offerings: [Identifier: [Int: FixedOffering]] = [:]
  /// Periods up to this one are closed but for what stands; -1: none is.
  var closedThrough = -1
  /// Spent beyond what the catalog says, by course; less than nothing where it was less.
  var extraSpent: [Identifier: Int] = [:]
  /// Confines the sessions of the year of a course.
  var annualSessions: [Identifier: ClosedRange<Int>] = [:]

  /// Nothing stands.
  static let none = FixedPlan()

  /// Whether nothing stands.
  var isEmpty: Bool { offerings.isEmpty && closedThrough < 0 && annualSessions.isEmpty }
}

extension PlanningInstance {
  /// The schedule of what stands, and nothing else.
  var fixedSchedule: Schedule {
    var schedule = Schedule(courses: courses.count, periods: periodCount)
    for (index, course) in courses.enumerated() {
      for (period, offering) in course.fixed {
        schedule.sessions[index][period] = offering.sessions
        for (cohort, count) in offering.seats {
          guard let place = course.candidate(ofCohort: cohort) else { continue }
          schedule.seatings.append(.init(course: index, period: period, candidate: place, count: count))
        }
      }
    }
    schedule.normalize()
    return schedule
  }

  /// Whether every course has as many sessions in the year as it is confined to.
  func isConfined(_ schedule: Schedule) -> Bool {
    zip(courses, schedule.sessions).allSatisfy { course, sessions in
      course.annualSessions?.contains(sessions.reduce(0, +)) ?? true
    }
  }

  /// Courses of which something stands.
  var fixedCourses: [Int] { courses.indices.filter { !courses[$0].fixed.isEmpty } }
}

extension PlanningModel {
  /// Holds what stands: sessions and seats of its courses and periods exactly, the year's counts within their
  /// range. A question about duties alone holds nothing more of other courses.
  mutating func holdFixed() {
    for index in scope.courses {
      let course = instance.courses[index]
      if let range = course.annualSessions, let annual = annualSessions[index] {
        program.setBounds(of: annual, lower: Double(range.lowerBound), upper: Double(range.upperBound))
      }
      // Where rules may give way, the periods of a course are one; what is over stays over.
      if scope.isElastic {
        for (period, variable) in sessions[index].enumerated()
        where period <= instance.closedThrough && course.fixed[period] == nil {
          program.setBounds(of: variable, lower: 0, upper: 0)
        }
      }
      guard !course.fixed.isEmpty else { continue }
      let isIdle = !scope.includesNeeds && !instance.ownDutyCourses.contains(index)
      for (period, variable) in sessions[index].enumerated() {
        if let offering = course.fixed[period] {
          let count = Double(offering.sessions)
          program.setBounds(of: variable, lower: count, upper: count)
        } else if isIdle {
          program.setBounds(of: variable, lower: 0, upper: 0)
        }
      }
      for (place, candidate) in course.candidates.enumerated() {
        guard case .timed(let parts) = seats[index][place] else { continue }
        for part in parts {
          guard let offering = course.fixed[part.period] else { continue }
          let count = Double(offering.seats[candidate.cohort] ?? 0)
          program.setBounds(of: part.seats, lower: count, upper: count)
        }
      }
    }
  }
}
