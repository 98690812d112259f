import IntegerPrograms
import TrainingModel

/// Settles pooled courses: whole sessions near what the prices came to, and who gets how many of their seats.
struct PoolSupply {
  let pool: Pool
  let options: PlanOptions
  let control: SearchControl
  let prices: PoolPrices.Result
  /// What duties came to: their sessions stand.
  let duties: Schedule?

  private var whole: PlanningInstance { pool.instance }
  private typealias Variable = IntegerProgram.Variable

  private static let mostNodes = 2000
  private static let gap = 1e-3
  /// A period that the prices favour is worth this share of a session's seats.
  private static let favour = 0.01
  /// How much more of its money and means a member may lend than in the mean.
  private static let generosity = 1.02
  /// What a seat more than in the mean is worth beside one that is in it: those who value it most have one already.
  private static let worthOfMore = 0.7

  /// Sessions of pooled courses by period; nothing for other courses.
  func sessions() throws(PlanningError) -> [[Int]]? {
    var program = IntegerProgram()
    var counts: [Int: [Variable]] = [:]
    for course in pool.pooled { counts[course] = addSessions(of: course, to: &program) }
    addMeans(counts, to: &program)
    addMoney(counts, to: &program)
    let outcome = try control.solve(
      program, options, phase: "pool", relativeGap: Self.gap, nodeLimit: Self.mostNodes, isPatient: true)
    guard let solution = outcome.solution else { return nil }
    return whole.courses.indices.map { course in
      counts[course]?.map { Int(solution[$0].rounded()) } ?? (0..<whole.periodCount).map { _ in 0 }
    }
  }

  /// Sessions in the mean, by period.
  private func mean(_ course: Int) -> [Double] {
    prices.habits[pool.memberOfCourse[course]].sessions[course] ?? (0..<whole.periodCount).map { _ in 0 }
  }

  private func standing(_ course: Int) -> [Int] {
    duties?.sessions[course] ?? (0..<whole.periodCount).map { _ in 0 }
  }

  /// What a full session is worth to those who visit it.
  private func worth(_ course: Int) -> Double {
    let price = pool.placeOfLink[.seats(course: course)].map { prices.prices[$0] } ?? 0
    return max(1e-3, price) * Double(whole.courses[course].course.maxSize)
  }

  /// Whole sessions next to the mean, as many as are worth most.
  private func addSessions(of course: Int, to program: inout IntegerProgram) -> [Variable] {
    let (mean, standing) = (mean(course), standing(course))
    let total = mean.reduce(0, +)
    let least = standing.reduce(0, +)
    let open = Set(whole.courses[course].periods)
    let worth = worth(course)
    let most = max(least, Int((total + 1 - 1e-3).rounded(.down)))
    let variables = mean.indices.map { period in
      program.addVariable(
        lower: Double(standing[period]), upper: Double(open.contains(period) ? most : standing[period]),
        domain: .integer, objective: -Self.favour * worth * min(1, mean[period]))
    }
    let less = program.addVariable(lower: 0, upper: .infinity, domain: .continuous, objective: worth)
    let more = program.addVariable(
      lower: 0, upper: .infinity, domain: .continuous, objective: -Self.worthOfMore * worth)
    program.addConstraint(
      variables.map { .init($0) } + [.init(less), .init(more, -1)], lower: max(total, Double(least)),
      upper: max(total, Double(least)))
    program.addConstraint(variables.map { .init($0) }, upper: Double(most))
    return variables
  }

  private func addMeans(_ counts: [Int: [Variable]], to program: inout IntegerProgram) {
    for resource in whole.capacity.indices {
      let users = pool.pooled.compactMap { course in
        whole.courses[course].uses.first { $0.resource == resource && $0.units > 0 }.map {
          (course, $0.units)
        }
      }
      guard !users.isEmpty else { continue }
      for period in 0..<whole.periodCount {
        program.addConstraint(upper: Double(whole.capacity[resource][period])) { add in
          for (course, units) in users {
            if let variables = counts[course] { add(variables[period], Double(units)) }
          }
        }
      }
    }
  }

