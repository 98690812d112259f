import NeedsScoring
import TrainingModel

/// The question of one member of a pool, by itself: an instance like any other, whose pooled courses are stood for by
/// others.
struct PoolMember: Sendable {
  /// What a course of the member's instance stands for, by index in the pool's.
  enum Origin: Sendable, Hashable {
    /// A course of its own.
    case own(Int)
    /// Seats in a pooled course, each bought by itself: a session for one.
    case visit(Int)
    /// A pooled course that the member holds, for a crowd of visitors.
    case supply(Int)
  }

  /// The question.
  let instance: PlanningInstance
  /// What each course stands for.
  let origins: [Origin]
  /// For each course, where its candidates stand in the pool's.
  let places: [[Int]]
}

/// Takes a pool apart.
struct PoolDivision {
  let pool: Pool
  /// What duties came to in the whole.
  let duties: PhasedSearch.Duties

  private var whole: PlanningInstance { pool.instance }

  /// Seats in pooled courses that are given to one member.
  struct Allotment: Sendable {
    /// For each pooled course that it may visit, seats by period.
    var seats: [Int: [Int]] = [:]
    /// Means that its own courses may use, by resource and period, where several members use them.
    var means: [Int: [Int]] = [:]
    /// What its own courses may cost, by fund, less what it pays for pooled ones.
    var money: [Int: Int] = [:]
    /// Means that its pooled courses take, by resource and period.
    var lent: [Int: [Int]] = [:]
  }

  /// A member's question while links have prices: it may visit what it likes, and hold pooled courses for others.
  func priced(_ member: Int) -> PoolMember { part(member, nil) }

  /// A member's question when pooled courses are settled.
  func settled(_ member: Int, _ allotment: Allotment) -> PoolMember {
    part(member, allotment, isCapped: true)
  }

  /// A member's question when pooled courses are settled, and their seats have prices.
  func visiting(_ member: Int, _ allotment: Allotment) -> PoolMember {
    part(member, allotment, isCapped: false)
  }

  private func part(_ member: Int, _ allotment: Allotment?, isCapped: Bool = false) -> PoolMember {
    let own = pool.cohorts[member]
    let crowd = allotment == nil ? pool.pooled.filter { pool.memberOfCourse[$0] == member } : []
    let localCohort = Dictionary(uniqueKeysWithValues: own.enumerated().map { ($1, $0) })
    let visited = pool.pooled.filter { course in
      pool.candidates[course][member] != nil
        && (!isCapped || allotment?.seats[course]?.contains { $0 > 0 } ?? false)
    }
    let origins =
      pool.ownCourses[member].map { PoolMember.Origin.own($0) } + visited.map { .visit($0) }
      + crowd.map { .supply($0) }
    let index = Dictionary(
      uniqueKeysWithValues: origins.enumerated().compactMap { place, origin -> (Int, Int)? in
        switch origin {
        case .own(let course), .visit(let course): (course, place)
        case .supply: nil
        }
      })
    var resources: [Int: Int] = [:]
    var capacity: [[Int]] = []
    func resource(_ global: Int) -> Int {
      if let known = resources[global] { return known }
      resources[global] = capacity.count
      let lent = allotment?.lent[global]
      let means = allotment?.means[global] ?? whole.capacity[global]
      capacity.append(means.indices.map { max(0, means[$0] - (lent?[$0] ?? 0)) })
      return capacity.count - 1
    }
    var fundPlaces: [Int: Int] = [:]
    var funds: [FundInstance] = []
    func fund(_ global: Int) -> Int {
      if let known = fundPlaces[global] { return known }
      fundPlaces[global] = funds.count
      let budget = whole.funds[global].budget
      funds.append(
        FundInstance(
          budget: Budget(
            fund: budget.fund, amount: allotment?.money[global] ?? budget.amount, host: budget.host,
            title: budget.title, location: budget.location)))
      return funds.count - 1
    }

    var courses: [CourseInstance] = []
    var places: [[Int]] = []
    for origin in origins {
      switch origin {
      case .own(let global), .visit(let global):
        let course = whole.courses[global]
        let mine = pool.candidates[global][member] ?? []
        let candidates = mine.map {
          course.candidates[$0].of(cohort: localCohort[course.candidates[$0].cohort] ?? 0)
        }
        let prerequisites = course.prerequisites.map { $0.flatMap { index[$0] } }
        places.append(mine)
        guard case .visit = origin else {
          courses.append(
            CourseInstance(
              course: course.course, host: course.host, funds: course.funds.map(fund),
              uses: course.uses.map { (resource($0.resource), $0.units) }, periods: course.periods,
              candidates: candidates, prerequisites: prerequisites, isOnboarding: course.isOnboarding,
              isDated: course.isDated, mostSessions: course.mostSessions))
          continue
        }
        var uses: [(resource: Int, units: Int)] = []
        var most = candidates.reduce(0) { $0 + $1.limit }
        var periods = course.periods
        if isCapped, let seats = allotment?.seats[global] {
          uses = [(capacity.count, 1)]
          capacity.append(seats)
          most = min(most, seats.reduce(0, +))
          periods = periods.filter { seats[$0] > 0 }
        }
        courses.append(
          CourseInstance(
            course: course.course.changed(sessionCost: 0, seatCost: 0, minSize: 1, maxSize: 1),
            host: course.host,
            funds: [], uses: uses, periods: periods, candidates: candidates, prerequisites: prerequisites,
            isOnboarding: course.isOnboarding, isDated: course.isDated, mostSessions: most))
      case .supply(let global):
        let course = whole.courses[global]
        let people = course.candidates.reduce(0) { $0 + $1.limit }
        places.append([])
        courses.append(
          CourseInstance(
            course: course.course, host: course.host, funds: course.funds.map(fund),
            uses: course.uses.map { (resource($0.resource), $0.units) }, periods: course.periods,
            candidates: [
              Candidate(
                cohort: own.count, limit: people, held: [], isTimed: false, firstPeriod: 0, window: nil)
            ],
            prerequisites: [], isOnboarding: false, isDated: false, mostSessions: course.mostSessions))
      }
    }

    var cohorts = own.map { whole.cohorts[$0] }
    var hours = own.map { whole.hourLimits[$0] }
    if !crowd.isEmpty {
      cohorts.append(
        Cohort(
          organization: whole.organization, role: "visitors", family: "visitors", isManagerial: false,
          window: nil,
          headcount: 0, deferredManagers: 0))
      hours.append((nil, nil))
    }
    let steps = steps(of: member, localCohort, index)
    let local = Dictionary(uniqueKeysWithValues: pool.steps[member].enumerated().map { ($1, $0) })
    let groups = whole.equityGroups.filter { $0.steps.contains { local[$0] != nil } }.map { group in
      EquityGroup(
        organization: group.organization, steps: group.steps.compactMap { local[$0] }, total: group.total)
    }
    let instance = PlanningInstance(
      policy: isCapped ? whole.policy : whole.policy.changed(deliveryShares: []),
      organization: whole.organization, cohorts: cohorts, courses: courses, steps: steps, funds: funds,
      capacity: capacity, equityGroups: groups,
      mandatory: mandatory(of: member, index, isSettled: isCapped), hourLimits: hours,
      municipalities: Municipalities(
        regions: [0], ofCohort: cohorts.map { _ in 0 }, ofHost: courses.map { _ in 0 }))
    return PoolMember(instance: instance, origins: origins, places: places)
  }

