import Testing
import TrainingModel

@testable import CurriculumPlanning

@Suite("Tolerance")
struct ToleranceTests {
  /// Ten officers, a course that costs 1 a seat and nothing else.
  private func seats(need: Int = 0, onboarding: Int = 0) throws -> Int? {
    var small = SmallDossier()
    try small.add(10)
    small.courses = [course("A", sessionCost: 0)]
    small.objective = Objective(steps: [
      Objective.Step(.onboarding, tolerance: Share(units: onboarding)),
      Objective.Step(.need, tolerance: Share(units: need)),
    ])
    return try small.plan().program.totals?.seats
  }

  @Test("cost may take from the need what the tolerance allows, and no more")
  func needForCost() throws {
    // Ten seats are worth 7.9. Nine are worth 7.5, which is 5.1 % less; seven 6.4, which is 19 % less.
    #expect(try seats() == 10)
    #expect(try seats(onboarding: 2_000) == 10)
    #expect(try seats(need: 500) == 10)
    #expect(try seats(need: 600) == 9)
    #expect(try seats(need: 2_000) == 7)
  }

  @Test("need takes what a mandatory course may lose, before cost does")
  func dutyForNeed() throws {
    // Thirty people must all take M; there is money for ten seats. Of twenty that are missing 5 % are one: its money pays
    // for a seat in A.
    var small = SmallDossier()
    try small.add(30)
    small.courses = [
      course("M", size: 1...30, sessionCost: 0, seatCost: 1, develops: nil),
      course("A", size: 1...30, sessionCost: 0, seatCost: 1),
    ]
    small.mandatory = [must("M")]
    small.budgets = [budget(10)]
    func seats(_ tolerance: Int) throws -> [Identifier: Int] {
      small.objective = Objective(steps: [
        Objective.Step(.mandatory, tolerance: Share(units: tolerance)), Objective.Step(.need),
      ])
      let offerings = try small.plan().program.offerings
      return Dictionary(offerings.map { ($0.course, $0.seatCount) }, uniquingKeysWith: +)
    }
    #expect(try seats(0) == ["M": 10])
    #expect(try seats(500) == ["M": 9, "A": 1])
    #expect(try seats(1_000) == ["M": 8, "A": 2])
  }

  @Test("no program closes more need with the same duties", arguments: 0..<12)
  func dutyForNeedAgreesWithAllPrograms(seed: Int) throws {
    let dossier = try PriceToleranceTests.scarce(seed: 7_300 + seed)
    let plan = try Planner(options: PlanOptions(relativeGap: 0)).plan(dossier)
    let instance = PlanningInstance(dossier, policy: try #require(dossier.policy), needs: plan.needs)
    let values = instance.values(of: try #require(instance.schedule(of: plan.program)))
    let brute = BruteForce(instance: instance)
    let least = try #require(brute.best([.mandatory]) { _ in true })
    let missing = try #require(least.first)
    let enough = missing * 1.05 + 1e-9
    let best = try #require(brute.best([.need]) { $0[.mandatory] ?? 0 <= enough })
    let most = try #require(best.first)
    #expect(try #require(values[.mandatory]) <= enough)
    #expect(abs(try #require(values[.need]) - most) < 1e-6)
  }
}
