import TrainingModel

/// The people of a dossier in groups that no audience can tell apart.
struct Population: Sendable {
  /// People of one organization and role, all of them new managers or none. A country has as many groups as teams, so
  /// they hold numbers for names.
  private struct Group {
    let people: Int
    /// An index in `organizations`.
    let organization: Int32
    /// An index in `roles`.
    let role: Int32
    let isNewManager: Bool
  }

  private var groups: [Group] = []
  private var organizations: [Identifier]
  /// Those that are known.
  private let roles: [JobRole]
  /// Whether the groups hold everybody: each has a role and an organization that are known.
  private(set) var isComplete = true
  private let tree: OrganizationTree

  /// The people whose role is known.
  init(_ dossier: Dossier, roles known: [Identifier: JobRole], tree: OrganizationTree) {
    self.tree = tree
    let table = dossier.people
    organizations = (0..<table.organizations.count).map { table.organizations[IdentifierPool.Code($0)] }
    roles = known.values.sorted { $0.id < $1.id }
    let numbers = Dictionary(
      roles.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    func isDue(_ role: JobRole, _ appointed: CalendarDate?) -> Bool {
      guard role.isManagerial, let policy = dossier.policy, let appointed else { return false }
      if case .due = policy.onboardingStatus(appointed: appointed) { return true }
      return false
    }
    let declared = Set(dossier.organizations.map(\.id))
    let isDeclared = organizations.map { declared.contains($0) }
    let numberOfRole = (0..<table.roles.count).map { numbers[table.roles[IdentifierPool.Code($0)]] }
    let alike = LikeEmployees(table, keepsGroups: false) { known[$0]?.isManagerial == true }
    groups.reserveCapacity(alike.groups.count)
    for (group, count) in zip(alike.groups, alike.counts) {
      isComplete = isComplete && isDeclared[Int(group.organization)]
      guard let role = numberOfRole[Int(group.role)] else {
        isComplete = false
        continue
      }
      add(count, Int(group.organization), role, isNewManager: isDue(roles[role], group.appointed))
    }
    guard !table.cohorts.isEmpty else { return }
    var places = Dictionary(
      organizations.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for cohort in table.cohorts {
      isComplete = isComplete && declared.contains(cohort.organization)
      guard let role = numbers[cohort.role] else {
        isComplete = false
        continue
      }
      let appointed = cohort.appointed ?? dossier.policy?.periods.first?.start
      let new = isDue(roles[role], appointed) ? min(cohort.newManagers, cohort.headcount) : 0
      let place = places[cohort.organization] ?? organizations.count
      if place == organizations.count {
        places[cohort.organization] = place
        organizations.append(cohort.organization)
      }
      add(new, place, role, isNewManager: true)
      add(cohort.headcount - new, place, role, isNewManager: false)
    }
  }

  private mutating func add(_ people: Int, _ organization: Int, _ role: Int, isNewManager: Bool) {
    if people <= 0 { return }
    groups.append(
      Group(
        people: people, organization: Int32(truncatingIfNeeded: organization),
        role: Int32(truncatingIfNeeded: role), isNewManager: isNewManager))
  }

  /// Whether there is nobody.
  var isEmpty: Bool { groups.isEmpty }

  /// People for whom any of the audiences is meant; all of them if there is none. Saturates.
  func count(_ audiences: [Audience]) -> Int {
    var sum = 0
    for group in groups where audiences.isEmpty || audiences.contains(where: { matches($0, group) }) {
      let (next, overflow) = sum.addingReportingOverflow(group.people)
      sum = overflow ? .max : next
    }
    return sum
  }

  private func matches(_ audience: Audience, _ group: Group) -> Bool {
    let role = roles[Int(group.role)]
    if let id = audience.role, id != role.id { return false }
    if let family = audience.family, family != role.family { return false }
    if let isManagerial = audience.isManagerial, isManagerial != role.isManagerial { return false }
    if let isNewManager = audience.isNewManager, isNewManager != group.isNewManager { return false }
    if let organization = audience.organization,
      !tree.isWithin(organizations[Int(group.organization)], organization)
    {
      return false
    }
    return true
  }
}

extension Audience {
  /// Whether holders of a role can belong to it, wherever they work.
  func admits(_ role: JobRole) -> Bool {
    if let id = self.role, id != role.id { return false }
    if let family, family != role.family { return false }
    if let isManagerial, isManagerial != role.isManagerial { return false }
    if isNewManager == true, !role.isManagerial { return false }
    return true
  }
}

extension DossierContents {
  /// Whether holders of a role can take a course. An audience with an unknown role or family may be meant for
  /// anybody; that it is unknown is an error of its own.
  func isOpen(_ course: Course, to role: JobRole) -> Bool {
    course.audiences.isEmpty
      || course.audiences.contains { audience in
        audience.role.map { roles[$0] == nil } ?? false
          || audience.family.map { !families.contains($0) } ?? false || audience.admits(role)
      }
  }
}
