import Diagnostics
import NeedsScoring
import Testing
import TrainingModel

@testable import CurriculumPlanning

/// Course and period of every offering, in order.
private func order(_ plan: Plan) -> [String] { plan.program.offerings.map { "\($0.course) \($0.period)" } }

/// The value of a tier.
private func value(_ tier: TierPart, _ plan: Plan) -> Double? {
  plan.program.tiers.first { $0.name == tier.rawValue }?.value
}

@Suite("Order of the program")
struct OrderTests {
  @Test("onboarding first, then mandatory courses, then the rest, whatever the month")
  func tiers() throws {
    var small = SmallDossier()
    small.periodCount = 3
    try small.add(4)
    try small.add(2, "manager", appointed: try day(3, 1), at: [])
    try small.close(month: 1)
    small.courses = [
      course("a-need", offered: ["P2"]), course("b-law", develops: nil, offered: ["P2"]),
      course("c-welcome", develops: nil),
    ]
    small.mandatory = [must("b-law")]
    try small.onboard(["c-welcome"], withinDays: 31)
    let plan = try small.plan()
    #expect(order(plan) == ["c-welcome P3", "b-law P2", "a-need P2"])
    #expect(plan.program.offerings.map(\.tier) == [.onboarding, .mandatory, .need])
    #expect(plan.program.offerings.map(\.order) == [1, 2, 3])
    #expect(plan.meetsEveryDuty)
  }

  @Test("what onboarding builds on is part of it")
  func onboardingChain() throws {
    var small = SmallDossier()
    small.periodCount = 3
    small.manager = [("L", 1)]
    try small.add(2, "manager", appointed: try day(1, 1), at: [("L", 0)])
    small.courses = [
      course("welcome", develops: nil, after: ["z-basics"]), course("z-basics", develops: ("L", 0, 1)),
    ]
    try small.onboard(["welcome"], withinDays: 92)
    let plan = try small.plan()
    #expect(order(plan) == ["z-basics P1", "welcome P2"])
    #expect(plan.program.offerings.allSatisfy { $0.tier == .onboarding })
    #expect(value(.onboardingEarliness, plan) == 2)
  }

  @Test("by need closed per cost within a month; ties by id")
  func ratio() throws {
    var small = SmallDossier()
    small.periodCount = 1
    small.officer = [("K", 1), ("L", 2)]
    try small.add(4, at: [("K", 0), ("L", 1)])
    try small.add(4, in: "O2", at: [("K", 1), ("L", 0)])
    small.courses = [
      course("dear", sessionCost: 90, audiences: [Audience(organization: "O1", location: nowhere)]),
      course(
        "fair-b", develops: ("L", 1, 2), audiences: [Audience(organization: "O1", location: nowhere)]),
      course(
        "fair-a", develops: ("L", 0, 1), audiences: [Audience(organization: "O2", location: nowhere)]),
    ]
    #expect(order(try small.plan()) == ["fair-a P1", "fair-b P1", "dear P1"])
  }

  @Test("every pair of neighbours stands in order", arguments: 0..<40)
  func neighbours(seed: Int) throws {
    let dossier = try randomDossier(seed: 8_000 + seed)
    let offerings = try Planner(options: PlanOptions(relativeGap: 0)).plan(dossier).program.offerings
    let tiers = Tier.ofObjective
    for (a, b) in zip(offerings, offerings.dropFirst()) {
      #expect(b.order == a.order + 1)
      let rank = (tiers.firstIndex(of: a.tier) ?? 0, tiers.firstIndex(of: b.tier) ?? 0)
      #expect(rank.0 <= rank.1)
      guard rank.0 == rank.1 else { continue }
      #expect(a.period <= b.period)
      guard a.period == b.period else { continue }
      let (x, y) = (Int128(a.closes.units) * Int128(b.cost), Int128(b.closes.units) * Int128(a.cost))
      #expect(x > y || (x == y && a.course < b.course))
    }
  }
}

@Suite("Onboarding")
struct OnboardingTests {
  /// Two new managers in each district, appointed at the beginning of the year, and a course for two.
  private func districts(rooms counts: [Int], withinDays days: Int) throws -> SmallDossier {
    var small = SmallDossier()
    small.periodCount = counts.count
    try small.add(2, "manager", in: "O1", appointed: try day(1, 1), at: [])
    try small.add(2, "manager", in: "O2", appointed: try day(1, 1), at: [])
    small.courses = [course("welcome", size: 1...2, develops: nil, rooms: 1)]
    small.resources = [rooms(counts)]
    try small.onboard(["welcome"], withinDays: days)
    return small
  }

