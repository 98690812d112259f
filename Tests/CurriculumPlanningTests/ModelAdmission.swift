import IntegerPrograms
import NeedsScoring
import TrainingModel

@testable import CurriculumPlanning

/// Whether a model admits a schedule, every variable of sessions, seats and people covered settled by it.
///
/// Steps are covered as far as seats reach, and by `claimed` people more in the first segment of the first step.
func admits(
  _ schedule: Schedule, _ constraints: [any PlanningConstraint], _ instance: PlanningInstance,
  claimed: Double = 0
) throws -> Bool {
  let scope = ModelScope(courses: Array(instance.courses.indices), timing: .monthly, hasWholeSeats: true)
  var model = PlanningModel(instance, scope: scope, constraints: constraints)
  var isWithinBounds = true
  func settle(_ variable: PlanningModel.Variable, _ value: Double) {
    let bounds = model.program.bounds(of: variable)
    if value < bounds.lower || value > bounds.upper { isWithinBounds = false }
    model.program.setBounds(of: variable, lower: value, upper: value)
  }
  let enrolment = schedule.enrolment()
  for index in instance.courses.indices {
    if let annual = model.annualSessions[index] {
      settle(annual, Double(schedule.sessions[index].reduce(0, +)))
    }
    for period in 0..<instance.periodCount {
      settle(model.sessions[index][period], Double(schedule.sessions[index][period]))
      if let people = model.enrolment[index] { settle(people[period], Double(enrolment[index][period])) }
    }
    for (place, seats) in model.seats[index].enumerated() {
      switch seats {
      case .annual(let variable): settle(variable, Double(schedule.seats(course: index, candidate: place)))
      case .timed(let parts):
        var seen = 0
        for part in parts {
          let count = schedule.seatings.reduce(0) {
            $0 + ($1.course == index && $1.candidate == place && $1.period == part.period ? $1.count : 0)
          }
          settle(part.seats, Double(count))
          seen += count
        }
        if seen != schedule.seats(course: index, candidate: place) { isWithinBounds = false }
      }
    }
  }
  var ledger = NeedLedger(instance)
  for seating in schedule.seatings {
    _ = ledger.add(course: seating.course, candidate: seating.candidate, seats: seating.count)
  }
  var extra = claimed
  for (step, variables) in model.cover.enumerated() {
    var left = Double(ledger.covered[step]) / Double(NeedLedger.unit) + extra
    extra = variables.isEmpty ? extra : 0
    for (variable, size) in zip(variables, instance.segmentSizes(of: instance.steps[step].people)) {
      let part = min(left, Double(size))
      settle(variable, part)
      left -= part
    }
  }
  guard isWithinBounds else { return false }
  return try SolverSession(model.program).solve().solution != nil
}
