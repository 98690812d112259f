import IntegerPrograms
import TrainingModel

/// Of the programs with the sessions of one that was found, and as good, takes one in which more offerings have the
/// people of an earlier program.
///
/// How many offerings differ is no sum; it is approached by linear programs in which a seat that differs weighs the more
/// the fewer of its offering do (reweighted ℓ₁: Candès, Wakin and Boyd, "Enhancing sparsity by reweighted ℓ₁
/// minimization", Journal of Fourier Analysis and Applications 14, 2008). What differs nowhere then is settled, and whole
/// seats are found for the rest.
struct SeatSaving {
  let instance: PlanningInstance
  let options: PlanOptions
  let control: SearchControl

  /// Linear programs, each with the weights that the one before gives.
  private static let rounds = 3
  private static let mostNodes = 50
  /// Of the gap, for whole seats in sessions that stand.
  private static let shareOfGap = 0.05

  /// Seats of one course that are counted together: of one period, or of the year.
  private struct Group {
    var seats: [(variable: IntegerProgram.Variable, old: Double)] = []
    var distances: [IntegerProgram.Variable] = []
  }

  /// Seats nearer to those of `base`; `nil` if none were found.
  ///
  /// Seats that need not be whole lose nothing of what `found` achieves. What is not settled then is made whole as any
  /// program is, with most need closed and the other parts held as `besideNeed` says.
  func nearer(
    to base: Schedule, than found: Schedule, keeping kept: [HeldPart], whole besideNeed: [HeldPart]
  ) throws(PlanningError) -> Schedule? {
    let courses = found.sessions.indices.filter { found.sessions[$0].contains { $0 > 0 } }
    let scope = ModelScope(
      courses: courses, timing: .monthly, hasWholeSeats: true, sessions: found.sessions)
    var model = PlanningModel(instance, scope: scope)
    var groups = groups(of: courses, base, found, in: model)
    for index in groups.indices {
      for (variable, old) in groups[index].seats {
        let distance = model.program.addVariable(lower: 0, upper: .infinity, domain: .continuous)
        model.program.addConstraint([.init(variable), .init(distance, -1)], upper: old)
        model.program.addConstraint([.init(variable), .init(distance)], lower: old)
        groups[index].distances.append(distance)
      }
    }
    var relaxed = model
    for part in kept { part.hold(in: &relaxed) }
    relaxed.relax()
    var weights = groups.map { _ in 1.0 }
    var apart: [Double] = []
    do throws(SolverError) {
      var settings = SolverOptions()
      settings.seed = options.seed
      let session = try SolverSession(relaxed.program, options: settings)
      for _ in 0..<Self.rounds {
        try session.setObjective(terms(groups, weights), sense: .minimize)
        guard let point = try control.relaxation(session, "keeping") else { return nil }
        let next = groups.map { $0.distances.reduce(0) { $0 + max(0, point.values[$1.index]) } }
        if next == apart { break }
        apart = next
        weights = apart.map { 1 / (1 + $0) }
      }
    } catch {
      throw .solver(error.description)
    }
    for part in besideNeed { part.hold(in: &model) }
    model.program.setObjective(TierPart.need.terms(in: model), sense: .maximize)
    for (group, distance) in zip(groups, apart) where distance < 1e-6 {
      for (variable, old) in group.seats { model.program.setBounds(of: variable, lower: old, upper: old) }
    }
    // What is whole by itself stays; the search is for the rest.
    guard try control.settleWhole(in: &model, options, phase: "keeping") else { return nil }
    let outcome = try control.solve(
      model.program, options, phase: "keeping", relativeGap: options.relativeGap * Self.shareOfGap,
      nodeLimit: Self.mostNodes)
    return outcome.solution.map { instance.dealt(model.schedule(from: $0), near: base) }
  }

  private func terms(_ groups: [Group], _ weights: [Double]) -> [IntegerProgram.Term] {
    zip(groups, weights).flatMap { group, weight in
      group.distances.map { IntegerProgram.Term($0, weight) }
    }
  }

  /// Seats by course and period, where both hold as many sessions; of the year where periods are not told apart.
  private func groups(
    of courses: [Int], _ base: Schedule, _ found: Schedule, in model: PlanningModel
  ) -> [Group] {
    var old: [Int: [Int: [Int: Int]]] = [:]
    for seating in base.seatings {
      old[seating.course, default: [:]][seating.candidate, default: [:]][seating.period, default: 0] +=
        seating.count
    }
    return courses.flatMap { index -> [Group] in
      guard base.sessions[index].contains(where: { $0 > 0 }) else { return [] }
      var year = Group()
      var periods: [Int: Group] = [:]
      for (place, variables) in model.seats[index].enumerated() {
        let known = old[index]?[place] ?? [:]
        switch variables {
        case .annual(let variable):
          year.seats.append((variable, Double(known.values.reduce(0, +))))
        case .timed(let parts):
          for part in parts where base.sessions[index][part.period] == found.sessions[index][part.period] {
            periods[part.period, default: Group()].seats.append((part.seats, Double(known[part.period] ?? 0)))
          }
        }
      }
      return ([year] + periods.sorted { $0.key < $1.key }.map(\.value)).filter { !$0.seats.isEmpty }
    }
  }
}
