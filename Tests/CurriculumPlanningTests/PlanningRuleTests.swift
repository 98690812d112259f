import Diagnostics
import Testing
import TrainingModel

@testable import CurriculumPlanning

/// A dossier that provokes one rule, and no other.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let code: String
  let options: PlanOptions
  let isStopped: Bool
  /// Whether a search on the way has been ended by the time limit, which leaves time for the rest.
  let isCutOnTheWay: Bool
  let dossier: @Sendable () throws -> Dossier

  var testDescription: String { code }

  init(
    _ code: String, options: PlanOptions = PlanOptions(relativeGap: 0), isStopped: Bool = false,
    isCutOnTheWay: Bool = false,
    _ change: @escaping @Sendable (inout SmallDossier) throws -> Void
  ) {
    self.code = code
    self.options = options
    self.isStopped = isStopped
    self.isCutOnTheWay = isCutOnTheWay
    dossier = {
      var small = SmallDossier()
      try change(&small)
      return try small.dossier()
    }
  }

  /// Four officers and a course that closes all that they lack.
  static func ordinary(_ small: inout SmallDossier) throws {
    try small.add(4)
    small.courses = [course("A")]
  }

  static let all: [RuleCase] = [
    RuleCase("PLN901") {
      try ordinary(&$0)
      $0.hasPolicy = false
    },
    RuleCase("PLN902") { try $0.add(4) },
    RuleCase("PLN903") { $0.courses = [course("A")] },
    RuleCase("PLN904") {
      try $0.add(4, at: [("K", 1)])
      $0.courses = [course("A")]
    },
    RuleCase("PLN907") {
      try $0.add(4, at: [])
      $0.courses = [course("A")]
    },
    RuleCase("PLN905") {
      try $0.add(5_000_000_000)
      $0.courses = [course("A")]
    },
    RuleCase("PLN906") {
      $0.courses = [course("A", hours: 20_000, develops: nil)]
      $0.balance = BalanceRule(id: "even", measure: .squares, loadWeight: 9999, location: nowhere)
    },
    RuleCase("PLN910") {
      try ordinary(&$0)
      try $0.add(2, "manager", appointed: try day(1, 1), at: [])
      $0.courses.append(course("welcome", develops: nil))
      try $0.onboard(["welcome"], withinDays: 3)
    },
    RuleCase("PLN911") {
      try ordinary(&$0)
      try $0.add(2, "manager", appointed: try day(1, 1), at: [])
      $0.courses.append(course("welcome", sessionCost: 50, develops: nil))
      $0.budgets = [budget(40)]
      try $0.onboard(["welcome"], withinDays: 62)
    },
    RuleCase("PLN912") {
      try ordinary(&$0)
      try $0.add(2, "manager", appointed: try day(1, 1), at: [])
      $0.courses.append(course("welcome", size: 3...10, develops: nil))
      try $0.onboard(["welcome"], withinDays: 62)
    },
    RuleCase("PLN913") {
      try ordinary(&$0)
      try $0.add(2, "manager", appointed: try day(2, 5), at: [])
      $0.courses.append(course("welcome", develops: nil))
      try $0.onboard(["welcome"], withinDays: 62)
    },
    RuleCase("PLN920") {
      try ordinary(&$0)
      $0.budgets = [budget(12)]
      $0.mandatory = [must("A")]
    },
    RuleCase("PLN921") {
      try ordinary(&$0)
      $0.courses.append(course("law", size: 5...9, develops: nil))
      $0.mandatory = [must("law")]
    },
    RuleCase("PLN930") {
      try ordinary(&$0)
      $0.hourRules = [HoursRule(id: "hours", minimum: Hours(units: 8), location: nowhere)]
    },
    RuleCase("PLN931") {
      try ordinary(&$0)
      $0.budgets = [budget(12)]
      $0.equityFloor = EquityFloor(id: "equity", share: .one, kind: .district, location: nowhere)
    },
    RuleCase("PLN940") {
      try ordinary(&$0)
      $0.budgets = [budget(12)]
      $0.mandatory = [must("A", isFirm: true)]
    },
    RuleCase("PLN941") {
      $0.courses = [course("A", hours: 3, develops: nil), course("B", hours: 3, develops: nil)]
      $0.balance = BalanceRule(id: "even", minLoad: Hours(units: 16), location: nowhere)
    },
    RuleCase("PLN942") {
      $0.courses = [
        course("A", develops: nil), course("B", develops: nil, after: ["A"]),
        course("C", develops: nil, after: ["B"]),
      ]
      $0.balance = BalanceRule(id: "even", location: nowhere)
    },
    RuleCase("PLN950") {
      try ordinary(&$0)
      $0.officer = [("K", 2)]
    },
    RuleCase("PLN960", options: PlanOptions(relativeGap: 0, timeLimit: 0)) { try ordinary(&$0) },
    RuleCase("PLN961", isStopped: true) { try ordinary(&$0) },
    RuleCase("PLN962", isCutOnTheWay: true) { try ordinary(&$0) },
    RuleCase("PLN970") {
      try ordinary(&$0)
      $0.objective = Objective(
        steps: [Objective.Step(.mandatory), Objective.Step(.onboarding)], reason: "A law came first.")
    },
  ]

  /// What planning finds, whether it ends with a plan or not.
  func findings() throws -> [Finding] {
    let dossier = try dossier()
    let planner = Planner(options: options)
    let isStopped = isStopped
    if isCutOnTheWay { return try remarksOfCutSearch(planner, dossier) }
    do {
      if dossier.policy?.balance != nil { return try BalancePlanner(options: options).plan(dossier).remarks }
      return try planner.plan(dossier, shouldStop: { isStopped }).remarks
    } catch {
      return try conflicts(error)
    }
  }
}

