import NeedsScoring
import TrainingModel

/// Tries repairs: changes the documents, plans, has the referee look at the program, and compares.
struct RepairTrial {
  /// A program to compare with.
  struct Base {
    let instance: PlanningInstance
    let schedule: Schedule
    let program: Program
  }

  let dossier: Dossier
  let needs: NeedsAssessment
  /// The program that falls short; `nil` if there is none.
  let base: Base?
  /// Firm rules of other conflicts, which a repair of this one need not mend.
  var others: Set<Identifier> = []
  let options: PlanOptions
  let time: AnalysisTime
  let control: SearchControl

  /// Least number of courses that may change on a large dossier for the sake of hours and equity.
  private static let mostMakers = 6

  /// What a repair comes to; `nil` if it does not mend the conflict.
  func gain(of candidate: RepairCandidate, for conflict: FoundConflict) throws(PlanningError) -> ProgramGain?
  {
    let changed = softened(dossier.applying(candidate.changes))
    guard let policy = changed.policy else { return nil }
    let movesPeople = candidate.changes.contains {
      $0.kind == .onboardingDays || $0.kind == .onboardingDeadline
    }
    let needs = movesPeople ? try Planner(options: options).needs(of: changed) : self.needs
    // What stands of the year stands in the changed one too; what could not is no repair.
    guard let fixed = try? FixedPlanResolver(dossier: changed, policy: policy, needs: needs).plan(standing)
    else { return nil }
    let instance = PlanningInstance(
      changed, policy: policy, needs: needs, fixed: fixed,
      named: Set(base?.program.offerings.map(\.course) ?? []))
    guard let schedule = try schedule(for: changed, instance, needs, conflict) else { return nil }
    return try difference(schedule, instance, conflict)
  }

  /// What was held and what is pinned; nothing is kept to beyond that.
  private var standing: Continuity {
    let all = options.continuity
    return all.delivery == nil && all.pins.isEmpty && all.pinsBefore == nil ? .none : all
  }

  /// The documents in which firm rules of other conflicts may fall short.
  private func softened(_ dossier: Dossier) -> Dossier {
    guard !others.isEmpty, let policy = dossier.policy else { return dossier }
    var result = dossier
    result.policy = policy.softening(others)
    return result
  }

  private func schedule(
    for changed: Dossier, _ instance: PlanningInstance, _ needs: NeedsAssessment, _ conflict: FoundConflict
  ) throws(PlanningError) -> Schedule? {
    if !instance.isSmall, let base {
      // Planning anew would take as long as the plan did.
      let known =
        movesPeople(base, instance) ? moved(base, to: instance) : instance.schedule(of: base.program)
      guard let known else { return nil }
      if conflict.question.concernsDutiesOnly {
        return try beside(instance, known, changed, needs)
      }
      return try nearby(instance, from: known, changed, needs, conflict)
    }
    do throws(PlanningError) {
      if !instance.isSmall, let listed = try listed(instance, changed, needs) { return listed }
      var hurried = options
      hurried.timeLimit = time.left.isFinite ? time.left : nil
      return try Planner(options: hurried).make(
        changed, instance: instance, needs: needs, control: control, continuity: standing)?
        .result.schedule
    } catch {
      // What cannot be planned is no repair; what is a defect will show in the plan itself.
      if case .solver = error { throw error }
      return nil
    }
  }

  private func movesPeople(_ base: Base, _ instance: PlanningInstance) -> Bool {
    base.instance.cohorts.map(\.window) != instance.cohorts.map(\.window)
  }

