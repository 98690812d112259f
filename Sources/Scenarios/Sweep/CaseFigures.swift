import CurriculumPlanning
package import NeedsScoring
package import TrainingModel

/// What the program of one case comes to.
package struct CaseFigures: Sendable, Hashable {
  /// The money of the year in the currency's unit; `nil` if the policy sets none.
  package var budget: Int?
  /// What the program costs, in the currency's unit.
  package var cost: Int
  /// The currency's code.
  package var currency: String
  /// Weighted need that the program closes.
  package var needClosed: NeedAmount
  /// Weighted need that there is: a case may change it.
  package var needTotal: NeedAmount
  /// People of the dossier.
  package var people: Int
  /// Fewest people who can hold the seats.
  package var trainedAtLeast: Int
  /// Most people who can.
  package var trainedAtMost: Int
  /// New managers.
  package var newManagers: Int
  /// New managers with every onboarding course in time.
  package var newManagersOnboarded: Int
  /// Offerings.
  package var offerings: Int
  /// Sessions.
  package var sessions: Int
  /// Seats.
  package var seats: Int
  /// Person-hours.
  package var hours: Hours
  /// Duties that fall short.
  package var shortfalls: Int
  /// Value of the tier of need, with diminishing returns.
  package var needValue: Double?
  /// What no program can exceed that is as good in the tiers before.
  package var needBound: Double?
  /// Offerings of the base that the program keeps as they are; `nil` without a base.
  package var kept: Int?
  /// Offerings that are not the same as in the base; `nil` without a base.
  package var touched: Int?
  /// Why the search ended: see `PlanStop`.
  package var stopped: String

  /// What is still possible in the tier of need, as a share of its value.
  package var gap: Double? {
    guard let needValue, let needBound else { return nil }
    let distance = needBound - needValue
    guard distance > 0 else { return 0 }
    return needValue > 0 ? distance / needValue : 1
  }

  /// Need closed as a share of the need that there is; `nil` where there is none.
  package var needShare: Double? {
    needTotal.units > 0 ? Double(needClosed.units) / Double(needTotal.units) : nil
  }

  /// The figures of `program`, which was made for `needs` under `policy`.
  package init(
    _ program: Program, needs: NeedsAssessment, policy: Policy, organizations: [Organization]
  ) {
    let totals = program.countedTotals
    let trained = TrainedPeople(program, needs.cohorts, policy)
    let tier = program.tiers.first { $0.name == Tier.need.rawValue }
    budget = policy.yearBudget(in: OrganizationTree(organizations))
    cost = totals.cost
    currency = program.currency
    needClosed = totals.needClosed
    needTotal = totals.needTotal
    people = totals.people
    trainedAtLeast = trained.fewest
    trainedAtMost = trained.most
    newManagers = totals.newManagers
    newManagersOnboarded = totals.newManagersOnboarded
    offerings = totals.offerings
    sessions = totals.sessions
    seats = totals.seats
    hours = totals.hours
    shortfalls = program.shortfalls.count
    needValue = tier?.value
    needBound = tier?.bound
    stopped = program.provenance?.stopped ?? ""
  }

  /// Figures whose counts are still to be filled in.
  init(
    currency: String, hours: Hours, stopped: String, budget: Int?, needValue: Double?, needBound: Double?,
    kept: Int?, touched: Int?
  ) {
    self.currency = currency
    self.hours = hours
    self.stopped = stopped
    self.budget = budget
    self.needValue = needValue
    self.needBound = needBound
    self.kept = kept
    self.touched = touched
    needClosed = NeedAmount(units: 0)
    needTotal = NeedAmount(units: 0)
    (cost, people, trainedAtLeast, trainedAtMost) = (0, 0, 0, 0)
    (newManagers, newManagersOnboarded, offerings, sessions, seats, shortfalls) = (0, 0, 0, 0, 0, 0)
  }
}
