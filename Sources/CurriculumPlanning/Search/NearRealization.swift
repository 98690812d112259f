import IntegerPrograms
import TrainingModel

/// From the year to the months, near an earlier schedule.
extension PhasedSearch {
  /// Sessions where the earlier schedule has them, as far as their numbers allow; courses that find no place so may stand
  /// anywhere, then those that share a resource with them, and all of them if that is not enough. `nil` if some find none
  /// at all.
  func place(
    _ model: PlanningModel, _ values: [Double], near: [[Int]]
  ) throws(PlanningError) -> [[Int]]? {
    var placement = Placement(instance: instance, control: control, options: options)
    placement.near = near
    for _ in 0..<Self.mostPlacements {
      var placed = try placement.placed(model, values)
      if placed == nil {
        placement.isPartial = true
        placed = try placement.placed(model, values)
        placement.isPartial = false
      }
      guard let placed else { break }
      if placed.short.isEmpty { return placed.sessions }
      let free = placement.free
      placement.free.formUnion(placed.short)
      // What has no place although it may stand anywhere is in the way of others, or they of it.
      if placement.free == free { placement.free.formUnion(coursesBeside(placed.short, scarcest: true)) }
      if placement.free == free { placement.free.formUnion(coursesBeside(placed.short)) }
      if placement.free == free { break }
    }
    placement.near = nil
    return try placement.sessions(model, values)
  }

  /// Courses that use a resource which these use; or, of each, only the one that the fewest courses use: where everything
  /// may move, room is found late.
  private func coursesBeside(_ courses: Set<Int>, scarcest: Bool = false) -> [Int] {
    var users = [[Int]](repeating: [], count: instance.capacity.count)
    for index in instance.courses.indices {
      for use in instance.courses[index].uses where use.units > 0 { users[use.resource].append(index) }
    }
    var resources: Set<Int> = []
    for index in courses {
      let own = instance.courses[index].uses.filter { $0.units > 0 }.map(\.resource)
      let chosen = scarcest ? own.min { users[$0].count < users[$1].count }.map { [$0] } ?? [] : own
      resources.formUnion(chosen)
    }
    return resources.flatMap { users[$0] }
  }

  /// Whole seats in sessions that stand: those that the relaxation makes whole by itself stay, the rest is found out.
  func seatSoon(
    _ parts: [TierPart], _ sessions: [[Int]], held: [HeldPart], _ seatRows: [WholeSeatRow]
  ) throws(PlanningError) -> ValuedSchedule? {
    let scope = ModelScope(
      courses: sessions.indices.filter { sessions[$0].contains { $0 > 0 } }, timing: .monthly,
      hasWholeSeats: true, sessions: sessions, seatRows: seatRows)
    guard var model = lexicographic("seating").model(of: parts, scope, held: held) else { return nil }
    guard try control.settleWhole(in: &model, options, phase: "seating") else { return nil }
    let outcome = try control.solve(
      model.program, options, phase: "seating", relativeGap: options.relativeGap * Self.shareOfSeating,
      nodeLimit: Self.mostSeatingNodes, isPatient: true)
    return outcome.solution.map { candidate(of: model.schedule(from: $0)) }
  }

  private static let mostPlacements = 5
  private static let shareOfSeating = 0.05
  private static let mostSeatingNodes = 200
}

extension SearchControl {
  /// Settles what a relaxation makes whole by itself; `false` if it has no optimum, or time is over.
  func settleWhole(
    in model: inout PlanningModel, _ options: PlanOptions, phase: String
  ) throws(PlanningError) -> Bool {
    var relaxed = model
    relaxed.relax()
    do throws(SolverError) {
      var settings = SolverOptions()
      settings.seed = options.seed
      let session = try SolverSession(relaxed.program, options: settings)
      guard let point = try relaxation(session, phase) else { return false }
      for variable in model.program.variables where model.program.domain(of: variable) == .integer {
        let value = point.values[variable.index]
        guard (value - value.rounded()).magnitude < 1e-7 else { continue }
        model.program.setBounds(of: variable, lower: value.rounded(), upper: value.rounded())
      }
      return true
    } catch {
      throw .solver(error.description)
    }
  }
}