  /// A schedule for people who now stand in other batches: each seat goes to one of the same organization, role and
  /// first period with room in the course.
  private func moved(_ base: Base, to instance: PlanningInstance) -> Schedule {
    var batches: [Batch: [Int]] = [:]
    for (index, cohort) in instance.cohorts.enumerated() {
      let batch = Batch(organization: cohort.organization, role: cohort.role, first: cohort.window?.first)
      batches[batch, default: []].append(index)
    }
    var place: [Identifier: Int] = [:]
    for (index, course) in instance.courses.enumerated() { place[course.course.id] = index }
    var schedule = Schedule(courses: instance.courses.count, periods: instance.periodCount)
    for (index, sessions) in base.schedule.sessions.enumerated() {
      if let course = place[base.instance.courses[index].course.id] { schedule.sessions[course] = sessions }
    }
    var room: [Seat: Int] = [:]
    for seating in base.schedule.seatings {
      let old = base.instance.courses[seating.course]
      let cohort = base.instance.cohorts[old.candidates[seating.candidate].cohort]
      guard let course = place[old.course.id] else { continue }
      var left = seating.count
      let batch = Batch(organization: cohort.organization, role: cohort.role, first: cohort.window?.first)
      for other in batches[batch] ?? [] where left > 0 {
        guard let candidate = instance.courses[course].candidate(ofCohort: other) else { continue }
        let seat = Seat(course: course, candidate: candidate)
        let given = min(left, room[seat] ?? instance.courses[course].candidates[candidate].limit)
        room[seat, default: instance.courses[course].candidates[candidate].limit] -= given
        left -= given
        if given > 0 {
          schedule.seatings.append(
            .init(course: course, period: seating.period, candidate: candidate, count: given))
        }
      }
    }
    schedule.normalize()
    return schedule
  }

  private struct Batch: Hashable {
    let organization: Identifier
    let role: Identifier
    let first: Int?
  }

  private struct Seat: Hashable {
    let course: Int
    let candidate: Int
  }

  /// On large dossiers without a program: the duties, and what a list adds to them, if that keeps all rules.
  private func listed(
    _ instance: PlanningInstance, _ changed: Dossier, _ needs: NeedsAssessment
  ) throws(PlanningError) -> Schedule? {
    let search = PhasedSearch(instance: instance, options: options, control: control)
    let leading = Array(TierPart.parts(of: instance).prefix { $0.concernsDutiesOnly })
    guard let duties = try search.solveDuties(leading) else { return nil }
    let schedule = RankedList.schedule(instance, duties: duties.schedule)
    return isAccepted(schedule, instance, changed, needs) ? schedule : nil
  }

  /// On large dossiers with a program: the duties planned anew, and of the program what fits beside them.
  private func beside(
    _ instance: PlanningInstance, _ known: Schedule, _ changed: Dossier, _ needs: NeedsAssessment
  ) throws(PlanningError) -> Schedule? {
    let search = PhasedSearch(instance: instance, options: options, control: control)
    let leading = Array(TierPart.parts(of: instance).prefix { $0.concernsDutiesOnly })
    guard let duties = try search.solveDuties(leading)?.schedule else { return nil }
    let kept = KeptProgram.schedule(known, beside: duties, in: instance)
    // What the duties' courses did for others, and what had to make room, is sought anew.
    let movable = KeptProgram.chain(instance).union(
      instance.courses.indices.filter { kept.sessions[$0] != known.sessions[$0] })
    let replan = LocalReplan(
      instance: instance, options: options, program: kept, values: instance.values(of: kept))
    if case .found(let better, _, _, _) = try replan.answer(.init(movable: movable, confined: [:])),
      isAccepted(better, instance, changed, needs)
    {
      return better
    }
    return isAccepted(kept, instance, changed, needs) ? kept : nil
  }

  private func isAccepted(
    _ schedule: Schedule, _ instance: PlanningInstance, _ changed: Dossier, _ needs: NeedsAssessment
  ) -> Bool {
    let program = Planner(options: options).program(of: schedule, instance: instance, needs: needs, changed)
    return Referee(
      changed, policy: instance.policy, needs: needs, program: program, continuity: standing
    ).violations().isEmpty
  }

  /// On large dossiers: the program that is there, with the courses of the duty and those nearest to them free to
  /// change, nothing else.
  private func nearby(
    _ instance: PlanningInstance, from known: Schedule, _ changed: Dossier, _ needs: NeedsAssessment,
    _ conflict: FoundConflict
  ) throws(PlanningError) -> Schedule? {
    let values = instance.values(of: known)
    var movable = Set(instance.dutyCourses)
    if !conflict.question.concernsDutiesOnly {
      movable.formUnion(makers(for: conflict, in: instance))
    }
    for course in movable {
      movable.formUnion(Neighbourhood(of: course, in: instance, program: known).courses)
    }
    let part = conflict.question.targets.first?.part ?? .need
    let replan = LocalReplan(instance: instance, options: options, program: known, values: values)
    let wanted = (values[part] ?? 0) + (part == .onboarding ? 1 : -1) * amount(of: conflict)
    guard case .found(let schedule, _, _, _) = try replan.reach(part, wanted, moving: movable) else {
      return nil
    }
    return isAccepted(schedule, instance, changed, needs) ? schedule : nil
  }

