import IntegerPrograms
import TrainingModel

/// Places the sessions that were selected for the year into its periods.
///
/// Cohorts whose seats a prerequisite ties to time appear one by one, all others in sums. Who they are in
/// whole numbers is settled afterwards, when the sessions stand. What does not fit is left out, the least
/// valuable first.
struct Placement {
  let instance: PlanningInstance
  let control: SearchControl
  let options: PlanOptions
  /// Sessions that stay where they are as far as their number allows, by course and period.
  var near: [[Int]]?
  /// Courses whose sessions may move for all that.
  var free: Set<Int> = []
  /// Whether sessions that find no place where they were may be left out.
  var isPartial = false

  private typealias Variable = IntegerProgram.Variable

  /// The program that is being built.
  private struct Draft {
    var program = IntegerProgram()
    /// Sessions by course and period.
    var sessions: [[Variable]] = []
    /// People in them.
    var people: [[Variable]] = []
    /// For each course, seats by period of the cohorts that are told apart.
    var tied: [[Int: [Variable]]] = []
  }

  private static let mostNodes = 2000
  private static let gap = 1e-3
  /// What a session gains by each period that it is earlier, as a share of its worth.
  private static let haste = 1e-3
  /// What a session gains where the earlier schedule has some, as a share of its worth, and what it gains then by each period
  /// that it is earlier.
  private static let constancy = 1e-4
  private static let leastHaste = 1e-6

  /// Sessions in their periods.
  struct Placed {
    /// By course and period.
    var sessions: [[Int]]
    /// Courses with fewer sessions or people than were selected.
    var short: Set<Int>
  }

  /// Sessions by course and period; `values` settle the year's counts and seats in `model`.
  func sessions(_ model: PlanningModel, _ values: [Double]) throws(PlanningError) -> [[Int]]? {
    try placed(model, values)?.sessions
  }

  /// What has found a place, of what `values` settle for the year in `model`.
  func placed(_ model: PlanningModel, _ values: [Double]) throws(PlanningError) -> Placed? {
    var draft = Draft()
    draft.program.sense = .maximize
    let tied = tiedCandidates()
    let seats = instance.courses.indices.map { self.seats($0, model, values) }
    for index in instance.courses.indices {
      addSessions(index, model, values, to: &draft)
      addPeople(index, seats[index], tied: tied[index], to: &draft)
    }
    for index in instance.courses.indices { addPrerequisites(index, to: &draft) }
    addCapacity(to: &draft)
    let outcome = try control.solve(
      draft.program, options, phase: "placement", relativeGap: Self.gap, nodeLimit: Self.mostNodes,
      isPatient: true)
    guard let solution = outcome.solution else { return nil }
    let sessions = draft.sessions.map { $0.map { Int(solution[$0].rounded()) } }
    let short = instance.courses.indices.filter { index in
      let count = model.annualSessions[index].map { Int(values[$0.index].rounded()) } ?? 0
      let people = draft.people[index].reduce(0) { $0 + solution[$1] }
      return !model.isMonthly(index)
        && (sessions[index].reduce(0, +) < count || people < seats[index].reduce(0) { $0 + $1.total } - 0.5)
    }
    return Placed(sessions: sessions, short: Set(short))
  }

  /// For each course, the candidates that need a prerequisite first, or are prepared by it for another.
  private func tiedCandidates() -> [Set<Int>] {
    var tied = instance.courses.map { _ in Set<Int>() }
    for (index, course) in instance.courses.enumerated() {
      for (rank, earlier) in course.prerequisites.enumerated() {
        for (place, candidate) in course.candidates.enumerated() where candidate.held[rank] < candidate.limit
        {
          tied[index].insert(place)
          if let earlier, let other = instance.courses[earlier].candidate(ofCohort: candidate.cohort) {
            tied[earlier].insert(other)
          }
        }
      }
    }
    return tied
  }

  /// Seats of a candidate in the year, and by period where the selection says.
  private struct Seats {
    var total = 0.0
    var byPeriod: [Double]?
  }

  private func seats(_ index: Int, _ model: PlanningModel, _ values: [Double]) -> [Seats] {
    model.seats[index].map { variables in
      switch variables {
      case .annual(let variable): return Seats(total: values[variable.index])
      case .timed(let parts):
        var seats = Seats(byPeriod: (0..<instance.periodCount).map { _ in 0 })
        for part in parts {
          seats.total += values[part.seats.index]
          seats.byPeriod?[part.period] = values[part.seats.index]
        }
        return seats
      }
    }
  }

  private func addSessions(
    _ index: Int, _ model: PlanningModel, _ values: [Double], to draft: inout Draft
  ) {
    let course = instance.courses[index]
    let isDated = model.isMonthly(index)
    let count = model.annualSessions[index].map { values[$0.index].rounded() } ?? 0
    let worth = self.worth(of: course)
    draft.sessions.append(
      (0..<instance.periodCount).map { period in
        // Courses with deadlines stand where the selection put them.
        let stands = isDated ? values[model.sessions[index][period].index].rounded() : 0
        let open = course.periods.contains(period) ? 0...count : 0...0
        let range = near.map { self.range(of: index, period, count, near: $0, within: open) } ?? open
        let early = Double(instance.periodCount - period)
        let gain =
          near.map { ($0[index][period] > 0 ? Self.constancy : 0) + Self.leastHaste * early }
          ?? Self.haste * early
        return draft.program.addVariable(
          lower: isDated ? stands : range.lowerBound, upper: isDated ? stands : range.upperBound,
          domain: .integer, objective: worth * (1 + gain))
      })
    draft.program.addConstraint(draft.sessions[index].map { .init($0) }, upper: count)
  }

