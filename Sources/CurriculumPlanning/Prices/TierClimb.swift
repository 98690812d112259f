import IntegerPrograms
import TrainingModel

/// Improves a program tier by tier, up to need, with some courses free to change.
///
/// The program to begin with is never lost: what comes of it is as good in the strict order of tiers. Where the policy
/// lets need lose something to the tiers after it, these are climbed too: what comes of it is then the program of the
/// policy, below the most need that is possible by what it allows.
struct TierClimb: Sendable {
  let options: PlanOptions
  /// What the parts before need are at in a program that was made with the tolerances of the policy: they may lose
  /// nothing more to it. Without them a part may lose its tolerance, from the best that the climb finds.
  var levels: [TierPart: Double] = [:]

  /// A safeguard of each solve, so far above what the nodes take that several side by side do not come near it.
  private static let seconds = 60.0

  /// Where a climb ended.
  struct Summit: Sendable {
    var schedule: Schedule
    /// The best value of each part up to need, the parts before at theirs; a later part may have cost it its tolerance
    /// since.
    var peaks: [TierPart: Double]
    /// Programs that have the best value of a part, the parts before within their tolerances.
    var witnesses: [TierPart: Schedule]
    /// What each part cannot exceed, the parts before at their best, by the programs that were searched.
    var bounds: [TierPart: Double]
    /// The programs to begin with and those that were found.
    var seen: [Schedule]

    /// Whether no program that was searched is better in any part.
    var isProven: Bool {
      bounds.allSatisfy { part, bound in
        let value = peaks[part] ?? 0
        let distance = part.sense == .maximize ? bound - value : value - bound
        return distance <= TierClimb.tolerance(of: value)
      }
    }
  }

  /// What two values of a part may differ by and still be the same: the solver's last digits.
  static func tolerance(of value: Double) -> Double { 1e-6 * max(1, value.magnitude) }

  /// The parts of the objective that programs are compared by.
  static func parts(of instance: PlanningInstance) -> [TierPart] {
    let all = TierPart.parts(of: instance)
    return all.firstIndex(of: .need).map { Array(all[...$0]) } ?? all
  }

  /// The parts that are climbed: those after need only if need may lose something to them.
  private static func climbed(in instance: PlanningInstance) -> [TierPart] {
    tolerance(of: .need, in: instance) > 0 ? TierPart.parts(of: instance) : parts(of: instance)
  }

  /// The share of its value that later parts may cost a part.
  static func tolerance(of part: TierPart, in instance: PlanningInstance) -> Double {
    instance.policy.objective.steps.first { $0.tier == part.tier }?.tolerance.value ?? 0
  }

  /// Climbs from programs of the instance, of which the last is the best.
  func run(
    _ instance: PlanningInstance, from known: [Schedule], moving movable: Set<Int>
  ) throws(PlanningError) -> Summit {
    var seen = known.map { (schedule: $0, values: instance.values(of: $0)) }
    var held: [HeldPart] = []
    var peaks: [TierPart: Double] = [:]
    var bounds: [TierPart: Double] = [:]
    var witnesses: [TierPart: Schedule] = [:]
    let compared = Set(Self.parts(of: instance))
    let nothing = Schedule(courses: instance.courses.count, periods: instance.periodCount)
    var best = seen.last ?? (nothing, instance.values(of: nothing))
    for part in Self.climbed(in: instance) {
      let allowed = seen.filter { program in held.allSatisfy { Self.keeps($0, program.values) } }
      best = allowed.reduce(allowed.last ?? best) {
        Self.isBetter($1.values, than: $0.values, in: part) ? $1 : $0
      }
      var value = best.values[part] ?? 0
      if let ideal = ideal(of: part, in: instance), abs(value - ideal) <= 1e-9 {
        bounds[part] = ideal
      } else if Self.isSettled(part, moving: movable, in: instance) {
        bounds[part] = value
      } else {
        let replan = LocalReplan(
          instance: instance, options: options, program: best.schedule, values: best.values,
          seconds: Self.seconds)
        let found = try replan.best(part, holding: held, moving: movable)
        bounds[part] = found.bound
        if let schedule = found.schedule {
          let values = instance.values(of: schedule)
          if held.allSatisfy({ Self.keeps($0, values) }), Self.isBetter(values, than: best.values, in: part) {
            best = (schedule, values)
            seen.append(best)
            value = values[part] ?? 0
          }
        }
      }
      if compared.contains(part) {
        (peaks[part], witnesses[part]) = (value, best.schedule)
      } else {
        bounds[part] = nil
      }
      held.append(holding(part, at: value, in: instance))
    }
    return Summit(
      schedule: best.schedule, peaks: peaks, witnesses: witnesses, bounds: bounds,
      seen: seen.map(\.schedule).filter { $0 != best.schedule } + [best.schedule])
  }

  private static func isBetter(_ a: [TierPart: Double], than b: [TierPart: Double], in part: TierPart) -> Bool
  {
    let (x, y) = (a[part] ?? 0, b[part] ?? 0)
    return (part.sense == .maximize ? x - y : y - x) > tolerance(of: y)
  }

  private static func keeps(_ held: HeldPart, _ values: [TierPart: Double]) -> Bool {
    let value = values[held.part] ?? 0
    let loss = held.part.sense == .maximize ? held.value - value : value - held.value
    return loss <= held.tolerance * held.value.magnitude + tolerance(of: held.value)
  }

  /// Whether no course that may change has a share in a part.
  private static func isSettled(
    _ part: TierPart, moving movable: Set<Int>, in instance: PlanningInstance
  ) -> Bool {
    (part.isOnboarding || part == .mandatory) && !movable.contains(where: instance.isDuty)
  }

  /// What nothing can be better than, without any search; `nil` if that is not known.
  private func ideal(of part: TierPart, in instance: PlanningInstance) -> Double? {
    switch part {
    case .onboarding, .onboardingServed: Double(instance.onboardingSeatsDue)
    case .mandatory, .minimumHours, .equity, .onboardingEarliness: 0
    case .need, .cost: nil
    }
  }

  /// What later parts must leave a part of which `value` is the best.
  private func holding(_ part: TierPart, at value: Double, in instance: PlanningInstance) -> HeldPart {
    let tolerance = Self.tolerance(of: part, in: instance)
    guard let level = levels[part] else {
      return HeldPart(part: part, value: value, bound: 0, tolerance: tolerance)
    }
    let loss = tolerance * value.magnitude
    return HeldPart(
      part: part, value: part.sense == .maximize ? max(value - loss, level) : min(value + loss, level),
      bound: 0, tolerance: 0)
  }

  /// The first part in which one summit is above another, and by how much; `nil` if it is above in none before it is
  /// below.
  static func improvement(
    of a: Summit, over b: Summit, in instance: PlanningInstance
  ) -> (part: TierPart, amount: Double)? {
    for part in parts(of: instance) {
      if isBetter(a.peaks, than: b.peaks, in: part) {
        return (part, abs((a.peaks[part] ?? 0) - (b.peaks[part] ?? 0)))
      }
      if isBetter(b.peaks, than: a.peaks, in: part) { return nil }
    }
    return nil
  }
}
