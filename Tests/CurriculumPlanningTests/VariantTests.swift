import Diagnostics
import IntegerPrograms
import NeedsScoring
import Testing
import TrainingModel

@testable import CurriculumPlanning

@Suite("The best plan under other policies")
struct VariantTests {
  /// The tiers of a plan, which must be the best that trying all programs finds; `nil` if the firm rules
  /// cannot be kept, which both must say.
  private func compare(_ dossier: Dossier, firm: [TierPart] = []) throws {
    let policy = try #require(dossier.policy)
    let instance = PlanningInstance(dossier, policy: policy, needs: try NeedsAssessment(dossier))
    let parts = TierPart.parts(of: instance)
    let firm = parts.filter(firm.contains)
    // What is firm comes first; if it can be kept, the rest is the best that is left.
    let all = try #require(BruteForce(instance: instance).best(firm + parts))
    let isPossible = zip(firm, all).allSatisfy { part, value in
      part == .onboarding ? value == Double(instance.onboardingSeatsDue) : value < 1e-9
    }
    let planner = Planner(options: PlanOptions(relativeGap: 0))
    guard isPossible else {
      let error = try #require(throws: PlanningError.self) { try planner.plan(dossier) }
      let findings = try conflicts(error)
      #expect(!findings.isEmpty)
      // No rule is named that the policy does not have.
      #expect(findings.allSatisfy { !$0.message.en.contains("()") })
      return
    }
    let best = all.dropFirst(firm.count)
    for (tier, value) in zip(try planner.plan(dossier).program.tiers, best) {
      #expect(abs(tier.value - value) <= 1e-5, "\(tier.name): \(tier.value), best \(value)")
      let room = tier.sense == .maximize ? tier.bound - value : value - tier.bound
      #expect(room >= -1e-5, "bound of \(tier.name)")
    }
  }

  @Test("tiers in any order", arguments: 0..<24)
  func tierOrder(seed: Int) throws {
    var numbers = SeededNumbers(seed: seed)
    var dossier = try randomDossier(seed: 10_000 + seed)
    dossier.policy?.change {
      $0.objective = Objective(
        steps: Tier.ofObjective.shuffled(using: &numbers).map { Objective.Step($0) }, reason: "A test.")
    }
    try compare(dossier)
  }

  @Test("least hours a head", arguments: 0..<16)
  func minimumHours(seed: Int) throws {
    var numbers = SeededNumbers(seed: seed)
    var dossier = try randomDossier(seed: 11_000 + seed)
    dossier.policy?.change {
      $0.hourRules.append(
        HoursRule(
          id: "least", minimum: Hours(units: Int.random(in: 1...8, using: &numbers)), location: nowhere))
    }
    try compare(dossier)
  }

  @Test("duties that build on courses which are none, under delivery shares", arguments: 0..<16)
  func chainedDuties(seed: Int) throws {
    var dossier = try randomDossier(seed: 13_000 + seed)
    dossier.courses = dossier.courses.map { $0.id == "C2" ? $0.after("C1") : $0 }
    let since = try day(1, 1)
    dossier.policy?.change {
      $0.onboarding = OnboardingRule(
        id: "onboarding", appointedSince: since, withinDays: 62,
        courses: [Reference(id: "C2", location: nowhere)],
        location: nowhere)
      $0.deliveryShares = [
        DeliveryShare(id: "online", delivery: .online, minimum: Share(units: 3_000), location: nowhere)
      ]
    }
    try compare(dossier)
  }

  @Test("firm rules", arguments: Array(20..<45) + [246, 275, 305, 307, 427])
  func firmRules(seed: Int) throws {
    var numbers = SeededNumbers(seed: seed)
    var dossier = try randomDossier(seed: 12_000 + seed)
    var firm: [TierPart] = []
    dossier.policy?.change { parts in
      func isFirm(_ part: TierPart) -> Bool {
        let isFirm = Bool.random(using: &numbers)
        if isFirm { firm.append(part) }
        return isFirm
      }
      if let rule = parts.onboarding, isFirm(.onboarding) {
        parts.onboarding = OnboardingRule(
          id: rule.id, appointedSince: rule.appointedSince, withinDays: rule.withinDays,
          courses: rule.courses,
          isFirm: true, location: nowhere)
      }
      if isFirm(.mandatory) {
        parts.mandatory = parts.mandatory.map {
          MandatoryRule(
            id: $0.id, course: $0.course, share: $0.share, before: $0.before, audiences: $0.audiences,
            isFirm: true,
            location: nowhere)
        }
      }
      if let floor = parts.equityFloor, isFirm(.equity) {
        parts.equityFloor = EquityFloor(
          id: floor.id, share: floor.share, kind: floor.kind, isFirm: true, location: nowhere)
      }
      parts.hourRules.append(
        HoursRule(id: "least", minimum: Hours(units: 2), isFirm: isFirm(.minimumHours), location: nowhere))
    }
    try compare(dossier, firm: firm)
  }
}
