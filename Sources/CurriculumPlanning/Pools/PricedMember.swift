import IntegerPrograms
import TrainingModel

/// What a member does at some prices.
struct PoolColumn: Sendable {
  /// What its objective comes to before prices.
  var value: Double
  /// What it takes of each link, or less than nothing for what it gives.
  var usage: [(link: Int, amount: Double)]
  /// How it comes to that.
  var habits: PoolHabits

  /// What is left of the value when links are paid for.
  func worth(at prices: [Double]) -> Double { usage.reduce(value) { $0 - prices[$1.link] * $1.amount } }
}

/// What a member does that others feel, in fractions.
struct PoolHabits: Sendable {
  /// Seats that its people take in pooled courses.
  var visits: [Int: Double] = [:]
  /// Sessions of pooled courses that it holds, by course and period.
  var sessions: [Int: [Double]] = [:]
  /// What its own courses take of shared means and money, by link.
  var own: [Int: Double] = [:]

  /// Adds another's, so many times.
  mutating func add(_ other: Self, times factor: Double) {
    for (course, seats) in other.visits { visits[course, default: 0] += factor * seats }
    for (link, amount) in other.own { own[link, default: 0] += factor * amount }
    for (course, counts) in other.sessions {
      var sum = sessions[course] ?? counts.map { _ in 0 }
      for (period, count) in counts.enumerated() { sum[period] += factor * count }
      sessions[course] = sum
    }
  }
}

/// A member's selection for the year, months relaxed, at prices that change.
final class PricedMember {
  /// The member.
  let member: PoolMember
  private let model: PlanningModel
  private let objective: [IntegerProgram.Term]
  private let usage: [(link: Int, terms: [IntegerProgram.Term])]
  /// The same of its own courses, where means or money are shared.
  private let ownUsage: [(link: Int, terms: [IntegerProgram.Term])]
  private var relaxation: SelectionRelaxation
  private let options: PlanOptions

  private var session: SolverSession { relaxation.session }

