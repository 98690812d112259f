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

  /// Pairs of organization and role of which a table is made at most: 8 MB.
  private static let largestTable = 1 << 21
  /// Everybody.
  private var groups: [(group: Group, people: Int)] = []
  /// The groups in the order of the tree.
  private var inOrder: OrganizationOrder?
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
    func isDue(_ appointed: CalendarDate?) -> Bool {
      guard let policy = dossier.policy, let appointed else { return false }
      if let isDue = dueDays[appointed] { return isDue }
      let isDue = if case .due = policy.onboardingStatus(appointed: appointed) { true } else { false }
      dueDays[appointed] = isDue
      return isDue
    }
    let declared = Set(dossier.organizations.map(\.id))
    let isDeclared = organizations.map { declared.contains($0) }
    let numberOfRole = (0..<table.roles.count).map { numbers[table.roles[IdentifierPool.Code($0)]] }
    let isManagerial = numberOfRole.map { $0.map { roles[$0].isManagerial } ?? false }
    // How many employees each group has: fewer than can be told apart, so that 32 bits will do.
    var employees: [Group: UInt32] = [:]
    // A table of all pairs, as long as it is small beside the employees themselves.
    let width = 2 * table.roles.count
    let pairs = width * organizations.count
    var counts = [UInt32](
      repeating: 0, count: pairs <= min(table.employees.count, Self.largestTable) ? pairs : 0)
    for row in table.employees {
      isComplete = isComplete && isDeclared[Int(row.organization)]
      guard let role = numberOfRole[Int(row.role)] else {
        isComplete = false
        continue
      }
      let isNew = isManagerial[Int(row.role)] && isDue(row.appointed)
      if counts.isEmpty {
        employees[Group(Int(row.organization), role, isNewManager: isNew), default: 0] += 1
      } else {
        counts[width * Int(row.organization) + 2 * Int(row.role) + (isNew ? 1 : 0)] += 1
      }
    }
    for (place, count) in counts.enumerated() where count > 0 {
      guard let role = numberOfRole[place % width / 2] else { continue }
      employees[Group(place / width, role, isNewManager: place % 2 == 1)] = count
    }
    groups = employees.map { ($0.key, Int($0.value)) }
    addCohorts(table.cohorts, numbers, declared, firstDay: dossier.policy?.periods.first?.start, isDue)
    sort()
  }

  /// People known by number.
  private mutating func addCohorts(
    _ cohorts: [CohortRecord], _ numbers: [Identifier: Int], _ declared: Set<Identifier>,
    firstDay: CalendarDate?,
    _ isDue: (CalendarDate?) -> Bool
  ) {
    guard !cohorts.isEmpty else { return }
    var places = Dictionary(
      organizations.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for cohort in cohorts {
      isComplete = isComplete && declared.contains(cohort.organization)
      guard let role = numbers[cohort.role] else {
        isComplete = false
        continue
      }
      let appointed = cohort.appointed ?? firstDay
      let new = roles[role].isManagerial && isDue(appointed) ? min(cohort.newManagers, cohort.headcount) : 0
      let place = places[cohort.organization] ?? organizations.count
      if place == organizations.count {
        places[cohort.organization] = place
        organizations.append(cohort.organization)
      }
      if new > 0 { groups.append((Group(place, role, isNewManager: true), new)) }
      let others = cohort.headcount - new
      if others > 0 { groups.append((Group(place, role, isNewManager: false), others)) }
    }
  }

  private mutating func sort() {
    inOrder = OrganizationOrder(groups.map { organizations[Int($0.group.organization)] }, in: tree)
  }

  /// Whether there is nobody.
  var isEmpty: Bool { groups.isEmpty }

  /// People for whom any of the audiences is meant; all of them if there is none. Saturates, so that the order of
  /// groups makes no difference.
  func count(_ audiences: [Audience]) -> Int {
    var sum = 0
    for index in concerned(by: audiences) {
      let (group, people) = groups[index]
      guard audiences.isEmpty || audiences.contains(where: { matches($0, group) }) else { continue }
      let (next, overflow) = sum.addingReportingOverflow(people)
      sum = overflow ? .max : next
    }
    return sum
  }

  /// Groups that an audience can be meant for by their organization: a country's courses are mostly for one town.
  private func concerned(by audiences: [Audience]) -> ArraySlice<Int> {
    guard let inOrder else { return [] }
    guard audiences.count == 1, let organization = audiences[0].organization,
      let range = inOrder.range(below: organization)
    else { return inOrder.order[...] }
    return inOrder.order[range]
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
