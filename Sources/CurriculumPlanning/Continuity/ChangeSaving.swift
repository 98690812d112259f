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
  /// The same where little may differ: it is found at once, or hardly at all.
  private static let mostNodesInReach = 8

  /// What is as good as `found` and nearer to `base`, with its parts; `found` itself if nothing is.
  func nearest(
    to base: Schedule, from found: PhasedSearch.Result
  ) throws(PlanningError) -> PhasedSearch.Result {
    let earlier = base
    let base = instance.standing(in: earlier)
    let kept = thresholds(of: found)
    if touched(found.schedule, base) == 0 { return found }
    if isAsGood(base, kept), isSound(base) { return try result(base, found) }
    var found = found
    func accepts(_ schedule: Schedule) -> Bool {
      touched(schedule, base) < touched(found.schedule, base) && isAsGood(schedule, kept) && isSound(schedule)
    }
    let dealt = instance.dealt(found.schedule, near: base)
    let free = affected(earlier, base)
    // Every part is as it was: the same people have the same courses.
    if accepts(dealt) { found.schedule = dealt }
    let before = found.schedule
    // Where sessions must differ from those of the base, which mostly shows late, who sits in them need not.
    let seats = seatSaving(found, base)
    defer { seats?.end() }
    seats?.begin(control, threads: options.threads)
    for reach in instance.isSmall ? [Reach.everything] : found.isNear ? Reach.nearFound : Reach.narrowFirst {
      if control.isOver { break }
      if instance.exceedsLimits(standing(base, reach, free: free)) { continue }
      let nearer = try search(base, found.schedule, kept, reach, free: free)
      if let nearer, accepts(nearer) {
        found = try result(nearer, found)
        break
      }
    }
    guard !control.isOver, let saving = found.schedule == before ? seats : seatSaving(found, base) else {
      return found
    }
    let saved = try saving.answer(control)
    return if let saved, accepts(saved) { try result(saved, found) } else { found }
  }

  /// What keeps the people of offerings whose sessions are as they must be; `nil` if nothing is left to keep. A pool is
  /// too large for one question about that.
  private func seatSaving(_ found: PhasedSearch.Result, _ base: Schedule) -> SideTask<Schedule?>? {
    guard !instance.isSmall, !Pool.isLarge(instance),
      touched(found.schedule, base) > moved(found.schedule, base)
    else { return nil }
    let (instance, options, schedule) = (self.instance, self.options, found.schedule)
    let same = found.parts.map { HeldPart(part: $0.part, value: $0.value, bound: 0, tolerance: 0) }
    let whole = besideNeed(same)
    return SideTask { (control) throws(PlanningError) in
      try SeatSaving(instance: instance, options: options, control: control).nearer(
        to: base, than: schedule, keeping: same, whole: whole)
    }
  }

  /// Which sessions may differ from those of the base.
  private enum Reach {
    /// None: people of cohorts to which something has happened may sit elsewhere.
    case seats
    /// Those of duties, and of what duties build on; and people of these cohorts.
    case duties
    /// These, and those in which the base and the program that was found differ.
    case differences
    /// All.
    case everything

    /// What is tried in turn on large dossiers.
    static let narrowFirst = [Reach.seats, .duties, .differences]
    /// The same for what was found near the base: it differs where it gains by it.
    static let nearFound = [Reach.seats, .duties]
  }

  /// What stays of the base within a reach, whatever is found there.
  ///
  /// - Parameter free: cohorts whose people may sit elsewhere.
  private func standing(_ base: Schedule, _ reach: Reach, free: Set<Int>) -> Schedule {
    let movable: Set<Int> =
      switch reach {
      case .seats: []
      case .duties: Set(instance.ownDutyCourses)
      case .differences, .everything: Set(instance.courses.indices)
      }
    var standing = base
    for index in movable { standing.sessions[index] = base.sessions[index].map { _ in 0 } }
    standing.seatings.removeAll {
      movable.contains($0.course)
        || free.contains(instance.courses[$0.course].candidates[$0.candidate].cohort)
    }
    return standing
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

  /// Courses and periods that have not as many sessions in two schedules.
  private func moved(_ a: Schedule, _ b: Schedule) -> Int {
    zip(a.sessions, b.sessions).reduce(0) { sum, pair in
      sum + zip(pair.0, pair.1).reduce(0) { $0 + ($1.0 == $1.1 ? 0 : 1) }
    }
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

  /// What whole seats must keep: all but need, which they are sought for; cost may rise by a quarter of what the gap
  /// leaves open.
  private func besideNeed(_ same: [HeldPart]) -> [HeldPart] {
    same.filter { $0.part != .need }.map { part in
      var kept = part
      if part.part == .cost { kept.value *= 1 + options.relativeGap / 4 }
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
    let proof = CostProof(instance: instance, options: options, control: control, scope: found.scope)
    var result = found
    result.schedule = schedule
    result.parts = try proof.parts(found.parts, of: schedule)
    return result
  }

  /// Cohorts that have other seats than in the earlier program, or more than they can use.
  private func affected(_ earlier: Schedule, _ base: Schedule) -> Set<Int> {
    var cohorts = Set(
      Set(earlier.seatings).symmetricDifference(base.seatings).map {
        instance.courses[$0.course].candidates[$0.candidate].cohort
      })
    var seats: [[Int]] = instance.courses.map { $0.candidates.map { _ in 0 } }
    for seating in base.seatings { seats[seating.course][seating.candidate] += seating.count }
    for (course, counts) in zip(instance.courses, seats) {
      for (candidate, count) in zip(course.candidates, counts) where count > candidate.limit {
        cohorts.insert(candidate.cohort)
      }
    }
    return cohorts
  }

  // MARK: The search

  /// What is good enough with the fewest offerings touched, and then the fewest seats; `nil` if there is nothing within
  /// reach.
  private func search(
    _ base: Schedule, _ found: Schedule, _ kept: [HeldPart], _ reach: Reach, free: Set<Int>
  ) throws(PlanningError) -> Schedule? {
    let duties = Set(instance.ownDutyCourses)
    let courses = instance.courses.indices.filter { index in
      switch reach {
      case .everything: true
      case .differences:
        base.sessions[index].contains { $0 > 0 } || found.sessions[index].contains { $0 > 0 }
          || duties.contains(index)
      case .duties: base.sessions[index].contains { $0 > 0 } || duties.contains(index)
      case .seats: base.sessions[index].contains { $0 > 0 }
      }
    }
    var model = PlanningModel(
      instance, scope: ModelScope(courses: courses, timing: .monthly, hasWholeSeats: true))
    for part in kept { part.hold(in: &model) }
    var terms: [IntegerProgram.Term] = []
    for index in courses {
      for (period, variable) in model.sessions[index].enumerated() {
        let old = base.sessions[index][period]
        let isFree =
          switch reach {
          case .seats: false
          case .duties: duties.contains(index)
          case .differences: duties.contains(index) || old != found.sessions[index][period]
          case .everything: true
          }
        guard isFree else {
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
    terms += seatTerms(courses, base, &model) { course, cohort in
      switch reach {
      case .seats: free.contains(cohort)
      case .duties: free.contains(cohort) || duties.contains(course)
      case .differences, .everything: true
      }
    }
    model.program.setObjective(terms, sense: .minimize)
    let isReached = reach == .differences || reach == .everything
    // That there is nothing within reach, the relaxation mostly says much sooner.
    if !isReached, try isInfeasible(model) { return nil }
    let outcome = try control.solve(
      model.program, options, phase: "keeping",
      start: isReached ? model.start(from: found) : .nothing,
      relativeGap: instance.isSmall ? 0 : 1e-2,
      nodeLimit: instance.isSmall
        ? Self.mostNodesOnSmall : reach == .differences ? Self.mostNodes : Self.mostNodesInReach)
    return outcome.solution.map { instance.dealt(model.schedule(from: $0), near: base) }
  }

  private func isInfeasible(_ model: PlanningModel) throws(PlanningError) -> Bool {
    var relaxed = model
    relaxed.relax()
    let outcome = try control.solve(relaxed.program, options, phase: "keeping", relativeGap: 0)
    return [.infeasible, .infeasibleOrUnbounded].contains(outcome.stopReason)
  }

  /// Seats that differ count less than one offering, all together; on large dossiers a hundred of them as much as one, so
  /// that the solver tells them apart.
  private func seatTerms(
    _ courses: [Int], _ base: Schedule, _ model: inout PlanningModel,
    isFree: (_ course: Int, _ cohort: Int) -> Bool
  ) -> [IntegerProgram.Term] {
    var old: [[[Int: Int]]] = instance.courses.map { $0.candidates.map { _ in [:] } }
    for seating in base.seatings {
      old[seating.course][seating.candidate][seating.period, default: 0] += seating.count
    }
    var result: [PlanningModel.Variable] = []
    func add(_ variable: PlanningModel.Variable, _ seats: Int, _ isFree: Bool) {
      guard isFree else {
        model.program.setBounds(of: variable, lower: Double(seats), upper: Double(seats))
        return
      }
      let distance = model.program.addVariable(lower: 0, upper: .infinity, domain: .continuous)
      model.program.addConstraint([.init(variable), .init(distance, -1)], upper: Double(seats))
      model.program.addConstraint([.init(variable), .init(distance)], lower: Double(seats))
      result.append(distance)
    }
    var most = 1
    for index in courses {
      for (place, variables) in model.seats[index].enumerated() {
        let candidate = instance.courses[index].candidates[place]
        let isFree = isFree(index, candidate.cohort)
        most += 2 * candidate.limit
        switch variables {
        case .annual(let variable): add(variable, old[index][place].values.reduce(0, +), isFree)
        case .timed(let parts):
          for part in parts { add(part.seats, old[index][place][part.period] ?? 0, isFree) }
        }
      }
    }
    return result.map { .init($0, instance.isSmall ? 0.5 / Double(most) : 0.01) }
  }
}