  /// What pooled courses cost each fund in the mean they may cost in whole sessions as well, or a little more.
  private func addMoney(_ counts: [Int: [Variable]], to program: inout IntegerProgram) {
    for (fund, limit) in whole.funds.enumerated() {
      let payers = pool.pooled.filter { whole.courses[$0].funds.contains(fund) }
      guard !payers.isEmpty else { continue }
      let costs = payers.map { fullCost($0) / TierPart.costUnit }
      var (usual, standing) = (0.0, 0.0)
      for (course, cost) in zip(payers, costs) {
        let least = Double(self.standing(course).reduce(0, +))
        usual += max(mean(course).reduce(0, +), least) * cost
        standing += least * cost
      }
      let most = min(Double(limit.budget.amount) / TierPart.costUnit, usual * Self.generosity)
      program.addConstraint(upper: max(most, standing)) { add in
        for (course, cost) in zip(payers, costs) {
          for variable in counts[course] ?? [] { add(variable, cost) }
        }
      }
    }
  }

  private func fullCost(_ course: Int) -> Double {
    let course = whole.courses[course].course
    return Double(course.sessionCost) + Double(course.seatCost) * Double(course.maxSize)
  }

  // MARK: Who gets what

  /// What is left to members when these sessions are held, but for seats in them.
  func means(_ sessions: [[Int]]) -> [PoolDivision.Allotment] {
    var result = [PoolDivision.Allotment](repeating: .init(), count: pool.count)
    shareMoney(sessions, to: &result)
    shareMeans(sessions, to: &result)
    return result
  }

  /// What each member may use when these sessions are held: seats near what members take in the mean.
  func allotments(_ sessions: [[Int]], _ habits: [PoolHabits]) -> [PoolDivision.Allotment] {
    var result = means(sessions)
    var taken: [Int: [Int: [Int]]] = [:]
    for seating in duties?.seatings ?? [] where pool.isPooled[seating.course] {
      let cohort = whole.courses[seating.course].candidates[seating.candidate].cohort
      var seats =
        taken[seating.course]?[pool.memberOfCohort[cohort]] ?? (0..<whole.periodCount).map { _ in 0 }
      seats[seating.period] += seating.count
      taken[seating.course, default: [:]][pool.memberOfCohort[cohort]] = seats
    }
    for course in pool.pooled {
      let given = seats(of: course, sessions[course], taken[course] ?? [:], habits)
      for (member, seats) in given { result[member].seats[course] = seats }
    }
    return result
  }

  /// Seats of a course by member and period: those of duties, the others near what members take in the mean.
  private func seats(
    of course: Int, _ sessions: [Int], _ taken: [Int: [Int]], _ habits: [PoolHabits]
  ) -> [Int: [Int]] {
    let most = whole.courses[course].course.maxSize
    var given = taken
    let members = pool.candidates[course].keys.sorted()
    var wish: [Double] = []
    var limits: [Int] = []
    for member in members {
      let people = (pool.candidates[course][member] ?? []).reduce(0) {
        $0 + whole.courses[course].candidates[$1].limit
      }
      let known = taken[member]?.reduce(0, +) ?? 0
      limits.append(max(0, people - known))
      wish.append(
        min(
          Double(limits[limits.count - 1]),
          max(0, (habits[member].visits[course] ?? 0) - Double(known))))
    }
    let free = sessions.indices.map { period in
      max(0, sessions[period] * most - taken.values.reduce(0) { $0 + $1[period] })
    }
    var quota = Self.apportion(free.reduce(0, +), wish, limits)
    for period in sessions.indices where free[period] > 0 {
      let later = free[period...].reduce(0, +)
      let own = Self.apportion(
        free[period], quota.map { Double($0) * Double(free[period]) / Double(max(1, later)) }, quota)
      for (place, count) in own.enumerated() where count > 0 {
        var seats = given[members[place]] ?? sessions.map { _ in 0 }
        seats[period] += count
        given[members[place]] = seats
        quota[place] -= count
      }
    }
    return given
  }

