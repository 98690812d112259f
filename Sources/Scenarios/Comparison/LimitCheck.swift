import NeedsScoring
import TrainingModel

/// Who sits in a seat: people of one cohort.
struct SeatGroup: Hashable {
  let organization: Identifier
  let role: Identifier
  let batch: Identifier?
}

/// What stands against more of a course beside a program, counted in whole numbers from the dossier and the program: each
/// limit by itself, with all else as it is.
struct LimitCheck {
  private let dossier: Dossier
  private let program: Program
  private let courses: [Identifier: Course]
  private let tree: OrganizationTree
  /// How many people each cohort has.
  private let people: [SeatGroup: Int]

  init(_ side: ProgramSide) {
    dossier = side.dossier
    program = side.program
    courses = Dictionary(dossier.courses.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    tree = OrganizationTree(dossier.organizations)
    var people: [SeatGroup: Int] = [:]
    for cohort in side.needs.cohorts {
      let batch = cohort.window.flatMap { window in side.dossier.policy?.batchID(of: window) }
      people[
        SeatGroup(organization: cohort.organization, role: cohort.role, batch: batch), default: 0] +=
        cohort.headcount
    }
    self.people = people
  }

  /// The limits that an offering would break if it were held as it is in the other program.
  ///
  /// - Parameters:
  ///   - groups: Its seats, by who sits in them.
  ///   - place: What the program holds of the course in the same period.
  ///   - other: What the program holds of it in another period instead.
  func limits(
    _ part: OfferingChange.Part, _ groups: [SeatGroup: Int], of id: Identifier,
    beside place: OfferingChange.Part?,
    insteadOf other: OfferingChange.Part?
  ) -> [OfferingChange.Limit] {
    guard let course = courses[id] else { return [.noSuchCourse] }
    guard let policy = dossier.policy, let period = policy.periods.first(where: { $0.id == part.period })
    else { return [.noSuchPeriod] }
    if !course.offered.isEmpty, !course.offered.contains(where: { $0.id == part.period }) {
      return [.notOffered]
    }
    var limits: [OfferingChange.Limit] = []
    if groups.contains(where: { $0.value > people[$0.key, default: 0] }) { limits.append(.people) }
    if part.seats < part.sessions * course.minSize || part.seats > part.sessions * course.maxSize {
      limits.append(.classSize)
    }
    let replaced = (place?.sessions ?? 0) + (other?.sessions ?? 0)
    let held = program.offerings.filter { $0.course == id }.reduce(0) { $0 + $1.sessions }
    if let most = course.maxSessions, held - replaced + part.sessions > most { limits.append(.mostSessions) }
    limits += budgets(
      course, policy, sessions: part.sessions - replaced,
      seats: part.seats - (place?.seats ?? 0) - (other?.seats ?? 0))
    let sessions = part.sessions - (place?.sessions ?? 0)
    for use in course.uses {
      guard let resource = policy.resources.first(where: { $0.id == use.resource }) else { continue }
      let taken = program.offerings.filter { $0.period == part.period }.reduce(0) { sum, offering in
        sum + offering.sessions * units(of: use.resource, in: offering.course)
      }
      if sessions > 0, taken + sessions * use.units.units > policy.capacity(of: resource, in: period) {
        limits.append(.capacity(resource: use.resource, period: part.period))
      }
    }
    return limits
  }

  private func units(of resource: Identifier, in course: Identifier) -> Int {
    courses[course]?.uses.filter { $0.resource == resource }.reduce(0) { $0 + $1.units.units } ?? 0
  }

  private func budgets(
    _ course: Course, _ policy: Policy, sessions: Int, seats: Int
  ) -> [OfferingChange.Limit] {
    let extra = sessions * course.sessionCost + seats * course.seatCost
    guard extra > 0 else { return [] }
    return policy.budgets.compactMap { budget in
      guard pays(budget, for: course, policy) else { return nil }
      let spent = program.offerings.reduce(0) { sum, offering in
        guard let other = courses[offering.course], pays(budget, for: other, policy) else { return sum }
        return sum + offering.cost
      }
      return spent + extra > budget.amount ? .budget(budget.fund) : nil
    }
  }

  /// Whether a budget pays for a course: its fund, and a host within the budget's.
  private func pays(_ budget: Budget, for course: Course, _ policy: Policy) -> Bool {
    guard (course.fund ?? policy.budgets.first?.fund) == budget.fund else { return false }
    guard let host = budget.host else { return true }
    return tree.isWithin(course.host ?? program.organization, host)
  }
}
