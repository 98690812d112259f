import NeedsScoring
import TrainingModel

/// Asks less of a duty, just so much that what a program reaches is enough.
struct DutyLowering {
  let dossier: Dossier
  let instance: PlanningInstance

  private var policy: Policy { instance.policy }

  /// The changes after which nothing is missing for the targets of a conflict; none where a rule is firm or has no
  /// measure that could be lowered.
  func changes(for conflict: FoundConflict) -> [DossierChange] {
    guard !conflict.missing.isEmpty else { return [] }
    var hours: [Int: Int] = [:]
    var floor: Int?
    var changes: [DossierChange] = []
    for (unit, missing) in conflict.missing.sorted(by: { $0.key < $1.key }) {
      guard !instance.statement(of: instance.rule(of: unit)).isFirm else { return [] }
      switch unit {
      case .onboarding: return []
      case .mandatory(let index):
        guard let change = share(of: index, missing: Int(missing.rounded(.up))) else { return [] }
        changes.append(change)
      case .hours(let cohort):
        guard case .leastHours(let rule) = instance.rule(of: unit) else { return [] }
        let people = instance.cohorts[cohort].headcount
        let reached = (instance.hourLimits[cohort].least ?? 0) * people - Int(missing.rounded(.up))
        hours[rule] = min(hours[rule] ?? .max, max(0, reached) / max(1, people))
      case .equity:
        guard let stated = policy.equityFloor?.share else { return [] }
        let reached = stated.units - Int((missing * Double(Share.scale) - 1e-6).rounded(.up))
        floor = min(floor ?? .max, max(0, reached))
      }
    }
    for (index, least) in hours.sorted(by: { $0.key < $1.key }) {
      let rule = policy.hourRules[index]
      changes.append(
        DossierChange(.leastHours, rule.id, from: rule.minimum?.units, to: least, at: rule.location))
    }
    if let floor, let rule = policy.equityFloor {
      changes.append(
        DossierChange(.equityFloor, rule.id, from: rule.share.units, to: floor, at: rule.location))
    }
    return changes
  }

  /// The largest share of the audience of a mandatory rule with which so many seats fewer are enough.
  func share(of index: Int, missing: Int) -> DossierChange? {
    let duty = instance.mandatory[index]
    let audience = AudienceTest(dossier)
    let people = instance.cohorts.reduce(0) {
      $0 + (audience.admits($1, duty.rule.audiences) ? $1.headcount : 0)
    }
    guard people > 0, missing > 0, missing <= duty.required else { return nil }
    let reached = Int128(duty.required - missing)
    let share = Int(reached * Int128(Share.scale) / Int128(people))
    return DossierChange(
      .mandatoryShare, duty.rule.id, from: duty.rule.share.units, to: share, at: duty.rule.location)
  }
}
