import Diagnostics
import TrainingModel

/// From a placement to the program and what reports say of it.
struct BalanceAssembly {
  let dossier: Dossier
  let policy: Policy
  let instance: BalanceInstance
  let options: PlanOptions
  /// Cost of one session of each course.
  let cost: Int

  /// Cost of one session of each course, in the currency's unit; `nil` if documents cannot hold it.
  static func cost(of courses: [Course]) -> Int? {
    var sum = 0
    for course in courses {
      let (next, overflow) = sum.addingReportingOverflow(course.sessionCost)
      guard !overflow, next <= 999_999_999_999_999_999 else { return nil }
      sum = next
    }
    return sum
  }

  private var organization: Identifier {
    let roots = dossier.organizations.filter { $0.parent == nil }
    return policy.organization?.id ?? (roots.count == 1 ? roots.first?.id : nil) ?? policy.id
  }

  /// The program: offerings by period, then course; one session each, no seats.
  func program(_ found: BalanceSearch.Result) -> Program {
    let organization = organization
    let order = instance.courses.indices.sorted {
      (found.placement[$0], $0) < (found.placement[$1], $1)
    }
    let offerings = order.enumerated().map { rank, index in
      let course = instance.courses[index]
      return Offering(
        order: rank + 1, tier: .balance, course: course.id,
        period: instance.periods[found.placement[index]].id, sessions: 1, seatCount: 0,
        hours: Hours(units: 0), cost: course.sessionCost, host: course.host ?? organization,
        closes: NeedAmount(units: 0), seats: [])
    }
    var totals = ProgramTotals()
    totals.offerings = offerings.count
    totals.sessions = offerings.count
    totals.cost = cost
    let scale = Double(BalanceValue.scale)
    return Program(
      id: Identifier("program-\(organization.text.prefix(40))-\(policy.year)"), organization: organization,
      year: policy.year, calendar: policy.calendar, currency: policy.currency,
      provenance: Provenance(
        tool: options.tool.name, version: options.tool.version, policy: policy.id,
        method: "balance; measure=\(instance.rule.measure.rawValue)", seed: options.seed,
        stopped: found.stop.rawValue,
        inputs: dossier.inputs), totals: totals,
      tiers: [
        TierResult(
          name: Tier.balance.rawValue, value: Double(found.value) / scale, bound: Double(found.bound) / scale,
          sense: .minimize)
      ], offerings: offerings, location: SourceLocation(file: ""))
  }

  /// The program with loads by period, and remarks.
  func plan(_ program: Program, _ found: BalanceSearch.Result) -> BalancePlan {
    let loads = instance.periodLoads(of: found.placement)
    let counts = instance.periodCounts(of: found.placement)
    let curricula = instance.rule.curricula(of: instance.courses)
    let places = Dictionary(
      zip(instance.courses.map(\.id), found.placement.map { instance.periods[$0].id }),
      uniquingKeysWith: { first, _ in first })
    var remarks: [Finding] = []
    switch found.stop {
    case .gapReached: break
    case .gapReachedUnderLimit:
      remarks.append(Finding(PlanningRules.limitStruck, at: nil, subject: "search"))
    case .timeLimit: remarks.append(Finding(PlanningRules.timeLimit, at: nil, subject: "search"))
    case .interrupted, .exhausted:
      remarks.append(
        Finding(PlanningRules.gapOpen, at: nil, subject: "search", ["stop": found.stop.rawValue]))
    }
    return BalancePlan(
      program: program, rule: instance.rule, periods: instance.periods.map(\.id),
      curricula: curricula.indices.map { index in
        BalancePlan.Curriculum(
          id: curricula[index].id, title: curricula[index].title,
          loads: loads[index].map { Hours(units: $0) }, counts: counts[index])
      }, heaviest: Hours(units: loads.compactMap { $0.max() }.max() ?? 0),
      unwanted: instance.rule.unwanted.filter { places[$0.course.id] == $0.period.id }, remarks: remarks,
      stop: found.stop)
  }
}