  /// Gives out whole seats near what is wished for, and then what is left, up to the limits; in the order of members
  /// where wishes are alike.
  static func apportion(_ seats: Int, _ wish: [Double], _ limits: [Int]) -> [Int] {
    let asked = wish.reduce(0, +)
    let scale = asked > Double(seats) ? Double(seats) / asked : 1
    var given = zip(wish, limits).map { min($1, Int(($0 * scale + 1e-9).rounded(.down))) }
    var left = seats - given.reduce(0, +)
    let byRest = wish.indices.sorted { a, b in
      let (x, y) = (wish[a] * scale - Double(given[a]), wish[b] * scale - Double(given[b]))
      return x != y ? x > y : a < b
    }
    for place in byRest
    where left > 0 && given[place] < limits[place] && wish[place] * scale > Double(given[place]) + 1e-9 {
      given[place] += 1
      left -= 1
    }
    // What nobody asked for: to those with most people left, in turn.
    let room = zip(limits, given).map { $0 - $1 }
    let total = room.reduce(0, +)
    guard left > 0, total > 0 else { return given }
    let all = min(left, total)
    var rest = all
    for place in room.indices {
      let count = min(room[place], Int(Int128(all) * Int128(room[place]) / Int128(total)))
      given[place] += count
      rest -= count
    }
    for place in room.indices where rest > 0 && given[place] < limits[place] {
      given[place] += 1
      rest -= 1
    }
    return given
  }

  private func shareMoney(_ sessions: [[Int]], to result: inout [PoolDivision.Allotment]) {
    for (fund, limit) in whole.funds.enumerated() {
      let pooled = pool.pooled.filter { whole.courses[$0].funds.contains(fund) }.reduce(0) { sum, course in
        let own = whole.courses[course].course
        return sum + (own.sessionCost + own.seatCost * own.maxSize) * sessions[course].reduce(0, +)
      }
      let left = max(0, limit.budget.amount - pooled)
      if let link = pool.placeOfLink[.fund(fund)] {
        for (member, part) in shares(of: left, link).enumerated() { result[member].money[fund] = part }
      } else {
        for member in result.indices { result[member].money[fund] = left }
      }
    }
  }

  private func shareMeans(_ sessions: [[Int]], to result: inout [PoolDivision.Allotment]) {
    for (resource, capacity) in whole.capacity.enumerated() {
      let lent = capacity.indices.map { period in
        pool.pooled.reduce(0) { sum, course in
          sum
            + (whole.courses[course].uses.first { $0.resource == resource }?.units ?? 0)
            * sessions[course][period]
        }
      }
      let links = capacity.indices.map { period in
        pool.placeOfLink[.capacity(resource: resource, period: period)]
      }
      guard links.contains(where: { $0 != nil }) else {
        guard lent.contains(where: { $0 > 0 }) else { continue }
        for member in result.indices { result[member].lent[resource] = lent }
        continue
      }
      for period in capacity.indices {
        guard let link = links[period] else { continue }
        let parts = shares(of: max(0, capacity[period] - lent[period]), link)
        for (member, part) in parts.enumerated() {
          var means = result[member].means[resource] ?? capacity.map { _ in 0 }
          means[period] = part
          result[member].means[resource] = means
        }
      }
    }
  }

  /// Parts of a shared amount, as members use it in the mean for courses of their own.
  private func shares(of amount: Int, _ link: Int) -> [Int] {
    let wishes = prices.habits.map { max(0, $0.own[link] ?? 0) }
    let total = wishes.reduce(0, +)
    guard total > 0 else { return wishes.map { _ in amount / max(1, wishes.count) } }
    return wishes.map { Int((Double(amount) * $0 / total).rounded(.down)) }
  }
}
