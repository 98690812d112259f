import IntegerPrograms
import NeedsScoring
import TrainingModel

/// The variables of a planning question, to which each constraint adds its rows.
struct PlanningModel {
  typealias Variable = IntegerProgram.Variable
  typealias Term = IntegerProgram.Term

  /// Seats of one cohort in one course: over the year, or by period.
  enum SeatVariables {
    case annual(Variable)
    case timed([(period: Int, seats: Variable)])

    /// All of them.
    var all: [Variable] {
      switch self {
      case .annual(let variable): [variable]
      case .timed(let parts): parts.map(\.seats)
      }
    }
  }

  let instance: PlanningInstance
  let scope: ModelScope
  var program: IntegerProgram

  /// Whether a course is in scope.
  private(set) var isInScope: [Bool]
  /// For each course, sessions by period.
  private(set) var sessions: [[Variable]] = []
  /// For each course, sessions of the year, where only these must be whole.
  private(set) var annualSessions: [Variable?] = []
  /// For each course with periods told apart, people in its sessions by period, where these are not
  /// simply the sum of timed seats.
  private(set) var enrolment: [[Variable]?] = []
  /// For each course and candidate, the seats.
  private(set) var seats: [[SeatVariables]] = []
  /// For each step and segment, people who make it; empty where no course in scope makes it.
  private(set) var cover: [[Variable]] = []
  /// For each mandatory rule, seats that are missing.
  private(set) var missingSeats: [Variable] = []
  /// For each cohort with minimum hours, hours that are missing, in quarter-hours.
  private(set) var missingHours: [(cohort: Int, variable: Variable)] = []
  /// For each equity group, the share that is missing from the floor.
  private(set) var missingShare: [Variable] = []
  /// In an elastic scope, for each rule the variables that say how far it gives way, with their weights.
  private(set) var breaches: [NamedRule: [Term]] = [:]
  /// The rows of budgets and capacities.
  private(set) var limits: [NamedRule: IntegerProgram.Constraint] = [:]

  /// The model of `scope`, all constraints in place.
  init(
    _ instance: PlanningInstance, scope: ModelScope, constraints: [any PlanningConstraint] = allConstraints
  ) {
    self.instance = instance
    self.scope = scope
    program = IntegerProgram()
    isInScope = [Bool](repeating: false, count: instance.courses.count)
    for course in scope.courses { isInScope[course] = true }
    addSessions()
    addSeats()
    if scope.includesNeeds { addCover() }
    addShortfalls()
    // Without class sizes, seats would need no sessions: relaxed, they only lose their minimum.
    for constraint in constraints
    where constraint.name == .classSize || !scope.relaxed.contains(constraint.name) {
      constraint.add(to: &self)
    }
    if scope.includesNeeds {
      for row in scope.seatRows { row.add(to: &self) }
      for row in scope.sessionRows { program.addConstraint(row.terms, upper: row.upper) }
    }
    holdFixed()
  }

  /// Whether sessions of a course are whole month by month.
  func isMonthly(_ course: Int) -> Bool {
    scope.timing == .monthly || instance.courses[course].isOnboarding || instance.courses[course].isDated
  }

  /// Whether seats of a candidate are told apart by period.
  func isTimed(_ course: Int, _ candidate: Candidate) -> Bool {
    switch scope.timing {
    case .monthly: candidate.isTimed
    case .annual: candidate.window != nil || isMonthly(course) && candidate.isTimed
    }
  }

  private mutating func addSessions() {
    for (index, course) in instance.courses.enumerated() {
      guard isInScope[index] else {
        sessions.append([])
        annualSessions.append(nil)
        continue
      }
      let range = scope.annualSessions?[index] ?? 0...course.mostSessions
      let least = max(range.lowerBound, min(scope.leastSessions[index] ?? 0, range.upperBound))
      sessions.append(
        (0..<instance.periodCount).map { period in
          let fixed = scope.sessions?[index][period]
          return program.addVariable(
            lower: Double(fixed ?? 0), upper: Double(fixed ?? mostSessions(of: course, in: period)),
            domain: isMonthly(index) ? .integer : .continuous)
        })
      // Branching on the year's count settles most of the months as well.
      let isFixed = scope.sessions != nil
      annualSessions.append(
        isFixed
          ? nil
          : program.addVariable(
            lower: Double(least), upper: Double(range.upperBound), domain: .integer))
    }
  }

  /// No more sessions than the year's, nor than the scarcest resource of the period allows.
  private func mostSessions(of course: CourseInstance, in period: Int) -> Int {
    guard !scope.relaxed.contains(.resourceCapacity), !scope.isElastic, !scope.hasLimitsInRowsOnly else {
      return course.mostSessions
    }
    return course.uses.reduce(course.mostSessions) { most, use in
      use.units > 0 ? min(most, instance.capacity[use.resource][period] / use.units) : most
    }
  }

