import IntegerPrograms
import NeedsScoring
import TrainingModel

/// Changes of the documents that should mend a conflict, not yet tried on a program.
struct RepairCandidate {
  var changes: [DossierChange]
  var isCheapest: Bool
  var lowersDuty = false
}

/// Looks for the cheapest change of each kind that mends a conflict: what a change must do is in its elastic model,
/// with everything but one kind of rule kept. Firm rules are left alone.
struct RepairSearch {
  let dossier: Dossier
  /// The instance of the dossier in which no rule has left anything out.
  let open: PlanningInstance
  let conflict: FoundConflict
  let options: PlanOptions
  let time: AnalysisTime

  var policy: Policy { open.policy }

  /// The changes, and whether time ran out before all kinds were looked into.
  func candidates() throws(PlanningError) -> (found: [RepairCandidate], isCutShort: Bool) {
    let elastic = ElasticModel(open, conflict.question)
    let solver = try ElasticSolver(elastic, options: options, time: time)
    var found: [RepairCandidate] = []
    var resources: Set<Int> = []
    for rule in conflict.rules.sorted() where !open.statement(of: rule).isFirm {
      if time.isOver { return (found, true) }
      if case .capacity(let resource, _) = rule, !resources.insert(resource).inserted { continue }
      if let candidate = try candidate(for: rule, solver) { found.append(candidate) }
    }
    for course in coursesOfDuty {
      if time.isOver { return (found, true) }
      if isMendedByLargerClasses, let candidate = try largerClasses(of: course) { found.append(candidate) }
      if isMendedByCheaperSessions, let candidate = try cheaperSessions(of: course) {
        found.append(candidate)
      }
    }
    if let lowered { found.append(lowered) }
    return (found, false)
  }

  private func candidate(
    for rule: NamedRule, _ solver: ElasticSolver
  ) throws(PlanningError) -> RepairCandidate? {
    switch rule {
    case .budget(let fund): return try money(fund, solver)
    case .capacity(let resource, _): return try means(resource, solver)
    case .mostSessions(let course): return try sessions(course, solver)
    case .offeredPeriods(let course): return try periods(course, solver)
    case .smallestClass(let course): return try smallerClasses(of: course)
    case .mostHours(let index): return try hours(index)
    case .deliveryShare(let index): return try share(index)
    case .onboardingDeadline: return try days()
    case .mandatoryDeadline(let index): return try laterDeadline(index)
    case .prerequisite(let course, let rank):
      let reference = open.courses[course].course.prerequisites[rank]
      let change = DossierChange(
        .prerequisite, open.courses[course].course.id, detail: reference.id, at: reference.location)
      guard try cheapest(giving: [rule], solver) != nil else { return nil }
      return RepairCandidate(changes: [change], isCheapest: solver.elastic.isExact)
    case .mandatory(let index): return try lessOfOther(index, solver)
    case .onboarding, .leastHours, .equityFloor, .tier: return nil
    }
  }

  // MARK: By one solve

  /// A solution in which only these rules give way, as little as possible.
  private func cheapest(
    giving: Set<NamedRule>, _ solver: ElasticSolver
  ) throws(PlanningError) -> Solution? {
    let rules = solver.elastic.rules
    let kept = Set(rules.indices.filter { !giving.contains(rules[$0]) })
    guard case .kept(_, let solution) = try solver.keep(kept, isCheapest: true) else { return nil }
    return solution
  }

  private func money(_ fund: Int, _ solver: ElasticSolver) throws(PlanningError) -> RepairCandidate? {
    guard let solution = try cheapest(giving: [.budget(fund)], solver) else { return nil }
    let model = solver.elastic.model
    var spent = 0.0
    for index in model.scope.courses where open.courses[index].funds.contains(fund) {
      let course = open.courses[index].course
      let terms = BudgetLimit.costTerms(
        index, in: model, session: Double(course.sessionCost), seat: Double(course.seatCost))
      spent += terms.reduce(0) { $0 + $1.coefficient * value($1.variable, model, solution) }
    }
    let budget = open.funds[fund].budget
    guard spent < 9e18 else { return nil }
    let amount = Int((spent - 1e-3).rounded(.up))
    guard amount > budget.amount else { return nil }
    return RepairCandidate(
      changes: [
        DossierChange(
          .budget, budget.fund, detail: budget.host, from: budget.amount, to: amount, at: budget.location)
      ], isCheapest: solver.elastic.isExact)
  }

