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

  /// Groups everybody. New managers stand apart from others of their role, by window.
  init(_ dossier: Dossier) {
    let table = dossier.people
    let roles = Dictionary(dossier.roles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let organizationNames = NameOrder(table.organizations, and: table.cohorts.map(\.organization))
    let roleNames = NameOrder(table.roles, and: table.cohorts.map(\.role))
    let isManagerial = roleNames.names.map { roles[$0]?.isManagerial ?? false }
    let policy = dossier.policy

    func status(_ role: Int, _ appointed: CalendarDate?) -> Policy.OnboardingStatus {
      guard let policy, let appointed, isManagerial[role] else { return .settled }
      return policy.onboardingStatus(appointed: appointed)
    }

    var people: [CohortKey: (headcount: Int, deferred: Int)] = [:]
    func add(_ key: CohortKey, _ count: Int, deferred: Int) {
      people[key, default: (0, 0)].headcount += count
      people[key, default: (0, 0)].deferred += deferred
    }

    let alike = LikeEmployees(table) { roles[$0]?.isManagerial == true }
    let keys = alike.groups.indices.map { index in
      let group = alike.groups[index]
      let role = roleNames.place(of: group.role)
      let status = status(role, group.appointed)
      let key = CohortKey(
        organization: organizationNames.place(of: group.organization), role: role, window: status.window)
      add(key, alike.counts[index], deferred: status == .nextYear ? alike.counts[index] : 0)
      return key
    }
    let recordKeys = table.cohorts.map { record in
      let new = min(record.newManagers, record.headcount)
      let role = roleNames.place(of: record.role)
      let organization = organizationNames.place(of: record.organization)
      let status = new > 0 ? status(role, record.appointed ?? policy?.firstDay) : .settled
      let settled = CohortKey(organization: organization, role: role, window: nil)
      var keys: [(CohortKey, Int)] = []
      if let window = status.window {
        let key = CohortKey(organization: organization, role: role, window: window)
        keys = [(settled, record.headcount - new), (key, new)].filter { $0.1 > 0 }
      } else if record.headcount > 0 {
        keys = [(settled, record.headcount)]
      }
      for (key, count) in keys { add(key, count, deferred: status == .nextYear ? new : 0) }
      return keys
    }

    let ordered = people.keys.sorted()
    let index = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1, $0) })
    cohorts = ordered.map { key in
      let count = people[key] ?? (0, 0)
      let role = roleNames.names[key.role]
      return Cohort(
        organization: organizationNames.names[key.organization], role: role,
        family: roles[role]?.family ?? "", isManagerial: isManagerial[key.role], window: key.window,
        headcount: count.headcount, deferredManagers: count.deferred)
    }
    self.alike = alike
    cohortOfGroup = keys.map { Int32(truncatingIfNeeded: index[$0] ?? 0) }
    recordMemberships = recordKeys.map { keys in
      keys.map { Membership(cohort: index[$0.0] ?? 0, people: $0.1) }
    }
  }
}

extension Grouping {
  /// The cohort of an employee of the dossier.
  func cohort(of employee: EmployeeRow) -> Int { Int(cohortOfGroup[alike.group(of: employee)]) }
}

/// What groups people into cohorts: places of names in their order, and a window.
private struct CohortKey: Hashable, Comparable {
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

/// The names of a sorted pool and a few more, in one order.
private struct NameOrder {
  /// The names.
  let names: [Identifier]
  /// For each code of the pool, the place of its name; empty if that is the code itself.
  private let places: [Int]
  private let placeOfOther: [Identifier: Int]

  init(_ pool: IdentifierPool, and others: [Identifier]) {
    let pooled = (0..<pool.count).map { pool[IdentifierPool.Code($0)] }
    let strangers = Set(others).filter { pool.find($0) == nil }
    if strangers.isEmpty {
      names = pooled
      places = []
    } else {
      names = (pooled + strangers).sorted()
      let place = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
      places = pooled.map { place[$0] ?? 0 }
    }
    let isOther = Set(others)
    placeOfOther = Dictionary(
      uniqueKeysWithValues: names.enumerated().filter { isOther.contains($1) }.map { ($1, $0) })
  }

  func place(of code: IdentifierPool.Code) -> Int { places.isEmpty ? Int(code) : places[Int(code)] }

  func place(of name: Identifier) -> Int { placeOfOther[name] ?? 0 }
}

extension Policy.OnboardingStatus {
  /// The window of a new manager who is due this year.
  fileprivate var window: OnboardingWindow? {
    if case .due(let window) = self { window } else { nil }
  }
}
