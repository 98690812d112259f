import Diagnostics
import Foundation
import NeedsScoring
import Testing
import TrainingModel

@testable import CurriculumPlanning

@Suite("Input at the edge of sense")
struct BadInputTests {
  /// Four officers and a course that closes all that they lack.
  private func ordinary(_ change: (inout SmallDossier) throws -> Void) throws -> Plan {
    var small = SmallDossier()
    try small.add(4)
    small.courses = [course("A")]
    try change(&small)
    return try small.plan()
  }

  /// Whether nothing is planned, proven to be the best.
  private func isEmpty(_ plan: Plan) -> Bool { plan.program.offerings.isEmpty && plan.stop == .gapReached }

  @Test("no capacity anywhere")
  func noCapacity() throws {
    #expect(
      isEmpty(
        try ordinary {
          $0.courses = [course("A", rooms: 1)]
          $0.resources = [rooms([0, 0])]
        }))
  }

  @Test("an audience of nobody")
  func nobody() throws {
    #expect(
      isEmpty(
        try ordinary {
          $0.courses = [course("A", audiences: [Audience(organization: "O2", location: nowhere)])]
        }))
  }

  @Test("a course longer than anybody's hours")
  func tooLong() throws {
    #expect(
      isEmpty(
        try ordinary {
          $0.courses = [course("A", hours: 9)]
          $0.hourRules = [HoursRule(id: "hours", maximum: Hours(units: 32), location: nowhere)]
        }))
  }

  @Test("a role without requirements")
  func noRequirement() throws { #expect(isEmpty(try ordinary { $0.officer = [] })) }

  @Test("a scale of one level")
  func oneLevel() throws {
    let plan = try ordinary {
      $0.scale = (1, 1)
      $0.courses = [course("A", develops: ("K", 1, 1))]
    }
    #expect(isEmpty(plan))
  }

  @Test("classes larger than the demand, of nobody, or smaller than themselves", arguments: [5...9, 0...0])
  func size(size: ClosedRange<Int>) throws {
    #expect(isEmpty(try ordinary { $0.courses = [course("A", size: size)] }))
  }

  @Test("no smallest class, no cost, no hours")
  func nothing() throws {
    let plan = try ordinary { $0.courses = [course("A", hours: 0, size: 0...3, sessionCost: 0, seatCost: 0)] }
    #expect(plan.program.totals?.needClosed.value == 4)
    #expect(plan.program.totals?.cost == 0)
    #expect(plan.program.offerings.allSatisfy { $0.sessions > 0 && $0.seatCount > 0 })
  }

  @Test("all months closed, or none at all", arguments: [0, 2])
  func noMonth(count: Int) throws {
    let plan = try ordinary {
      $0.periodCount = count
      try $0.close(month: 1)
      try $0.close(month: 2)
    }
    #expect(isEmpty(plan))
  }

  @Test("no new managers")
  func noManagers() throws {
    let plan = try ordinary {
      $0.courses.append(course("welcome", develops: nil))
      try $0.onboard(["welcome"], withinDays: 62, isFirm: true)
    }
    #expect(plan.program.offerings.map(\.course) == ["A"])
    #expect(plan.program.totals?.newManagers == 0)
    #expect(plan.meetsEveryDuty)
  }

  @Test("nobody but new managers")
  func managersOnly() throws {
    var small = SmallDossier()
    try small.add(3, "manager", appointed: try day(1, 1), at: [])
    small.courses = [course("welcome", develops: nil)]
    try small.onboard(["welcome"], withinDays: 62, isFirm: true)
    let plan = try small.plan()
    #expect(plan.program.totals?.newManagersOnboarded == 3)
    #expect(plan.meetsEveryDuty)
  }

  @Test("a deadline before the appointment")
  func pastDeadline() throws {
    var small = SmallDossier()
    try small.add(3, "manager", appointed: try day(1, 20), at: [])
    small.courses = [course("welcome", develops: nil)]
    small.onboarding = OnboardingRule(
      id: "onboarding", appointedSince: try day(1, 1), withinDays: 90, deadline: try day(1, 2),
      courses: [Reference(id: "welcome", location: nowhere)], location: nowhere)
    let plan = try small.plan()
    #expect(plan.program.offerings.map(\.period) == ["P2"])
    #expect(plan.program.shortfalls.map(\.reason) == ["PLN910"])
  }

  @Test("a mandatory course that the catalog lacks")
  func unknownMandatory() throws {
    let plan = try ordinary { $0.mandatory = [must("gone")] }
    #expect(plan.program.shortfalls.map(\.reason) == ["PLN921"])
    #expect(plan.program.offerings.map(\.course) == ["A"])
  }

  @Test(
    "no money, and more than is ever needed",
    arguments: [(0, 0), (1, 0), (13, 3), (14, 4), (1_000_000_000_000_000, 4), (100_000_000_000_000_000, 4)])
  func money(amount: Int, people: Int) throws {
    let plan = try ordinary { $0.budgets = [budget(amount)] }
    #expect(plan.program.totals?.seats == people)
    #expect(plan.stop == .gapReached)
  }

  @Test("a firm rule that no budget can keep names what it conflicts with")
  func firm() throws {
    var small = SmallDossier()
    try small.add(4)
    small.courses = [course("A")]
    small.budgets = [budget(0)]
    small.mandatory = [must("A", isFirm: true)]
    let dossier = try small.dossier()
    let error = try #require(throws: PlanningError.self) { try Planner().plan(dossier) }
    let findings = try conflicts(error)
    #expect(findings.map(\.rule.code) == ["PLN940"])
    #expect(
      findings.map(\.message.en) == ["Firm rule mandatory cannot be kept; it conflicts with: budget (fund)."])
  }

  @Test("a prerequisite that is never offered seats only those who know what it teaches", arguments: [0, 1])
  func idlePrerequisite(level: Int) throws {
    var small = SmallDossier()
    small.officer = [("K", 2)]
    try small.add(4, at: [("K", level)])
    small.courses = [
      course("base", offered: ["P9"]), course("next", develops: ("K", 1, 2), after: ["base"]),
    ]
    let plan = try small.plan()
    #expect(plan.program.offerings.map(\.course) == (level == 1 ? ["next"] : []))
    #expect(plan.program.totals?.seats == 4 * level)
    #expect(plan.stop == .gapReached)
  }

  @Test("courses that are all the same", arguments: [30, 10_000])
  func identical(count: Int) throws {
    let plan = try ordinary {
      $0.courses = (0..<count).map { course(Identifier("C\($0)")) }
      $0.budgets = [budget(100)]
    }
    #expect(plan.program.totals?.needClosed.value == 4)
    #expect(plan.program.totals?.cost == 14)
    #expect(plan.stop == .gapReached)
  }

  @Test(
    "a thousand million people in one cohort are planned for exactly", arguments: [10_000_000, 1_000_000_000])
  func many(size: Int) throws {
    var small = SmallDossier()
    small.importance = 5
    try small.add(1_000_000_000)
    small.courses = [course("A", size: 1...size)]
    small.budgets = [budget(5_000_000_000)]
    let plan = try Planner(options: PlanOptions(timeLimit: 20)).plan(try small.dossier())
    let totals = try #require(plan.program.totals)
    #expect(totals.seats == 1_000_000_000)
    #expect(totals.needClosed.value == 5_000_000_000)
    #expect(totals.cost <= 5_000_000_000)
  }

  @Test("a limit of time or a wish to stop leaves the ranked list at least", arguments: [false, true])
  func stopped(isInterrupted: Bool) throws {
    for seed in 0..<20 {
      let dossier = try randomDossier(seed: 9_000 + seed)
      if dossier.policy?.deliveryShares.isEmpty == false { continue }
      let options = PlanOptions(relativeGap: 0, timeLimit: isInterrupted ? nil : 0)
      let plan = try Planner(options: options).plan(dossier, shouldStop: { isInterrupted })
      let need = try #require(plan.program.tiers.first { $0.name == "need" })
      #expect(need.value >= plan.rankedList.value - 1e-5)
      #expect(need.bound >= need.value)
      // Even where what is left happens to be the best, the output says that the limit struck.
      #expect(
        isInterrupted
          ? plan.stop == .gapReached || plan.stop == .interrupted
          : plan.stop == .gapReachedUnderLimit || plan.stop == .timeLimit)
    }
  }
}
