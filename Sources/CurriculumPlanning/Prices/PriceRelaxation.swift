import IntegerPrograms
import TrainingModel

/// What more of a limit of money or means is worth in the relaxation of the whole year, all tiers before need at what
/// the program achieves.
///
/// The value of the relaxation is concave in a limit, so its dual value bounds what any rise buys (Dantzig, "Linear
/// Programming and Extensions", Princeton 1963, chapter 12).
struct PriceRelaxation {
  private let session: SolverSession
  private let model: PlanningModel
  private let control: SearchControl
  private let base: Solution
  private let duals: [Double]

  /// The most that any program can reach in the tier of need.
  var bound: Double { base.objective }

  /// `nil` if there was no time.
  init?(
    _ instance: PlanningInstance, holding parts: [HeldPart], options: PlanOptions, control: SearchControl
  ) throws(SolverError) {
    var scope = ModelScope(courses: Array(instance.courses.indices), timing: .annual)
    scope.hasLimitsInRowsOnly = true
    var model = PlanningModel(instance, scope: scope)
    for part in parts { part.hold(in: &model) }
    model.program.setObjective(TierPart.need.terms(in: model), sense: .maximize)
    model.relax()
    var settings = SolverOptions()
    settings.seed = options.seed
    session = try SolverSession(model.program, options: settings)
    self.model = model
    self.control = control
    let outcome = try session.solve(
      timeLimit: control.secondsLeft ?? .infinity, progress: control.watch("prices"))
    guard outcome.stopReason == .optimal, let solution = outcome.solution, let duals = solution.rowDuals
    else {
      return nil
    }
    base = solution
    self.duals = duals
  }

  /// What more of a limit is worth.
  struct Worth {
    /// What cannot be exceeded in the tier of need with that much more.
    var bound: Double
    /// Courses whose sessions of the year become others, what changes most first.
    var courses: [Int]
  }

  /// What `extra` of a limit is worth; `nil` if the limit has no row or there was no time.
  func worth(of limit: PricedLimit) throws(SolverError) -> Worth? {
    guard let row = model.limits[limit.rule] else { return nil }
    let upper = model.program.bounds(of: row).upper
    guard upper.isFinite else { return nil }
    // A limit without a dual value is worth nothing, however high it is.
    guard duals[row.index] > 1e-9 else { return Worth(bound: base.objective, courses: []) }
    let unit: Double
    switch limit.rule {
    case .budget(let fund): unit = BudgetLimit.unit(ofFund: fund, in: model)
    case .capacity(let resource, _): unit = Double(ResourceCapacity.unit(of: resource, in: model))
    default: return nil
    }
    let bounds = model.program.bounds(of: row)
    try session.setBounds(of: row, lower: bounds.lower, upper: upper + Double(limit.extra) / unit)
    let outcome = try session.solve(
      timeLimit: control.secondsLeft ?? .infinity, progress: control.watch("prices"))
    try session.setBounds(of: row, lower: bounds.lower, upper: upper)
    guard outcome.stopReason == .optimal, let more = outcome.solution else { return nil }
    let changes = model.scope.courses.compactMap { index -> (course: Int, change: Double)? in
      guard let sessions = model.annualSessions[index] else { return nil }
      let change = (more[sessions] - base[sessions]).magnitude
      return change > 1e-6 ? (index, change) : nil
    }
    return Worth(
      bound: max(more.objective, base.objective),
      courses: changes.sorted { ($1.change, $0.course) < ($0.change, $1.course) }.map(\.course))
  }
}
