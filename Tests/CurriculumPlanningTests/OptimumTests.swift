import IntegerPrograms
import NeedsScoring
import Testing
import TrainingModel

@testable import CurriculumPlanning

@Suite("The plan is the best there is")
struct OptimumTests {
  @Test("every tier equals the best found by trying all programs", arguments: 0..<240)
  func equalsBruteForce(seed: Int) throws {
    let dossier = try randomDossier(seed: seed)
    let policy = try #require(dossier.policy)
    let instance = PlanningInstance(dossier, policy: policy, needs: try NeedsAssessment(dossier))
    let parts = TierPart.parts(of: instance)
    let plan = try Planner(options: PlanOptions(relativeGap: 0)).plan(dossier)
    let best = try #require(BruteForce(instance: instance).best(parts))
    for (index, part) in parts.enumerated() {
      let tier = try #require(plan.program.tiers.first { $0.name == part.rawValue })
      #expect(abs(tier.value - best[index]) <= 1e-5, "\(part.rawValue): \(tier.value), best \(best[index])")
      // No bound may deny what is possible.
      let room = part.sense == .maximize ? tier.bound - best[index] : best[index] - tier.bound
      #expect(room >= -1e-5, "bound of \(part.rawValue)")
    }
  }
}
