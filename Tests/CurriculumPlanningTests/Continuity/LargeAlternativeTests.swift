import Foundation
import NeedsScoring
import Testing
import TrainingModel

@testable import CurriculumPlanning

@Suite("Alternatives on a dossier too large for all programs")
struct LargeAlternativeTests {
  private static let isLong: Bool = {
    let environment = ProcessInfo.processInfo.environment
    return environment["CI"] == "true" || environment["SANJ_LONG_TESTS"] == "1"
  }()

  /// Two districts of many cohorts, and seventy courses in six months, of which a few can be paid for.
  private func town(seed: Int) throws -> SmallDossier {
    var numbers = SeededNumbers(seed: seed)
    func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }
    var town = SmallDossier()
    town.periodCount = 6
    town.officer = [("K", 3), ("L", 2)]
    town.manager = [("K", 2), ("L", 3)]
    for district in ["O1", "O2"] as [Identifier] {
      for level in 0..<3 {
        try town.add(pick(20...60), in: district, at: [("K", level), ("L", pick(0...1))])
        try town.add(pick(5...15), "manager", in: district, at: [("K", pick(0...1)), ("L", level)])
      }
    }
    town.courses = (10..<80).map { number in
      let step = pick(0...2)
      return course(
        Identifier("C\(number)"), hours: pick(2...6), size: pick(3...6)...pick(10...25),
        sessionCost: pick(8...30), seatCost: pick(1...3),
        develops: (pick(0...1) == 0 ? "K" : "L", step, step + 1), effectiveness: pick(80...100) * 100,
        rooms: pick(0...1))
    }
    town.budgets = [budget(900)]
    town.resources = [rooms((0..<6).map { _ in pick(1...3) })]
    town.hourRules = [HoursRule(id: "hours", maximum: Hours(units: 64), location: nowhere)]
    town.equityFloor = EquityFloor(
      id: "equity", share: Share(units: 1_000), kind: .district, location: nowhere)
    return town
  }

  @Test("each is clearly different, close to the best, and sound", .enabled(if: isLong), arguments: 70..<74)
  func large(seed: Int) throws {
    let dossier = try town(seed: seed).dossier()
    let policy = try #require(dossier.policy)
    let needs = try NeedsAssessment(dossier)
    #expect(!PlanningInstance(dossier, policy: policy, needs: needs).isSmall)
    let found = try AlternativePlanner(
      options: PlanOptions(relativeGap: 0.01), count: 2, within: 0.05
    ).plan(dossier)
    #expect(found.remarks.isEmpty)
    #expect(found.alternatives.count == 2)
    func need(_ plan: Plan) throws -> Double {
      try #require(plan.program.tiers.first { $0.name == "need" }).value
    }
    func courses(_ plan: Plan) -> Set<Identifier> { Set(plan.program.offerings.map(\.course)) }
    let best = try need(found.best)
    let all = [found.best] + found.alternatives.map(\.plan)
    for (number, plan) in all.enumerated() {
      #expect(try need(plan) >= 0.95 * best - 1e-5)
      #expect(Referee(dossier, policy: policy, needs: needs, program: plan.program).violations().isEmpty)
      for other in all.prefix(number) {
        // A third of the offerings, and courses besides months, are others.
        #expect(ProgramChanges(from: other.program, to: plan.program).difference >= 1.0 / 3)
        #expect(courses(other).symmetricDifference(courses(plan)).count >= 4)
      }
    }
  }
}
