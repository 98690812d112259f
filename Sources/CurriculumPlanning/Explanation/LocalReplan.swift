import IntegerPrograms
import TrainingModel

/// Makes a program again, exactly, with some courses free to change and all others as they are.
struct LocalReplan {
  let instance: PlanningInstance
  let options: PlanOptions
  let program: Schedule
  let values: [TierPart: Double]
  /// A safeguard, well above what the nodes take; what it cuts short is undecided.
  var seconds = 10.0

  /// So many nodes are searched at most, so that an answer does not depend on the speed of the machine.
  private static let mostNodes = 60
  private static let mostNodesOnSmall = 20_000
  /// On large dossiers, the shares of the value at which numbers of sessions, and seats, are good enough.
  private static let gapOfSessions = 5e-4
  private static let gapOfSeats = 1e-4

  /// What is changed.
  struct Question {
    /// Courses whose sessions and seats may change.
    var movable: Set<Int>
    /// Courses whose sessions of the year are confined.
    var confined: [Int: ClosedRange<Int>]
    /// Constraints that are left out.
    var relaxed: Set<ConstraintName> = []
    /// Steps of which so many people must be covered in all.
    var covered: (steps: [Int], people: Double)?
  }

  /// What came of it.
  enum Answer {
    case found(Schedule, part: TierPart, loss: Double, leastLoss: Double)
    case impossible
    case undecided
  }

  /// The parts of the objective up to need.
  private var parts: [TierPart] {
    let all = TierPart.parts(of: instance)
    guard let need = all.firstIndex(of: .need) else { return all }
    return Array(all[...need])
  }

  /// The best that is possible, tier by tier; the answer tells of the first one that is worse than the
  /// program's.
  func answer(_ question: Question) throws(PlanningError) -> Answer {
    let base = model(of: question)
    guard let last = parts.last else { return .undecided }
    // Mostly nothing before need must suffer: that is asked first.
    let kept = try bestLast(in: base)
    guard case .impossible = kept, parts.count > 1 else { return kept }
    var held: [(part: TierPart, value: Double)] = []
    var worse: (part: TierPart, loss: Double, leastLoss: Double)?
    var found: Schedule?
    for part in parts {
      switch try best(part, in: base, keeping: held) {
      case .impossible: return .impossible
      case .undecided: return .undecided
      case .found(let schedule, _, let loss, let leastLoss):
        let isWorse = loss > 1e-6 * max(1, (values[part] ?? 0).magnitude)
        if worse == nil, isWorse || part == last { worse = (part, loss, leastLoss) }
        held.append((part, instance.values(of: schedule)[part] ?? 0))
        found = schedule
      }
    }
    guard let worse, let found else { return .undecided }
    return .found(found, part: worse.part, loss: worse.loss, leastLoss: worse.leastLoss)
  }

  /// The best of need where nothing before it may be worse than the program's.
  func answerBesideDuties(_ question: Question) throws(PlanningError) -> Answer {
    try bestLast(in: model(of: question))
  }

  private func bestLast(in base: PlanningModel) throws(PlanningError) -> Answer {
    guard let last = parts.last else { return .undecided }
    return try best(last, in: base, keeping: parts.dropLast().map { ($0, values[$0] ?? 0) })
  }

  /// Whether some program is as good as the one that is explained, up to need; `nil` if it was not found out. The
  /// search ends as soon as there is one, or there can be none.
  func isWithoutLoss(_ question: Question) throws(PlanningError) -> Bool? {
    let model = needModel(question)
    let value = values[.need] ?? 0
    let outcome = try solve(model, enough: value)
    if outcome.stopReason == .infeasible || outcome.bound < value - 1e-6 { return false }
    guard let solution = outcome.solution else { return nil }
    return instance.values(of: model.schedule(from: solution))[.need] ?? 0 >= value - 1e-6 ? true : nil
  }

  /// The most need that fractions of people and sessions could close; `nil` if nothing satisfies the question.
  func relaxedNeed(_ question: Question) throws(PlanningError) -> Double? {
    var model = needModel(question)
    model.relax()
    return try run(model.program).solution?.objective
  }

