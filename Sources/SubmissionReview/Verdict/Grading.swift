import Diagnostics
import TrainingModel

/// What the policy makes of findings: severities, effects, the verdict.
struct Grading: Sendable {
  let policy: ReviewPolicy
  let organization: Identifier
  let tree: OrganizationTree
  let asOf: CalendarDate

  /// The change of severity that holds for a rule on the day of the review: one for the organization before one
  /// for all, the nearest organization first, and then the most binding.
  func regrade(of code: String) -> ReviewPolicy.Regrade? {
    let path = tree.path(from: organization)
    func distance(_ regrade: ReviewPolicy.Regrade) -> Int? {
      guard let organization = regrade.organization else { return path.count }
      return path.firstIndex(of: organization)
    }
    return policy.regrades.filter { $0.rule == code && asOf <= $0.until && distance($0) != nil }.min { a, b in
      (distance(a) ?? 0, a.severity) < (distance(b) ?? 0, b.severity)
    }
  }

  /// The severity that counts.
  func severity(of code: String, bound: ReviewSeverity) -> ReviewSeverity {
    regrade(of: code)?.severity ?? bound
  }

  /// Whether objections of a rule hold back single offerings.
  func holdsBack(_ code: String) -> Bool { policy.holdBacks.contains { $0.rule == code } }

  /// What follows from an objection.
  func effect(of objection: Objection) -> Objection.Effect {
    guard policy.returns.includes(objection.severity) else { return .none }
    return holdsBack(objection.code) && objection.offering != nil ? .holds : .returns
  }

  /// What follows from all.
  func verdict(_ objections: [Objection], _ unverified: [UnverifiedRule]) -> Verdict {
    if objections.contains(where: { $0.effect == .returns }) { return .returned }
    if unverified.contains(where: { policy.returns.includes($0.severity) }) { return .unverifiable }
    return objections.contains { $0.effect == .holds } ? .partial : .accepted
  }

  /// The offerings that are held back, each with the first rule that does, in the order of the objections.
  func heldBack(_ objections: [Objection]) -> [HeldOffering] {
    var seen: Set<OfferingKey> = []
    return objections.compactMap { objection in
      guard objection.effect == .holds, let offering = objection.offering, seen.insert(offering).inserted
      else { return nil }
      return HeldOffering(offering: offering, code: objection.code)
    }
  }
}
