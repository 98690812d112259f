import NeedsScoring
import TrainingModel

/// Turns a schedule into the ordered program.
struct ProgramAssembly {
  let instance: PlanningInstance
  let needs: NeedsAssessment

  /// The offerings, in order: tier, period, weighted need closed per cost, course.
  ///
  /// What an offering closes is counted in the order of time (within a period, of courses), so that the
  /// sum over all offerings is what the program closes.
  func offerings(of schedule: Schedule) -> [Offering] {
    let chain = onboardingChain
    let bound = Dictionary(grouping: instance.mandatory) { $0.course }.mapValues { rules in
      rules.map { Set($0.candidates) }
    }
    var ledger = NeedLedger(instance)
    var drafts: [Offering] = []
    let byTime = schedule.seatings.sorted {
      ($0.period, $0.course, $0.candidate) < ($1.period, $1.course, $1.candidate)
    }
    var start = 0
    while start < byTime.count {
      let (period, course) = (byTime[start].period, byTime[start].course)
      var end = start
      while end < byTime.count, byTime[end].period == period, byTime[end].course == course { end += 1 }
      let group = byTime[start..<end]
      let seats = group.map { seating in
        let cohort = instance.cohorts[instance.courses[course].candidates[seating.candidate].cohort]
        let closes = ledger.add(course: course, candidate: seating.candidate, seats: seating.count)
        return Seats(
          organization: cohort.organization, role: cohort.role,
          batch: cohort.window.map(instance.policy.batchID),
          count: seating.count, closes: NeedAmount(units: closes))
      }
      let count = seats.reduce(0) { $0 + $1.count }
      let sessions = schedule.sessions[course][period]
      let value = instance.courses[course].course
      drafts.append(
        Offering(
          order: 0, tier: tier(of: course, group, chain, bound[course] ?? []), course: value.id,
          period: instance.policy.periods[period].id,
          sessions: sessions, seatCount: count, hours: Hours(units: count * value.hours.units),
          cost: sessions * value.sessionCost + count * value.seatCost, host: instance.courses[course].host,
          closes: NeedAmount(units: seats.reduce(0) { $0 + $1.closes.units }), seats: seats))
      start = end
    }
    return ordered(drafts)
  }

  private func ordered(_ drafts: [Offering]) -> [Offering] {
    let rank = Dictionary(
      uniqueKeysWithValues: instance.policy.objective.steps.enumerated().map { ($1.tier, $0) })
    let period = Dictionary(
      instance.policy.periods.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var offerings = drafts.sorted { a, b in
      let (x, y) = (rank[a.tier] ?? 0, rank[b.tier] ?? 0)
      if x != y { return x < y }
      let (s, t) = (period[a.period] ?? 0, period[b.period] ?? 0)
      if s != t { return s < t }
      // a.closes / a.cost against b.closes / b.cost, in whole numbers; what costs nothing comes first.
      let left = Int128(a.closes.units) * Int128(b.cost)
      let right = Int128(b.closes.units) * Int128(a.cost)
      if left != right { return left > right }
      return a.course < b.course
    }
    for index in offerings.indices { offerings[index].order = index + 1 }
    return offerings
  }

  /// The first tier that the offering serves: onboarding if new managers sit in it for the sake of their
  /// duty, also in what a duty builds on; then mandatory; then need.
  private func tier(
    of course: Int, _ seatings: ArraySlice<Schedule.Seating>, _ onboardingChain: Set<Int>, _ bound: [Set<Int>]
  ) -> Tier {
    let candidates = instance.courses[course].candidates
    if onboardingChain.contains(course),
      seatings.contains(where: { instance.cohorts[candidates[$0.candidate].cohort].window != nil })
    {
      return .onboarding
    }
    let isBound = bound.contains { candidates in seatings.contains { candidates.contains($0.candidate) } }
    return isBound ? .mandatory : .need
  }

  private var onboardingChain: Set<Int> {
    var found = Set(instance.courses.indices.filter { instance.courses[$0].isOnboarding })
    var queue = Array(found)
    while let course = queue.popLast() {
      for earlier in instance.courses[course].prerequisites.compactMap({ $0 })
      where found.insert(earlier).inserted { queue.append(earlier) }
    }
    return found
  }

  /// Sums over the offerings.
  func totals(of offerings: [Offering], schedule: Schedule, people: Int) -> ProgramTotals {
    var totals = ProgramTotals()
    totals.offerings = offerings.count
    totals.sessions = offerings.reduce(0) { $0 + $1.sessions }
    totals.seats = offerings.reduce(0) { $0 + $1.seatCount }
    totals.hours = Hours(units: offerings.reduce(0) { $0 + $1.hours.units })
    totals.cost = offerings.reduce(0) { $0 + $1.cost }
    totals.people = people
    totals.needClosed = NeedAmount(units: offerings.reduce(0) { $0 + $1.closes.units })
    totals.needTotal = instance.needTotal
    totals.newManagers = instance.cohorts.reduce(0) { $0 + ($1.window == nil ? 0 : $1.headcount) }
    totals.newManagersOnboarded = onboarded(schedule)
    return totals
  }

  /// New managers who have, or can be given, a seat in every onboarding course in time: of each batch, as
  /// many as the course with the fewest seats has for it.
  private func onboarded(_ schedule: Schedule) -> Int {
    let courses = instance.courses.indices.filter { instance.courses[$0].isOnboarding }
    guard let due = instance.policy.onboarding?.courses.count, courses.count == due else { return 0 }
    var seats: [[Int]] = courses.map { _ in [Int](repeating: 0, count: instance.cohorts.count) }
    for seating in schedule.seatings {
      guard let row = courses.firstIndex(of: seating.course) else { continue }
      let candidate = instance.courses[seating.course].candidates[seating.candidate]
      if let window = candidate.window, seating.period <= window.last {
        seats[row][candidate.cohort] += seating.count
      }
    }
    return instance.cohorts.indices.reduce(0) { sum, cohort in
      guard instance.cohorts[cohort].window != nil else { return sum }
      return sum + (seats.map { $0[cohort] }.min() ?? 0)
    }
  }
}

extension PlanningInstance {
  /// The weighted need of all steps, closable or not.
  var needTotal: NeedAmount {
    NeedAmount(units: steps.reduce(0) { $0 + $1.weight * $1.people })
  }
}
