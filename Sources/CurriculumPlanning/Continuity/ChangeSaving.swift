import IntegerPrograms
import TrainingModel

/// Of the programs that are as good as one that was found, takes one that keeps more of an earlier program.
///
/// As good means: the same in every tier, but for what the gap leaves open in need and cost. On small dossiers the
/// nearest of all programs is found; on others only offerings in which the two differ may change, and a fixed number
/// of nodes is searched.
struct ChangeSaving {
  let instance: PlanningInstance
  let options: PlanOptions
  let control: SearchControl
  /// Whether a schedule keeps every rule.
  let isSound: (Schedule) -> Bool

  private static let mostNodesOnSmall = 20_000
  private static let mostNodes = 50

  /// What is as good as `found` and nearer to `base`, with its parts; `found` itself if nothing is.
  func nearest(
    to base: Schedule, from found: PhasedSearch.Result
  ) throws(PlanningError) -> PhasedSearch.Result {
    let base = standing(base)
    let kept = thresholds(of: found)
    if touched(found.schedule, base) == 0 { return found }
    if isAsGood(base, kept), isSound(base) { return try result(base, found) }
    guard !control.isOver, let nearer = try search(base, found.schedule, kept),
      touched(nearer, base) < touched(found.schedule, base), isAsGood(nearer, kept), isSound(nearer)
    else { return found }
    return try result(nearer, found)
  }

  /// The earlier program with what stands now in its place.
  private func standing(_ base: Schedule) -> Schedule {
    let fixed = instance.fixedSchedule
    var result = base
    for (index, course) in instance.courses.enumerated() {
      let open = Set(course.periods)
      for period in 0..<instance.periodCount where course.fixed[period] != nil || !open.contains(period) {
        result.sessions[index][period] = fixed.sessions[index][period]
      }
    }
    result.seatings = fixed.seatings
    result.seatings += base.seatings.filter { seating in
      let course = instance.courses[seating.course]
      return course.fixed[seating.period] == nil && course.periods.contains(seating.period)
    }
    result.normalize()
    return result
  }

  /// Offerings that are not the same in two schedules.
  func touched(_ a: Schedule, _ b: Schedule) -> Int {
    struct Place: Hashable {
      let course: Int
      let period: Int
    }
    var places = Set(
      Set(a.seatings).symmetricDifference(b.seatings).map { Place(course: $0.course, period: $0.period) })
    for index in instance.courses.indices {
      for period in 0..<instance.periodCount where a.sessions[index][period] != b.sessions[index][period] {
        places.insert(Place(course: index, period: period))
      }
    }
    return places.count
  }

  // MARK: As good as

  /// What each part must keep.
  private func thresholds(of found: PhasedSearch.Result) -> [HeldPart] {
    found.parts.map { part in
      var kept = HeldPart(part: part.part, value: part.value, bound: part.bound, tolerance: 0)
      switch part.part {
      case .need: kept.value = min(part.value, part.bound / (1 + options.relativeGap))
      case .cost: kept.value = part.value * (1 + options.relativeGap)
      default: break
      }
      return kept
    }
  }

  private func isAsGood(_ schedule: Schedule, _ kept: [HeldPart]) -> Bool {
    let values = instance.values(of: schedule)
    return kept.allSatisfy { part in
      let value = values[part.part] ?? 0
      let slack = 1e-7 * max(1, part.value.magnitude)
      return part.part.sense == .maximize ? value >= part.value - slack : value <= part.value + slack
    }
  }

  /// The schedule in place of the one that was found. What was proven of need holds for it as well.
  private func result(
    _ schedule: Schedule, _ found: PhasedSearch.Result
  ) throws(PlanningError) -> PhasedSearch.Result {
    let proof = CostProof(instance: instance, options: options, control: control)
    var result = found
    result.schedule = schedule
    result.parts = try proof.parts(found.parts, of: schedule)
    return result
  }

  // MARK: The search

  private func search(
    _ base: Schedule, _ found: Schedule, _ kept: [HeldPart]
  ) throws(PlanningError) -> Schedule? {
    let courses = instance.courses.indices.filter { index in
      instance.isSmall || base.sessions[index].contains { $0 > 0 }
        || found.sessions[index].contains { $0 > 0 }
    }
    var model = PlanningModel(
      instance, scope: ModelScope(courses: courses, timing: .monthly, hasWholeSeats: true))
    for part in kept { part.hold(in: &model) }
    var terms: [IntegerProgram.Term] = []
    for index in courses {
      for (period, variable) in model.sessions[index].enumerated() {
        let old = base.sessions[index][period]
        if !instance.isSmall, old == found.sessions[index][period] {
          model.program.setBounds(of: variable, lower: Double(old), upper: Double(old))
          continue
        }
        let most = Double(max(instance.courses[index].mostSessions, old))
        let isTouched = model.program.addVariable(lower: 0, upper: 1, domain: .integer)
        model.program.addConstraint([.init(variable), .init(isTouched, -most)], upper: Double(old))
        model.program.addConstraint([.init(variable), .init(isTouched, most)], lower: Double(old))
        terms.append(.init(isTouched))
      }
    }
    terms += seatTerms(courses, base, &model)
    model.program.setObjective(terms, sense: .minimize)
    let outcome = try control.solve(
      model.program, options, phase: "keeping", start: model.start(from: found),
      relativeGap: instance.isSmall ? 0 : 1e-3,
      nodeLimit: instance.isSmall ? Self.mostNodesOnSmall : Self.mostNodes)
    return outcome.solution.map { model.schedule(from: $0) }
  }

  /// Seats that differ count less than one offering, all together.
  private func seatTerms(
    _ courses: [Int], _ base: Schedule, _ model: inout PlanningModel
  ) -> [IntegerProgram.Term] {
    var old: [[[Int: Int]]] = instance.courses.map { $0.candidates.map { _ in [:] } }
    for seating in base.seatings {
      old[seating.course][seating.candidate][seating.period, default: 0] += seating.count
    }
    var result: [PlanningModel.Variable] = []
    func add(_ variable: PlanningModel.Variable, _ seats: Int) {
      let distance = model.program.addVariable(lower: 0, upper: .infinity, domain: .continuous)
      model.program.addConstraint([.init(variable), .init(distance, -1)], upper: Double(seats))
      model.program.addConstraint([.init(variable), .init(distance)], lower: Double(seats))
      result.append(distance)
    }
    var most = 1
    for index in courses {
      for (place, variables) in model.seats[index].enumerated() {
        most += 2 * instance.courses[index].candidates[place].limit
        switch variables {
        case .annual(let variable): add(variable, old[index][place].values.reduce(0, +))
        case .timed(let parts): for part in parts { add(part.seats, old[index][place][part.period] ?? 0) }
        }
      }
    }
    return result.map { .init($0, 0.5 / Double(most)) }
  }
}
