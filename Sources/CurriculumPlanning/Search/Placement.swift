import IntegerPrograms
import TrainingModel

/// Places the sessions that were selected for the year into its periods.
///
/// People appear in sums only: a course may have taken in, by the end of a period, no more people than have
/// been through its prerequisite before, besides those who need it not. Who they are is settled afterwards,
/// when the sessions stand. What does not fit is left out, the least valuable first.
struct Placement {
  let instance: PlanningInstance
  let control: SearchControl
  let options: PlanOptions

  /// Sessions by course and period; `values` settle the year's counts in `model`.
  func sessions(_ model: PlanningModel, _ values: [Double]) throws(PlanningError) -> [[Int]]? {
    var program = IntegerProgram()
    program.sense = .maximize
    var sessions: [[IntegerProgram.Variable]] = []
    var people: [[IntegerProgram.Variable]] = []
    let counts = instance.courses.indices.map { index in
      model.annualSessions[index].map { Int(values[$0.index].rounded()) } ?? 0
    }
    for (index, course) in instance.courses.enumerated() {
      let isDuty = model.isMonthly(index)
      let worth = Double(course.course.sessionCost + course.course.seatCost * course.course.maxSize)
      sessions.append(
        (0..<instance.periodCount).map { period in
          let isOpen = course.periods.contains(period)
          // Courses with deadlines stand where the selection put them.
          let least = isDuty ? Double(Int(values[model.sessions[index][period].index].rounded())) : 0
          return program.addVariable(
            lower: least, upper: isDuty ? least : isOpen ? Double(counts[index]) : 0, domain: .integer,
            objective: max(1, worth) / 1e6 * (1 + 0.001 * Double(instance.periodCount - period)))
        })
      people.append(
        (0..<instance.periodCount).map { _ in
          program.addVariable(lower: 0, upper: .infinity, domain: .continuous)
        })
    }
    for (index, course) in instance.courses.enumerated() {
      program.addConstraint(sessions[index].map { .init($0) }, upper: Double(counts[index]))
      for period in 0..<instance.periodCount {
        program.addConstraint(
          [.init(people[index][period]), .init(sessions[index][period], -Double(course.course.minSize))],
          lower: 0)
        program.addConstraint(
          [.init(people[index][period]), .init(sessions[index][period], -Double(course.course.maxSize))],
          upper: 0)
      }
      let seats = course.candidates.indices.map { place in
        model.seats[index].isEmpty ? 0 : model.seats[index][place].all.reduce(0) { $0 + values[$1.index] }
      }
      for (rank, earlier) in course.prerequisites.enumerated() {
        guard let earlier else { continue }
        addOrder(
          index, rank, earlier, seats: seats, prepared: prepared(model, values, earlier), people: people,
          to: &program)
      }
    }
    addCapacity(sessions, to: &program)
    let outcome = try control.solve(
      program, options, phase: "placement", relativeGap: 1e-3, nodeLimit: 2000, isPatient: true)
    return outcome.solution.map { solution in sessions.map { $0.map { Int(solution[$0].rounded()) } } }
  }

  /// Through each period, people in a course less those who hold its prerequisite are no more than people in
  /// the prerequisite before; of the latter only those count who go on.
  private func addOrder(
    _ index: Int, _ rank: Int, _ earlier: Int, seats: [Double], prepared: Double,
    people: [[IntegerProgram.Variable]], to program: inout IntegerProgram
  ) {
    let course = instance.courses[index]
    var free = 0.0
    var depending = 0.0
    for (place, candidate) in course.candidates.enumerated() {
      let held = min(seats[place], Double(candidate.held[rank]))
      free += held
      depending += seats[place] - held
    }
    guard depending > 1e-6, prepared > 1e-6 else { return }
    let share = min(1, depending / prepared)
    for period in 0..<instance.periodCount {
      program.addConstraint(upper: free) { add in
        for past in 0...period { add(people[index][past], 1) }
        for past in 0..<period { add(people[earlier][past], -share) }
      }
    }
  }

  /// People who take a course in the year.
  private func prepared(_ model: PlanningModel, _ values: [Double], _ index: Int) -> Double {
    model.seats[index].reduce(0) { sum, variables in variables.all.reduce(sum) { $0 + values[$1.index] } }
  }

  private func addCapacity(_ sessions: [[IntegerProgram.Variable]], to program: inout IntegerProgram) {
    for resource in instance.capacity.indices {
      for period in 0..<instance.periodCount {
        program.addConstraint(upper: Double(instance.capacity[resource][period])) { add in
          for (index, course) in instance.courses.enumerated() {
            for use in course.uses where use.resource == resource {
              add(sessions[index][period], Double(use.units))
            }
          }
        }
      }
    }
  }
}