  /// What is missing for the targets, as the part of the objective counts it.
  private func amount(of conflict: FoundConflict) -> Double {
    let units = conflict.missing.values.reduce(0, +)
    return conflict.question.targets.first?.part == .minimumHours ? units / Double(Hours.scale) : units
  }

  /// Courses that could serve the people of a conflict, those of most use first.
  private func makers(for conflict: FoundConflict, in instance: PlanningInstance) -> Set<Int> {
    var steps: Set<Int> = []
    for unit in conflict.question.targets {
      switch unit {
      case .hours(let cohort):
        steps.formUnion(instance.steps.indices.filter { instance.steps[$0].cohort == cohort })
      case .equity(let group): steps.formUnion(instance.equityGroups[group].steps)
      default: break
      }
    }
    var weight: [Int: Int] = [:]
    for index in steps {
      let step = instance.steps[index]
      for maker in step.makers { weight[maker.course, default: 0] += step.weight * step.people }
    }
    let ranked = weight.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    return Set(ranked.prefix(Self.mostMakers).map(\.key))
  }

  /// What one program is more than the other, if as much of the duty is met as was missing.
  private func difference(
    _ schedule: Schedule, _ instance: PlanningInstance, _ conflict: FoundConflict
  ) throws(PlanningError) -> ProgramGain? {
    let parts = Set(conflict.question.targets.map(\.part))
    func missing(_ instance: PlanningInstance, _ schedule: Schedule) -> Double {
      instance.missing(in: schedule).filter { parts.contains($0.key.part) }.values.reduce(0, +)
    }
    var met = 0.0
    if let base {
      met = missing(base.instance, base.schedule) - missing(instance, schedule)
      guard met >= conflict.missing.values.reduce(0, +) - 1e-6 else { return nil }
      if parts == [.minimumHours] { met /= Double(Hours.scale) }
    }
    func seats(_ schedule: Schedule) -> Int { schedule.seatings.reduce(0) { $0 + $1.count } }
    let before = base.map {
      (
        cost: $0.instance.cost(of: $0.schedule), seats: seats($0.schedule),
        people: $0.instance.fewestPeople(in: $0.schedule), closed: $0.instance.needClosed(by: $0.schedule)
      )
    }
    return ProgramGain(
      cost: instance.cost(of: schedule) - (before?.cost ?? 0), seats: seats(schedule) - (before?.seats ?? 0),
      people: instance.fewestPeople(in: schedule) - (before?.people ?? 0),
      needClosed: NeedAmount(units: instance.needClosed(by: schedule) - (before?.closed ?? 0)), met: met)
  }
}

extension Policy {
  /// The same policy in which some rules may fall short.
  fileprivate func softening(_ rules: Set<Identifier>) -> Policy {
    var soft = changed(
      hourRules: hourRules.map {
        guard rules.contains($0.id), $0.minimum != nil else { return $0 }
        return HoursRule(
          id: $0.id, isManagerial: $0.isManagerial, minimum: $0.minimum, maximum: $0.maximum,
          location: $0.location)
      },
      mandatory: mandatory.map {
        guard rules.contains($0.id) else { return $0 }
        return MandatoryRule(
          id: $0.id, course: $0.course, share: $0.share, before: $0.before, audiences: $0.audiences,
          location: $0.location)
      })
    if let rule = onboarding, rules.contains(rule.id) {
      soft = soft.changed(
        onboarding: OnboardingRule(
          id: rule.id, appointedSince: rule.appointedSince, withinDays: rule.withinDays,
          deadline: rule.deadline, courses: rule.courses, location: rule.location))
    }
    if let floor = equityFloor, rules.contains(floor.id) {
      soft = soft.changed(
        equityFloor: EquityFloor(id: floor.id, share: floor.share, kind: floor.kind, location: floor.location)
      )
    }
    return soft
  }
}
