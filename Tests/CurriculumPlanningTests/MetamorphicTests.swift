import Testing
import TrainingModel

@testable import CurriculumPlanning

/// Changes of the documents after which the question is the same. Where ties may be broken otherwise (by names, or
/// by the path of the search), programs may differ; the values of the tiers may not.
@Suite("The same question in other words")
struct MetamorphicTests {
  private func plan(_ dossier: Dossier) throws -> Program {
    try Planner(options: PlanOptions(relativeGap: 0)).plan(dossier).program
  }

  private func expectEqualTiers(_ a: Program, _ b: Program, _ what: String) {
    #expect(a.tiers.map(\.name) == b.tiers.map(\.name), "\(what)")
    for (x, y) in zip(a.tiers, b.tiers) {
      #expect(
        abs(x.value - y.value) <= 1e-5 * max(1, abs(x.value)), "\(what), \(x.name): \(x.value), \(y.value)")
    }
  }

  @Test("names in the opposite order leave every tier as it is", arguments: 0..<12)
  func oppositeNames(seed: Int) throws {
    let dossier = try randomDossier(seed: 11_000 + seed)
    var renamed = Renaming(prefix: "", isReversing: true).rename(dossier)
    // Periods are in the order of the year, whatever they are called.
    renamed.sort()
    expectEqualTiers(try plan(dossier), try plan(renamed), "seed \(seed)")
  }

  @Test("a course of no use to anybody changes no offering", arguments: 0..<12)
  func uselessCourse(seed: Int) throws {
    var dossier = try randomDossier(seed: 12_000 + seed)
    let before = try plan(dossier)
    dossier.courses += [
      course("A0", develops: nil),
      // Nobody starts above the highest level that any role requires.
      course("C2b", develops: ("K1", 3, 3)),
      course("Z", sessionCost: 0, seatCost: 0, develops: ("K2", 0, 3), offered: ["P9"]),
    ]
    dossier.sort()
    let after = try plan(dossier)
    #expect(after.offerings.map(\.course) == before.offerings.map(\.course))
    #expect(after.offerings.map(\.seatCount) == before.offerings.map(\.seatCount))
    expectEqualTiers(before, after, "seed \(seed)")
  }

  /// Two districts alike, or one that has the people of both.
  private func district(seed: Int, isSplit: Bool) throws -> Dossier {
    var numbers = SeededNumbers(seed: seed)
    func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }
    var small = SmallDossier()
    small.officer = [("K", 2), ("L", 1)]
    small.manager = [("L", pick(1...2))]
    small.importance = pick(1...5)
    let managers = 2 * pick(1...3)
    let appointed = try day(pick(1...2), 1)
    let level = pick(0...1)
    for unit in isSplit ? ["O1", "O2"] as [Identifier] : ["O1"] {
      let factor = isSplit ? 1 : 2
      // Tens, so that segments end at the same share of the people in the halves and in the whole.
      try small.add(10 * factor, in: unit, at: [("K", level), ("L", 0)])
      try small.add(managers / 2 * factor, "manager", in: unit, appointed: appointed, at: [("L", 3)])
    }
    small.courses = [
      course("A", size: pick(1...3)...pick(4...7), sessionCost: pick(1...4) * 10, rooms: 1),
      course(
        "B", size: 2...pick(3...8), develops: ("K", 1, 2), after: pick(0...1) == 0 ? ["A"] : [], rooms: 1),
      course("C", size: 1...pick(2...9), sessionCost: pick(0...3) * 10, develops: ("L", 0, 1)),
      course("welcome", size: 1...pick(2...4), develops: nil, rooms: pick(0...1)),
    ]
    small.budgets = [budget(pick(4...20) * 10)]
    small.resources = [rooms([pick(1...3), pick(1...4)])]
    try small.onboard(["welcome"], withinDays: 62)
    small.mandatory = [must("C", share: pick(1...10) * 1_000)]
    small.equityFloor = EquityFloor(
      id: "equity", share: Share(units: pick(1...5) * 1_000), kind: .municipality, location: nowhere)
    return try small.dossier()
  }

  @Test("one district of so many people does as well as two of half as many", arguments: 0..<24)
  func split(seed: Int) throws {
    let whole = try plan(try district(seed: seed, isSplit: false))
    let halves = try plan(try district(seed: seed, isSplit: true))
    expectEqualTiers(whole, halves, "seed \(seed)")
  }
}
