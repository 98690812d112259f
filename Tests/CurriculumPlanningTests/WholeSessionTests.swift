import IntegerPrograms
import NeedsScoring
import Testing
import TrainingModel

@testable import CurriculumPlanning

@Suite("What whole sessions imply")
struct WholeSessionTests {
  private func control() -> SearchControl {
    SearchControl(timeLimit: nil, shouldStop: { false }, report: { _ in })
  }

  private func model(seed: Int) throws -> PlanningModel {
    let dossier = try randomDossier(seed: 66_000 + seed)
    let policy = try #require(dossier.policy)
    let instance = PlanningInstance(dossier, policy: policy, needs: try NeedsAssessment(dossier))
    var model = PlanningModel(
      instance, scope: ModelScope(courses: Array(instance.courses.indices), timing: .annual))
    model.program.setObjective(TierPart.need.terms(in: model), sense: .maximize)
    return model
  }

  /// The best value with whole sessions and seats, by the solver alone; `nil` if the rules leave nothing.
  private func best(_ model: PlanningModel) throws -> Double? {
    let scope = ModelScope(
      courses: Array(model.instance.courses.indices), timing: .annual, hasWholeSeats: true)
    var exact = PlanningModel(model.instance, scope: scope)
    exact.program.setObjective(TierPart.need.terms(in: exact), sense: .maximize)
    return try SolverSession(exact.program).solve(relativeGap: 0).solution?.objective
  }

  @Test("the rows cut off no whole program", arguments: 0..<40)
  func bound(seed: Int) throws {
    let model = try model(seed: seed)
    var relaxation = try SelectionRelaxation(model, options: PlanOptions(), control: control(), phase: "test")
    let tightened = try relaxation.solve()?.objective
    var relaxed = model
    relaxed.relax()
    let loose = try SolverSession(relaxed.program).solve().solution?.objective
    guard let value = try best(model) else { return }
    let (bound, before) = (try #require(tightened), try #require(loose))
    #expect(bound >= value - 1e-6)
    #expect(bound <= before + 1e-6)
  }

  @Test("half a session for half a class is cut off")
  func half() throws {
    var town = SmallDossier()
    try town.add(5)
    town.courses = [course("a", size: 1...10)]
    let instance = try town.dossier().policy.map { policy in
      PlanningInstance(try town.dossier(), policy: policy, needs: try NeedsAssessment(try town.dossier()))
    }
    let model = PlanningModel(
      try #require(instance), scope: ModelScope(courses: [0], timing: .annual))
    let annual = try #require(model.annualSessions[0])
    let seats = try #require(model.seats[0].first?.all.first)
    var values = [Double](repeating: 0, count: model.program.variableCount)
    values[annual.index] = 0.5
    values[seats.index] = 5
    let rows = SessionRowSeparation(model).broken(at: values)
    #expect(rows.count == 1)
    // Five people need a whole session: seats ≤ 5 · sessions.
    let row = try #require(rows.first)
    let excess = row.terms.reduce(-row.upper) { $0 + $1.coefficient * values[$1.variable.index] }
    #expect((excess - 2.5).magnitude < 1e-5)
    values[annual.index] = 1
    #expect(SessionRowSeparation(model).broken(at: values).isEmpty)
  }

  @Test("branching proves what the solver proves", arguments: 0..<25)
  func branching(seed: Int) throws {
    let model = try model(seed: seed)
    var relaxation = try SelectionRelaxation(model, options: PlanOptions(), control: control(), phase: "test")
    guard let root = try relaxation.solve() else { return }
    let found = try SessionBranching(
      control: control(), phase: "test", mostPrograms: 5_000, trialPrograms: 5_000
    )
    .run(&relaxation, from: root, isPromising: { _ in true }, isEnough: { _ in false })
    // Sessions whole, seats not, and the rows of whole seats besides: between the two programs of the solver.
    let sessions = try #require(try SolverSession(model.program).solve(relativeGap: 0).solution?.objective)
    #expect(found.bound <= sessions + 1e-5)
    if let value = try best(model) { #expect(found.bound >= value - 1e-5) }
  }

  @Test(
    "what cost is at least, from a relaxation that stands, lies between a fresh one and the truth",
    arguments: 0..<40)
  func leastCost(seed: Int) throws {
    let model = try model(seed: seed)
    var relaxation = try SelectionRelaxation(model, options: PlanOptions(), control: control(), phase: "test")
    guard let root = try relaxation.solve(), let value = try best(model), value > 0 else { return }
    // Somewhere else than at its optimum: after a dive, with all sessions settled.
    let dive = Dive(control: control(), options: PlanOptions(), stride: PhasedSearch.stride)
    _ = try dive.run(in: relaxation, duties: nil, phase: "test")
    let kept = HeldPart(part: .need, value: min(value, root.objective) * 0.9, bound: 0, tolerance: 0)
    let bound = try #require(try relaxation.optimum(of: .cost, keeping: [kept]))
    func least(_ scope: ModelScope, isRelaxed: Bool) throws -> Double? {
      var other = PlanningModel(model.instance, scope: scope)
      kept.hold(in: &other)
      other.program.setObjective(TierPart.cost.terms(in: other), sense: .minimize)
      if isRelaxed { other.relax() }
      return try SolverSession(other.program).solve(relativeGap: 0).solution?.objective
    }
    let courses = Array(model.instance.courses.indices)
    let loose = try #require(try least(ModelScope(courses: courses, timing: .annual), isRelaxed: true))
    let exact = try #require(
      try least(ModelScope(courses: courses, timing: .annual, hasWholeSeats: true), isRelaxed: false))
    #expect(bound >= loose - 1e-5 * max(1, loose))
    #expect(bound <= exact + 1e-5 * max(1, exact))
  }
}
