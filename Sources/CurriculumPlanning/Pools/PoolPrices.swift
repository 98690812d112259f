import IntegerPrograms
import Synchronization
import TrainingModel

/// Looks for the prices of links at which the members, each for itself, can do least: that is a bound for what they can
/// do together.
///
/// For prices λ ≥ 0 no program of the whole exceeds Σ maxₓ (value − λ · use) + λ · limits (Lagrangian relaxation; Geoffrion
/// 1974, *Lagrangean relaxation for integer programming*). The least such bound is sought with cutting planes, prices
/// confined to a box around the best ones (Marsten, Hogan & Blankenship 1975, *The boxstep method for large-scale
/// optimization*). The multipliers of the planes say how often each member does what: their mean keeps within all limits.
struct PoolPrices {
  let pool: Pool
  let members: [PricedMember]
  let options: PlanOptions
  let control: SearchControl
  /// How much of each link there is; seats that members hold themselves are not in it.
  let limits: [Double]

  /// What was found.
  struct Result {
    /// The price of each link.
    var prices: [Double]
    /// No program exceeds it.
    var bound: Double
    /// For each member, what it does in the mean.
    var habits: [PoolHabits]
  }

  private static let mostRounds = 400
  private static let mostRepeatedRounds = 60
  /// So often at most, rows are sought and prices found again.
  private static let mostTurns = 12
  /// Rows that take away less than this share of the bound are the last.
  private static let leastGain = 5e-4
  /// The search ends when so many rounds gain less than half the precision.
  private static let patience = 30

  /// The search ends when less than this share of the bound can still be gained: the gap must hold more than that.
  private var precision: Double { max(2e-4, min(1e-3, options.relativeGap / 30)) }
  /// How wide the box may be, as a share of prices.
  private static let widths = 0.03...2.0
  /// How far to go from the best prices toward those that the planes call best: halfway they err less (Wentges 1997,
  /// *Weighted Dantzig–Wolfe decomposition for linear mixed-integer programming*).
  private static let stride = 0.4
  /// The first prices are tried at these multiples.
  private static let multiples = [0.4, 0.6, 0.8, 1.25, 1.6]

  /// The value of a bound at prices, and what members do; `nil` if a member can do nothing.
  private func evaluate(_ prices: [Double]) throws(PlanningError) -> (bound: Double, columns: [PoolColumn])? {
    let found = try each { member throws(SolverError) in try member.column(at: prices) }
    let columns = found.compactMap { $0 }
    guard columns.count == members.count else { return nil }
    let most = zip(limits, prices).reduce(0) { $0 + $1.0 * $1.1 }
    return (columns.reduce(most) { $0 + $1.worth(at: prices) }, columns)
  }

  /// Asks all members, several at once.
  func each<T: Sendable>(
    _ question: (PricedMember) throws(SolverError) -> T
  ) throws(PlanningError) -> [T] {
    let answers = Mutex<[Int: T]>([:])
    let failure = Mutex<SolverError?>(nil)
    withoutActuallyEscaping(question) { question in
      nonisolated(unsafe) let (question, members) = (question, members)
      // A session is asked by one thread at a time.
      SharedWork.perform(members.count, threads: options.threads) { index in
        do throws(SolverError) {
          let answer = try question(members[index])
          answers.withLock { $0[index] = answer }
        } catch {
          failure.withLock { $0 = error }
        }
      }
    }
    if let failure = failure.withLock({ $0 }) { throw .solver(failure.description) }
    return answers.withLock { answers in members.indices.compactMap { answers[$0] } }
  }

  /// The prices; `nil` if there was no time for any, or a member can satisfy its constraints in no way.
  ///
  /// Prices and the rows that members' points break take turns: what a row takes away changes what prices must say.
  ///
  /// - Parameters:
  ///   - known: prices to begin with.
  ///   - isRepeated: whether little has changed since these were found.
  func search(from known: [Double]? = nil, isRepeated: Bool = false) throws(PlanningError) -> Result? {
    var centre: [Double]
    if let known { centre = known } else { centre = try firstPrices() }
    try tighten(at: centre)
    let scale = typicalPrices(centre)
    var multiples = known == nil ? Self.multiples : []
    for turn in 1... {
      let isLast = isRepeated || turn == Self.mostTurns
      guard
        let found = try descend(
          from: centre, trying: multiples, scale: scale,
          rounds: isRepeated ? Self.mostRepeatedRounds : Self.mostRounds)
      else { return nil }
      centre = found.prices
      multiples = []
      if isLast || control.isOver { return found }
      try tighten(at: centre)
      guard let next = try evaluate(centre) else { return nil }
      if found.bound - next.bound <= Self.leastGain * found.bound.magnitude {
        var result = found
        result.bound = min(found.bound, next.bound)
        return result
      }
    }
    return nil
  }

