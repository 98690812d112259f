package import NeedsScoring
package import TrainingModel

/// Who belongs to an audience.
package struct AudienceTest: Sendable {
  private let tree: OrganizationTree
  private let families: [Identifier: Identifier]

  /// The test for the people of a dossier.
  package init(_ dossier: Dossier) {
    tree = OrganizationTree(dossier.organizations)
    families = Dictionary(dossier.roles.map { ($0.id, $0.family) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a cohort meets one of the audiences; no audience means everybody.
  package func admits(_ cohort: Cohort, _ audiences: [Audience]) -> Bool {
    audiences.isEmpty
      || audiences.contains { audience in
        if let role = audience.role, role != cohort.role { return false }
        if let family = audience.family, family != families[cohort.role] { return false }
        if let isManagerial = audience.isManagerial, isManagerial != cohort.isManagerial { return false }
        if let isNew = audience.isNewManager, isNew != (cohort.window != nil) { return false }
        if let organization = audience.organization {
          return tree.isWithin(cohort.organization, organization)
        }
        return true
      }
  }

  /// Whether an organization is `ancestor` or stands below it.
  package func isWithin(_ organization: Identifier, _ ancestor: Identifier) -> Bool {
    tree.isWithin(organization, ancestor)
  }

  /// Cohorts in the order of the tree, to find those below an organization at once.
  func ordered(_ cohorts: [Cohort]) -> CohortOrder { CohortOrder(cohorts, tree) }

  /// The organization of the kind that an equity floor compares.
  package func equityGroup(of cohort: Cohort, kind: OrganizationKind?) -> Identifier? {
    tree.nearest(kind, at: cohort.organization)
  }

  /// The municipality that an organization is or belongs to.
  func municipality(of organization: Identifier) -> Identifier? {
    tree.nearest(.municipality, at: organization)
  }

  /// The organization right above one.
  func parent(of organization: Identifier) -> Identifier? { tree.path(from: organization).dropFirst().first }

  /// The only root of the organizations, or the first by id.
  package var root: Identifier? { tree.roots.first }
}

/// Cohorts in the order of the tree.
struct CohortOrder {
  private let count: Int
  private let cohorts: OrganizationOrder

  fileprivate init(_ cohorts: [Cohort], _ tree: OrganizationTree) {
    count = cohorts.count
    self.cohorts = OrganizationOrder(cohorts.map(\.organization), in: tree)
  }

  /// Cohorts that work where one of the audiences is meant for, in their own order; whether they meet it otherwise is
  /// not asked.
  func near(_ audiences: [Audience]) -> [Int] {
    let ranges = audiences.map { $0.organization.flatMap { cohorts.range(below: $0) } }
    guard !ranges.isEmpty, ranges.allSatisfy({ $0 != nil }) else { return Array(0..<count) }
    var found = Set<Int>()
    for case let range? in ranges { found.formUnion(cohorts.order[range]) }
    return found.sorted()
  }
}

extension HoursRule {
  /// Whether the rule is about the people of a cohort.
  package func applies(to cohort: Cohort) -> Bool {
    (isManagerial ?? cohort.isManagerial) == cohort.isManagerial
  }
}
