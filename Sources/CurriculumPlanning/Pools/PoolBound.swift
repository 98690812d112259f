import IntegerPrograms
import Synchronization
import TrainingModel

/// A bound for a pool from the relaxation of the whole as one question, with the rows of whole sessions that reach over
/// members; and then from members by themselves, in whole sessions, at the prices that this relaxation gives to what they
/// share.
struct PoolBound {
  let pool: Pool
  let options: PlanOptions
  let control: SearchControl
  /// The selection of the year, with its objective.
  let model: PlanningModel

  /// Of the gap that is asked for, what members' bounds may leave.
  private static let shareOfGap = 0.1
  /// Each member's bound is sought for so many nodes.
  private static let mostNodes = 1000

  /// The bound; `nil` if there was no time for any. `isEnough` says whether a better one is of no use.
  func find(isEnough: (Double) -> Bool) throws(PlanningError) -> Double? {
    do throws(SolverError) {
      var relaxation = try SelectionRelaxation(
        model, options: options, control: control, phase: "selection")
      guard let point = try relaxation.solve(isBoundEnough: true) else { return nil }
      guard !isEnough(point.objective), !control.isOver,
        let prices = try relaxation.session.solve(timeLimit: control.secondsLeft ?? .infinity).solution?
          .rowDuals
      else { return point.objective }
      var program = relaxation.session.program
      for variable in relaxation.whole { program.setDomain(of: variable, to: .integer) }
      let blocks = BlockRelaxation(
        program, block: members(of: program.variableCount), count: pool.count, prices: prices)
      return min(point.objective, try bound(of: blocks, near: point.objective))
    } catch {
      throw .solver(error.description)
    }
  }

  /// For each variable, the member that it belongs to: seats to those who take them, sessions to who pays for them.
  private func members(of count: Int) -> [Int] {
    let instance = pool.instance
    var members = [Int](repeating: pool.count - 1, count: count)
    func assign(_ variables: [IntegerProgram.Variable], to member: Int) {
      for variable in variables { members[variable.index] = member }
    }
    for (index, course) in instance.courses.enumerated() where model.isInScope[index] {
      let host = pool.memberOfCourse[index]
      assign(model.sessions[index], to: host)
      assign([model.annualSessions[index]].compactMap { $0 }, to: host)
      assign(model.enrolment[index] ?? [], to: host)
      for (candidate, seats) in zip(course.candidates, model.seats[index]) {
        assign(seats.all, to: pool.memberOfCohort[candidate.cohort])
      }
    }
    for (step, cover) in zip(instance.steps, model.cover) {
      assign(cover, to: pool.memberOfCohort[step.cohort])
    }
    for (cohort, variable) in model.missingHours { assign([variable], to: pool.memberOfCohort[cohort]) }
    return members
  }

  private func bound(of relaxation: BlockRelaxation, near objective: Double) throws(SolverError) -> Double {
    let bounds = Mutex<[Int: Double]>([:])
    let failure = Mutex<SolverError?>(nil)
    let isLate = Atomic(false)
    let count = relaxation.blocks.count
    let room = options.relativeGap * Self.shareOfGap * objective.magnitude / Double(max(1, count))
    let seconds = control.secondsLeft.map { $0 * Double(max(1, options.threads)) / Double(max(1, count)) }
    var settings = SolverOptions()
    settings.seed = options.seed
    nonisolated(unsafe) let whole = control
    let (own, blocks) = (settings, relaxation.blocks)
    SharedWork.perform(count, threads: options.threads) { index in
      do throws(SolverError) {
        let outcome = try SolverSession(blocks[index], options: own).solve(
          start: .nothing, timeLimit: seconds ?? .infinity, nodeLimit: Self.mostNodes, relativeGap: 0,
          absoluteGap: max(1e-7, room), progress: { _ in whole.isStopWanted ? .stop : .proceed })
        if outcome.stopReason == .timeLimit { isLate.store(true, ordering: .relaxed) }
        bounds.withLock { $0[index] = outcome.bound }
      } catch {
        failure.withLock { $0 = error }
      }
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
    if isLate.load(ordering: .relaxed) { control.noteEndOfTime() }
    let found = bounds.withLock { bounds in blocks.indices.compactMap { bounds[$0] } }
    return found.count == count ? found.reduce(relaxation.constant, +) : .infinity
  }
}
