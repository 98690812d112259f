public import Diagnostics
import IntegerPrograms
import NeedsScoring
public import TrainingModel

/// A program clearly different from the best, and nearly as good.
public struct Alternative: Sendable {
  /// The program, with what is proven of it.
  public let plan: Plan
  /// What differs from the best program.
  public let changes: ProgramChanges
}

/// The best program and others that are nearly as good.
public struct AlternativePlans: Sendable {
  /// The best program.
  public let best: Plan
  /// The others, in the order in which they were found.
  public let alternatives: [Alternative]
  /// Remarks on the alternatives, for people.
  public let remarks: [Finding]
}

/// Makes several clearly different programs: the tiers before need are as in the best, need is within a share of it.
///
/// Each selects courses as different as can be from all programs before it, and is then planned with this selection as
/// any program is.
public struct AlternativePlanner {
  private let options: PlanOptions
  private let count: Int
  private let share: Double

  /// A planner of so many alternatives.
  ///
  /// - Parameters:
  ///   - count: at least 1.
  ///   - share: how much of the need closed an alternative may lose, 0 to 1.
  public init(options: PlanOptions, count: Int, within share: Double) {
    self.options = options
    self.count = count
    self.share = share
  }

  /// A selection may lose something when it is placed into periods: it is sought with all that is allowed, and then with
  /// less and less of it. On large dossiers its sessions were not whole, which loses more.
  private static let rooms = [1, 0.6, 0.3, 0.1]
  private static let roomsOnLarge = [0.6, 0.3, 0.1]
  /// What may be lost of need, the search for a program of a selection must not lose by a gap as wide: its gap is at most
  /// this share of it, and no less than the least.
  private static let shareOfGap = 0.25
  private static let leastGap = 1e-3

  /// Plans. A time limit holds for each program.
  ///
  /// - Throws: `PlanningError`, where there is no best program.
  public func plan(
    _ dossier: Dossier, progress: @escaping (PlanProgress) -> Void = { _ in },
    shouldStop: @escaping () -> Bool = { false }
  ) throws(PlanningError) -> AlternativePlans {
    let planner = Planner(options: options)
    let policy = try planner.usablePolicy(of: dossier)
    let needs = try planner.needs(of: dossier)
    let fixed = try FixedPlanResolver(dossier: dossier, policy: policy, needs: needs).plan(options.continuity)
    var best = try planner.plan(
      dossier, policy: policy, needs: needs, fixed: fixed, progress: progress, shouldStop: shouldStop)
    let instance = PlanningInstance(dossier, policy: policy, needs: needs, fixed: fixed)
    guard let schedule = instance.schedule(of: best.program) else { throw .rejected([.ofAnotherProgram]) }
    var parts = parts(of: best, schedule, in: instance)
    var known = [schedule]
    var found: [Alternative] = []
    var promotions = 0
    // Whether the time limit, not the question, ended the search for the last one.
    var isCut = false
    while found.count < count, !shouldStop() {
      let control = SearchControl(timeLimit: options.timeLimit, shouldStop: shouldStop, report: progress)
      let selection = OtherSelection(
        instance: instance, options: options, control: control, best: parts, known: known)
      var next: Plan?
      isCut = false
      for room in instance.isSmall ? Self.rooms : Self.roomsOnLarge where next == nil && !shouldStop() {
        guard let ranges = try selection.ranges(losing: share * room) else { break }
        var confined = fixed
        for (course, range) in zip(instance.courses, ranges) {
          confined.annualSessions[course.course.id] = range
        }
        next = try plan(
          dossier, policy, needs, confined, parts, instance, from: best.program, isCut: &isCut,
          progress: progress, shouldStop: shouldStop)
      }
      if next == nil, control.ranOutOfTime || control.secondsLeft == 0 { isCut = true }
      guard let next, let schedule = instance.schedule(of: next.program) else { break }
      if isBetter(schedule, than: parts, in: instance), promotions < count {
        // Where time cut the first search short, the other selection may be the better one.
        promotions += 1
        let id = best.program.id
        best = next
        best.program.id = id
        parts = self.parts(of: best, schedule, in: instance)
        known = [schedule]
        found = []
        continue
      }
      let changes = ProgramChanges(from: best.program, to: next.program)
      let isNew = found.allSatisfy { ProgramChanges(from: $0.plan.program, to: next.program).difference > 0 }
      guard changes.difference > 0, isNew else { break }
      known.append(schedule)
      found.append(Alternative(plan: next.named(found.count + 1), changes: changes))
    }
    var remarks: [Finding] = []
    if shouldStop() {
      best.stop = .interrupted
    } else if found.count < count {
      let percent = (share * 1000).rounded() / 10
      remarks.append(
        ContinuityRules.fewAlternatives(
          found.count, of: count, within: DecimalText.exact(units: Int(percent * 10), scale: 10), isCut: isCut
        ))
    }
    return AlternativePlans(best: best, alternatives: found, remarks: remarks)
  }

