import TrainingModel

/// Finds out why a course is not in a program, by making the program again with the course in it.
struct EntryTests {
  let replan: LocalReplan
  let subject: Int
  let movable: Set<Int>

  private var instance: PlanningInstance { replan.instance }
  private var course: CourseInstance { instance.courses[subject] }

  /// Everything that was found out.
  func run() throws(PlanningError) -> LeftOutCourse {
    let entry = try ProgramExplainer.result(
      of: replan.answer(entering(movable)), replan, subject, isOverAllPrograms: instance.isSmall)
    if case .possible(let change) = entry, change.isFree {
      return LeftOutCourse(entry: entry, gain: nil, blockers: [], rivals: [], price: .untested)
    }
    let alone = Set([subject])
    let gain = try self.gain(alone, without: Set(suspects))
    var blockers: [BlockingRule] = []
    for name in suspects where try self.gain(alone, without: [name]) != nil {
      blockers.append(BlockingRule(constraint: name.rawValue, statements: statements(of: name)))
    }
    // What closes nothing enters at no price worth naming.
    let isOfUse = (gain ?? 1) > 1e-6
    return LeftOutCourse(
      entry: entry, gain: gain, blockers: blockers, rivals: isOfUse ? try rivals() : [],
      price: isOfUse ? try price(after: entry) : .untested)
  }

  private func entering(_ movable: Set<Int>) -> LocalReplan.Question {
    .init(movable: movable, confined: [subject: 1...course.mostSessions])
  }

  /// What one session would close beside the program as it is; `nil` if there is no room for it.
  private func gain(_ movable: Set<Int>, without relaxed: Set<ConstraintName>) throws(PlanningError)
    -> Double?
  {
    let question = LocalReplan.Question(movable: movable, confined: [subject: 1...1], relaxed: relaxed)
    guard case .found(_, let part, let loss, _) = try replan.answerBesideDuties(question), part == .need
    else {
      return nil
    }
    return max(0, -loss)
  }

  // MARK: Rules

  /// Constraints that can stand in the way of this course.
  private var suspects: [ConstraintName] {
    let policy = instance.policy
    let present: [(name: ConstraintName, isThere: Bool)] = [
      (.budget, !course.funds.isEmpty), (.resourceCapacity, !course.uses.isEmpty),
      (.classSize, course.course.minSize > 1),
      (.hoursPerPerson, course.candidates.contains { instance.hourLimits[$0.cohort].most != nil }),
      (.prerequisites, !course.prerequisites.isEmpty), (.offeredPeriods, !course.course.offered.isEmpty),
      (.deliveryShare, !policy.deliveryShares.isEmpty),
    ]
    return present.filter(\.isThere).map(\.name)
  }

  private func statements(of name: ConstraintName) -> [Reference] {
    let policy = instance.policy
    switch name {
    case .budget:
      return course.funds.map { instance.funds[$0].budget }.map {
        Reference(id: $0.fund, location: $0.location)
      }
    case .resourceCapacity:
      return course.uses.filter { !hasRoom($0.resource, $0.units) }.map {
        Reference(id: policy.resources[$0.resource].id, location: policy.resources[$0.resource].location)
      }
    case .hoursPerPerson:
      let cohorts = course.candidates.map { instance.cohorts[$0.cohort] }
      return policy.hourRules.filter { rule in
        rule.maximum != nil && cohorts.contains { rule.applies(to: $0) }
      }.map { Reference(id: $0.id, location: $0.location) }
    case .prerequisites: return course.course.prerequisites
    case .deliveryShare: return policy.deliveryShares.map { Reference(id: $0.id, location: $0.location) }
    default: return [Reference(id: course.course.id, location: course.course.location)]
    }
  }

  /// Whether some period of the course has enough of a resource left for a session.
  private func hasRoom(_ resource: Int, _ units: Int) -> Bool {
    course.periods.contains { period in
      let taken = instance.courses.enumerated().reduce(0) { sum, entry in
        let use = entry.element.uses.first { $0.resource == resource }?.units ?? 0
        return sum + use * replan.program.sessions[entry.offset][period]
      }
      return taken + units <= instance.capacity[resource][period]
    }
  }

  // MARK: Rivals

  /// What a seat costs in a full session.
  private func seatPrice(_ course: Course) -> Int {
    course.seatCost + (course.sessionCost + course.maxSize - 1) / max(1, course.maxSize)
  }

  private func rivals() throws(PlanningError) -> [DominatingCourse] {
    let own = instance.steps.indices.filter { index in
      instance.steps[index].makers.contains { $0.course == subject }
    }
    guard !own.isEmpty else { return [] }
    let price = seatPrice(course.course)
    var result: [DominatingCourse] = []
    for other in instance.courses.indices where other != subject {
      let rival = instance.courses[other]
      guard seatPrice(rival.course) < price, rival.course.hours.units <= course.course.hours.units,
        replan.program.sessions[other].contains(where: { $0 > 0 }),
        own.allSatisfy({ index in
          let makers = instance.steps[index].makers
          let mine = makers.first { $0.course == subject }?.effectiveness ?? 0
          return makers.contains { $0.course == other && $0.effectiveness >= mine }
        })
      else { continue }
      let question = LocalReplan.Question(movable: movable.union([other]), confined: [other: 0...0])
      var isDecisive = false
      if case .found(let schedule, _, _, _) = try replan.answer(question) {
        isDecisive = schedule.sessions[subject].contains { $0 > 0 }
      }
      result.append(
        DominatingCourse(course: rival.course.id, seatPrice: seatPrice(rival.course), isDecisive: isDecisive))
    }
    return result
  }

  // MARK: Price

  /// The most that one session may cost, were it to enter without loss.
  private func price(after entry: ReplanResult) throws(PlanningError) -> EntryPrice {
    guard course.course.sessionCost > 0, !course.funds.isEmpty else { return .untested }
    guard instance.isSmall else { return try roughPrice(after: entry) }
    let question = LocalReplan.Question(movable: movable, confined: [subject: 1...1])
    switch try replan(atPrice: 0).mostMoneyLeft(question, for: subject, upTo: course.course.sessionCost) {
    case .amount(let amount): return .below(amount)
    case .impossible: return .never
    case .undecided: return .untested
    }
  }

  /// On large dossiers, to a quarter of what it costs. The relaxation at its cost and at none says where to look:
  /// what is lost falls with the price, nearly in a line. The amount that is named was tried.
  private func roughPrice(after entry: ReplanResult) throws(PlanningError) -> EntryPrice {
    guard case .possible(let change) = entry, change.part == TierPart.need.rawValue, change.loss > 0 else {
      return .untested
    }
    let cost = Int128(course.course.sessionCost)
    func amount(_ quarters: Int) -> Int { Int(cost * Int128(quarters) / 4) }
    let question = entering(movable)
    guard let dear = try replan.relaxedNeed(question),
      let free = try replan(atPrice: 0).relaxedNeed(question)
    else { return .untested }
    // Whole sessions and people lose as much against the relaxation at any price.
    let gain = max(0, free - dear - change.loss)
    var quarters = min(3, Int(4 * gain / (gain + change.loss)))
    while true {
      let isFree = try replan(atPrice: amount(quarters)).isWithoutLoss(question)
      if isFree == true { return .below(amount(quarters)) }
      if quarters == 0 { return isFree == false ? .never : .untested }
      quarters -= 1
    }
  }

  private func replan(atPrice price: Int) -> LocalReplan {
    LocalReplan(
      instance: instance.with(course.course.changed(sessionCost: price), at: subject),
      options: replan.options,
      program: replan.program, values: replan.values)
  }
}