  private func needModel(_ question: Question) -> PlanningModel {
    var model = model(of: question)
    for part in parts.dropLast() {
      HeldPart(part: part, value: values[part] ?? 0, bound: 0, tolerance: 0).hold(in: &model)
    }
    model.program.setObjective(TierPart.need.terms(in: model), sense: .maximize)
    return model
  }

  /// The most need that can be closed if `target` reaches a value, the parts before it keep theirs, and some courses
  /// are free to change.
  func reach(
    _ target: TierPart, _ value: Double, moving movable: Set<Int>
  ) throws(PlanningError) -> Answer {
    let before = parts.prefix { $0 != target && $0 != .need }.map { ($0, values[$0] ?? 0) }
    return try best(
      .need, in: model(of: Question(movable: movable, confined: [:])), keeping: before + [(target, value)])
  }

  /// The best of one part, others kept at what is given.
  private func best(
    _ part: TierPart, in base: PlanningModel, keeping kept: [(part: TierPart, value: Double)]
  ) throws(PlanningError) -> Answer {
    var model = base
    for other in kept {
      HeldPart(part: other.part, value: other.value, bound: 0, tolerance: 0).hold(in: &model)
    }
    model.program.setObjective(part.terms(in: model), sense: part.sense)
    let outcome = try solve(model)
    guard outcome.stopReason != .timeLimit, let solution = outcome.solution else {
      return outcome.stopReason == .infeasible ? .impossible : .undecided
    }
    let found = model.schedule(from: solution)
    let sign = part.sense == .maximize ? 1.0 : -1.0
    let before = values[part] ?? 0
    let loss = sign * (before - (instance.values(of: found)[part] ?? 0))
    return .found(found, part: part, loss: loss, leastLoss: min(loss, sign * (before - outcome.bound)))
  }

  /// The best of one part, others held, with some courses free to change; and what no program that leaves the other
  /// courses as they are can exceed. Without a schedule there is none, or none was found.
  func best(
    _ part: TierPart, holding held: [HeldPart], moving movable: Set<Int>
  ) throws(PlanningError) -> (schedule: Schedule?, bound: Double) {
    var model = model(of: Question(movable: movable, confined: [:]))
    for other in held { other.hold(in: &model) }
    model.program.setObjective(part.terms(in: model), sense: part.sense)
    let outcome = try solve(model)
    return (outcome.solution.map { model.schedule(from: $0) }, outcome.bound)
  }

  /// What came of asking for money.
  enum MoneyLeft {
    case amount(Int)
    case impossible
    case undecided
  }

  /// The most money that every fund of a course can have left, up to `most`, with nothing worse up to need.
  func mostMoneyLeft(
    _ question: Question, for subject: Int, upTo most: Int
  ) throws(PlanningError) -> MoneyLeft {
    var model = model(of: question)
    for part in parts {
      HeldPart(part: part, value: values[part] ?? 0, bound: 0, tolerance: 0).hold(in: &model)
    }
    // In thousandths of the most, whatever the currency.
    let unit = Double(most) / 1000
    let left = model.program.addVariable(lower: 0, upper: 1000, domain: .continuous)
    for fund in instance.courses[subject].funds {
      var terms = [PlanningModel.Term(left)]
      for index in model.scope.courses where instance.courses[index].funds.contains(fund) {
        let course = instance.courses[index].course
        terms += BudgetLimit.costTerms(
          index, in: model, session: Double(course.sessionCost) / unit, seat: Double(course.seatCost) / unit)
      }
      model.program.addConstraint(terms, upper: Double(instance.funds[fund].budget.amount) / unit)
    }
    model.program.setObjective([.init(left)], sense: .maximize)
    let outcome = try solve(model)
    guard outcome.stopReason != .timeLimit, let solution = outcome.solution else {
      return outcome.stopReason == .infeasible ? .impossible : .undecided
    }
    // A hundredth against the solver's last digits.
    return .amount(min(most, Int((solution[left] * unit + 0.01).rounded(.down))))
  }