extension RuleCase {
  private func remarksOfCutSearch(_ planner: Planner, _ dossier: Dossier) throws -> [Finding] {
    let (policy, needs) = try (planner.usablePolicy(of: dossier), planner.needs(of: dossier))
    let instance = PlanningInstance(dossier, policy: policy, needs: needs)
    let control = SearchControl(timeLimit: nil, shouldStop: { false }, report: { _ in })
    control.noteEndOfTime()
    let made = try #require(
      try planner.make(dossier, instance: instance, needs: needs, control: control))
    #expect(made.result.stop == .gapReachedUnderLimit)
    #expect(made.program.provenance?.stopped == "gap reached under the time limit")
    return planner.remarks(made.result, instance: instance, needs: needs, dossier: dossier)
  }
}

/// The findings of a refusal; any other error is thrown again.
func conflicts(_ error: PlanningError) throws -> [Finding] {
  switch error {
  case .unusable(let findings), .infeasible(let findings), .conflicting(let findings, _): return findings
  default: throw error
  }
}

@Suite("Rules of planning")
struct PlanningRuleTests {
  @Test("a dossier provokes its rule and no other", arguments: RuleCase.all)
  func provoked(rule: RuleCase) throws {
    let findings = try rule.findings()
    #expect(Set(findings.map(\.rule.code)) == [rule.code])
    for finding in findings {
      // Nothing is left unfilled in what people read.
      for text in [finding.message.en, finding.message.fa, finding.hint.en, finding.hint.fa] {
        #expect(!text.contains("{") && !text.contains("}"), "\(text)")
      }
    }
  }

  @Test("no rule is without a case, and codes are distinct")
  func complete() {
    let codes = RuleCase.all.map(\.code) + StandingRuleCase.all.map(\.code)
    #expect(codes.sorted() == PlanningRules.all.map(\.code).sorted())
    #expect(Set(PlanningRules.all.map(\.code)).count == PlanningRules.all.count)
    #expect(PlanningRules.all.allSatisfy { $0.code.hasPrefix("PLN9") && $0.code.utf8.count == 6 })
  }

  @Test("an ordinary dossier provokes none")
  func none() throws {
    var small = SmallDossier()
    try RuleCase.ordinary(&small)
    #expect(try small.plan().remarks.map(\.rule.code) == [])
  }

  @Test("a shortfall names what stands in its way, and how much is missing")
  func shortfall() throws {
    var small = SmallDossier()
    try RuleCase.ordinary(&small)
    small.budgets = [budget(12)]
    small.mandatory = [must("A")]
    let plan = try small.plan()
    let shortfall = try #require(plan.program.shortfalls.first)
    #expect(plan.program.shortfalls.count == 1)
    #expect(shortfall.missing.value == 2)
    #expect(shortfall.reason == "PLN920")
    #expect(!plan.meetsEveryDuty)
    #expect(plan.remarks[0].message.en.hasSuffix("what stands in the way: budget (fund)."))
    #expect(plan.remarks[0].message.fa.hasSuffix("مانع: بودجه (fund)."))
  }

  @Test("firm rules that conflict with each other are both named")
  func conflictingFirmRules() throws {
    var small = SmallDossier()
    try small.add(4)
    small.courses = [course("A"), course("B")]
    small.budgets = [budget(20)]
    small.mandatory = [must("A", isFirm: true, id: "first"), must("B", isFirm: true, id: "second")]
    let dossier = try small.dossier()
    let error = try #require(throws: PlanningError.self) { try Planner().plan(dossier) }
    let findings = try conflicts(error)
    #expect(findings.map(\.subject) == ["rule/first", "rule/second"])
    #expect(
      findings.map(\.message.en).map { $0.split(separator: ": ").last } == [
        "mandatory course (second), budget (fund).", "mandatory course (first), budget (fund).",
      ])
  }
}
