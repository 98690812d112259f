import TrainingModel

/// What groups people into cohorts.
struct CohortKey: Hashable, Comparable {
  let organization: Identifier
  let role: Identifier
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

/// The cohorts of a dossier, and to which of them each employee and cohort record belongs.
struct Grouping {
  /// A part of a record that belongs to one cohort.
  struct Membership {
    let cohort: Int
    let people: Int
  }

  var cohorts: [Cohort] = []
  var employeeCohort: [Int32] = []
  var recordMemberships: [[Membership]] = []

  /// Groups everybody. New managers stand apart from others of their role, by window.
  init(_ dossier: Dossier) {
    let roles = Dictionary(dossier.roles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let policy = dossier.policy

    func status(_ role: Identifier, _ appointed: CalendarDate?) -> Policy.OnboardingStatus {
      guard let policy, let appointed, roles[role]?.isManagerial == true else { return .settled }
      return policy.onboardingStatus(appointed: appointed)
    }

    var people: [CohortKey: (headcount: Int, deferred: Int)] = [:]
    func add(_ key: CohortKey, _ count: Int, deferred: Int = 0) {
      people[key, default: (0, 0)].headcount += count
      people[key, default: (0, 0)].deferred += deferred
    }

    let table = dossier.people
    let alike = LikeEmployees(table) { roles[$0]?.isManagerial == true }
    let keys = alike.groups.indices.map { index in
      let group = alike.groups[index]
      let role = table.roles[group.role]
      let status = status(role, group.appointed)
      let key = CohortKey(
        organization: table.organizations[group.organization], role: role, window: status.window)
      add(key, alike.counts[index], deferred: status == .nextYear ? alike.counts[index] : 0)
      return key
    }
    var recordKeys: [[(CohortKey, Int)]] = []
    for record in table.cohorts {
      let new = min(record.newManagers, record.headcount)
      let status = new > 0 ? status(record.role, record.appointed ?? policy?.periods.first?.start) : .settled
      let settled = CohortKey(organization: record.organization, role: record.role, window: nil)
      var keys: [(CohortKey, Int)] = []
      if let window = status.window {
        let key = CohortKey(organization: record.organization, role: record.role, window: window)
        keys = [(settled, record.headcount - new), (key, new)].filter { $0.1 > 0 }
      } else if record.headcount > 0 {
        keys = [(settled, record.headcount)]
      }
      for (key, count) in keys { add(key, count, deferred: status == .nextYear ? new : 0) }
      recordKeys.append(keys)
    }

    let ordered = people.keys.sorted()
    let index = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1, $0) })
    cohorts = ordered.map { key in
      let count = people[key] ?? (0, 0)
      return Cohort(
        organization: key.organization, role: key.role, family: roles[key.role]?.family ?? "",
        isManagerial: roles[key.role]?.isManagerial ?? false,
        window: key.window, headcount: count.headcount, deferredManagers: count.deferred)
    }
    let cohortOfGroup = keys.map { Int32(truncatingIfNeeded: index[$0] ?? 0) }
    employeeCohort = alike.groupOfEmployee.map { cohortOfGroup[Int($0)] }
    recordMemberships = recordKeys.map { keys in
      keys.map { Membership(cohort: index[$0.0] ?? 0, people: $0.1) }
    }
  }
}

extension Policy.OnboardingStatus {
  /// The window of a new manager who is due this year.
  var window: OnboardingWindow? {
    if case .due(let window) = self { window } else { nil }
  }
}
