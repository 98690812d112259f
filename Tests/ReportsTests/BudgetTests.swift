import Diagnostics
import NeedsScoring
import Testing
import TrainingModel

@testable import CurriculumPlanning
@testable import Reports

@Suite struct BudgetTests {
  /// The budget that a report names for these funds, in the tree root → city → district.
  private func total(_ budgets: [(fund: Identifier, amount: Int, host: Identifier?)]) throws -> Int? {
    var dossier = dossier([("district", "R", [1])])
    dossier.organizations = [
      Organization(id: "root", kind: .agency, parent: nil, title: LocalizedText(), location: nowhere),
      Organization(
        id: "city", kind: .municipality, parent: "root", title: LocalizedText(), location: nowhere),
      Organization(
        id: "district", kind: .district, parent: "city", title: LocalizedText(), location: nowhere),
      Organization(
        id: "other", kind: .municipality, parent: "root", title: LocalizedText(), location: nowhere),
    ]
    guard let old = dossier.policy else { return nil }
    dossier.policy = Policy(
      id: old.id, year: old.year, calendar: old.calendar, currency: old.currency, periods: old.periods,
      budgets: budgets.map { Budget(fund: $0.fund, amount: $0.amount, host: $0.host, location: nowhere) },
      location: nowhere)
    let program = Program(
      id: "p", organization: "root", year: 1404, calendar: .persian, currency: "IRR", offerings: [],
      location: nowhere)
    let plan = Plan(
      program: program, needs: try NeedsAssessment(dossier),
      rankedList: ListComparison(value: 0, needClosed: NeedAmount(units: 0), cost: 0), remarks: [],
      stop: .gapReached)
    return PlanReport(plan, of: dossier, language: .en).budget
  }

  @Test func fundsAddUp() throws {
    #expect(try total([("a", 100, nil), ("b", 30, nil)]) == 130)
    #expect(try total([]) == nil)
  }

  @Test func partsOfAFundAreNotMoreMoney() throws {
    #expect(try total([("a", 100, nil), ("a", 30, "city"), ("b", 7, "city")]) == 107)
    #expect(try total([("a", 100, "root"), ("a", 30, "city"), ("a", 20, "other")]) == 100)
    #expect(try total([("a", 30, "city"), ("a", 20, "other"), ("a", 10, "district")]) == 50)
  }

  @Test func sumsThatOverflowSaturate() throws {
    #expect(try total([("a", Int.max, nil), ("b", 1, nil)]) == Int.max)
  }
}
