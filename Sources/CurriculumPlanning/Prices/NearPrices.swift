import IntegerPrograms

/// Prices where only programs near the one in hand can be searched.
///
/// What the tiers before need may lose to it by the policy's tolerances was settled when the program was made. Here they
/// stay where it has them, in the relaxation and in every climb, so that bounds and prices speak of the same programs.
struct NearPrices {
  let trial: PriceTrial

  /// A limit to look into, with the courses that are free to change for it.
  private struct Subject {
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
        instance, holding: before, options: trial.options, control: trial.control)
      for limit in limits { subjects.append(try subject(limit, relaxation, known)) }
    } catch {
      throw .solver(error.description)
    }
    let climb = TierClimb(options: trial.options, levels: levels)
    // What can be gained without any limit's rise is gained first.
    var base = try climb.run(instance, from: [known], moving: [])
    for subject in subjects.compactMap({ $0 }) where !subject.movable.isEmpty && !trial.control.isOver {
      base = try climb.run(instance, from: base.seen, moving: subject.movable)
    }
    var prices: [LimitPrice] = []
    for (limit, subject) in zip(limits, subjects) {
      let found = trial.control.isOver ? nil : try price(limit, subject, base, relaxation?.bound, climb)
      prices.append(trial.price(limit, of: base.schedule, found?.gain, found?.rise ?? .unknown))
    }
    return (base.schedule, prices)
  }

  /// What is free to change for a limit: nothing if it has no worth and is not taken in full.
  private func subject(
    _ limit: PricedLimit, _ relaxation: PriceRelaxation?, _ known: Schedule
  ) throws(SolverError) -> Subject? {
    let instance = trial.instance
    guard !trial.control.isOver else { return nil }
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

  private func price(
    _ limit: PricedLimit, _ subject: Subject?, _ base: TierClimb.Summit, _ bound: Double?, _ climb: TierClimb
  ) throws(PlanningError) -> (gain: PriceGain, rise: LimitRise)? {
    guard let subject else { return nil }
    let bounds = subject.bound.flatMap { with in bound.map { (with: with, without: $0) } }
    let instance = trial.instance
    guard !subject.movable.isEmpty else {
      let same = PriceTrial.Raised(instance: instance, summit: base)
      return (trial.gain(same, over: base, bounds: bounds), .unknown)
    }
    let without = try climb.run(instance, from: base.seen, moving: subject.movable)
    guard
      let with = try trial.climb(
        limit, at: limit.amount + limit.extra, from: without, moving: subject.movable, by: climb)
    else { return nil }
    let gain = trial.gain(with, over: without, bounds: bounds)
    guard gain.part != nil else { return (gain, .unknown) }
    return (gain, .found(first: limit.amount + limit.extra))
  }
}
