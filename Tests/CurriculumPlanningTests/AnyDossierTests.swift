import Diagnostics
import NeedsScoring
import Testing
import TrainingModel

@testable import CurriculumPlanning

/// A dossier of everything that documents may say, sensible or not: cohorts and employees, two funds and
/// hosts, courses without cost or least size, closures, tolerances, segments, firm rules.
func anyDossier(seed: Int) throws -> Dossier {
  var numbers = SeededNumbers(seed: seed)
  func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }
  func isPicked() -> Bool { Bool.random(using: &numbers) }
  var small = SmallDossier()
  small.scale = (0, 3)
  small.periodCount = pick(1...4)
  small.importance = pick(1...5)
  small.officer = [("K", pick(0...3)), ("L", pick(1...3))]
  small.manager = [("L", pick(1...3))]
  for _ in 0..<pick(1...4) {
    let isManager = isPicked()
    try small.add(
      pick(1...12), isManager ? "manager" : "officer", in: isPicked() ? "O1" : "O2",
      appointed: isManager && isPicked() ? try day(pick(1...5), pick(1...20)) : nil,
      at: [("K", pick(0...2)), ("L", pick(0...3))])
  }
  for index in 0..<pick(1...5) {
    let least = pick(0...4)
    let from = pick(0...2)
    small.courses.append(
      course(
        Identifier("C\(index)"), hours: pick(0...4), size: least...(least + pick(0...5)),
        sessionCost: pick(0...3) * 10,
        seatCost: pick(0...2),
        develops: pick(0...5) == 0 ? nil : (isPicked() ? "K" : "L", from, min(3, from + pick(1...2))),
        effectiveness: pick(0...4) * 2_500, delivery: isPicked() ? .online : .classroom,
        after: index > 0 && pick(0...2) == 0 ? [Identifier("C\(pick(0...index - 1))")] : [],
        audiences: pick(0...3) == 0 ? [Audience(isNewManager: isPicked(), location: nowhere)] : [],
        rooms: pick(0...2), offered: pick(0...3) == 0 ? [Identifier("P\(pick(1...small.periodCount))")] : [],
        maxSessions: pick(0...3) == 0 ? pick(0...2) : nil, fund: isPicked() ? "one" : "two"))
  }
  if pick(0...3) > 0 {
    small.budgets = [
      budget(pick(0...120), fund: "one"), budget(pick(0...120), fund: "two"),
      Budget(fund: "two", amount: pick(0...60), host: isPicked() ? "O" : "O1", location: nowhere),
    ]
  }
  small.resources = [rooms((0..<small.periodCount).map { _ in pick(0...4) })]
  if isPicked() { try small.close(month: pick(1...small.periodCount)) }
  if isPicked() {
    small.hourRules.append(
      HoursRule(id: "most", isManagerial: isPicked(), maximum: Hours(units: pick(0...40)), location: nowhere))
  }
  if isPicked() {
    small.hourRules.append(
      HoursRule(id: "least", minimum: Hours(units: pick(0...20)), isFirm: pick(0...3) == 0, location: nowhere)
    )
  }
  if isPicked() { try small.onboard(["C0", "C1"], withinDays: pick(0...93), isFirm: pick(0...4) == 0) }
  for index in 0..<pick(0...2) {
    small.mandatory.append(
      must(
        Identifier("C\(pick(0...5))"), share: pick(0...10) * 1000, before: isPicked() ? "P1" : nil,
        isFirm: pick(0...5) == 0, id: Identifier("M\(index)")))
  }
  if isPicked() {
    small.equityFloor = EquityFloor(
      id: "equity", share: Share(units: pick(0...10) * 1000), kind: isPicked() ? .district : nil,
      isFirm: pick(0...4) == 0, location: nowhere)
  }
  if pick(0...3) == 0 {
    small.deliveryShares = [
      DeliveryShare(
        id: "online", delivery: .online, minimum: Share(units: pick(0...5) * 1000),
        maximum: Share(units: pick(6...10) * 1000), location: nowhere)
    ]
  }
  small.objective = Objective(
    steps: Tier.ofObjective.shuffled(using: &numbers).map {
      Objective.Step($0, tolerance: Share(units: isPicked() ? 0 : pick(0...3) * 500))
    },
    segments: isPicked()
      ? []
      : [
        Objective.Segment(share: Share(units: 4_000), value: .one),
        Objective.Segment(share: Share(units: 6_000), value: .zero),
      ],
    reason: "A test.")
  return try small.dossier()
}

@Suite("Whatever the documents say")
struct AnyDossierTests {
  @Test("there is a plan that the referee accepts, or a reason why there is none", arguments: 0..<60)
  func planOrReason(seed: Int) throws {
    let dossier = try anyDossier(seed: seed)
    do {
      let plan = try Planner().plan(dossier)
      for tier in plan.program.tiers {
        #expect(tier.sense == .maximize ? tier.bound >= tier.value : tier.bound <= tier.value)
        #expect(tier.value.isFinite && tier.bound.isFinite && tier.gap.isFinite)
      }
      #expect(plan.stop == .gapReached || plan.stop == .exhausted)
      #expect(
        (plan.program.totals?.needClosed ?? NeedAmount(units: 0))
          <= (plan.program.totals?.needTotal ?? NeedAmount(units: 0)))
    } catch {
      let findings = try conflicts(error)
      #expect(!findings.isEmpty)
      #expect(findings.allSatisfy { $0.rule.code == "PLN940" })
    }
  }
}