  private func steps(of member: Int, _ cohort: [Int: Int], _ course: [Int: Int]) -> [StepInstance] {
    let own = pool.steps[member]
    let local = Dictionary(uniqueKeysWithValues: own.enumerated().map { ($1, $0) })
    var candidatePlaces: [Int: [Int: Int]] = [:]
    return own.map { global in
      let step = whole.steps[global]
      return StepInstance(
        cohort: cohort[step.cohort] ?? 0, need: step.need, level: step.level, people: step.people,
        previous: step.previous.flatMap { local[$0] }, ready: step.ready, weight: step.weight,
        makers: step.makers.compactMap { maker in
          guard let place = course[maker.course] else { return nil }
          if candidatePlaces[maker.course] == nil {
            let mine = pool.candidates[maker.course][member] ?? []
            candidatePlaces[maker.course] = Dictionary(
              uniqueKeysWithValues: mine.enumerated().map { ($1, $0) })
          }
          return candidatePlaces[maker.course]?[maker.candidate].map { (place, $0, maker.effectiveness) }
        })
    }
  }

  /// What mandatory rules ask of a member: what they came to in the whole when pooled courses are settled; before,
  /// only where every member must do all it can anyway.
  private func mandatory(of member: Int, _ index: [Int: Int], isSettled: Bool) -> [MandatoryInstance] {
    let isMet = duties.held.allSatisfy { $0.part != .mandatory || $0.value == 0 }
    return whole.mandatory.compactMap { rule in
      guard let course = rule.course, let local = index[course] else { return nil }
      let mine = pool.candidates[course][member] ?? []
      let bound = Set(rule.candidates)
      let candidates = mine.indices.filter { bound.contains(mine[$0]) }
      guard !candidates.isEmpty else { return nil }
      func limit(_ places: [Int]) -> Int {
        places.reduce(0) { $0 + whole.courses[course].candidates[$1].limit }
      }
      let required: Int
      if isSettled {
        let own = Set(candidates.map { mine[$0] })
        required =
          duties.schedule?.seatings.reduce(0) {
            $0
              + ($1.course == course && own.contains($1.candidate) && $1.period <= rule.lastPeriod
                ? $1.count : 0)
          } ?? 0
      } else {
        let isOwn = candidates.count == rule.candidates.count
        guard isMet, isOwn || rule.required >= limit(rule.candidates) else { return nil }
        required = isOwn ? rule.required : limit(candidates.map { mine[$0] })
      }
      guard required > 0 else { return nil }
      return MandatoryInstance(
        rule: rule.rule, course: local, candidates: candidates, required: required,
        lastPeriod: rule.lastPeriod)
    }
  }
}

extension Candidate {
  /// The same people under another number.
  fileprivate func of(cohort: Int) -> Candidate {
    Candidate(
      cohort: cohort, limit: limit, held: held, isTimed: isTimed, firstPeriod: firstPeriod, window: window)
  }
}
