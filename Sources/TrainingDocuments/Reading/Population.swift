import TrainingModel

/// The people of a dossier in groups that no audience can tell apart.
struct Population: Sendable {
  /// People of one organization and role, new managers apart.
  struct Group: Sendable {
    let organization: Identifier
    let role: Identifier
    let family: Identifier
    let isManagerial: Bool
    let isNewManager: Bool
    /// How many; saturates at the largest integer.
    let people: Int
  }

  /// The groups, by organization, role, and new managers last.
  let groups: [Group]
  /// Whether the groups hold everybody: each has a role and an organization that are known.
  let isComplete: Bool
  private let tree: OrganizationTree

  /// The people whose role is known.
  init(_ dossier: Dossier, roles: [Identifier: JobRole], tree: OrganizationTree) {
    struct Key: Hashable {
      let organization: Identifier
      let role: Identifier
      let isNewManager: Bool
    }
    var counts: [Key: Int] = [:]
    func add(_ key: Key, _ count: Int) {
      let (sum, overflow) = counts[key, default: 0].addingReportingOverflow(count)
      counts[key] = overflow ? .max : sum
    }
    func isDue(_ role: JobRole, _ appointed: CalendarDate?) -> Bool {
      guard role.isManagerial, let policy = dossier.policy, let appointed else { return false }
      if case .due = policy.onboardingStatus(appointed: appointed) { return true }
      return false
    }
    let table = dossier.people
    let alike = LikeEmployees(table) { roles[$0]?.isManagerial == true }
    for (group, count) in zip(alike.groups, alike.counts) {
      let id = table.roles[group.role]
      guard let role = roles[id] else { continue }
      let isNew = isDue(role, group.appointed)
      add(Key(organization: table.organizations[group.organization], role: id, isNewManager: isNew), count)
    }
    for cohort in table.cohorts {
      guard let role = roles[cohort.role] else { continue }
      let appointed = cohort.appointed ?? dossier.policy?.periods.first?.start
      let new = isDue(role, appointed) ? min(cohort.newManagers, cohort.headcount) : 0
      add(Key(organization: cohort.organization, role: cohort.role, isNewManager: true), new)
      add(
        Key(organization: cohort.organization, role: cohort.role, isNewManager: false), cohort.headcount - new
      )
    }
    let organizations = Set(dossier.organizations.map(\.id))
    func isKnown(_ organization: Identifier, _ role: Identifier) -> Bool {
      roles[role] != nil && organizations.contains(organization)
    }
    isComplete =
      alike.groups.allSatisfy { isKnown(table.organizations[$0.organization], table.roles[$0.role]) }
      && table.cohorts.allSatisfy { isKnown($0.organization, $0.role) }
    groups = counts.compactMap { key, people in
      guard people > 0, let role = roles[key.role] else { return nil }
      return Group(
        organization: key.organization, role: key.role, family: role.family, isManagerial: role.isManagerial,
        isNewManager: key.isNewManager, people: people)
    }.sorted { a, b in
      if a.organization != b.organization { return a.organization < b.organization }
      if a.role != b.role { return a.role < b.role }
      return !a.isNewManager && b.isNewManager
    }
    self.tree = tree
  }

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
    if let role = audience.role, role != group.role { return false }
    if let family = audience.family, family != group.family { return false }
    if let isManagerial = audience.isManagerial, isManagerial != group.isManagerial { return false }
    if let isNewManager = audience.isNewManager, isNewManager != group.isNewManager { return false }
    if let organization = audience.organization, !tree.isWithin(group.organization, organization) {
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
