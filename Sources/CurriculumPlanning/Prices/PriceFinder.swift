import IntegerPrograms
import NeedsScoring
public import TrainingModel

/// Prices the limits of a dossier by planning again with one more unit of each.
///
/// On small dossiers all programs are searched, and prices are exact. On others the search is near the program: what
/// it finds with the unit is compared with what the same search finds without it, so that what was left to gain anyway
/// is not sold as the price of a limit. Only limits that the relaxation gives a worth, or that the program takes in
/// full, are looked into there.
public struct PriceFinder {
  let options: PlanOptions

  /// Prices with programs that are sought by `options`. A time limit holds for the plan and for the prices each.
  public init(options: PlanOptions = PlanOptions()) {
    var own = options
    own.findsRepairs = false
    own.findsHotSpots = false
    self.options = own
  }

  /// Plans, and prices the limits of the program.
  ///
  /// - Throws: `PlanningError`, where there is no program to price.
  public func prices(
    of dossier: Dossier, progress: @escaping (PlanProgress) -> Void = { _ in },
    shouldStop: @escaping () -> Bool = { false }
  ) throws(PlanningError) -> PriceList {
    let planner = Planner(options: options)
    let plan = try planner.plan(dossier, progress: progress, shouldStop: shouldStop)
    let policy = try planner.usablePolicy(of: dossier)
    let instance = PlanningInstance(dossier, policy: policy, needs: plan.needs)
    guard let schedule = instance.schedule(of: plan.program) else {
      throw .rejected([.ofAnotherProgram])
    }
    let control = SearchControl(timeLimit: options.timeLimit, shouldStop: shouldStop, report: progress)
    control.note(phase: "prices")
    let trial = PriceTrial(dossier: dossier, instance: instance, needs: plan.needs, options: options)
    let found =
      instance.isSmall
      ? try ExactPrices(trial: trial, control: control).run(from: schedule)
      : try NearPrices(trial: trial, control: control).run(from: schedule)
    let isCut = found.prices.contains { $0.gain == nil }
    return PriceList(
      program: planner.program(of: found.schedule, instance: instance, needs: plan.needs, dossier),
      needs: plan.needs, prices: found.prices,
      toleranceOfNeed: policy.objective.steps.first { $0.tier == .need }.map(\.tolerance).flatMap {
        $0.units > 0 ? $0 : nil
      }, searchesAll: instance.isSmall,
      stop: !isCut ? nil : control.isInterrupted ? .interrupted : .timeLimit)
  }
}

/// The dossier with other limits, and what programs of the two differ by.
struct PriceTrial: Sendable {
  let dossier: Dossier
  let instance: PlanningInstance
  let needs: NeedsAssessment
  let options: PlanOptions

  /// A program of the dossier with a limit at another amount.
  struct Raised: Sendable {
    let instance: PlanningInstance
    let summit: TierClimb.Summit
  }

  /// The best program that the search finds with a limit at another amount, no worse than those to begin with.
  func climb(
    _ limit: PricedLimit, at amount: Int, from base: TierClimb.Summit, moving movable: Set<Int>?,
    by climb: TierClimb
  ) throws(PlanningError) -> Raised? {
    guard let change = instance.change(limit, to: amount) else { return nil }
    let changed = dossier.applying([change])
    guard let policy = changed.policy else { return nil }
    let raised = PlanningInstance(changed, policy: policy, needs: needs)
    let seeds = base.seen.compactMap { raised.transferred($0, from: instance) }
    let courses = movable.map { indices in
      let names = Set(indices.map { instance.courses[$0].course.id })
      return Set(raised.courses.indices.filter { names.contains(raised.courses[$0].course.id) })
    }
    let summit = try climb.run(
      raised, from: seeds, moving: courses ?? Set(raised.courses.indices))
    let program = Planner(options: options).program(
      of: summit.schedule, instance: raised, needs: needs, changed)
    let broken = Referee(changed, policy: policy, needs: needs, program: program).violations()
    guard broken.isEmpty else { throw .rejected(broken) }
    return Raised(instance: raised, summit: summit)
  }

  /// Whether the raised limit lets a better program be.
  func isBetter(_ raised: Raised, than base: TierClimb.Summit) -> Bool {
    TierClimb.improvement(of: raised.summit, over: base, in: instance) != nil
  }

  /// What a program with more has that the one without has not; bounds are those of the tier of need.
  func gain(
    _ raised: Raised, over base: TierClimb.Summit, bounds: (with: Double, without: Double)?
  ) -> PriceGain {
    let better = TierClimb.improvement(of: raised.summit, over: base, in: instance)
    var proven: ClosedRange<Double>?
    let (value, before) = (raised.summit.peaks[.need] ?? 0, base.peaks[.need] ?? 0)
    if let bounds, better.map({ $0.part == .need }) ?? true {
      let least = max(0, value - max(bounds.without, before))
      let most = max(least, max(bounds.with, value) - before)
      proven = least...most
    }
    guard let better else {
      return PriceGain(
        part: nil, improvement: 0, needClosed: NeedAmount(units: 0), people: 0, seats: 0, cost: 0,
        proven: proven)
    }
    let (new, old) = (raised.summit.schedule, base.schedule)
    func seats(_ schedule: Schedule) -> Int { schedule.seatings.reduce(0) { $0 + $1.count } }
    return PriceGain(
      part: better.part.rawValue, improvement: better.amount,
      needClosed: NeedAmount(units: raised.instance.needClosed(by: new) - instance.needClosed(by: old)),
      people: raised.instance.fewestPeople(in: new) - instance.fewestPeople(in: old),
      seats: seats(new) - seats(old), cost: raised.instance.cost(of: new) - instance.cost(of: old),
      proven: proven)
  }

  /// A price, with what the program takes of the limit.
  ///
  /// - Parameter sameFrom: how far the limit can fall; `nil` if that is not known.
  func price(
    _ limit: PricedLimit, of schedule: Schedule, sameFrom: Int?, _ gain: PriceGain?, _ rise: LimitRise
  ) -> LimitPrice {
    LimitPrice(
      rule: instance.statement(of: limit.rule), amount: limit.amount,
      use: instance.use(of: limit.rule, by: schedule), sameFrom: sameFrom, extra: limit.extra, gain: gain,
      rise: rise)
  }
}
