import IntegerPrograms
import NeedsScoring
import TrainingModel

/// A planning model in which each rule that people can name may give way, and says by which variables it does.
///
/// Rules that are kept have these variables fixed at zero; the sum of all others is the objective. This is the
/// elastic form of a program (Brown & Graves 1975; Chinneck, "Feasibility and Infeasibility in Optimization",
/// Springer 2008, chapter 6): which variables are not zero in its optimum says which rules to look at.
struct ElasticModel {
  private(set) var model: PlanningModel
  /// The rules, in order.
  private(set) var rules: [NamedRule] = []
  /// For each rule, the variables by which it gives way.
  private(set) var breaches: [[PlanningModel.Term]] = []
  /// Whether whole sessions and seats are asked for, so that what is found holds for programs.
  let isExact: Bool

  /// A seat of a duty that gives way counts as much as so many units of a limit: limits are what people change.
  private static let weightOfDuty = 10.0

  /// The model of a question.
  ///
  /// - Parameter instance: one in which no rule has left anything out, see `PlanningInstance.init(opening:)`.
  init(_ instance: PlanningInstance, _ question: DutyQuestion) {
    let dutiesOnly = question.concernsDutiesOnly
    isExact = dutiesOnly || instance.isSmall
    var scope = ModelScope(
      courses: dutiesOnly ? instance.dutyCourses : Array(instance.courses.indices),
      timing: isExact ? .monthly : .annual, includesNeeds: !dutiesOnly, hasWholeSeats: isExact)
    scope.isElastic = true
    model = PlanningModel(instance, scope: scope)
    for unit in instance.dutyUnits {
      if question.targets.contains(unit) {
        add(unit, allowance: 0, isTarget: true)
      } else if let allowance = question.allowances[unit] {
        add(unit, allowance: allowance, isTarget: false)
      }
    }
    for (part, value) in question.held { hold(part, value) }
    if !isExact { model.relax() }
    rules = model.breaches.keys.sorted()
    breaches = rules.map { model.breaches[$0] ?? [] }
    model.program.setObjective(breaches.flatMap { $0 }, sense: .minimize)
  }

  /// What a unit lacks is within its allowance, or comes late where there is a deadline, or its rule gives way.
  private mutating func add(_ unit: DutyUnit, allowance: Double, isTarget: Bool) {
    let instance = model.instance
    let rule = instance.rule(of: unit)
    switch unit {
    case .onboarding(let id, let cohort):
      let parts = timedSeats(of: id, cohort)
      let last = instance.cohorts[cohort].window?.last ?? -1
      let people = Double(instance.cohorts[cohort].headcount)
      var terms = parts.filter { $0.period <= last }.map { PlanningModel.Term($0.seats) }
      let late = parts.filter { $0.period > last }.map(\.seats)
      if let variable = addLate(late, upTo: people, of: .onboardingDeadline) { terms.append(.init(variable)) }
      if !isTarget { terms.append(.init(addGiving(rule, upTo: people))) }
      model.program.addConstraint(terms, lower: people - allowance)
    case .mandatory(let index):
      let duty = instance.mandatory[index]
      var terms = [PlanningModel.Term(model.missingSeats[index])]
      if let course = duty.course, model.isInScope[course] {
        let late = duty.candidates.flatMap { place -> [PlanningModel.Variable] in
          guard case .timed(let parts) = model.seats[course][place] else { return [] }
          return parts.filter { $0.period > duty.lastPeriod }.map(\.seats)
        }
        if let variable = addLate(late, upTo: Double(duty.required), of: .mandatoryDeadline(index)) {
          terms.append(.init(variable, -1))
        }
      }
      addLack(terms, of: rule, upTo: Double(duty.required), allowance, isTarget)
    case .hours(let cohort):
      guard let lack = model.missingHours.first(where: { $0.cohort == cohort }) else { return }
      let whole = Double((instance.hourLimits[cohort].least ?? 0) * instance.cohorts[cohort].headcount)
      addLack([.init(lack.variable)], of: rule, upTo: whole, allowance, isTarget)
    case .equity(let group):
      // In per cent, which the solver tells apart from its last digits.
      addLack([.init(model.missingShare[group], 100)], of: rule, upTo: 100, 100 * allowance, isTarget)
    }
  }

  private mutating func addLack(
    _ lack: [PlanningModel.Term], of rule: NamedRule, upTo most: Double, _ allowance: Double, _ isTarget: Bool
  ) {
    let terms = isTarget ? lack : lack + [.init(addGiving(rule, upTo: most), -1)]
    model.program.addConstraint(terms, upper: allowance)
  }

  private mutating func addGiving(_ rule: NamedRule, upTo most: Double) -> PlanningModel.Variable {
    model.addBreach(of: rule, upTo: most, weight: Self.weightOfDuty)
  }

  /// Seats that come too late, which count if the deadline gives way; `nil` if none can.
  private mutating func addLate(
    _ seats: [PlanningModel.Variable], upTo most: Double, of rule: NamedRule
  ) -> PlanningModel.Variable? {
    guard !seats.isEmpty else { return nil }
    let late = model.addBreach(of: rule, upTo: most)
    model.program.addConstraint([.init(late)] + seats.map { .init($0, -1) }, upper: 0)
    return late
  }

  private func timedSeats(
    of id: Identifier, _ cohort: Int
  ) -> [(period: Int, seats: PlanningModel.Variable)] {
    let courses = model.instance.courses
    guard let course = courses.firstIndex(where: { $0.course.id == id }), model.isInScope[course],
      let place = courses[course].candidate(ofCohort: cohort),
      case .timed(let parts) = model.seats[course][place]
    else { return [] }
    return parts
  }

  private mutating func hold(_ part: TierPart, _ value: Double) {
    let terms = part.terms(in: model)
    let size = max(1, value.magnitude)
    let giving = model.addBreach(of: .tier(part))
    let slack = 1e-7 * size
    switch part.sense {
    case .maximize: model.program.addConstraint(terms + [.init(giving, size)], lower: value - slack)
    case .minimize: model.program.addConstraint(terms + [.init(giving, -size)], upper: value + slack)
    }
  }
}