  /// More of a resource, in whichever periods it takes least.
  private func means(_ resource: Int, _ solver: ElasticSolver) throws(PlanningError) -> RepairCandidate? {
    let rules = Set(
      solver.elastic.rules.filter { if case .capacity(resource, _) = $0 { true } else { false } })
    guard let solution = try cheapest(giving: rules, solver) else { return nil }
    let model = solver.elastic.model
    let stated = policy.resources[resource]
    var changes: [DossierChange] = []
    for period in 0..<open.periodCount {
      var used = 0.0
      for index in model.scope.courses {
        for use in open.courses[index].uses where use.resource == resource {
          used += Double(use.units) * value(model.sessions[index][period], model, solution)
        }
      }
      let units = Int((used - 1e-3).rounded(.up))
      guard units > open.capacity[resource][period] else { continue }
      changes.append(
        DossierChange(
          .capacity, stated.id, detail: policy.periods[period].id, from: open.capacity[resource][period],
          to: units, at: stated.location))
    }
    return changes.isEmpty ? nil : RepairCandidate(changes: changes, isCheapest: solver.elastic.isExact)
  }

  private func sessions(_ course: Int, _ solver: ElasticSolver) throws(PlanningError) -> RepairCandidate? {
    guard let solution = try cheapest(giving: [.mostSessions(course)], solver),
      let annual = solver.elastic.model.annualSessions[course]
    else { return nil }
    let catalog = open.courses[course].course
    let count = Int((value(annual, solver.elastic.model, solution) - 1e-6).rounded(.up))
    guard let most = catalog.maxSessions, count > most else { return nil }
    return RepairCandidate(
      changes: [DossierChange(.mostSessions, catalog.id, from: most, to: count, at: catalog.location)],
      isCheapest: solver.elastic.isExact)
  }

  /// More periods, those of the fewest sessions outside of the offered ones.
  private func periods(_ course: Int, _ solver: ElasticSolver) throws(PlanningError) -> RepairCandidate? {
    guard let solution = try cheapest(giving: [.offeredPeriods(course)], solver) else { return nil }
    let model = solver.elastic.model
    let offered = Set(open.courses[course].periods)
    let catalog = open.courses[course].course
    let changes = (0..<open.periodCount).filter {
      !offered.contains($0) && value(model.sessions[course][$0], model, solution) > 1e-6
    }.map {
      DossierChange(.offeredPeriod, catalog.id, detail: policy.periods[$0].id, at: catalog.location)
    }
    return changes.isEmpty ? nil : RepairCandidate(changes: changes, isCheapest: solver.elastic.isExact)
  }

  /// Less of another mandatory course.
  private func lessOfOther(_ index: Int, _ solver: ElasticSolver) throws(PlanningError) -> RepairCandidate? {
    let rule = NamedRule.mandatory(index)
    guard solver.elastic.rules.contains(rule), let solution = try cheapest(giving: [rule], solver) else {
      return nil
    }
    let model = solver.elastic.model
    let lack = Int((value(model.missingSeats[index], model, solution) - 1e-6).rounded(.up))
    guard let change = DutyLowering(dossier: dossier, instance: open).share(of: index, missing: lack) else {
      return nil
    }
    return RepairCandidate(changes: [change], isCheapest: solver.elastic.isExact, lowersDuty: true)
  }

  private func value(
    _ variable: PlanningModel.Variable, _ model: PlanningModel, _ solution: Solution
  ) -> Double {
    model.program.domain(of: variable) == .integer ? solution[variable].rounded() : solution[variable]
  }

  /// The duty itself, lowered to what the program reaches.
  private var lowered: RepairCandidate? {
    let changes = DutyLowering(dossier: dossier, instance: open).changes(for: conflict)
    return changes.isEmpty ? nil : RepairCandidate(changes: changes, isCheapest: false, lowersDuty: true)
  }
}