  @Test("everybody in the first month, if there is room")
  func firstMonth() throws {
    let plan = try districts(rooms: [2, 2, 2], withinDays: 92).plan()
    #expect(order(plan) == ["welcome P1"])
    #expect(value(.onboarding, plan) == 4)
    #expect(value(.onboardingEarliness, plan) == 0)
  }

  @Test("one session goes to the next month with room, if there is one room a month")
  func laterMonth() throws {
    let next = try districts(rooms: [1, 1, 1], withinDays: 92).plan()
    #expect(order(next) == ["welcome P1", "welcome P2"])
    #expect(value(.onboardingEarliness, next) == 2)
    let last = try districts(rooms: [1, 0, 1], withinDays: 93).plan()
    #expect(order(last) == ["welcome P1", "welcome P3"])
    #expect(value(.onboardingEarliness, last) == 4)
    #expect(last.meetsEveryDuty)
    #expect(last.program.totals?.newManagersOnboarded == 4)
  }

  @Test("who cannot be served in time is served late, and the program says so")
  func late() throws {
    let plan = try districts(rooms: [1, 0, 1], withinDays: 31).plan()
    #expect(order(plan) == ["welcome P1", "welcome P3"])
    #expect(value(.onboarding, plan) == 2)
    #expect(value(.onboardingServed, plan) == 4)
    #expect(plan.remarks.map(\.rule.code) == ["PLN907", "PLN911"])
    #expect(
      plan.remarks[1].message.en.hasSuffix(
        "what stands in the way: deadline of onboarding (onboarding), capacity (room, P1)."))
    #expect(plan.program.totals?.newManagersOnboarded == 2)
  }

  @Test("a batch starts with the first whole month after its appointment")
  func batches() throws {
    var small = SmallDossier()
    small.periodCount = 4
    try small.add(1, "manager", appointed: try day(1, 1), at: [])
    try small.add(1, "manager", appointed: try day(1, 2), at: [])
    try small.add(1, "manager", appointed: try day(3, 1), at: [])
    small.courses = [course("welcome", develops: nil)]
    try small.onboard(["welcome"], withinDays: 92)
    let plan = try small.plan()
    #expect(order(plan) == ["welcome P1", "welcome P2", "welcome P3"])
    #expect(plan.program.offerings.map { $0.seats.map(\.batch) } == [["P1–P3"], ["P2–P3"], ["P3–P4"]])
    #expect(value(.onboardingEarliness, plan) == 0)
  }

  @Test("batches wait for each other where a session must be filled")
  func jointSession() throws {
    var small = SmallDossier()
    small.periodCount = 3
    try small.add(1, "manager", appointed: try day(1, 1), at: [])
    try small.add(1, "manager", appointed: try day(2, 1), at: [])
    small.courses = [course("welcome", size: 2...9, develops: nil)]
    try small.onboard(["welcome"], withinDays: 92)
    let plan = try small.plan()
    #expect(order(plan) == ["welcome P2"])
    #expect(plan.program.offerings[0].seatCount == 2)
    #expect(value(.onboardingEarliness, plan) == 1)
  }

  @Test("onboarding comes before every other use of the money")
  func beforeNeeds() throws {
    var small = SmallDossier()
    try small.add(9)
    try small.add(2, "manager", appointed: try day(1, 1), at: [])
    small.courses = [course("need"), course("welcome", sessionCost: 15, develops: nil)]
    small.budgets = [budget(19)]
    try small.onboard(["welcome"], withinDays: 62)
    #expect(order(try small.plan()) == ["welcome P1"])
  }

  @Test("a policy may put it elsewhere, and then it gives way")
  func notFirst() throws {
    var small = SmallDossier()
    try small.add(5)
    try small.add(2, "manager", appointed: try day(1, 1), at: [])
    small.courses = [course("need"), course("welcome", sessionCost: 15, develops: nil)]
    small.budgets = [budget(19)]
    try small.onboard(["welcome"], withinDays: 62)
    small.objective = Objective(
      steps: [Objective.Step(.need), Objective.Step(.onboarding)], reason: "A test.")
    let plan = try small.plan()
    #expect(order(plan) == ["need P1"])
    #expect(Set(plan.remarks.map(\.rule.code)) == ["PLN970", "PLN911"])
  }
}
