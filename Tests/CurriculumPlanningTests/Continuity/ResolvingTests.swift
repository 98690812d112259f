import NeedsScoring
import Testing
import TrainingModel

@testable import CurriculumPlanning

@Suite("Planning again from a program")
struct ResolvingTests {
  private func plan(_ dossier: Dossier, from start: Program? = nil, threads: Int = 1) throws -> Plan {
    var options = PlanOptions(relativeGap: 0, threads: threads)
    options.start = start
    return try Planner(options: options).plan(dossier)
  }

  private func changed(_ dossier: Dossier, _ kind: Int) -> Dossier {
    var dossier = dossier
    switch kind {
    case 0: dossier.courses.removeAll { $0.id == "C1" }
    case 1: dossier.courses = dossier.courses.map { $0.id == "C2" ? $0.costing(2) : $0 }
    default:
      dossier.policy?.change { policy in
        policy.budgets = policy.budgets.map {
          Budget(fund: $0.fund, amount: kind == 2 ? $0.amount / 2 : $0.amount * 2, location: nowhere)
        }
      }
    }
    return dossier
  }

  /// Tiers of two programs of one dossier, to the last digits.
  private func areSame(_ a: Program, _ b: Program) -> Bool {
    a.tiers.map(\.name) == b.tiers.map(\.name)
      && zip(a.tiers, b.tiers).allSatisfy { ($0.value - $1.value).magnitude < 1e-5 }
  }

  @Test("nothing changed gives the program itself", arguments: 0..<8)
  func unchanged(seed: Int) throws {
    let dossier = try randomDossier(seed: 61_000 + seed)
    let base = try plan(dossier).program
    let again = try plan(dossier, from: base).program
    #expect(text(of: again.offerings) == text(of: base.offerings))
    #expect(areSame(again, base))
  }

  @Test("a changed dossier has the tiers that a plan from nothing has", arguments: 0..<5, 0..<4)
  func change(seed: Int, kind: Int) throws {
    let dossier = try randomDossier(seed: 62_000 + seed)
    let base = try plan(dossier).program
    let other = changed(dossier, kind)
    #expect(areSame(try plan(other, from: base).program, try plan(other).program))
  }

  @Test("a program of another dossier misleads nobody", arguments: 0..<5)
  func stranger(seed: Int) throws {
    let dossier = try randomDossier(seed: 63_000 + seed)
    let other = try plan(try randomDossier(seed: 64_000 + seed)).program
    #expect(areSame(try plan(dossier, from: other).program, try plan(dossier).program))
  }

  @Test("one thread and two find the same", arguments: 0..<3)
  func threads(seed: Int) throws {
    let dossier = try randomDossier(seed: 65_000 + seed)
    let base = try plan(dossier).program
    let other = changed(dossier, 2)
    let (one, two) = (try plan(other, from: base).program, try plan(other, from: base, threads: 2).program)
    #expect(text(of: one) == text(of: two))
  }
}
