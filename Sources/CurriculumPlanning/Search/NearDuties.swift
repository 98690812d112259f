import IntegerPrograms
import Synchronization
import TrainingModel

/// Duties near an earlier program, and what they leave to the rest.
extension PhasedSearch {
  private var dutyScope: ModelScope {
    ModelScope(courses: instance.dutyCourses, timing: .monthly, includesNeeds: false, hasWholeSeats: true)
  }

  /// A program that takes longer is left without an answer.
  private static let mostNodes = 500

  /// Duties as the earlier program meets them, if they cannot be met better; `nil` if they can, or if that was not found
  /// out.
  func knownDuties(_ parts: [TierPart]) throws(PlanningError) -> Duties? {
    guard !parts.isEmpty, let earlier else { return nil }
    let scope = dutyScope
    var own = earlier.schedule
    let courses = Set(scope.courses)
    for index in instance.courses.indices where !courses.contains(index) {
      own.sessions[index] = own.sessions[index].map { _ in 0 }
    }
    own.seatings.removeAll { !courses.contains($0.course) }
    guard earlier.isSound(own) || earlier.isSound(earlier.schedule) else { return nil }
    let values = instance.values(of: own)
    let model = PlanningModel(instance, scope: scope)
    var held: [HeldPart] = []
    for part in parts {
      guard let value = values[part] else { return nil }
      func isBest(_ bound: Double) -> Bool { part.sense == .maximize ? value >= bound : value <= bound }
      var asked = model
      for other in held { other.hold(in: &asked) }
      asked.program.setObjective(part.terms(in: asked), sense: part.sense)
      guard let relaxed = try relaxedOptimum(of: asked) else { return nil }
      var bound = whole(relaxed, of: part)
      if !isBest(bound) {
        let start = asked.start(from: own)
        bound = whole(
          try control.solve(
            asked.program, options, phase: "duties", start: start, relativeGap: 0, nodeLimit: Self.mostNodes
          ).bound, of: part)
      }
      guard isBest(bound) else { return nil }
      held.append(HeldPart(part: part, value: value, bound: bound, tolerance: tolerance(of: part)))
    }
    return (held, own)
  }

  /// The optimum of a relaxation with the rows of whole sessions that it breaks; `nil` if there is none or time is over.
  private func relaxedOptimum(of model: PlanningModel) throws(PlanningError) -> Double? {
    try solving { () throws(SolverError) in
      var relaxation = try SelectionRelaxation(model, options: options, control: control, phase: "duties")
      return try relaxation.solve()?.objective
    }
  }

  /// A bound of what is counted in whole seats and periods.
  private func whole(_ bound: Double, of part: TierPart) -> Double {
    part.sense == .maximize ? (bound + 1e-6).rounded(.down) : (bound - 1e-6).rounded(.up)
  }

  /// Holds in a relaxation of the year that duties, met as well as they were, take no fewer sessions than they must;
  /// whether that holds more than was held.
  ///
  /// The relaxation would serve a few new managers in a fraction of a session.
  func holdLeastSessions(
    of duties: Duties, in relaxation: inout SelectionRelaxation
  ) throws(PlanningError) -> Bool {
    guard !duties.held.isEmpty, let schedule = duties.schedule else { return false }
    let courses = instance.courses.indices.filter { index in
      instance.isDuty(index) && schedule.sessions[index].contains { $0 > 0 }
        && relaxation.model.annualSessions[index] != nil
    }
    let found = Mutex<[Int: Double]>([:])
    let failure = Mutex<PlanningError?>(nil)
    let timeLimit = control.secondsLeft
    nonisolated(unsafe) let whole = self
    SharedWork.perform(courses.count, threads: options.threads) { number in
      let course = courses[number]
      // Progress is told from one thread only.
      let own = PhasedSearch(
        instance: whole.instance, options: whole.options,
        control: SearchControl(
          timeLimit: timeLimit, shouldStop: { whole.control.isStopWanted }, report: { _ in }))
      do throws(PlanningError) {
        let least = try own.leastSessions(of: course, meeting: duties.held, schedule)
        found.withLock { $0[course] = least }
      } catch {
        failure.withLock { $0 = error }
      }
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
    var isTighter = false
    let least = found.withLock { $0 }
    for course in courses {
      guard let annual = relaxation.model.annualSessions[course], let least = least[course] else { continue }
      let bounds = relaxation.model.program.bounds(of: annual)
      guard least > bounds.lower, least <= bounds.upper else { continue }
      try solving { () throws(SolverError) in try relaxation.raise(annual, to: least) }
      isTighter = true
    }
    return isTighter
  }

  /// The fewest sessions of a course with which duties are met as well as they were; 0 if that was not found out.
  private func leastSessions(
    of course: Int, meeting held: [HeldPart], _ schedule: Schedule
  ) throws(PlanningError) -> Double {
    var asked = PlanningModel(instance, scope: dutyScope)
    for part in held { part.hold(in: &asked) }
    guard asked.isInScope[course], let counted = asked.annualSessions[course] else { return 0 }
    asked.program.setObjective([.init(counted)], sense: .minimize)
    guard let relaxed = try relaxedOptimum(of: asked) else { return 0 }
    let least = (relaxed - 1e-6).rounded(.up)
    if least >= Double(schedule.sessions[course].reduce(0, +)) { return least }
    let solved = try control.solve(
      asked.program, options, phase: "duties", start: asked.start(from: schedule), relativeGap: 0,
      nodeLimit: Self.mostNodes)
    return max(least, (solved.bound - 1e-6).rounded(.up))
  }
}
