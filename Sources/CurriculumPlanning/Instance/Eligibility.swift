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

  /// The organization of the kind that an equity floor compares.
  package func equityGroup(of cohort: Cohort, kind: OrganizationKind?) -> Identifier? {
    tree.nearest(kind, at: cohort.organization)
  }

  /// The only root of the organizations, or the first by id.
  package var root: Identifier? { tree.roots.first }
}

extension HoursRule {
  /// Whether the rule is about the people of a cohort.
  package func applies(to cohort: Cohort) -> Bool {
    (isManagerial ?? cohort.isManagerial) == cohort.isManagerial
  }
}