  /// The least bound that prices near these give, members' rows being what they are.
  private func descend(
    from start: [Double], trying multiples: [Double], scale: [Double], rounds: Int
  ) throws(PlanningError) -> Result? {
    var centre = start
    guard let first = try evaluate(centre) else { return nil }
    var bound = first.bound
    var planes = try PoolPlanes(limits: limits, members: members.count, seed: options.seed)
    try planes.add(first.columns)
    for multiple in multiples where !control.isOver {
      let prices = start.map { $0 * multiple }
      guard let next = try evaluate(prices) else { return nil }
      try planes.add(next.columns)
      if next.bound < bound { (bound, centre) = (next.bound, prices) }
    }
    let highest = 10 * max(1, mostNeed)
    var width = multiples.isEmpty ? 0.1 : 0.5
    var earlier = bound
    for round in 1...rounds where !control.isOver {
      if round % Self.patience == 0 {
        if earlier - bound <= precision / 2 * bound.magnitude { break }
        earlier = bound
      }
      // What cannot be had at all has no price: it would grow without end.
      let box = zip(centre, scale).map { price, scale in min(width * max(price, scale), highest - price) }
      guard let best = try planes.best(around: centre, box) else { break }
      control.report(bound: bound, phase: "pool")
      if bound - best.bound <= precision * bound.magnitude {
        if !best.isConfined || width >= Self.widths.upperBound { break }
        width = min(Self.widths.upperBound, 2 * width)
        continue
      }
      let prices = zip(centre, best.prices).map { $0 + Self.stride * ($1 - $0) }
      guard let next = try evaluate(prices) else { return nil }
      try planes.add(next.columns)
      if next.bound < bound {
        (bound, centre) = (next.bound, prices)
        width = min(Self.widths.upperBound, width * 1.3)
      } else {
        width = max(Self.widths.lowerBound, width * 0.85)
      }
    }
    let habits = try planes.habits(around: centre, zip(centre, scale).map { 0.5 * max($0, $1) })
    return Result(prices: centre, bound: bound, habits: habits)
  }

  private func tighten(at prices: [Double]) throws(PlanningError) {
    _ = try each { member throws(SolverError) in try member.tighten(at: prices) }
  }

  /// What a seat in a pooled course costs, at what money is worth to the member that pays for it.
  private func firstPrices() throws(PlanningError) -> [Double] {
    let worth = try each { member throws(SolverError) in try member.moneyPrices() }
    var prices: [Int: Double] = [:]
    for (member, found) in zip(members, worth) {
      for (place, origin) in member.member.origins.enumerated() {
        guard case .supply(let course) = origin else { continue }
        let funds = member.member.instance.courses[place].funds
        prices[course] = funds.reduce(0) { sum, fund in sum + (found.first { $0.fund == fund }?.price ?? 0) }
      }
    }
    let known = worth.joined().map(\.price).filter { $0 > 0 }.sorted()
    let usual = known.isEmpty ? 0 : known[known.count / 2]
    return pool.links.map { link in
      guard case .seats(let index) = link else { return 0 }
      let course = pool.instance.courses[index].course
      let cost = Double(course.sessionCost) / Double(max(1, course.maxSize)) + Double(course.seatCost)
      let own = prices[index] ?? 0
      // No seat is worth more than all there is to gain.
      return min((own > 0 ? own : usual) * cost, mostNeed)
    }
  }

  private var mostNeed: Double {
    pool.instance.steps.reduce(0.0) { $0 + Double($1.weight) / 1e6 * Double($1.people) }
  }

  /// By how much a price may be off that is not known.
  private func typicalPrices(_ prices: [Double]) -> [Double] {
    let seats = prices.filter { $0 > 0 }.sorted()
    let usual = seats.isEmpty ? 1 : seats[seats.count / 2]
    return pool.links.map { link in
      switch link {
      case .seats: usual * 0.2
      // Far above what any step weighs, so that duties keep what they came to.
      case .duty, .mandatory: 20 * usual
      case .capacity, .fund: 0.1 * mostNeed / max(1, pool.limit(of: link)) / Double(pool.instance.periodCount)
      }
    }
  }
}
