import IntegerPrograms
import TrainingModel

/// Finds out which constraints stand in the way of a duty, by leaving them out one at a time.
struct Obstacles {
  let instance: PlanningInstance
  let options: PlanOptions
  let control: SearchControl

  /// Constraints that can stand in the way: those of which the documents say anything.
  var suspects: [ConstraintName] {
    let policy = instance.policy
    let courses = instance.courses
    let present: [(name: ConstraintName, isThere: Bool)] = [
      (.budget, !policy.budgets.isEmpty), (.resourceCapacity, courses.contains { !$0.uses.isEmpty }),
      (.classSize, courses.contains { $0.course.minSize > 1 }),
      (.hoursPerPerson, policy.hourRules.contains { $0.maximum != nil }),
      (.prerequisites, courses.contains { !$0.prerequisites.isEmpty }), (.offeredPeriods, true),
      (.deliveryShare, !policy.deliveryShares.isEmpty),
    ]
    return present.filter(\.isThere).map(\.name)
  }

  /// Constraints without which `part` would come out better than `value`: for duties and on small dossiers
  /// exactly, for parts of the whole on others in the relaxation.
  func inTheWay(of part: TierPart, at value: Double, held: [HeldPart]) throws(PlanningError)
    -> [ConstraintName]
  {
    // The relaxation of the whole is better than any program: it is compared with itself.
    let isExact = instance.isSmall || isDecidedByDuties(part, held)
    let value = isExact ? value : try best(part, without: [], held: held) ?? value
    var result: [ConstraintName] = []
    for name in suspects {
      guard let reached = try best(part, without: [name], held: held) else { continue }
      let gain = part.sense == .maximize ? reached - value : value - reached
      if gain > 1e-6 * max(1, value.magnitude) { result.append(name) }
    }
    return result
  }

  /// Whether the model of the duties alone can answer: not where the policy puts other parts before them, nor
  /// where a firm rule of the whole takes from them.
  private func isDecidedByDuties(_ part: TierPart, _ held: [HeldPart]) -> Bool {
    let policy = instance.policy
    let bindsWhole =
      policy.equityFloor?.isFirm == true || policy.hourRules.contains { $0.isFirm && $0.minimum != nil }
    return !bindsWhole && part.concernsDutiesOnly && held.allSatisfy(\.part.concernsDutiesOnly)
  }

  /// The best value of a part with some constraints left out; `nil` if nothing satisfies the others.
  private func best(
    _ part: TierPart, without relaxed: Set<ConstraintName>, held: [HeldPart]
  ) throws(PlanningError) -> Double? {
    let dutiesOnly = isDecidedByDuties(part, held)
    let scope = ModelScope(
      courses: dutiesOnly ? instance.dutyCourses : Array(instance.courses.indices),
      timing: dutiesOnly || instance.isSmall ? .monthly : .annual, includesNeeds: !dutiesOnly,
      hasWholeSeats: dutiesOnly || instance.isSmall,
      relaxed: relaxed)
    var model = PlanningModel(instance, scope: scope)
    for other in held { other.hold(in: &model) }
    model.program.setObjective(part.terms(in: model), sense: part.sense)
    if !dutiesOnly, !instance.isSmall { model.relax() }
    return try control.solve(model.program, options, phase: "obstacles", relativeGap: 0, isPatient: true)
      .solution?.objective
  }

  /// The constraints as the policy's rules: funds, resources and so on by id.
  func names(_ constraints: [ConstraintName]) -> (en: String, fa: String) {
    guard !constraints.isEmpty else {
      return (
        "several rules together; no single one of them is enough",
        "چند قاعده با هم؛ هیچ‌کدام به‌تنهایی کافی نیست"
      )
    }
    let policy = instance.policy
    let parts = constraints.map { name -> (String, String) in
      switch name {
      case .budget:
        let funds = policy.budgets.map(\.fund.text).joined(separator: ", ")
        return ("budget (\(funds))", "بودجه (\(funds))")
      case .resourceCapacity:
        let resources = policy.resources.map(\.id.text).joined(separator: ", ")
        return ("resource capacity (\(resources))", "ظرفیت منابع (\(resources))")
      case .classSize: return ("smallest class size", "کمترین تعداد جلسه")
      case .hoursPerPerson:
        let rules = policy.hourRules.map(\.id.text).joined(separator: ", ")
        return ("hours a head (\(rules))", "سرانه ساعت (\(rules))")
      case .prerequisites: return ("prerequisites", "پیش‌نیازها")
      case .offeredPeriods: return ("offered periods and closures", "دوره‌های زمانی برگزاری و تعطیلی‌ها")
      case .deliveryShare:
        let rules = policy.deliveryShares.map(\.id.text).joined(separator: ", ")
        return ("delivery shares (\(rules))", "سهم شیوه‌ها (\(rules))")
      default: return (name.rawValue, name.rawValue)
      }
    }
    return (parts.map(\.0).joined(separator: ", "), parts.map(\.1).joined(separator: "، "))
  }
}
