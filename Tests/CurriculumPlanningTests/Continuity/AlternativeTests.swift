import Diagnostics
import Testing
import TrainingModel

@testable import CurriculumPlanning

@Suite("Alternatives to the best program")
struct AlternativeTests {
  private func plans(_ dossier: Dossier, _ count: Int, within share: Double) throws -> AlternativePlans {
    try AlternativePlanner(options: PlanOptions(relativeGap: 0), count: count, within: share).plan(dossier)
  }

  private func courses(_ plan: Plan) -> Set<Identifier> { Set(plan.program.offerings.map(\.course)) }

  /// Three courses teach the same, the third a tenth of the people less well.
  private func town() throws -> SmallDossier {
    var town = SmallDossier()
    try town.add(10)
    town.courses = [
      course("a", size: 2...10), course("b", size: 2...10), course("c", size: 2...10, effectiveness: 9_000),
    ]
    town.budgets = [budget(25)]
    return town
  }

  @Test("each holds other courses and loses no more than is allowed")
  func others() throws {
    let found = try plans(try town().dossier(), 2, within: 0.2)
    #expect(found.remarks.isEmpty)
    #expect(found.alternatives.count == 2)
    let all = [found.best] + found.alternatives.map(\.plan)
    #expect(Set(all.map(courses)).count == 3)
    #expect(found.alternatives.allSatisfy { $0.changes.difference == 1 })
    #expect(Set(all.map(\.program.id)).count == 3)
    for plan in all {
      let need = plan.program.tiers.first { $0.name == "need" }
      #expect(need.map { $0.value >= 0.8 * 8.3 && $0.bound >= $0.value } == true)
    }
  }

  @Test("where nothing else is within reach, that is said")
  func few() throws {
    let found = try plans(try town().dossier(), 3, within: 0)
    #expect(found.alternatives.count == 1)
    #expect(found.remarks.map(\.rule.code) == ["PLN998"])
    #expect(found.remarks.first?.message.en.contains("1 of 3") == true)
  }

  @Test("no alternative costs a duty anything", arguments: 0..<8)
  func duties(seed: Int) throws {
    let dossier = try randomDossier(seed: 90_000 + seed)
    let found = try plans(dossier, 2, within: 0.5)
    for alternative in found.alternatives {
      #expect(alternative.changes.difference > 0)
      #expect(courses(alternative.plan) != courses(found.best))
      for (best, own) in zip(found.best.program.tiers, alternative.plan.program.tiers) {
        #expect(best.name == own.name)
        switch best.name {
        case "need": #expect(own.value >= 0.5 * best.value - 1e-5)
        case "cost": #expect(own.bound <= own.value + 1e-6)
        default: #expect((own.value - best.value).magnitude < 1e-5)
        }
      }
    }
  }

  @Test("pins hold in alternatives as well")
  func pinned() throws {
    let dossier = try town().dossier()
    let base = try Planner(options: PlanOptions(relativeGap: 0)).plan(dossier).program
    let row = try #require(base.offerings.first)
    let options = PlanOptions(
      relativeGap: 0,
      continuity: Continuity(base: base, pins: [.init(course: row.course, period: row.period)]))
    let found = try AlternativePlanner(options: options, count: 1, within: 0.5).plan(dossier)
    #expect(found.alternatives.allSatisfy { $0.plan.program.offerings.contains { $0.course == row.course } })
  }

  /// A wider search is no remedy where there was no time for it.
  @Test("too few of them are blamed on what ended the search")
  func reasons() throws {
    let narrow = ContinuityRules.fewAlternatives(1, of: 3, within: "2.5", isCut: false)
    #expect(narrow.message.en == "1 of 3 alternatives were found within 2.5 % of the best program.")
    #expect(narrow.hint.en.contains("--within") && narrow.hint.fa.contains("--within"))
    let cut = ContinuityRules.fewAlternatives(1, of: 3, within: "2.5", isCut: true)
    #expect(
      cut.message.en.contains("the time limit ended the search") && cut.message.fa.contains("زمان مجاز"))
    for hint in [cut.hint.en, cut.hint.fa] {
      #expect(hint.contains("--time-limit") && !hint.contains("--within"))
    }
    // One course only, and all the time in the world: there is no other.
    var town = try town()
    town.courses = [course("a", size: 2...10)]
    let found = try plans(try town.dossier(), 1, within: 0.01)
    #expect(found.remarks.map { $0.hint.en.contains("--within") } == [true])
  }
}
