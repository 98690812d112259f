import IntegerPrograms
import Synchronization
import TrainingModel

/// Plans a pool member by member, with a bound for the whole.
///
/// 1. *Prices* of what members share (``PoolPrices``), at which each plans for itself in fractions: a bound for the whole.
/// 2. *Supply* (``PoolSupply``): whole sessions of pooled courses; then new prices for their seats, which say who gets
///    how many.
/// 3. *Programs* of members, each found like any other program.
/// 4. *Filling* (``PoolFilling``): seats that were given to one who has no use for them go to others.
/// 5. If the bound is not close enough, a better one: members' sessions are whole too.
struct PoolSearch {
  let pool: Pool
  let options: PlanOptions
  let control: SearchControl
  let duties: PhasedSearch.Duties
  /// The parts of the objective up to need, those of duties left out.
  let parts: [TierPart]

  /// What was found.
  struct Result {
    /// The program; `nil` if there was no time for one.
    var schedule: Schedule?
    /// No program that keeps to the duties exceeds it.
    var proven: HeldPart
  }

  /// Members' programs are sought to this share of the gap that is asked for.
  private static let memberShare = 0.4
  private static let leastGap = 0.001
  /// Members' programs may take this share of the time that is left; the rest is for their bounds.
  private static let shareOfPrograms = 0.65
  /// A member's bound in whole sessions is sought for so many nodes.
  private static let mostNodes = 1000
  /// One in so many of the pooled courses that are still open is settled at a time.
  private static let settledShare = 4
  /// So many times at most.
  private static let mostSettlements = 12

  private var search: LexicographicSearch {
    LexicographicSearch(instance: pool.instance, options: options, control: control, phase: "pool")
  }

  /// Plans; `nil` if a member by itself can satisfy its constraints in no way.
  func run() throws(PlanningError) -> Result? {
    guard let main = parts.last else { return nil }
    let division = PoolDivision(pool: pool, duties: duties)
    let prices = try prices(
      (0..<pool.count).map { division.priced($0) }, pool.links.map { pool.limit(of: $0) })
    guard let found = try prices.search() else { return nil }
    func proven(_ bound: Double) -> HeldPart { search.proven(bound, of: main, with: parts.dropLast()) }
    var result = Result(schedule: nil, proven: proven(found.bound))
    let supply = PoolSupply(
      pool: pool, options: options, control: control, prices: try settle(prices, found),
      duties: duties.schedule)
    guard let sessions = try supply.sessions(), let habits = try visits(sessions, supply, division, found)
    else { return result }
    let settled = supply.allotments(sessions, habits).enumerated().map { division.settled($0, $1) }
    guard let programs = try programs(settled) else { return result }
    var filling = PoolFilling(pool: pool, sessions: sessions, parts: Array(zip(settled, programs)))
    let schedule = filling.schedule()
    result.schedule = schedule
    let value = pool.instance.values(of: schedule)[.need] ?? 0
    if found.bound > value * (1 + options.relativeGap), !control.isOver {
      let bound = try wholeBound(prices, found)
      result.proven = proven(min(found.bound, bound))
    }
    return result
  }

  /// Settles sessions of pooled courses: those nearest to a whole number first, a quarter at a time, and looks for the
  /// prices of what is left. What members do at the last ones is in whole sessions.
  private func settle(_ prices: PoolPrices, _ found: PoolPrices.Result) throws(PlanningError)
    -> PoolPrices.Result
  {
    var open = pool.pooled
    var current = found
    func sessions(_ course: Int) -> Double {
      current.habits[pool.memberOfCourse[course]].sessions[course]?.reduce(0, +) ?? 0
    }
    func distance(_ course: Int) -> Double { abs(sessions(course) - sessions(course).rounded()) }
    while !open.isEmpty, !control.isOver {
      let ordered = open.sorted { a, b in
        let (x, y) = (distance(a), distance(b))
        return x != y ? x < y : a < b
      }
      let count = max(pool.pooled.count / Self.mostSettlements, ordered.count / Self.settledShare, 1)
      let chosen = Set(ordered.prefix(count) + ordered.filter { distance($0) < 1e-3 })
      do throws(SolverError) {
        for course in chosen {
          let standing = duties.schedule?.sessions[course].reduce(0, +) ?? 0
          let target = max(standing, Int(sessions(course).rounded()))
          try prices.members[pool.memberOfCourse[course]].confine(course, to: target)
        }
      } catch {
        throw .solver(error.description)
      }
      open.removeAll { chosen.contains($0) }
      guard let next = try prices.search(from: current.prices, isRepeated: true) else { break }
      current = next
    }
    do throws(SolverError) {
      for course in pool.pooled {
        try prices.members[pool.memberOfCourse[course]].confine(course, to: nil)
      }
    } catch {
      throw .solver(error.description)
    }
    return current
  }

