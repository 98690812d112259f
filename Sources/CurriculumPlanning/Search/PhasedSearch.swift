import IntegerPrograms
import TrainingModel

/// Finds a schedule and proves how good it is, in phases, each of which settles what the next one need not
/// ask again.
///
/// 1. *Duties*: onboarding and mandatory courses with all that these build on, exactly. Other courses can
///    only take from them, so what is found here is the best for the whole.
/// 2. *Selection*: whole session counts of the year, months relaxed. Its bound holds for every program. Seats are
///    relaxed first, but for what their being whole implies (``WholeSeatRow``).
/// 3. *Placement*: sessions into months, counts near those of the selection.
/// 4. *Seating*: whole seats in the sessions that were placed; then cost.
/// 5. *Completion*, while time is left and the gap is not reached: everything at once, exactly.
struct PhasedSearch {
  let instance: PlanningInstance
  let options: PlanOptions
  let control: SearchControl
  /// A program of similar documents from which to begin.
  var earlier: EarlierSchedule?
  /// Told what the parts come to that choose the sessions, before the last ones are improved; near an earlier program what
  /// they should come to, as soon as that is known.
  var whenChosen: ([HeldPart]) -> Void = { _ in }

  /// The best schedule and what is proven.
  struct Result {
    var schedule: Schedule
    /// For each part in order, value and bound.
    var parts: [HeldPart]
    var stop: PlanStop
    /// Whether it was found, and proven, near an earlier program.
    var isNear = false
    /// All courses of the year with the rows that made the relaxation tight, where there was one.
    var scope: ModelScope?
  }

  var parts: [TierPart] { TierPart.parts(of: instance) }

  /// What the duties alone come to.
  typealias Duties = (held: [HeldPart], schedule: Schedule?)

  /// Searches until the gap is reached, time is over, or nothing is left to try. `nil` if the constraints
  /// cannot be satisfied at all.
  func run(duties: Duties, fallback: Schedule) throws(PlanningError) -> Result? {
    let others = Array(parts.dropFirst(duties.held.count))
    // The list first: it is better, but it knows neither shares nor firm rules of the whole.
    var best = [fallback, duties.schedule].compactMap { $0 }.first { isAllowed($0) }.map { candidate(of: $0) }
    var bounds = Bounds(duties.held)
    tell(best, bounds)

    if options.formulation == .textbook {
      let whole = ModelScope(
        courses: Array(instance.courses.indices), timing: .monthly, hasWholeSeats: true, isTightened: false)
      let gap = options.relativeGap
      guard
        let found = try lexicographic("textbook").run(
          whole, parts: others, held: duties.held, gap: { _ in gap })
      else { throw .timeLimitBeforeAnyPlan }
      for part in found.held { bounds.add(part) }
      return result(candidate(of: found.model.schedule(from: found.solution)), bounds)
    }

    // The last parts, such as cost, do not choose the sessions: they tidy up what the others leave.
    let mainCount = (others.lastIndex(of: .need) ?? others.count - 1) + 1
    let main = Array(others.prefix(mainCount))
    let trailing = Array(others.dropFirst(mainCount))

    if let pool = pool(of: duties),
      try plan(pool, main, duties, best: &best, bounds: &bounds), let best
    {
      return result(best, bounds)
    }

    var scope: ModelScope?
    var relaxation: SelectionRelaxation?
    if let earlier {
      let resolved = try resolve(from: earlier, main, duties: duties, best: best, bounds: &bounds)
      (best, scope, relaxation) = (resolved.best, resolved.scope, resolved.relaxation)
      tell(best, bounds)
    }
    let isNear = earlier != nil && isProven(best, bounds, main)
    if !isNear { scope = try select(main, duties, in: scope, best: &best, bounds: &bounds) }
    if instance.isSmall { scope = nil } else if isNear { scope = relaxation.map { self.scope(of: $0) } }
    if !isProven(best, bounds, main), !control.isOver {
      if let exact = try complete(main + trailing, held: duties.held, start: best?.schedule) {
        best = better(best, exact.candidate, keeping: duties.held)
        for part in exact.held { bounds.add(part) }
      }
    }
    guard var best else {
      if control.isInterrupted { throw .interruptedBeforeAnyPlan }
      if control.ranOutOfTime || control.isOver { throw .timeLimitBeforeAnyPlan }
      return nil
    }
    // What the tiers before may lose is measured once, from the best they could have.
    let kept = keep(duties.held, of: best) + keep(main, of: best)
    whenChosen(kept)
    if isNear, let relaxation, !instance.isSmall, !control.isOver, let first = trailing.first {
      // A relaxation that is tight proves much more than one from nothing, and stands near its next optimum.
      let bound = try solving { () throws(SolverError) in try relaxation.optimum(of: first, keeping: kept) }
      if let bound { bounds.add(HeldPart(part: first, value: 0, bound: bound, tolerance: 0)) }
    }
    let least = trailing.first.flatMap { bounds.isUnknown($0) ? leastOfAll($0, kept: kept, in: scope) : nil }
    defer { least?.end() }
    // A pool is too large to be held twice.
    if !instance.isSmall, !Pool.isLarge(instance) { least?.begin(control, threads: options.threads) }
    if !trailing.isEmpty, trailing != [.cost] || !isEarlier(best),
      let cheaper = try economize(trailing, kept: kept, best: best, bounds)
    {
      best = thriftier(best, cheaper, trailing, kept: kept)
    }
    try boundTrailing(trailing, kept: kept, best: best, in: scope, first: least, &bounds)
    if !isProven(best, bounds, trailing), !control.isOver {
      if let tidied = try tidy(trailing, kept: kept, best: best) {
        best = thriftier(best, tidied.candidate, trailing, kept: kept)
        for part in tidied.held { bounds.add(part) }
      }
    }
    var found = result(best, bounds)
    found.isNear = isNear
    found.scope = scope
    return found
  }

