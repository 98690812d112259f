import IntegerPrograms
import TrainingModel

/// A limit that holds the program back, and what a little more of it would buy.
public struct HotSpot: Sendable {
  /// The limit: a budget, or the capacity of a resource in a period.
  public let rule: RuleStatement
  /// How much more: thousandths of a unit of a resource, or the currency's unit.
  public let extra: Int
  /// What that much more is worth to the tier of need, diminishing returns counted, in the relaxation.
  public let value: Double
  /// Weighted need that is closed with it.
  public let needClosed: Double
  /// Seats that are added with it; fractions, for the relaxation knows no whole people.
  public let seats: Double
}

/// Finds what most limits a program, in the relaxation of the whole year with all duties held at what they achieve.
///
/// The dual value of a limit says what one unit more would buy at first (Dantzig, "Linear Programming and Extensions",
/// Princeton 1963, chapter 12); that of the largest is found out by solving again with it, for a unit may be more than
/// the dual value holds for.
struct HotSpotSearch {
  let instance: PlanningInstance
  let parts: [HeldPart]
  let options: PlanOptions
  let control: SearchControl

  /// So many are solved again.
  private static let most = 8
  /// One per cent of a budget is what little more money is.
  private static let shareOfBudget = 100

  private struct Candidate {
    let rule: NamedRule
    let row: IntegerProgram.Constraint
    let extra: Int
    /// What is added to the row.
    let step: Double
    let worth: Double
  }

  /// The search as a task that can go on beside others.
  static func task(
    _ instance: PlanningInstance, _ parts: [HeldPart], _ options: PlanOptions
  ) -> SideTask<[HotSpot]?> {
    SideTask { (control) throws(PlanningError) in
      try HotSpotSearch(instance: instance, parts: parts, options: options, control: control).run()
    }
  }

  /// Whether the answer is the same: parts before need have the same values.
  static func isSame(_ a: [HeldPart], _ b: [HeldPart]) -> Bool {
    let (a, b) = (held(a), held(b))
    return a.count == b.count && zip(a, b).allSatisfy { $0.part == $1.part && $0.value == $1.value }
  }

  /// What must be kept while need grows.
  private static func held(_ parts: [HeldPart]) -> [HeldPart] {
    Array(parts.prefix { $0.part != .need })
  }

  /// The hot spots, what buys most first; `nil` if there was no time left.
  func run() throws(PlanningError) -> [HotSpot]? {
    guard parts.contains(where: { $0.part == .need }), instance.needTotal.units > 0 else { return [] }
    guard !control.isOver else { return nil }
    control.note(phase: "hot spots")
    var scope = ModelScope(courses: Array(instance.courses.indices), timing: .annual)
    scope.hasLimitsInRowsOnly = true
    var model = PlanningModel(instance, scope: scope)
    for part in Self.held(parts) { part.hold(in: &model) }
    model.program.setObjective(TierPart.need.terms(in: model), sense: .maximize)
    model.relax()
    var settings = SolverOptions()
    settings.seed = options.seed
    do throws(SolverError) {
      let session = try SolverSession(model.program, options: settings)
      return try run(model, session)
    } catch {
      throw .solver(error.description)
    }
  }

  private func run(_ model: PlanningModel, _ session: SolverSession) throws(SolverError) -> [HotSpot]? {
    guard let base = try solution(session), let duals = base.rowDuals else { return nil }
    let closed = closing(in: model)
    let seats = model.seats.flatMap { $0 }.flatMap(\.all)
    var result: [HotSpot] = []
    for candidate in candidates(model, duals) {
      let bounds = session.program.bounds(of: candidate.row)
      try session.setBounds(of: candidate.row, lower: bounds.lower, upper: bounds.upper + candidate.step)
      let more = try solution(session)
      try session.setBounds(of: candidate.row, lower: bounds.lower, upper: bounds.upper)
      guard let more else { return nil }
      let value = more.objective - base.objective
      guard value > 1e-6 * max(1, base.objective) else { continue }
      result.append(
        HotSpot(
          rule: instance.statement(of: candidate.rule), extra: candidate.extra, value: value,
          needClosed: closed.reduce(0) { $0 + $1.coefficient * (more[$1.variable] - base[$1.variable]) },
          seats: seats.reduce(0) { $0 + more[$1] - base[$1] }))
    }
    // Equal values to the last digits keep the order of rules.
    return result.enumerated().sorted { a, b in
      let (x, y) = (a.element.value, b.element.value)
      return (x - y).magnitude > 1e-9 * max(x, y) ? x > y : a.offset < b.offset
    }.map(\.element)
  }

  private func solution(_ session: SolverSession) throws(SolverError) -> Solution? {
    let outcome = try session.solve(
      timeLimit: control.secondsLeft ?? .infinity, progress: control.watch("hot spots"))
    return outcome.stopReason == .optimal ? outcome.solution : nil
  }

  /// Weighted need that is closed, without diminishing returns.
  private func closing(in model: PlanningModel) -> [IntegerProgram.Term] {
    instance.steps.indices.flatMap { index in
      let weight = Double(instance.steps[index].weight) / Double(NeedAmount.scale)
      return model.cover[index].map { IntegerProgram.Term($0, weight) }
    }
  }

  /// Limits with a dual value, those of the most worth first.
  private func candidates(_ model: PlanningModel, _ duals: [Double]) -> [Candidate] {
    var result: [Candidate] = []
    for (rule, row) in model.limits.sorted(by: { $0.key < $1.key }) {
      let dual = duals[row.index]
      let upper = model.program.bounds(of: row).upper
      guard dual > 1e-9, upper.isFinite else { continue }
      switch rule {
      case .budget(let fund):
        let amount = instance.funds[fund].budget.amount
        let extra = max(1, amount / Self.shareOfBudget)
        let unit = BudgetLimit.unit(ofFund: fund, in: model)
        result.append(
          Candidate(
            rule: rule, row: row, extra: extra, step: Double(extra) / unit, worth: dual * Double(extra) / unit
          ))
      case .capacity(let resource, _):
        let unit = Double(ResourceCapacity.unit(of: resource, in: model))
        let step = Double(Factor.scale) / unit
        result.append(
          Candidate(rule: rule, row: row, extra: Factor.scale, step: step, worth: dual * step))
      default: continue
      }
    }
    result.sort { a, b in
      (a.worth - b.worth).magnitude > 1e-9 * max(a.worth, b.worth) ? a.worth > b.worth : a.rule < b.rule
    }
    return Array(result.prefix(Self.most))
  }
}
