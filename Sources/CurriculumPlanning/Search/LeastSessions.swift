import IntegerPrograms
import Synchronization
import TrainingModel

/// The fewest sessions with which duties can be met as well as they were, course by course.
///
/// A relaxation of the year would serve a few new managers in a fraction of a session, and mandatory training of many
/// municipalities in a fraction of a large one: what it promises the others is then too much. The answer is found beside
/// that relaxation.
extension PhasedSearch {
  /// For each course the fewest sessions, less where time is over; `nil` where there is nothing to ask.
  func leastSessions(of duties: Duties) -> SideTask<[Int: Double]>? {
    guard !duties.held.isEmpty, let schedule = duties.schedule else { return nil }
    let all = instance
    let courses = all.courses.indices.filter { index in
      all.isDuty(index) && schedule.sessions[index].contains { $0 > 0 }
    }
    guard !courses.isEmpty else { return nil }
    let (options, held, scope) = (options, duties.held, dutyScope)
    return SideTask { (control) throws(PlanningError) in
      let found = Mutex<[Int: Double]>([:])
      let failure = Mutex<PlanningError?>(nil)
      let isLate = Atomic(false)
      let timeLimit = control.secondsLeft
      let joined = JoinedDuties(all, courses: scope.courses)
      let known = joined?.joined(schedule) ?? schedule
      nonisolated(unsafe) let whole = control
      SharedWork.perform(courses.count, threads: options.threads) { number in
        let course = courses[number]
        let part = SearchControl(
          timeLimit: timeLimit, shouldStop: { whole.isStopWanted }, report: { _ in })
        let own = PhasedSearch(instance: joined?.instance ?? all, options: options, control: part)
        do throws(PlanningError) {
          let least = try own.leastSessions(of: course, in: scope, meeting: held, known)
          found.withLock { $0[course] = least }
        } catch {
          failure.withLock { $0 = error }
        }
        if part.ranOutOfTime { isLate.store(true, ordering: .relaxed) }
      }
      if isLate.load(ordering: .relaxed) { control.noteEndOfTime() }
      if let failure = failure.withLock({ $0 }) { throw failure }
      return found.withLock { $0 }
    }
  }

  /// The fewest sessions of a course with which duties are met as well as they were; 0 if that was not found out.
  private func leastSessions(
    of course: Int, in scope: ModelScope, meeting held: [HeldPart], _ schedule: Schedule
  ) throws(PlanningError) -> Double {
    var asked = PlanningModel(instance, scope: scope)
    for part in held { part.hold(in: &asked) }
    guard asked.isInScope[course], let counted = asked.annualSessions[course] else { return 0 }
    asked.program.setObjective([.init(counted)], sense: .minimize)
    guard let relaxed = try relaxedOptimum(of: asked) else { return 0 }
    let least = (relaxed - 1e-6).rounded(.up)
    if least >= Double(schedule.sessions[course].reduce(0, +)) { return least }
    let solved = try control.solve(
      asked.program, options, phase: "duties", start: asked.start(from: schedule), relativeGap: 0,
      nodeLimit: Self.mostDutyNodes, isForBound: true)
    return max(least, (solved.bound - 1e-6).rounded(.up))
  }
}