  func tell(_ best: ValuedSchedule?, _ bounds: Bounds) {
    guard let best, let value = best.values[.need] else { return }
    control.hold(ProvenValue(value: value, bound: bounds.bound(of: .need, in: best)))
  }

  // MARK: Phases

  /// Onboarding and mandatory courses alone, exactly.
  func solveDuties(_ parts: [TierPart]) throws(PlanningError) -> Duties? {
    let scope = ModelScope(
      courses: instance.dutyCourses, timing: .monthly, includesNeeds: false, hasWholeSeats: true)
    guard !parts.isEmpty else {
      return ([], instance.fixedSchedule)
    }
    // In a pool, new managers are many and of few kinds. Near an earlier program seconds count.
    let joined =
      Pool.isLarge(instance) || earlier != nil
      ? JoinedDuties(instance, courses: scope.courses) : nil
    let search = LexicographicSearch(
      instance: joined?.instance ?? instance, options: options, control: control, phase: "duties")
    guard
      let result = try search.run(
        scope, parts: parts, held: [], gap: { _ in 0 },
        start: earlier.map { joined?.joined($0.schedule) ?? $0.schedule }, isPatient: true)
    else { return nil }
    let held = result.held.map { part in
      // Whole numbers, whatever the last digit of the solver says.
      var whole = part
      whole.value = part.value.rounded()
      whole.bound = (part.part.sense == .maximize ? part.bound + 1e-6 : part.bound - 1e-6)
        .rounded(part.part.sense == .maximize ? .down : .up)
      return whole
    }
    let schedule = result.model.schedule(from: result.solution)
    return (held, joined?.split(schedule) ?? schedule)
  }

  /// Parts held at what a schedule achieves.
  func keep(_ parts: [TierPart], of best: ValuedSchedule) -> [HeldPart] {
    parts.map { HeldPart(part: $0, value: best.values[$0] ?? 0, bound: 0, tolerance: tolerance(of: $0)) }
  }

  /// Parts that were solved, held at the best they can be, or at what a schedule achieves if that is less than enough.
  private func keep(_ solved: [HeldPart], of best: ValuedSchedule) -> [HeldPart] {
    solved.map { part in
      let value = best.values[part.part] ?? 0
      let isEnough =
        part.part.sense == .maximize ? value >= part.leastKept - 1e-6 : value <= part.leastKept + 1e-6
      return isEnough ? part : HeldPart(part: part.part, value: value, bound: part.bound, tolerance: 0)
    }
  }

  private func complete(
    _ parts: [TierPart], held: [HeldPart], start: Schedule?
  ) throws(PlanningError) -> (candidate: ValuedSchedule, held: [HeldPart])? {
    let scope = ModelScope(
      courses: Array(instance.courses.indices), timing: .monthly, hasWholeSeats: true)
    guard
      let result = try lexicographic("completion").run(
        scope, parts: parts, held: held, gap: { $0 == .cost ? 0 : options.relativeGap }, start: start)
    else { return nil }
    return (candidate(of: result.model.schedule(from: result.solution)), result.held)
  }

  /// Improves the last parts over all programs, everything before kept.
  private func tidy(
    _ trailing: [TierPart], kept: [HeldPart], best: ValuedSchedule
  ) throws(PlanningError) -> (candidate: ValuedSchedule, held: [HeldPart])? {
    guard instance.isSmall else { return nil }
    let scope = ModelScope(courses: Array(instance.courses.indices), timing: .monthly, hasWholeSeats: true)
    guard
      let result = try lexicographic("tidying").run(
        scope, parts: trailing, held: kept, gap: { _ in options.relativeGap }, start: best.schedule)
    else { return nil }
    return (candidate(of: result.model.schedule(from: result.solution)), result.held)
  }
}