  /// How many sessions a course may have in a period, if it keeps those that it had as far as it can.
  private func range(
    of index: Int, _ period: Int, _ count: Double, near: [[Int]], within possible: ClosedRange<Double>
  ) -> ClosedRange<Double> {
    guard !free.contains(index) else { return possible }
    let course = instance.courses[index]
    let before = near[index]
    let open = Set(course.periods)
    let total = Double(before.reduce(0, +))
    // A session that cannot stay may move anywhere.
    let isDisturbed = before.indices.contains {
      before[$0] > 0 && (!open.contains($0) || isFull($0, course, near))
    }
    guard !isDisturbed else { return possible }
    let old = min(Double(before[period]), possible.upperBound)
    if count < total { return 0...old }
    return (isPartial ? 0 : old)...(count > total ? possible.upperBound : old)
  }

  /// Whether the sessions of a period take more than there is of a resource that a course uses.
  private func isFull(_ period: Int, _ course: CourseInstance, _ sessions: [[Int]]) -> Bool {
    course.uses.contains { use in
      let taken = instance.courses.indices.reduce(0) { sum, other in
        sum
          + instance.courses[other].uses.reduce(0) {
            $0 + ($1.resource == use.resource ? $1.units * sessions[other][period] : 0)
          }
      }
      return taken > instance.capacity[use.resource][period]
    }
  }

  /// What a full session costs, in millions: what the year would spend on it.
  private func worth(of course: CourseInstance) -> Double {
    let cost =
      Double(course.course.sessionCost) + Double(course.course.seatCost) * Double(course.course.maxSize)
    return max(1, cost) / 1e6
  }

  /// People in sessions: those who are told apart, and the others together.
  private func addPeople(_ index: Int, _ seats: [Seats], tied: Set<Int>, to draft: inout Draft) {
    let course = instance.courses[index].course
    let worth = self.worth(of: instance.courses[index]) / Double(max(1, course.maxSize))
    let people = (0..<instance.periodCount).map { _ in
      draft.program.addVariable(lower: 0, upper: .infinity, domain: .continuous, objective: worth)
    }
    var apart: [Int: [Variable]] = [:]
    let isApart = seats.indices.map { tied.contains($0) || seats[$0].byPeriod != nil }
    for place in seats.indices where isApart[place] && seats[place].total > 1e-6 {
      let byPeriod = seats[place].byPeriod
      let parts = (0..<instance.periodCount).map { period in
        draft.program.addVariable(
          lower: byPeriod?[period] ?? 0, upper: byPeriod?[period] ?? seats[place].total, domain: .continuous)
      }
      if byPeriod == nil { draft.program.addConstraint(parts.map { .init($0) }, upper: seats[place].total) }
      apart[place] = parts
    }
    let others = seats.indices.reduce(0.0) { $0 + (isApart[$1] ? 0 : seats[$1].total) }
    let inOrder = apart.sorted { $0.key < $1.key }.map(\.value)
    for period in 0..<instance.periodCount {
      let session = draft.sessions[index][period]
      // What has been held has the size that it had.
      if instance.courses[index].fixed[period]?.isHeld != true {
        draft.program.addConstraint(
          [.init(people[period]), .init(session, -Double(course.minSize))], lower: 0)
        draft.program.addConstraint(
          [.init(people[period]), .init(session, -Double(course.maxSize))], upper: 0)
      }
      // No fewer than those told apart: the others are the rest.
      draft.program.addConstraint(lower: 0) { add in
        add(people[period], 1)
        for parts in inOrder { add(parts[period], -1) }
      }
    }
    draft.program.addConstraint(upper: others) { add in
      for variable in people { add(variable, 1) }
      for parts in inOrder { for variable in parts { add(variable, -1) } }
    }
    draft.people.append(people)
    draft.tied.append(apart)
  }

  /// Through each period, no more of a cohort than have been through the prerequisite before, besides those
  /// who need it not.
  private func addPrerequisites(_ index: Int, to draft: inout Draft) {
    let course = instance.courses[index]
    for (rank, earlier) in course.prerequisites.enumerated() {
      for (place, parts) in draft.tied[index].sorted(by: { $0.key < $1.key }) {
        let candidate = course.candidates[place]
        guard candidate.held[rank] < candidate.limit else { continue }
        let before = earlier.flatMap { earlier in
          instance.courses[earlier].candidate(ofCohort: candidate.cohort).flatMap { draft.tied[earlier][$0] }
        }
        for period in 0..<instance.periodCount {
          draft.program.addConstraint(upper: Double(candidate.held[rank])) { add in
            for past in 0...period { add(parts[past], 1) }
            for past in 0..<period { if let before { add(before[past], -1) } }
          }
        }
      }
    }
  }

  private func addCapacity(to draft: inout Draft) {
    for resource in instance.capacity.indices {
      for period in 0..<instance.periodCount {
        let sessions = draft.sessions
        draft.program.addConstraint(upper: Double(instance.capacity[resource][period])) { add in
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
