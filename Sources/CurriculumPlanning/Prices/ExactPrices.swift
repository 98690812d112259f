import TrainingModel

/// Prices where all programs can be searched.
struct ExactPrices {
  let trial: PriceTrial
  let control: SearchControl
  private var climb: TierClimb { TierClimb(options: trial.options) }

  /// The prices of all limits, and the program that they are for.
  func run(from known: Schedule) throws(PlanningError) -> (schedule: Schedule, prices: [LimitPrice]) {
    let instance = trial.instance
    let base = try climb.run(
      instance, from: [known], moving: Set(instance.courses.indices))
    var prices: [LimitPrice] = []
    for limit in instance.pricedLimits {
      let found = control.isOver ? nil : try price(limit, base)
      prices.append(
        trial.price(
          limit, of: base.schedule, sameFrom: least(of: limit, base), found?.gain, found?.rise ?? .unknown))
    }
    return (base.schedule, prices)
  }

  /// What a limit can fall to without a change of the best program: as long as the best of every part can still be
  /// reached, all that it must keep stands, and fewer programs are there to choose from.
  private func least(of limit: PricedLimit, _ base: TierClimb.Summit) -> Int {
    let values = trial.instance.values(of: base.schedule)
    let witnesses = base.witnesses.filter { part, _ in
      let peak = base.peaks[part] ?? 0
      return abs((values[part] ?? 0) - peak) > TierClimb.tolerance(of: peak)
    }
    return witnesses.values.reduce(trial.instance.use(of: limit.rule, by: base.schedule)) {
      max($0, trial.instance.use(of: limit.rule, by: $1))
    }
  }

  private func price(
    _ limit: PricedLimit, _ base: TierClimb.Summit
  ) throws(PlanningError) -> (gain: PriceGain, rise: LimitRise)? {
    let amount = limit.amount
    // With as much as can be of any use: if that is no better, nothing between is.
    let enough = trial.instance.enough(of: limit, in: trial.dossier)
    guard let most = try trial.climb(limit, at: enough, from: base, moving: nil, by: climb) else {
      return nil
    }
    if !trial.isBetter(most, than: base), most.summit.isProven {
      return (gain(most, base), .never)
    }
    guard let one = try trial.climb(limit, at: amount + limit.extra, from: base, moving: nil, by: climb)
    else {
      return nil
    }
    let isBetter = trial.isBetter(one, than: base)
    guard isBetter || trial.isBetter(most, than: base) else { return (gain(one, base), .unknown) }
    guard isBetter || one.summit.isProven else {
      return (gain(one, base), .found(first: use(of: limit, by: most, than: base, above: amount)))
    }
    let last = isBetter ? amount : amount + limit.extra
    let first = use(of: limit, by: isBetter ? one : most, than: base, above: last)
    return (gain(one, base), try rise(limit, base, last: last, first: first))
  }

  /// Halves what lies between an amount with which nothing is better and one that a better program takes, until no
  /// other could be taken between them.
  private func rise(
    _ limit: PricedLimit, _ base: TierClimb.Summit, last: Int, first: Int
  ) throws(PlanningError) -> LimitRise {
    var (last, first) = (last, first)
    while first - last > limit.grain {
      guard !control.isOver else { return .found(first: first) }
      let middle = last + (first - last) / 2
      guard let raised = try trial.climb(limit, at: middle, from: base, moving: nil, by: climb) else { break }
      if trial.isBetter(raised, than: base) {
        first = min(middle, use(of: limit, by: raised, than: base, above: last))
      } else if raised.summit.isProven {
        last = middle
      } else {
        return .found(first: first)
      }
    }
    return .better(first: first)
  }

  /// What a better program takes of a limit: with that much it can be held already. It is the one with which the first
  /// part gets better; what it is given up for, within the tolerance of the part, may take less.
  private func use(
    of limit: PricedLimit, by raised: PriceTrial.Raised, than base: TierClimb.Summit, above last: Int
  ) -> Int {
    let part = TierClimb.improvement(of: raised.summit, over: base, in: trial.instance)?.part
    let better = part.flatMap { raised.summit.witnesses[$0] } ?? raised.summit.schedule
    var rule = limit.rule
    if case .mostSessions(let course) = rule {
      let id = trial.instance.courses[course].course.id
      guard let place = raised.instance.courses.firstIndex(where: { $0.course.id == id }) else {
        return last + 1
      }
      rule = .mostSessions(place)
    }
    return max(last + 1, raised.instance.use(of: rule, by: better))
  }

  private func gain(_ raised: PriceTrial.Raised, _ base: TierClimb.Summit) -> PriceGain {
    func bound(_ summit: TierClimb.Summit) -> Double {
      // What is proven up to the solver's last digits is exact: values are counted in whole people.
      summit.isProven ? summit.peaks[.need] ?? 0 : summit.bounds[.need] ?? .infinity
    }
    let bounds = (with: bound(raised.summit), without: bound(base))
    return trial.gain(
      raised, over: base, bounds: bounds.with.isFinite && bounds.without.isFinite ? bounds : nil)
  }
}