  /// Whether a schedule closes more need than parts say, beyond what their bound leaves open by the gap.
  private func isBetter(_ schedule: Schedule, than parts: [HeldPart], in instance: PlanningInstance) -> Bool {
    guard let need = parts.first(where: { $0.part == .need }) else { return false }
    let value = instance.values(of: schedule)[.need] ?? 0
    return need.gap > options.relativeGap && value > need.value * (1 + 1e-6)
  }

  /// The parts of a plan, with bounds as the program states them.
  private func parts(of plan: Plan, _ schedule: Schedule, in instance: PlanningInstance) -> [HeldPart] {
    let values = instance.values(of: schedule)
    return plan.program.tiers.compactMap { tier in
      TierPart(rawValue: tier.name).map { part in
        let tolerance = instance.policy.objective.steps.first { $0.tier == part.tier }?.tolerance.value ?? 0
        return HeldPart(part: part, value: values[part] ?? 0, bound: tier.bound, tolerance: tolerance)
      }
    }
  }

  /// A program of a confined selection that loses no more than is allowed; `nil` if there is none. What is proven of it
  /// is what holds for all programs, not for this selection.
  private func plan(
    _ dossier: Dossier, _ policy: Policy, _ needs: NeedsAssessment, _ confined: FixedPlan,
    _ best: [HeldPart], _ instance: PlanningInstance, from start: Program, isCut: inout Bool,
    progress: @escaping (PlanProgress) -> Void,
    shouldStop: @escaping () -> Bool
  ) throws(PlanningError) -> Plan? {
    var plan: Plan
    var options = options
    options.start = start
    options.relativeGap = min(options.relativeGap, max(Self.leastGap, share * Self.shareOfGap))
    do throws(PlanningError) {
      plan = try Planner(options: options).plan(
        dossier, policy: policy, needs: needs, fixed: confined, progress: progress, shouldStop: shouldStop)
    } catch {
      switch error {
      case .timeLimitBeforeAnyPlan:
        isCut = true
        return nil
      case .infeasible, .conflicting, .interruptedBeforeAnyPlan: return nil
      default: throw error
      }
    }
    guard let schedule = instance.schedule(of: plan.program) else { return nil }
    let values = instance.values(of: schedule)
    for part in best where part.part != .cost {
      let value = values[part.part] ?? 0
      let room =
        (part.part == .need ? share : part.tolerance) * part.value.magnitude
        + 1e-6 * max(1, part.value.magnitude)
      guard part.part.sense == .maximize ? value >= part.value - room : value <= part.value + room else {
        if plan.stop == .timeLimit { isCut = true }
        return nil
      }
    }
    let control = SearchControl(timeLimit: nil, shouldStop: { false }, report: progress)
    let proven = try CostProof(instance: instance, options: options, control: control).parts(
      best, of: schedule)
    plan.program.tiers = proven.map { part in
      let bound = part.part.sense == .maximize ? max(part.bound, part.value) : min(part.bound, part.value)
      return TierResult(
        name: part.part.rawValue, value: Planner.rounded(part.value), bound: Planner.rounded(bound),
        sense: part.part.sense == .maximize ? .maximize : .minimize)
    }
    return plan
  }
}

extension Plan {
  /// The same with an identity that tells it from the best.
  fileprivate func named(_ number: Int) -> Plan {
    var copy = self
    copy.program.id = Identifier("\(program.id.text.prefix(46))-alternative-\(number)")
    return copy
  }
}
