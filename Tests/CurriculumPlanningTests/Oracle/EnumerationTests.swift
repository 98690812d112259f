import Foundation
import Testing
import TrainingModel

@testable import CurriculumPlanning

@Suite("The plan is the best there is, counted from the documents alone")
struct EnumerationTests {
  /// Dossiers a test takes on together, so that a thousand do not make a thousand lines.
  private static let batch = 50

  /// Three hundred dossiers, or twelve hundred where long tests are asked for.
  private static let batches = {
    let environment = ProcessInfo.processInfo.environment
    return environment["CI"] == "true" || environment["SANJ_LONG_TESTS"] == "1" ? 24 : 6
  }()

  @Test("every tier equals the best of all programs", arguments: 0..<batches)
  func equalsEnumeration(batch: Int) throws {
    for seed in batch * Self.batch..<(batch + 1) * Self.batch {
      let dossier = try tinyDossier(seed: seed)
      let policy = try #require(dossier.policy)
      let best = Enumeration(TinyQuestion(dossier, policy)).best()
      let program = try Planner(options: PlanOptions(relativeGap: 0)).plan(dossier).program
      #expect(program.tiers.map(\.name) == best.map(\.name), "seed \(seed)")
      for (tier, other) in zip(program.tiers, best) {
        #expect(
          abs(tier.value - other.value) <= 1e-5,
          "seed \(seed), \(tier.name): \(tier.value), best \(other.value)")
        // No bound may deny what is possible.
        let room = tier.sense == .maximize ? tier.bound - other.value : other.value - tier.bound
        #expect(room >= -1e-5, "seed \(seed), bound of \(tier.name)")
      }
    }
  }

  /// A random dossier, in a third of the cases with a minimum of hours.
  private func tinyDossier(seed: Int) throws -> Dossier {
    var dossier = try randomDossier(seed: 20_000 + seed)
    if seed % 3 == 0 {
      let rule = HoursRule(
        id: "least", isManagerial: seed % 2 == 0, minimum: Hours(units: 1 + seed % 9), location: nowhere)
      dossier.policy?.change { $0.hourRules.append(rule) }
    }
    return dossier
  }
}