  /// - Parameter penalties: what one unit of each shortfall takes from the objective, in the whole pool.
  init(
    _ member: PoolMember, pool: Pool, held: [HeldPart], penalties: [TierPart: Double], options: PlanOptions
  ) throws(SolverError) {
    self.member = member
    self.options = options
    let instance = member.instance
    var model = PlanningModel(
      instance, scope: ModelScope(courses: Array(instance.courses.indices), timing: .annual))
    for part in Self.local(held, instance, due: pool.instance.onboardingSeatsDue) { part.hold(in: &model) }
    var objective = TierPart.need.terms(in: model)
    for (part, penalty) in penalties.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      objective += part.terms(in: model).map { .init($0.variable, -penalty * $0.coefficient) }
    }
    model.program.setObjective(objective, sense: .maximize)
    self.objective = objective
    usage = Self.usage(of: member, in: model, pool) { _ in true }
    ownUsage = Self.usage(of: member, in: model, pool) { if case .own? = $0 { true } else { false } }
    self.model = model
    // Members are asked side by side: none of them speaks for the search.
    let quiet = SearchControl(timeLimit: nil, shouldStop: { false }, report: { _ in })
    relaxation = try SelectionRelaxation(model, options: options, control: quiet, phase: "pool")
  }

  /// What a member must keep of what duties came to in the whole: where everybody is served, its own are too.
  private static func local(_ held: [HeldPart], _ instance: PlanningInstance, due: Int) -> [HeldPart] {
    held.compactMap { part in
      switch part.part {
      case .onboarding, .onboardingServed:
        guard part.value >= Double(due) else { return nil }
        return HeldPart(
          part: part.part, value: Double(instance.onboardingSeatsDue), bound: 0, tolerance: part.tolerance)
      case .mandatory:
        return part.value == 0
          ? HeldPart(part: .mandatory, value: 0, bound: 0, tolerance: part.tolerance) : nil
      default: return nil
      }
    }
  }

  private static func usage(
    of member: PoolMember, in model: PlanningModel, _ pool: Pool, where counts: (PoolMember.Origin?) -> Bool
  ) -> [(link: Int, terms: [IntegerProgram.Term])] {
    var terms: [Int: [IntegerProgram.Term]] = [:]
    func add(_ link: Pool.Link, _ own: @autoclosure () -> [IntegerProgram.Term]) {
      if let place = pool.placeOfLink[link] { terms[place, default: []] += own() }
    }
    if counts(nil) {
      for part in pool.held.keys {
        let sign = part.sense == .maximize ? -1.0 : 1.0
        add(.duty(part), part.terms(in: model).map { .init($0.variable, sign * $0.coefficient) })
      }
    }
    for (place, origin) in member.origins.enumerated() where counts(origin) {
      let own = member.instance.courses[place].course
      let (course, isHeld, isTaken) =
        switch origin {
        case .own(let course): (course, true, true)
        case .visit(let course): (course, false, true)
        case .supply(let course): (course, true, false)
        }
      if !isHeld || !isTaken {
        let sign = isTaken ? 1.0 : -1.0
        add(.seats(course: course), model.seats[place].flatMap(\.all).map { .init($0, sign) })
      }
      if isHeld {
        for use in pool.instance.courses[course].uses where use.units > 0 {
          for (period, variable) in model.sessions[place].enumerated() {
            add(
              .capacity(resource: use.resource, period: period),
              [.init(variable, Double(use.units) / Pool.meansUnit)])
          }
        }
        for fund in pool.instance.courses[course].funds {
          add(
            .fund(fund),
            BudgetLimit.costTerms(
              place, in: model, session: Double(own.sessionCost) / TierPart.costUnit,
              seat: Double(own.seatCost) / TierPart.costUnit))
        }
      }
      for rule in isTaken ? pool.sharedRules[course] ?? [] : [] {
        let bound = pool.instance.mandatory[rule]
        let concerned = Set(bound.candidates)
        for (candidate, global) in member.places[place].enumerated() where concerned.contains(global) {
          add(
            .mandatory(rule: rule),
            model.seatTerms(place, candidate, through: bound.lastPeriod, times: -1))
        }
      }
    }
    return terms.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty }.map { ($0.key, $0.value) }
  }

  /// Adds the rows of whole seats and sessions that the relaxation breaks at these prices.
  func tighten(at prices: [Double]) throws(SolverError) {
    try session.setObjective(priced(prices), sense: .maximize)
    _ = try relaxation.solve()
  }

  /// Confines the sessions of the year of a pooled course that the member holds; `nil`: as many as can be of use.
  func confine(_ course: Int, to sessions: Int?) throws(SolverError) {
    for (place, origin) in member.origins.enumerated() {
      guard case .supply(let own) = origin, own == course, let annual = model.annualSessions[place] else {
        continue
      }
      let most = member.instance.courses[place].mostSessions
      try session.setBounds(of: annual, lower: Double(sessions ?? 0), upper: Double(sessions ?? most))
    }
  }

  /// What the member does at these prices, in fractions; `nil` if nothing satisfies its constraints.
  func column(at prices: [Double]) throws(SolverError) -> PoolColumn? {
    try session.setObjective(priced(prices), sense: .maximize)
    let outcome = try session.solve()
    guard outcome.stopReason == .optimal, let solution = outcome.solution else { return nil }
    return column(of: solution)
  }

  /// The most that the member can come to at these prices in whole sessions, as far as proven, searching so many nodes
  /// or for so long; at least what the relaxation says. Also whether time cut that short.
  func bound(
    at prices: [Double], gap: Double, nodes: Int, seconds: Double
  ) throws(SolverError) -> (value: Double, isCut: Bool) {
    try session.setObjective(priced(prices), sense: .maximize)
    let relaxed = try session.solve()
    let most = relaxed.stopReason == .optimal ? relaxed.bound : .infinity
    var program = session.program
    program.setObjective(priced(prices), sense: .maximize)
    for variable in relaxation.whole { program.setDomain(of: variable, to: .integer) }
    for (place, origin) in member.origins.enumerated() {
      // Seats in pooled courses are as good in fractions.
      guard case .visit = origin else { continue }
      for variable in model.sessions[place] + [model.annualSessions[place]].compactMap({ $0 }) {
        program.setDomain(of: variable, to: .continuous)
      }
    }
    var settings = SolverOptions()
    settings.seed = options.seed
    let outcome = try SolverSession(program, options: settings).solve(
      start: .nothing, timeLimit: seconds, nodeLimit: nodes, relativeGap: gap, absoluteGap: 1e-7)
    return (min(most, outcome.bound), outcome.stopReason == .timeLimit)
  }

  /// What one unit of money more is worth to the member, by fund, while it neither visits nor is visited.
  func moneyPrices() throws(SolverError) -> [(fund: Int, price: Double)] {
    var terms = objective
    for (place, origin) in member.origins.enumerated() {
      guard case .visit = origin else { continue }
      terms += model.seats[place].flatMap(\.all).map { .init($0, -Self.prohibitive) }
    }
    try session.setObjective(terms, sense: .maximize)
    guard let duals = try session.solve().solution?.rowDuals else { return [] }
    return member.instance.funds.indices.compactMap { fund in
      guard let row = model.limits[.budget(fund)] else { return nil }
      return (fund, duals[row.index] / BudgetLimit.unit(ofFund: fund, in: model))
    }
  }

  /// More than any seat is worth.
  private static let prohibitive = 1e5

  private func priced(_ prices: [Double]) -> [IntegerProgram.Term] {
    objective
      + usage.flatMap { use in use.terms.map { .init($0.variable, -prices[use.link] * $0.coefficient) } }
  }

  private func column(of solution: Solution) -> PoolColumn {
    func sum(_ terms: [IntegerProgram.Term]) -> Double {
      terms.reduce(0) { $0 + $1.coefficient * solution[$1.variable] }
    }
    return PoolColumn(
      value: sum(objective),
      usage: usage.compactMap { use in
        let amount = sum(use.terms)
        return amount.magnitude > 1e-9 ? (use.link, amount) : nil
      }, habits: habits(solution, sum))
  }

  private func habits(_ solution: Solution, _ sum: ([IntegerProgram.Term]) -> Double) -> PoolHabits {
    var habits = PoolHabits()
    for (place, origin) in member.origins.enumerated() {
      switch origin {
      case .own: break
      case .visit(let course):
        let seats = model.seats[place].reduce(0.0) { $0 + $1.all.reduce(0) { $0 + solution[$1] } }
        if seats > 1e-9 { habits.visits[course] = seats }
      case .supply(let course):
        let counts = model.sessions[place].map { solution[$0] }
        if counts.contains(where: { $0 > 1e-9 }) { habits.sessions[course] = counts }
      }
    }
    for use in ownUsage {
      let amount = sum(use.terms)
      if amount > 1e-9 { habits.own[use.link] = amount }
    }
    return habits
  }
}