  /// Periods in which seats can be of use: those in which the course can be held, unless that is relaxed.
  private func periods(of course: CourseInstance) -> [Int] {
    scope.relaxed.contains(.offeredPeriods) || scope.isElastic
      ? Array(0..<instance.periodCount) : course.periods
  }

  private mutating func addSeats() {
    for (index, course) in instance.courses.enumerated() {
      guard isInScope[index] else {
        seats.append([])
        enrolment.append(nil)
        continue
      }
      var hasUntimed = false
      seats.append(
        course.candidates.map { candidate in
          let domain: IntegerProgram.Domain = scope.hasWholeSeats ? .integer : .continuous
          guard isTimed(index, candidate) else {
            hasUntimed = true
            return .annual(program.addVariable(lower: 0, upper: Double(candidate.limit), domain: domain))
          }
          return .timed(
            periods(of: course).filter { $0 >= candidate.firstPeriod }.map { period in
              (period, program.addVariable(lower: 0, upper: Double(candidate.limit), domain: domain))
            })
        })
      enrolment.append(
        isMonthly(index) && hasUntimed
          ? (0..<instance.periodCount).map { _ in
            program.addVariable(lower: 0, upper: .infinity, domain: .continuous)
          } : nil)
    }
  }

  private mutating func addCover() {
    for step in instance.steps {
      guard step.makers.contains(where: { isInScope[$0.course] }) else {
        cover.append([])
        continue
      }
      cover.append(
        instance.segmentSizes(of: step.people).map {
          program.addVariable(lower: 0, upper: Double($0), domain: .continuous)
        })
    }
  }

  /// Whether a rule that is stated to be firm is so in this scope.
  func keepsFirm(_ isFirm: Bool) -> Bool { isFirm && !scope.isElastic }

  private mutating func addShortfalls() {
    missingSeats = instance.mandatory.map { rule in
      program.addVariable(
        lower: 0, upper: keepsFirm(rule.rule.isFirm) ? 0 : Double(rule.required),
        domain: .continuous)
    }
    guard scope.includesNeeds else { return }
    let firmHours = instance.policy.hourRules.filter { keepsFirm($0.isFirm) && $0.minimum != nil }
    for (cohort, limit) in instance.hourLimits.enumerated() {
      guard let least = limit.least, least > 0 else { continue }
      let isFirm = firmHours.contains { $0.applies(to: instance.cohorts[cohort]) }
      let most = isFirm ? 0 : Double(least) * Double(instance.cohorts[cohort].headcount)
      missingHours.append((cohort, program.addVariable(lower: 0, upper: most, domain: .continuous)))
    }
    let isFirm = instance.policy.equityFloor.map { keepsFirm($0.isFirm) } ?? false
    missingShare = instance.equityGroups.map { _ in
      program.addVariable(lower: 0, upper: isFirm ? 0 : 1, domain: .continuous)
    }
  }

  /// Adds a row that states a rule people can name. In an elastic scope the rule may give way; one unit of the
  /// variable that says how far is worth the largest coefficient of the row.
  mutating func addRow(
    of rule: NamedRule, _ terms: [Term], lower: Double = -.infinity, upper: Double = .infinity
  ) {
    var terms = terms
    if scope.isElastic {
      let largest = terms.reduce(0) { max($0, $1.coefficient.magnitude) }
      let size = largest > 0 ? largest : 1
      if upper.isFinite { terms.append(Term(addBreach(of: rule), -size)) }
      if lower.isFinite { terms.append(Term(addBreach(of: rule), size)) }
    }
    let row = program.addConstraint(terms, lower: lower, upper: upper)
    switch rule {
    case .budget, .capacity: limits[rule] = row
    default: break
    }
  }

  /// The same for a row whose terms are given one by one.
  mutating func addRow(
    of rule: NamedRule, lower: Double = -.infinity, upper: Double = .infinity,
    terms: (_ add: (Variable, Double) -> Void) -> Void
  ) {
    guard scope.isElastic else {
      program.addConstraint(lower: lower, upper: upper, terms: terms)
      return
    }
    var collected: [Term] = []
    terms { collected.append(Term($0, $1)) }
    addRow(of: rule, collected, lower: lower, upper: upper)
  }

  /// Adds a variable that says how far a rule gives way, up to `most`.
  mutating func addBreach(of rule: NamedRule, upTo most: Double = .infinity, weight: Double = 1) -> Variable {
    let variable = program.addVariable(lower: 0, upper: most, domain: .continuous)
    breaches[rule, default: []].append(Term(variable, weight))
    return variable
  }

  /// Lets every variable be fractional.
  mutating func relax() {
    for variable in program.variables { program.setDomain(of: variable, to: .continuous) }
  }

  /// Terms that add up to the seats of a candidate, through `period` if one is given.
  func seatTerms(_ course: Int, _ candidate: Int, through period: Int? = nil, times factor: Double = 1)
    -> [Term]
  {
    switch seats[course][candidate] {
    case .annual(let variable): return [Term(variable, factor)]
    case .timed(let parts):
      return parts.filter { $0.period <= period ?? .max }.map { Term($0.seats, factor) }
    }
  }
}
