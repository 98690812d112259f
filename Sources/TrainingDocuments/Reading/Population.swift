import TrainingModel

/// The people of a dossier in groups that no audience can tell apart.
struct Population: Sendable {
  /// People of one organization and role, all of them new managers or none. A country has as many groups as teams, so
  /// they hold numbers for names.
  private struct Group: Hashable {
    /// An index in `organizations`.
    let organization: UInt32
    /// Twice an index in `roles`, and 1 more for new managers.
    private let roleAndNew: UInt32

    init(_ organization: Int, _ role: Int, isNewManager: Bool) {
      self.organization = UInt32(truncatingIfNeeded: organization)
      roleAndNew = UInt32(truncatingIfNeeded: role) << 1 | (isNewManager ? 1 : 0)
    }

    var role: Int { Int(roleAndNew >> 1) }
    var isNewManager: Bool { roleAndNew & 1 == 1 }
  }

  /// How many employees each group has: fewer than can be told apart, so that 32 bits will do.
  private var employees: [Group: UInt32] = [:]
  /// People known by number.
  private var cohorts: [(group: Group, people: Int)] = []
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
    // Managers are many, days are few.
    var dueDays: [CalendarDate: Bool] = [:]
    func isDue(_ role: JobRole, _ appointed: CalendarDate?) -> Bool {
      guard role.isManagerial, let policy = dossier.policy, let appointed else { return false }
      if let isDue = dueDays[appointed] { return isDue }
      let isDue = if case .due = policy.onboardingStatus(appointed: appointed) { true } else { false }
      dueDays[appointed] = isDue
      return isDue
    }
    let declared = Set(dossier.organizations.map(\.id))
    let isDeclared = organizations.map { declared.contains($0) }
    let numberOfRole = (0..<table.roles.count).map { numbers[table.roles[IdentifierPool.Code($0)]] }
    let alike = LikeEmployees(table) { known[$0]?.isManagerial ?? false }
    for (likeness, count) in zip(alike.groups, alike.counts) {
      isComplete = isComplete && isDeclared[Int(likeness.organization)]
      guard let role = numberOfRole[Int(likeness.role)] else {
        isComplete = false
        continue
      }
      let isNew = isDue(roles[role], likeness.appointed)
      employees[Group(Int(likeness.organization), role, isNewManager: isNew), default: 0] += UInt32(count)
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
      if new > 0 { cohorts.append((Group(place, role, isNewManager: true), new)) }
      let others = cohort.headcount - new
      if others > 0 { cohorts.append((Group(place, role, isNewManager: false), others)) }
    }
  }

  /// Whether there is nobody.
  var isEmpty: Bool { employees.isEmpty && cohorts.isEmpty }

  /// People for whom any of the audiences is meant; all of them if there is none. Saturates, so that the order of
  /// groups makes no difference.
  func count(_ audiences: [Audience]) -> Int {
    var sum = 0
    func add(_ group: Group, _ people: Int) {
      guard audiences.isEmpty || audiences.contains(where: { matches($0, group) }) else { return }
      let (next, overflow) = sum.addingReportingOverflow(people)
      sum = overflow ? .max : next
    }
    for (group, people) in employees { add(group, Int(people)) }
    for (group, people) in cohorts { add(group, people) }
    return sum
  }

  private func matches(_ audience: Audience, _ group: Group) -> Bool {
    let role = roles[group.role]
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
