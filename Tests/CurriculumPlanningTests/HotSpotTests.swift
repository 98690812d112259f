import Testing
import TrainingModel

@testable import CurriculumPlanning

@Suite("Hot spots, by hand")
struct HotSpotTests {
  /// Twenty people and one room, in one month, for classes of ten.
  private func crowded() throws -> SmallDossier {
    var small = SmallDossier()
    small.periodCount = 1
    try small.add(20)
    small.courses = [course("A", rooms: 1)]
    small.resources = [rooms([1])]
    return small
  }

  @Test("one more room trains ten more people")
  func room() throws {
    let spots = try #require(try crowded().plan().hotSpots)
    #expect(spots.map(\.rule.words.en) == ["capacity (room, P1)"])
    let spot = try #require(spots.first)
    #expect(spot.extra == 1000)
    #expect(abs(spot.seats - 10) < 1e-6 && abs(spot.needClosed - 10) < 1e-6)
    // The first ten count in full, six more at 0.7, the last four at 0.4.
    #expect(abs(spot.value - 5.8) < 1e-6)
  }

  @Test("what is not scarce is none, and nothing is where nothing is")
  func none() throws {
    var small = try crowded()
    small.resources = [rooms([2])]
    #expect(try small.plan().hotSpots?.isEmpty == true)
    small.officer = []
    #expect(try small.plan().hotSpots?.isEmpty == true)
  }

  @Test("one per cent more of a fund buys what it pays for")
  func money() throws {
    var small = SmallDossier()
    try small.add(100)
    small.courses = [course("A", size: 1...100, sessionCost: 0, seatCost: 10)]
    small.budgets = [budget(200)]
    let spot = try #require(try small.plan().hotSpots?.first)
    #expect(spot.rule.kind == .budget && spot.extra == 2)
    #expect(abs(spot.seats - 0.2) < 1e-6 && abs(spot.value - 0.2) < 1e-6)
  }

  @Test("the order is that of what is bought")
  func order() throws {
    var small = try crowded()
    small.periodCount = 2
    small.officer = [("K", 1), ("L", 1)]
    try small.add(8, in: "O2", at: [("L", 0)])
    small.courses.append(course("B", size: 1...2, develops: ("L", 0, 1), rooms: 1, offered: ["P2"]))
    small.courses[0] = course("A", rooms: 1, offered: ["P1"])
    small.resources = [rooms([1, 1])]
    let spots = try #require(try small.plan().hotSpots)
    #expect(spots.map(\.rule.detail) == ["P1", "P2"])
    #expect(zip(spots, spots.dropFirst()).allSatisfy { $0.value >= $1.value })
  }

  @Test("after a time limit they are not looked for, and that is said")
  func timeLimit() throws {
    let plan = try Planner(options: PlanOptions(timeLimit: 0)).plan(try crowded().dossier())
    #expect(plan.hotSpots == nil)
  }
}
