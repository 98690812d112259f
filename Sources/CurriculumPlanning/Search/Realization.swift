import IntegerPrograms
import TrainingModel

/// From the year to the months: a selection becomes a schedule.
extension PhasedSearch {
  /// Sessions in their periods and whole seats in them, from the year's counts.
  func realize(
    _ parts: [TierPart], _ values: [Double], in scope: ModelScope, held: [HeldPart]
  ) throws(PlanningError) -> ValuedSchedule? {
    let model = PlanningModel(instance, scope: scope)
    let placement = Placement(instance: instance, control: control, options: options)
    guard let placed = try placement.sessions(model, values) else { return nil }
    let promised = parts.last.map { part in
      part.terms(in: model).reduce(0) { $0 + $1.coefficient * values[$1.variable.index] }
    }
    let sessions = try exchange(parts, placed, held: held, scope.seatRows, promised: promised) ?? placed
    return try seat(parts, sessions, held: held, scope.seatRows)
  }

  /// Share of the gap that whole seats, or what placement loses, may leave.
  private static let share = 0.05

  /// Moves sessions between courses and periods while the relaxation of the seats gains; `nil` if it keeps what was
  /// promised of the last part as it is.
  private func exchange(
    _ parts: [TierPart], _ sessions: [[Int]], held: [HeldPart], _ seatRows: [WholeSeatRow], promised: Double?
  ) throws(PlanningError) -> [[Int]]? {
    let scope = ModelScope(
      courses: Array(instance.courses.indices), timing: .monthly, seatRows: seatRows)
    let search = lexicographic("exchange")
    guard var model = search.model(of: parts, scope, held: held) else { return nil }
    let bounds = model
    model.relax()
    for (index, counts) in sessions.enumerated() {
      for (variable, count) in zip(model.sessions[index], counts) {
        model.program.setBounds(of: variable, lower: Double(count), upper: Double(count))
      }
    }
    let movable = instance.courses.indices.filter { !instance.isDuty($0) }.flatMap { bounds.sessions[$0] }
    do throws(SolverError) {
      var settings = SolverOptions()
      settings.seed = options.seed
      let session = try SolverSession(model.program, options: settings)
      guard let start = try control.relaxation(session, "exchange") else { return nil }
      if let promised {
        let loss = (promised - start.objective) * (model.program.sense == .maximize ? 1 : -1)
        if loss <= options.relativeGap * Self.share * promised.magnitude { return nil }
      }
      let exchange = SessionExchange(control: control, phase: "exchange")
      let point = try exchange.improve(start, counts: movable, of: bounds, in: session)
      return model.sessions.map { $0.map { Int(point.values[$0.index].rounded()) } }
    } catch {
      throw .solver(error.description)
    }
  }

  /// Whole seats in sessions that stand.
  func seat(
    _ parts: [TierPart], _ sessions: [[Int]], held: [HeldPart], _ seatRows: [WholeSeatRow]
  ) throws(PlanningError) -> ValuedSchedule? {
    let scope = ModelScope(
      courses: sessions.indices.filter { sessions[$0].contains { $0 > 0 } }, timing: .monthly,
      hasWholeSeats: true, sessions: sessions, seatRows: seatRows)
    let search = lexicographic("seating")
    // Duties keep what they were promised; should whole seats not allow it, they are sought anew, first.
    let duties = held.map(\.part)
    let gap = options.relativeGap * Self.share
    var result = try search.run(scope, parts: parts, held: held, gap: { _ in gap }, isPatient: true)
    if result == nil {
      result = try search.run(scope, parts: duties + parts, held: [], gap: { _ in gap }, isPatient: true)
    }
    return result.map { candidate(of: $0.model.schedule(from: $0.solution)) }
  }
}