  /// Solves; on large dossiers first with whole sessions of each period but fractions of people, then with these
  /// numbers of sessions for whole people, which is nearly a transport problem. The bound is that of the first.
  private func solve(
    _ model: PlanningModel, enough: Double? = nil
  ) throws(PlanningError) -> SolveOutcome {
    guard !instance.isSmall else { return try run(model.program) }
    var program = model.program
    for index in model.scope.courses {
      guard model.annualSessions[index] != nil else { continue }
      for variable in model.seats[index].flatMap(\.all) {
        program.setDomain(of: variable, to: .continuous)
      }
    }
    let first = try run(program, enough: enough)
    if let enough, first.bound < enough { return first }
    guard let found = first.solution else { return first }
    program = model.program
    for index in model.scope.courses {
      guard let sessions = model.annualSessions[index] else { continue }
      let count = found[sessions].rounded()
      program.setBounds(of: sessions, lower: count, upper: count)
    }
    var second = try run(program, relativeGap: Self.gapOfSeats)
    // Whole people may need other numbers of sessions.
    if second.solution == nil { second = try run(model.program) }
    guard let solution = second.solution else { return second }
    let isMaximum = model.program.sense == .maximize
    second.bound = isMaximum ? max(first.bound, solution.objective) : min(first.bound, solution.objective)
    return second
  }

  private func run(
    _ program: IntegerProgram, relativeGap: Double = gapOfSessions, enough: Double? = nil
  ) throws(PlanningError) -> SolveOutcome {
    var settings = SolverOptions()
    settings.threads = options.threads
    settings.seed = options.seed
    if !instance.isSmall {
      // Near a program that is known, guessing takes longer than searching, and what is left to search is little.
      settings.heuristicEffort = 0
      settings.restarts = false
      settings.detectsSymmetry = false
    }
    do throws(SolverError) {
      return try SolverSession(program, options: settings).solve(
        start: .nothing, timeLimit: seconds,
        nodeLimit: instance.isSmall ? Self.mostNodesOnSmall : Self.mostNodes,
        relativeGap: instance.isSmall ? 0 : relativeGap, absoluteGap: 1e-7,
        progress: enough.map { enough in
          { look in
            let isFound = look.incumbentObjective.map { $0 >= enough } ?? false
            return isFound || look.bound < enough ? .stop : .proceed
          }
        })
    } catch {
      throw .solver(error.description)
    }
  }

  private func model(of question: Question) -> PlanningModel {
    let courses = instance.courses.indices.filter { index in
      question.movable.contains(index) || program.sessions[index].contains { $0 > 0 }
    }
    var scope = ModelScope(courses: courses, timing: .monthly, hasWholeSeats: true)
    scope.relaxed = question.relaxed
    if !question.confined.isEmpty {
      scope.annualSessions = instance.courses.indices.map { index in
        question.confined[index] ?? 0...instance.courses[index].mostSessions
      }
    }
    var model = PlanningModel(instance, scope: scope)
    if let covered = question.covered {
      let terms = covered.steps.flatMap { model.cover[$0] }.map { PlanningModel.Term($0) }
      model.program.addConstraint(terms, lower: covered.people)
    }
    var seats: [[[Int: Int]]] = instance.courses.map { $0.candidates.map { _ in [:] } }
    for seating in program.seatings {
      seats[seating.course][seating.candidate][seating.period, default: 0] += seating.count
    }
    func fix(_ variable: PlanningModel.Variable, _ count: Int) {
      model.program.setBounds(of: variable, lower: Double(count), upper: Double(count))
    }
    for index in courses where !question.movable.contains(index) {
      for (variable, count) in zip(model.sessions[index], program.sessions[index]) { fix(variable, count) }
      if let annual = model.annualSessions[index] { fix(annual, program.sessions[index].reduce(0, +)) }
      for (place, variables) in model.seats[index].enumerated() {
        switch variables {
        case .annual(let variable): fix(variable, seats[index][place].values.reduce(0, +))
        case .timed(let parts): for part in parts { fix(part.seats, seats[index][place][part.period] ?? 0) }
        }
      }
    }
    return model
  }
}
