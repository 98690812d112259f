import NeedsScoring
import TrainingModel

extension PlanningInstance {
  /// The instance of a dossier whose references have been checked.
  ///
  /// - Parameter named: courses that programs in hand hold. With them, even if they are none, other courses of which
  ///   there are more copies than any program can hold are left out; see ``CourseCopies``.
  init(
    _ dossier: Dossier, policy: Policy, needs: NeedsAssessment, fixed: FixedPlan = .none,
    named: Set<Identifier>? = nil
  ) {
    let audience = AudienceTest(dossier)
    let organization = policy.organization?.id ?? audience.root ?? policy.id
    let hours = Self.hourLimits(policy, needs.cohorts)
    let chains = StepChains(needs)
    let draft = CandidateDraft(
      dossier: dossier, policy: policy, needs: needs, audience: audience, chains: chains, hours: hours,
      fixed: fixed)

    // Courses that nobody can use, or that cannot fill a single session, are left out.
    var kept = dossier.courses.indices.filter { draft.isUsable($0) }
    let fundsByName = Dictionary(grouping: policy.budgets.indices) { policy.budgets[$0].fund }
    func payers(of course: Course) -> [Int] {
      let host = course.host ?? organization
      return (course.fund ?? policy.budgets.first?.fund).flatMap { fundsByName[$0] }?.filter { fund in
        policy.budgets[fund].host.map { audience.isWithin(host, $0) } ?? true
      } ?? []
    }
    if let named {
      // Where less was spent than the catalog says, there is more money than the policy's.
      let saved = fixed.extraSpent.values.reduce(Int128(0)) { $0 - Int128(min(0, $1)) }
      let copies = CourseCopies(dossier, policy: policy, fixed: fixed, named: named)
      kept = copies.leftOver(of: kept, in: dossier.courses, periods: draft.periods) { course in
        payers(of: course).map { Int128(policy.budgets[$0].amount) + saved }
      }
    }
    let position = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    let resourceIndex = Dictionary(
      policy.resources.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let courses = kept.map { index in
      let course = dossier.courses[index]
      return CourseInstance(
        course: course, host: course.host ?? organization, funds: payers(of: course),
        uses: course.uses.compactMap { use in resourceIndex[use.resource].map { ($0, use.units.units) } },
        periods: draft.periods[index], candidates: draft.candidates(of: index),
        prerequisites: draft.prerequisites[index].map { position[$0] },
        isOnboarding: draft.onboarding.contains(index), isDated: draft.dated.contains(index),
        mostSessions: draft.mostSessions(index), fixed: fixed.offerings[course.id] ?? [:],
        annualSessions: fixed.annualSessions[course.id])
    }
    let places = Dictionary(
      dossier.courses.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let order = audience.ordered(needs.cohorts)
    let steps = chains.instances(courses: courses, needs: needs)
    self.policy = policy
    self.organization = organization
    cohorts = needs.cohorts
    self.courses = courses
    self.steps = steps
    funds = policy.budgets.indices.map { fund in
      // What was spent beyond the catalog's prices is gone.
      let extra =
        fixed.extraSpent.isEmpty
        ? 0
        : courses.reduce(0) { sum, course in
          let own = course.funds.contains(fund) ? fixed.extraSpent[course.course.id] ?? 0 : 0
          return min(max(sum + own, -1_000_000_000_000_000_000), 1_000_000_000_000_000_000)
        }
      let budget = policy.budgets[fund]
      return FundInstance(
        budget: Budget(
          fund: budget.fund, amount: budget.amount - extra, host: budget.host, title: budget.title,
          location: budget.location))
    }
    capacity = policy.resources.map { resource in
      policy.periods.map { policy.capacity(of: resource, in: $0) }
    }
    equityGroups = Self.equityGroups(policy, needs.cohorts, steps, audience)
    mandatory = policy.mandatory.map { rule in
      let bound = order.near(rule.audiences).filter { audience.admits(needs.cohorts[$0], rule.audiences) }
      let people = bound.reduce(0) { $0 + needs.cohorts[$1].headcount }
      let course = places[rule.course.id].flatMap { position[$0] }
      let members = Set(bound)
      return MandatoryInstance(
        rule: rule, course: course,
        candidates: course.map { index in
          courses[index].candidates.indices.filter { members.contains(courses[index].candidates[$0].cohort) }
        } ?? [],
        // Rounded up: nine tenths of eleven people are ten.
        required: Self.roundedUp(people, rule.share),
        lastPeriod: rule.before.flatMap { before in policy.periods.firstIndex { $0.id == before } }
          ?? policy.periods.count - 1)
    }.filter { $0.required > 0 }
    hourLimits = hours
    closedThrough = fixed.closedThrough
    municipalities = Municipalities(needs.cohorts.map(\.organization), hosts: courses.map(\.host), audience)
  }

  static func roundedUp(_ people: Int, _ share: Share) -> Int {
    Int((Int128(people) * Int128(share.units) + Int128(Share.scale - 1)) / Int128(Share.scale))
  }

  static func hourLimits(_ policy: Policy, _ cohorts: [Cohort]) -> [(most: Int?, least: Int?)] {
    cohorts.map { cohort in
      let rules = policy.hourRules.filter { $0.applies(to: cohort) }
      return (rules.compactMap { $0.maximum?.units }.min(), rules.compactMap { $0.minimum?.units }.max())
    }
  }

  private static func equityGroups(
    _ policy: Policy, _ cohorts: [Cohort], _ steps: [StepInstance], _ audience: AudienceTest
  ) -> [EquityGroup] {
    guard let floor = policy.equityFloor else { return [] }
    var members: [Identifier: [Int]] = [:]
    for (index, step) in steps.enumerated() {
      guard let group = audience.equityGroup(of: cohorts[step.cohort], kind: floor.kind) else { continue }
      members[group, default: []].append(index)
    }
    return members.keys.sorted().compactMap { id in
      let group = members[id] ?? []
      let total = group.reduce(0) { $0 + steps[$1].weight * steps[$1].people }
      return total > 0 ? EquityGroup(organization: id, steps: group, total: total) : nil
    }
  }
}

extension Municipalities {
  /// Those that people work in, in the order of identities.
  fileprivate init(_ organizations: [Identifier], hosts: [Identifier], _ audience: AudienceTest) {
    let own = organizations.map { audience.municipality(of: $0) }
    let names = Set(own.compactMap { $0 }).sorted()
    let number = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let above = names.map { audience.parent(of: $0) ?? $0 }
    let numbers = Dictionary(uniqueKeysWithValues: Set(above).sorted().enumerated().map { ($1, $0) })
    regions = above.map { numbers[$0] ?? 0 }
    ofCohort = own.map { $0.flatMap { number[$0] } }
    ofHost = hosts.map { audience.municipality(of: $0).flatMap { number[$0] } }
  }
}