  private func prices(_ members: [PoolMember], _ limits: [Double]) throws(PlanningError) -> PoolPrices {
    let penalties = Dictionary(uniqueKeysWithValues: parts.dropLast().map { ($0, search.penalty(of: $0)) })
    var priced: [PricedMember] = []
    do throws(SolverError) {
      for member in members {
        priced.append(
          try PricedMember(member, pool: pool, held: duties.held, penalties: penalties, options: options))
      }
    } catch {
      throw .solver(error.description)
    }
    return PoolPrices(pool: pool, members: priced, options: options, control: control, limits: limits)
  }

  /// What members do when pooled sessions are settled, in the mean.
  private func visits(
    _ sessions: [[Int]], _ supply: PoolSupply, _ division: PoolDivision, _ found: PoolPrices.Result
  ) throws(PlanningError) -> [PoolHabits]? {
    let left = supply.means(sessions)
    let limits = pool.links.map { link in
      switch link {
      case .seats(let course):
        Double(sessions[course].reduce(0, +) * pool.instance.courses[course].course.maxSize)
      // These have been shared out.
      case .capacity, .fund: 10 * pool.limit(of: link)
      case .duty, .mandatory: pool.limit(of: link)
      }
    }
    let prices = try prices(left.enumerated().map { division.visiting($0, $1) }, limits)
    let known = zip(pool.links, found.prices).map { link, price -> Double in
      guard case .seats = link else { return 0 }
      return price
    }
    return try prices.search(from: known)?.habits
  }

  /// The bound that holds because sessions are whole.
  private func wholeBound(_ prices: PoolPrices, _ found: PoolPrices.Result) throws(PlanningError) -> Double {
    let gap = options.relativeGap * Self.memberShare * 0.5
    let seconds = share(of: control.secondsLeft, among: prices.members.count)
    let bounds = try prices.each { member throws(SolverError) in
      try member.bound(at: found.prices, gap: gap, nodes: Self.mostNodes, seconds: seconds ?? .infinity)
    }
    if bounds.contains(where: \.isCut) { control.noteEndOfTime() }
    guard bounds.count == prices.members.count, bounds.allSatisfy(\.value.isFinite) else { return .infinity }
    let sum = bounds.reduce(0) { $0 + $1.value }
    return zip(prices.limits, found.prices).reduce(sum) { $0 + $1.0 * $1.1 }
  }

  /// What each of so many members may take of some time, several at once.
  private func share(of seconds: Double?, among members: Int) -> Double? {
    seconds.map { $0 * Double(max(1, options.threads)) / Double(max(1, members)) }
  }

  /// The program of each member; `nil` if one has none.
  private func programs(_ members: [PoolMember]) throws(PlanningError) -> [Schedule]? {
    let found = Mutex<[Int: Schedule]>([:])
    let failure = Mutex<PlanningError?>(nil)
    let isStopped = Atomic(false)
    let timeLimit = share(of: control.secondsLeft.map { $0 * Self.shareOfPrograms }, among: members.count)
    let isLate = Atomic(false)
    let own = options
    nonisolated(unsafe) let whole = control
    SharedWork.perform(members.count, threads: options.threads) { index in
      guard !isStopped.load(ordering: .relaxed) else { return }
      let control = SearchControl(
        timeLimit: timeLimit,
        shouldStop: { isStopped.load(ordering: .relaxed) || whole.isStopWanted }, report: { _ in })
      do throws(PlanningError) {
        let schedule = try Self.program(of: members[index].instance, control, own)
        if let schedule { found.withLock { $0[index] = schedule } }
      } catch {
        failure.withLock { $0 = error }
        isStopped.store(true, ordering: .relaxed)
      }
      if control.ranOutOfTime { isLate.store(true, ordering: .relaxed) }
    }
    if isLate.load(ordering: .relaxed) { control.noteEndOfTime() }
    // Stopped or late before a member had any program: there is none of the whole.
    switch failure.withLock({ $0 }) {
    case .interruptedBeforeAnyPlan, .timeLimitBeforeAnyPlan: return nil
    case let failure?: throw failure
    case nil: break
    }
    let all = found.withLock { found in members.indices.compactMap { found[$0] } }
    return all.count == members.count ? all : nil
  }

  private static func program(
    of member: PlanningInstance, _ control: SearchControl, _ options: PlanOptions
  ) throws(PlanningError) -> Schedule? {
    var own = options
    own.threads = 1
    own.formulation = .phased
    own.relativeGap = max(leastGap, options.relativeGap * memberShare)
    own.continuity = .none
    let search = PhasedSearch(instance: member, options: own, control: control)
    let leading = Array(TierPart.parts(of: member).prefix { $0.concernsDutiesOnly })
    guard let duties = try search.solveDuties(leading) else { return nil }
    let list = RankedList.schedule(member, duties: duties.schedule)
    return try search.run(duties: duties, fallback: list)?.schedule
  }
}
