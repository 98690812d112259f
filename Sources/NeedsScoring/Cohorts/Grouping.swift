import TrainingModel

/// The cohorts of a dossier, and to which of them each employee and cohort record belongs.
struct Grouping {
  /// A part of a record that belongs to one cohort.
  struct Membership {
    let cohort: Int
    let people: Int
  }

  /// The cohorts, by organization, role and window.
  let cohorts: [Cohort]
  /// Employees in groups of those alike.
  private let alike: LikeEmployees
  /// For each such group, the cohort.
  private let cohortOfGroup: [Int32]
  /// For each record, its parts.
  let recordMemberships: [[Membership]]

  /// Groups everybody, on so many threads. New managers stand apart from others of their role, by window.
  init(_ dossier: Dossier, threads: Int = 1) {
    let table = dossier.people
    let roles = Dictionary(dossier.roles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let organizationNames = NameOrder(table.organizations, and: table.cohorts.map(\.organization))
    let roleNames = NameOrder(table.roles, and: table.cohorts.map(\.role))
    let isManagerial = roleNames.names.map { roles[$0]?.isManagerial ?? false }
    let families = roleNames.names.map { roles[$0]?.family ?? "" }
    let policy = dossier.policy

    func status(_ role: Int, _ appointed: CalendarDate?) -> Policy.OnboardingStatus {
      guard let policy, let appointed, isManagerial[role] else { return .settled }
      return policy.onboardingStatus(appointed: appointed)
    }

    let alike = LikeEmployees(table, threads: threads) { roles[$0]?.isManagerial == true }
    var parts: [Part] = []
    parts.reserveCapacity(alike.groups.count + 2 * table.cohorts.count)
    for (index, group) in alike.groups.enumerated() {
      let role = roleNames.place(of: group.role)
      let status = status(role, group.appointed)
      let key = CohortKey(
        organization: organizationNames.place(of: group.organization), role: role, window: status.window)
      let count = alike.counts[index]
      parts.append(
        Part(key: key, people: count, deferred: status == .nextYear ? count : 0, origin: .likeness(index)))
    }
    for (index, record) in table.cohorts.enumerated() where record.headcount > 0 {
      let new = min(record.newManagers, record.headcount)
      let role = roleNames.place(of: record.role)
      let status = new > 0 ? status(role, record.appointed ?? policy?.firstDay) : .settled
      let deferred = status == .nextYear ? new : 0
      func add(_ window: OnboardingWindow?, _ people: Int) {
        guard people > 0 else { return }
        let key = CohortKey(
          organization: organizationNames.place(of: record.organization), role: role, window: window)
        parts.append(Part(key: key, people: people, deferred: deferred, origin: .record(index)))
      }
      if let window = status.window {
        add(nil, record.headcount - new)
        add(window, new)
      } else {
        add(nil, record.headcount)
      }
    }
    // Parts of one cohort stand together; those of a record keep their order, settled people first.
    parts.sort { $0.key < $1.key }

    var cohorts: [Cohort] = []
    var cohortOfGroup = [Int32](repeating: 0, count: alike.groups.count)
    var memberships = [[Membership]](repeating: [], count: table.cohorts.count)
    var start = 0
    while start < parts.count {
      let key = parts[start].key
      var end = start
      var headcount = 0
      var deferred = 0
      while end < parts.count, parts[end].key == key {
        headcount += parts[end].people
        deferred += parts[end].deferred
        switch parts[end].origin {
        case .likeness(let group): cohortOfGroup[group] = Int32(truncatingIfNeeded: cohorts.count)
        case .record(let record):
          memberships[record].append(Membership(cohort: cohorts.count, people: parts[end].people))
        }
        end += 1
      }
      let role = roleNames.names[key.role]
      cohorts.append(
        Cohort(
          organization: organizationNames.names[key.organization], role: role, family: families[key.role],
          isManagerial: isManagerial[key.role], window: key.window, headcount: headcount,
          deferredManagers: deferred))
      start = end
    }
    self.cohorts = cohorts
    self.alike = alike
    self.cohortOfGroup = cohortOfGroup
    recordMemberships = memberships
  }
}

/// People of one origin who belong to one cohort.
private struct Part {
  enum Origin {
    /// Employees who are alike.
    case likeness(Int)
    /// People of a record.
    case record(Int)
  }

  let key: CohortKey
  let people: Int
  let deferred: Int
  let origin: Origin
}

extension Grouping {
  /// The cohort of an employee of the dossier.
  func cohort(of employee: EmployeeRow) -> Int { Int(cohortOfGroup[alike.group(of: employee)]) }
}

/// What groups people into cohorts: places of names in their order, and a window.
private struct CohortKey: Equatable, Comparable {
  let organization: Int
  let role: Int
  let window: OnboardingWindow?

  static func < (a: Self, b: Self) -> Bool {
    if a.organization != b.organization { return a.organization < b.organization }
    if a.role != b.role { return a.role < b.role }
    switch (a.window, b.window) {
    case (nil, .some): return true
    case (let x?, let y?): return x < y
    default: return false
    }
  }
}

extension Policy.OnboardingStatus {
  /// The window of a new manager who is due this year.
  fileprivate var window: OnboardingWindow? {
    if case .due(let window) = self { window } else { nil }
  }
}
