import Dispatch
import IntegerPrograms
import Synchronization
import TrainingModel

/// The fewest sessions with which duties can be met as well as they were, course by course.
///
/// A relaxation of the year would serve a few new managers in a fraction of a session, and mandatory training of many
/// municipalities in a fraction of a large one: what it promises the others is then too much. The answer is found on
/// threads of its own, beside that relaxation.
final class LeastSessions: Sendable {
  private let instance: PlanningInstance
  private let options: PlanOptions
  private let held: [HeldPart]
  private let schedule: Schedule
  private let courses: [Int]
  private let isCancelled = Atomic(false)
  private let hasBegun = Atomic(false)
  private let found = Mutex<[Int: Double]>([:])
  private let failure = Mutex<PlanningError?>(nil)
  private let group = DispatchGroup()

  /// Between two looks at a search on its own threads.
  private static let patience = DispatchTimeInterval.milliseconds(20)

  /// A question about duties that are met in `schedule`; `nil` where there is nothing to ask.
  init?(_ duties: PhasedSearch.Duties, in instance: PlanningInstance, options: PlanOptions) {
    guard !duties.held.isEmpty, let schedule = duties.schedule else { return nil }
    courses = instance.courses.indices.filter { index in
      instance.isDuty(index) && schedule.sessions[index].contains { $0 > 0 }
    }
    guard !courses.isEmpty else { return nil }
    self.instance = instance
    self.options = options
    self.schedule = schedule
    held = duties.held
  }

  /// Begins beside what the caller does, where there is a thread for it.
  func begin(timeLimit: Double?) {
    guard options.threads > 1, SharedWork.hasRoomForThreads else { return }
    hasBegun.store(true, ordering: .relaxed)
    DispatchQueue.global(qos: .userInitiated).async(group: group) { [self] in
      search(timeLimit: timeLimit) { self.isCancelled.load(ordering: .relaxed) }
    }
  }

  /// Ends a search that has begun, and waits until it has: the solver must not outlive its caller.
  func end() {
    isCancelled.store(true, ordering: .relaxed)
    group.wait()
  }

  /// For each course what was found, searched for here unless that has begun; less where time is over.
  func answer(_ control: SearchControl) throws(PlanningError) -> [Int: Double] {
    if hasBegun.load(ordering: .relaxed) {
      while group.wait(timeout: .now() + Self.patience) == .timedOut {
        if control.isOver { isCancelled.store(true, ordering: .relaxed) }
      }
    } else {
      nonisolated(unsafe) let control = control
      search(timeLimit: control.secondsLeft) { control.isStopWanted }
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
    return found.withLock { $0 }
  }

  private func search(timeLimit: Double?, shouldStop: @escaping @Sendable () -> Bool) {
    SharedWork.perform(courses.count, threads: options.threads) { number in
      let course = courses[number]
      // Progress is told from one thread only.
      let control = SearchControl(timeLimit: timeLimit, shouldStop: shouldStop, report: { _ in })
      let search = PhasedSearch(instance: instance, options: options, control: control)
      do throws(PlanningError) {
        let least = try search.leastSessions(of: course, meeting: held, schedule)
        found.withLock { $0[course] = least }
      } catch {
        failure.withLock { $0 = error }
      }
    }
  }
}

extension SelectionRelaxation {
  /// Holds that courses have no fewer sessions than these; whether that holds more than was held.
  mutating func hold(_ least: [Int: Double]) throws(SolverError) -> Bool {
    var isTighter = false
    for (course, least) in least.sorted(by: { $0.key < $1.key }) {
      guard let annual = model.annualSessions[course] else { continue }
      let bounds = model.program.bounds(of: annual)
      guard least > bounds.lower, least <= bounds.upper else { continue }
      try raise(annual, to: least)
      isTighter = true
    }
    return isTighter
  }
}
