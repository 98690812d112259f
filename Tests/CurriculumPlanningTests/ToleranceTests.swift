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
}
