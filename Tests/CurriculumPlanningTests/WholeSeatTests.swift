import IntegerPrograms
import NeedsScoring
import Testing
import TrainingModel

@testable import CurriculumPlanning

@Suite("What whole seats imply")
struct WholeSeatTests {
  private func model(seed: Int) throws -> PlanningModel? {
    let dossier = try randomDossier(seed: 40_000 + seed)
    let policy = try #require(dossier.policy)
    let instance = PlanningInstance(dossier, policy: policy, needs: try NeedsAssessment(dossier))
    return PlanningModel(
      instance, scope: ModelScope(courses: Array(instance.courses.indices), timing: .annual))
  }

  @Test("holds for every number of whole seats, and cuts something off", arguments: 0..<60)
  func rowsHold(seed: Int) throws {
    guard let model = try model(seed: seed) else { return }
    for row in WholeSeatRow.all(of: model) {
      let makers = model.instance.steps[row.step].makers
      let people = model.instance.segmentSizes(of: model.instance.steps[row.step].people)
        .prefix(row.segments).reduce(0, +)
      // Every way to seat up to so many in each course, in a whole number.
      var ways: [[Int]] = [[]]
      for maker in makers {
        let most = model.instance.courses[maker.course].candidates[maker.candidate].limit
        ways = ways.flatMap { way in (0...most).map { way + [$0] } }
      }
      for way in ways {
        var values = [Double](repeating: 0, count: model.program.variableCount)
        var effective = 0.0
        for (maker, seats) in zip(makers, way) {
          guard let variable = model.seats[maker.course][maker.candidate].all.first else { continue }
          values[variable.index] = Double(seats)
          effective += Double(seats * maker.effectiveness) / 10_000
        }
        // As many people as seats and segments allow.
        var left = min(effective, Double(people))
        for variable in model.cover[row.step].prefix(row.segments) {
          let filled = min(left, model.program.bounds(of: variable).upper)
          values[variable.index] = filled
          left -= filled
        }
        #expect(row.excess(at: values, in: model) <= 1e-9)
      }
    }
  }

  @Test("is the chord around the bend where one course makes the step")
  func chord() throws {
    var dossier = SmallDossier()
    dossier.officer = [("K", 1)]
    try dossier.add(5, in: "O1", at: [("K", 0)])
    dossier.courses = [course("base", size: 1...10, develops: ("K", 0, 1))]
    dossier.budgets = [budget(1_000)]
    let instance = try dossier.instance()
    let model = PlanningModel(
      instance, scope: ModelScope(courses: Array(instance.courses.indices), timing: .annual))
    let maker = try #require(instance.steps.first?.makers.first)
    let seats = try #require(model.seats[maker.course][maker.candidate].all.first)
    for row in WholeSeatRow.all(of: model) where maker.effectiveness < 10_000 {
      let people = instance.segmentSizes(of: 5).prefix(row.segments).reduce(0, +)
      var values = [Double](repeating: 0, count: model.program.variableCount)
      // Just as many seats as fill the segments: a fraction, which the row must not let have all of them.
      let enough = Double(people) * 10_000 / Double(maker.effectiveness)
      guard enough != enough.rounded() else { continue }
      values[seats.index] = enough
      var left = Double(people)
      for variable in model.cover[row.step].prefix(row.segments) {
        values[variable.index] = min(left, model.program.bounds(of: variable).upper)
        left -= values[variable.index]
      }
      #expect(row.excess(at: values, in: model) > 1e-6)
    }
  }

  @Test("a plan is the same on one thread and on two", arguments: 0..<12)
  func threads(seed: Int) throws {
    let dossier = try randomDossier(seed: 50_000 + seed)
    func plan(threads: Int) throws -> Plan {
      try Planner(options: PlanOptions(relativeGap: 0, threads: threads)).plan(dossier)
    }
    let one = try plan(threads: 1).program
    #expect(String(describing: try plan(threads: 2).program) == String(describing: one))
  }

  private func task(_ model: PlanningModel) -> SelectionTask {
    SelectionTask(
      .init(
        instance: model.instance, options: PlanOptions(), scope: model.scope, parts: [.need], held: [],
        gap: 0, start: nil))
  }

  private var control: SearchControl {
    SearchControl(timeLimit: nil, shouldStop: { false }, report: { _ in })
  }

  @Test("a selection beside its caller finds the same, and the same bound is enough", arguments: 0..<20)
  func beside(seed: Int) throws {
    guard let model = try model(seed: seed) else { return }
    let here = try #require(try task(model).answer(control) { _ in false })
    let other = task(model)
    other.begin(control, threads: 2)
    let beside = try #require(try other.answer(control) { _ in false })
    #expect(here.values?.count == model.program.variableCount)
    #expect(beside.values == here.values)
    #expect(beside.held.map(\.bound) == here.held.map(\.bound))

    let best = try #require(here.held.last?.value)
    let early = try task(model).answer(control) { $0.isFinite }
    let late = task(model)
    late.begin(control, threads: 2)
    let lateAnswer = try late.answer(control) { $0.isFinite }
    #expect(early?.held.map(\.bound) == lateAnswer?.held.map(\.bound))
    // A bound that was enough comes without a program, and holds.
    if let early, early.values == nil {
      #expect(lateAnswer?.values == nil)
      #expect(try #require(early.held.last?.bound) >= best - 1e-6)
    }
  }

  @Test("a selection that nobody waits for ends before its caller does")
  func ends() throws {
    guard let model = try model(seed: 7) else { return }
    let other = task(model)
    other.begin(control, threads: 2)
    other.end()
    // It has ended, so there is nothing left to wait for: an answer, or none, at once.
    _ = try other.answer(control) { _ in false }
  }
}
