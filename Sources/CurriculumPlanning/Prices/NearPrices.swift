import IntegerPrograms

/// Prices where only programs near the one in hand can be searched.
///
/// What the tiers before need may lose to it by the policy's tolerances was settled when the program was made. Here they
/// stay where it has them, in the relaxation and in every climb, so that bounds and prices speak of the same programs.
/// What need may lose to cost is taken in every climb anew, from the most need that it finds.
struct NearPrices {
  let trial: PriceTrial
  let control: SearchControl

  /// A limit to look into, with the courses that are free to change for it.
  struct Subject: Sendable {
    let limit: PricedLimit
    let movable: Set<Int>
    /// What cannot be exceeded in the tier of need with one more unit; `nil` if nothing is proven.
    let bound: Double?
  }

  /// The prices of all limits, and the program that they are for.
  func run(from known: Schedule) throws(PlanningError) -> (schedule: Schedule, prices: [LimitPrice]) {
    let instance = trial.instance
    let limits = instance.pricedLimits
    let values = instance.values(of: known)
    let before = TierClimb.parts(of: instance).filter { $0 != .need }.map {
      HeldPart(part: $0, value: values[$0] ?? 0, bound: 0, tolerance: 0)
    }
    let levels = Dictionary(before.map { ($0.part, $0.value) }, uniquingKeysWith: { first, _ in first })
    let relaxation: PriceRelaxation?
    var subjects: [Subject?] = []
    do throws(SolverError) {
      relaxation = try PriceRelaxation(
        instance, holding: before, options: trial.options, control: control)
      for limit in limits { subjects.append(try subject(limit, relaxation, known)) }
    } catch {
      throw .solver(error.description)
    }
    let climb = TierClimb(options: trial.options, levels: levels)
    // What can be gained without any limit's rise is gained first.
    var base = try climb.run(instance, from: [known], moving: [])
    var climbs: [(from: [Schedule], summit: TierClimb.Summit)?] = subjects.map { _ in nil }
    for (index, subject) in subjects.enumerated() {
      guard let subject, !subject.movable.isEmpty, !control.isOver else { continue }
      let from = base.seen
      base = try climb.run(instance, from: from, moving: subject.movable)
      climbs[index] = (from, base)
    }
    // A climb that began where all of them ended need not be made again.
    let made = climbs.map { $0?.from == base.seen ? $0?.summit : nil }
    let found = try prices(
      Search(
        trial: trial, climb: climb, limits: limits, subjects: subjects, base: base, known: made,
        bound: relaxation?.bound))
    var prices: [LimitPrice] = []
    // What the best of a tolerant part takes of a limit is not known from the program that was made with its tolerance.
    let isTolerant = TierClimb.parts(of: instance).contains { TierClimb.tolerance(of: $0, in: instance) > 0 }
    for (limit, found) in zip(limits, found) {
      let use = instance.use(of: limit.rule, by: base.schedule)
      prices.append(
        trial.price(
          limit, of: base.schedule, sameFrom: isTolerant ? nil : use, found?.gain, found?.rise ?? .unknown))
    }
    return (base.schedule, prices)
  }

  /// What is free to change for a limit: nothing if it has no worth and is not taken in full.
  private func subject(
    _ limit: PricedLimit, _ relaxation: PriceRelaxation?, _ known: Schedule
  ) throws(SolverError) -> Subject? {
    let instance = trial.instance
    guard !control.isOver else { return nil }
    let worth = try relaxation?.worth(of: limit)
    var movable = Set(worth?.courses ?? [])
    if let first = worth?.courses.first {
      movable.formUnion(Neighbourhood(of: first, in: instance, program: known).courses)
    } else if instance.use(of: limit.rule, by: known) >= limit.amount, limit.amount > 0 {
      switch limit.rule {
      case .mostSessions(let course):
        movable = Neighbourhood(of: course, in: instance, program: known).courses
      case .mostHours, .capacity, .budget:
        if let course = takers(of: limit.rule, in: known).first {
          movable = Neighbourhood(of: course, in: instance, program: known).courses
        }
      default: break
      }
    }
    return Subject(limit: limit, movable: movable, bound: worth?.bound)
  }

  /// Courses that take of a limit, those that take most first.
  private func takers(of rule: NamedRule, in schedule: Schedule) -> [Int] {
    let instance = trial.instance
    let all = instance.use(of: rule, by: schedule)
    let taken = instance.courses.indices.compactMap { index -> (course: Int, amount: Int)? in
      guard schedule.sessions[index].contains(where: { $0 > 0 }) else { return nil }
      var without = schedule
      without.sessions[index] = without.sessions[index].map { _ in 0 }
      without.seatings.removeAll { $0.course == index }
      let amount = all - instance.use(of: rule, by: without)
      return amount > 0 ? (index, amount) : nil
    }
    return taken.sorted { ($1.amount, $0.course) < ($0.amount, $1.course) }.map(\.course)
  }
}
