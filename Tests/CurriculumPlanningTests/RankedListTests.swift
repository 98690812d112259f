import IntegerPrograms
import NeedsScoring
import Testing
import TrainingModel

@testable import CurriculumPlanning

@Suite("The ranked list")
struct RankedListTests {
  @Test(
    "never beats the plan, tier by tier, and keeps every rule, ranked once or after each session",
    arguments: 0..<40, [false, true])
  func neverBetter(seed: Int, isAdaptive: Bool) throws {
    let dossier = try randomDossier(seed: 1_000 + seed)
    let policy = try #require(dossier.policy)
    guard policy.deliveryShares.isEmpty else { return }
    let needs = try NeedsAssessment(dossier)
    let instance = PlanningInstance(dossier, policy: policy, needs: needs)
    let options = PlanOptions(relativeGap: 0)
    let control = SearchControl(timeLimit: nil, shouldStop: { false }, report: { _ in })
    let parts = TierPart.parts(of: instance)
    let duties = try PhasedSearch(instance: instance, options: options, control: control)
      .solveDuties(Array(parts.prefix { $0.concernsDutiesOnly }))
    let start = try #require(duties).schedule
    let list =
      isAdaptive
      ? AdaptiveList.schedule(instance, duties: start) : RankedList.schedule(instance, duties: start)
    let plan = try Planner(options: options).plan(dossier)

    let values = instance.values(of: list)
    for part in parts {
      let tier = try #require(plan.program.tiers.first { $0.name == part.rawValue })
      let value = values[part] ?? 0
      if abs(tier.value - value) <= 1e-5 { continue }
      #expect(
        (part.sense == .maximize) == (tier.value > value), "\(part.rawValue): \(tier.value), list \(value)")
      break
    }
    if !isAdaptive {
      #expect(abs(plan.rankedList.value - (values[.need] ?? 0)) < 1e-9)
      #expect(plan.rankedList.cost == instance.cost(of: list))
    }

    let assembly = ProgramAssembly(instance: instance, needs: needs)
    let offerings = assembly.offerings(of: list)
    let program = Program(
      id: "list", organization: "O", year: 1405, calendar: .persian, currency: "IRR",
      totals: assembly.totals(of: offerings, schedule: list, people: dossier.people.headcount),
      offerings: offerings,
      location: nowhere)
    #expect(Referee(dossier, policy: policy, needs: needs, program: program).violations() == [])
  }

  @Test("buys the course with more need closed per cost first")
  func order() throws {
    var dossier = SmallDossier()
    dossier.officer = [("K", 1), ("L", 1)]
    try dossier.add(4, at: [("K", 0), ("L", 0)])
    dossier.courses = [course("dear", sessionCost: 20), course("fair", develops: ("L", 0, 1))]
    dossier.budgets = [budget(24)]
    let instance = try dossier.instance()
    let list = RankedList.schedule(instance, duties: nil)
    #expect(list.sessions == [[0, 0], [1, 0]])
    #expect(instance.cost(of: list) == 14)
  }

  @Test("ranked again after each session, buys what others have not closed yet")
  func adaptive() throws {
    var dossier = SmallDossier()
    dossier.officer = [("K", 1), ("L", 1)]
    try dossier.add(4, at: [("K", 0), ("L", 0)])
    // The second course of K is cheap, but nobody gains from it once the first was held.
    dossier.courses = [
      course("first"), course("twin", sessionCost: 11), course("web", develops: ("L", 0, 1)),
    ]
    dossier.budgets = [budget(28)]
    let instance = try dossier.instance()
    let list = AdaptiveList.schedule(instance, duties: nil)
    #expect(list.sessions == [[1, 0], [0, 0], [1, 0]])
    #expect(instance.values(of: list)[.need] ?? 0 > 0)
    #expect(try dossier.plan().adaptiveList == nil)
    let options = PlanOptions(relativeGap: 0, formulation: .textbook)
    let beside = try Planner(options: options).plan(try dossier.dossier())
    #expect(beside.adaptiveList?.cost == 28)
  }
}
