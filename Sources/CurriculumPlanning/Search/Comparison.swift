import IntegerPrograms
import TrainingModel

/// Which schedule is better, and what is proven of it.
extension PhasedSearch {
  func candidate(of schedule: Schedule) -> ValuedSchedule {
    ValuedSchedule(schedule: schedule, values: instance.values(of: schedule))
  }

  /// Whether a schedule that was not made by the model keeps what binds the whole: shares and firm rules.
  func isAllowed(_ schedule: Schedule) -> Bool {
    let values = instance.values(of: schedule)
    if let rule = instance.policy.onboarding, rule.isFirm {
      if values[.onboarding] ?? 0 < Double(instance.onboardingSeatsDue) { return false }
    }
    if instance.mandatory.contains(where: { $0.rule.isFirm && instance.missingSeats($0, in: schedule) > 0 }) {
      return false
    }
    if let floor = instance.policy.equityFloor, floor.isFirm, values[.equity] ?? 0 > 0 { return false }
    if instance.policy.hourRules.contains(where: { $0.isFirm }), values[.minimumHours] ?? 0 > 0 {
      return false
    }
    return instance.policy.deliveryShares.allSatisfy { instance.keeps($0, schedule) }
  }

  /// The better of two by the last parts, if the second leaves the parts before what they must keep.
  func thriftier(
    _ a: ValuedSchedule, _ b: ValuedSchedule, _ trailing: [TierPart], kept: [HeldPart]
  ) -> ValuedSchedule {
    let isKept = kept.allSatisfy { part in
      let value = b.values[part.part] ?? 0
      let room = part.tolerance * part.value.magnitude + 1e-9 * max(1, part.value.magnitude)
      return part.part.sense == .maximize ? value >= part.value - room : value <= part.value + room
    }
    guard isKept else { return a }
    for part in trailing {
      let (x, y) = (a.values[part] ?? 0, b.values[part] ?? 0)
      if (x - y).magnitude > 1e-9 * max(1, x.magnitude) {
        return (part.sense == .maximize) == (x > y) ? a : b
      }
    }
    return a
  }

  /// The better of two, by the parts in order; differences in the last digits do not count, nor what a part that has been
  /// solved leaves to those after it.
  func better(
    _ known: ValuedSchedule?, _ b: ValuedSchedule, keeping solved: [HeldPart]
  ) -> ValuedSchedule {
    guard let a = known else { return b }
    for part in parts {
      var (x, y) = (a.values[part] ?? 0, b.values[part] ?? 0)
      if let best = solved.first(where: { $0.part == part }) {
        let enough = best.leastKept
        (x, y) = part.sense == .maximize ? (min(x, enough), min(y, enough)) : (max(x, enough), max(y, enough))
      }
      let slack = 1e-9 * max(1, max(x.magnitude, y.magnitude))
      if (x - y).magnitude <= slack { continue }
      return (part.sense == .maximize) == (x > y) ? a : b
    }
    return a
  }

  func isProven(_ best: ValuedSchedule?, _ bounds: Bounds, _ main: [TierPart]) -> Bool {
    guard let best else { return false }
    // What a tolerance lets later tiers take is given up on purpose, not for want of a proof.
    return main.allSatisfy { part in
      let given = tolerance(of: part)
      let room = given < 1 ? given / (1 - given) : .infinity
      return bounds.gap(of: part, in: best) <= max(options.relativeGap, 1e-9) * (1 + room) + room
    }
  }

  func result(_ best: ValuedSchedule, _ bounds: Bounds) -> Result {
    let held = parts.map { part in
      let value = best.values[part] ?? 0
      let bound = bounds.bound(of: part, in: best) ?? trivialBound(of: part)
      // A bound a hair on the wrong side is the solver's last digit.
      let safe = part.sense == .maximize ? max(bound, value) : min(bound, value)
      return HeldPart(part: part, value: value, bound: safe, tolerance: tolerance(of: part))
    }
    let main = parts.filter { $0 != .cost }
    let stop: PlanStop =
      isProven(best, bounds, main)
      ? control.ranOutOfTime ? .gapReachedUnderLimit : .gapReached
      : control.isInterrupted ? .interrupted : control.ranOutOfTime ? .timeLimit : .exhausted
    return Result(schedule: best.schedule, parts: held, stop: stop)
  }

  /// What holds without any proof.
  func trivialBound(of part: TierPart) -> Double {
    switch part {
    case .onboarding, .onboardingServed: Double(instance.onboardingSeatsDue)
    case .need:
      instance.steps.reduce(0.0) { $0 + Double($1.weight) / 1e6 * Double($1.people) }
    default: 0
    }
  }

  func tolerance(of part: TierPart) -> Double {
    instance.policy.objective.steps.first { $0.tier == part.tier }?.tolerance.value ?? 0
  }

  func lexicographic(_ phase: String) -> LexicographicSearch {
    LexicographicSearch(instance: instance, options: options, control: control, phase: phase)
  }
}
