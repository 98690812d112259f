import IntegerPrograms
import NeedsScoring
import Testing
import TrainingModel

@testable import CurriculumPlanning

@Suite("What every plan has in common")
struct PropertyTests {
  private func plan(_ dossier: Dossier) throws -> Program {
    try Planner(options: PlanOptions(relativeGap: 0)).plan(dossier).program
  }

  /// Whether `a` is as good as `b` in all tiers but cost, in their order.
  private func isAsGood(_ a: Program, as b: Program) -> Bool {
    for (x, y) in zip(a.tiers, b.tiers)
    where x.name != TierPart.cost.rawValue && abs(x.value - y.value) > 1e-5 {
      return (x.sense == .maximize) == (x.value > y.value)
    }
    return a.tiers.map(\.name) == b.tiers.map(\.name)
  }

  @Test("more money never makes a plan worse", arguments: 0..<12)
  func moreBudget(seed: Int) throws {
    var dossier = try randomDossier(seed: 2_000 + seed)
    let before = try plan(dossier)
    dossier.policy?.change { policy in
      policy.budgets = policy.budgets.map {
        Budget(fund: $0.fund, amount: $0.amount + 15_000_000, location: nowhere)
      }
    }
    #expect(isAsGood(try plan(dossier), as: before))
  }

  @Test("a catalog without a course that no rule names makes no better plan", arguments: 0..<12)
  func fewerCourses(seed: Int) throws {
    var dossier = try randomDossier(seed: 3_000 + seed)
    let before = try plan(dossier)
    dossier.courses.removeAll { $0.id == "C2" }
    #expect(isAsGood(before, as: try plan(dossier)))
  }

  @Test("the order of the documents does not matter", arguments: 0..<12)
  func order(seed: Int) throws {
    var dossier = try randomDossier(seed: 4_000 + seed)
    let before = text(of: try plan(dossier))
    var numbers = SeededNumbers(seed: seed)
    dossier.shuffle(using: &numbers)
    dossier.sort()
    #expect(text(of: try plan(dossier)) == before)
  }

  @Test("ten times the prices and ten times the money change no offering", arguments: 0..<12)
  func currency(seed: Int) throws {
    var dossier = try randomDossier(seed: 5_000 + seed)
    let before = try plan(dossier)
    dossier.courses = dossier.courses.map { $0.costing(10) }
    dossier.policy?.change { policy in
      policy.budgets = policy.budgets.map { Budget(fund: $0.fund, amount: $0.amount * 10, location: nowhere) }
    }
    let after = try plan(dossier)
    for index in TierPart.parts(of: try instance(dossier)).indices {
      let factor = before.tiers[index].name == TierPart.cost.rawValue ? 10.0 : 1
      #expect(abs(after.tiers[index].value - factor * before.tiers[index].value) < 1e-5)
    }
    var scaled = before.offerings
    for index in scaled.indices { scaled[index].cost *= 10 }
    #expect(text(of: after.offerings) == text(of: scaled))
  }

  @Test("other names in the same order change nothing but names", arguments: 0..<12)
  func names(seed: Int) throws {
    let dossier = try randomDossier(seed: 6_000 + seed)
    let renaming = Renaming(prefix: "شماره~")
    let renamed = try plan(renaming.rename(dossier))
    #expect(text(of: renamed).replacing("شماره~", with: "") == text(of: try plan(dossier)))
  }

  @Test("the same question has the same answer", arguments: 0..<6)
  func repetition(seed: Int) throws {
    let dossier = try randomDossier(seed: 7_000 + seed)
    #expect(text(of: try plan(dossier)) == text(of: try plan(dossier)))
  }

  private func instance(_ dossier: Dossier) throws -> PlanningInstance {
    PlanningInstance(dossier, policy: try #require(dossier.policy), needs: try NeedsAssessment(dossier))
  }
}
