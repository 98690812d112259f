package import Diagnostics
package import TrainingModel

/// What people call the things of a dossier; the identity where a thing has no title.
package struct EntityNames: Sendable {
  private let language: Language
  private let organizations: [Identifier: LocalizedText]
  private let roles: [Identifier: LocalizedText]
  private let families: [Identifier: LocalizedText]
  private let competencies: [Identifier: LocalizedText]
  private let domains: [Identifier: LocalizedText]
  private let courses: [Identifier: LocalizedText]
  private let periods: [Identifier: LocalizedText]

  /// The names in `dossier`, in `language` or else in the other one.
  package init(_ dossier: Dossier, _ language: Language) {
    func titles<Entity>(_ entities: [Entity], _ pair: (Entity) -> (Identifier, LocalizedText)) -> [Identifier:
      LocalizedText]
    {
      Dictionary(entities.map(pair), uniquingKeysWith: { first, _ in first })
    }
    self.language = language
    organizations = titles(dossier.organizations) { ($0.id, $0.title) }
    roles = titles(dossier.roles) { ($0.id, $0.title) }
    families = titles(dossier.families) { ($0.id, $0.title) }
    competencies = titles(dossier.competencies) { ($0.id, $0.title) }
    domains = titles(dossier.domains) { ($0.id, $0.title) }
    courses = titles(dossier.courses) { ($0.id, $0.title) }
    periods = titles(dossier.policy?.periods ?? []) { ($0.id, $0.title) }
  }

  /// The name of an organization.
  package func organization(_ id: Identifier) -> String { name(organizations, id) }
  /// The name of a job role.
  package func role(_ id: Identifier) -> String { name(roles, id) }
  /// The name of a family of job roles.
  package func family(_ id: Identifier) -> String { name(families, id) }
  /// The name of a competency.
  package func competency(_ id: Identifier) -> String { name(competencies, id) }
  /// The name of a domain of competencies.
  package func domain(_ id: Identifier) -> String { name(domains, id) }
  /// The name of a course.
  package func course(_ id: Identifier) -> String { name(courses, id) }
  /// The name of a period.
  package func period(_ id: Identifier) -> String { name(periods, id) }

  /// The title of whatever bears an identity, if anything does: a course before a period, an organization, a role and
  /// a competency.
  package func title(of id: Identifier) -> String? {
    [courses, periods, organizations, roles, competencies].lazy.compactMap { $0[id]?.text(in: language) }
      .first
  }

  private func name(_ titles: [Identifier: LocalizedText], _ id: Identifier) -> String {
    titles[id]?.text(in: language) ?? id.text
  }
}
