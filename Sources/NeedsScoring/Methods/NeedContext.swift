import TrainingModel

/// What the small documents say beside levels.
struct NeedContext: Sendable {
  private let criticalityOfRole: [Factor]
  private let priorityOfCompetency: [Identifier: Factor]
  private let priorityOfDomain: [Identifier: Factor]
  private let complaintsOfOrganization: [Identifier: [Identifier: Int]]
  private let effectivenessOfCompetency: [Identifier: Double]
  /// Who stands above whom.
  let tree: OrganizationTree

  init(_ dossier: Dossier, _ needs: NeedList) {
    var criticality = [Factor](repeating: .one, count: needs.levels.layout.roles.count)
    let roles = Dictionary(
      dossier.roles.map { ($0.id, $0.criticality) }, uniquingKeysWith: { first, _ in first })
    for group in needs.groups {
      criticality[group.role] = roles[needs.cohorts[group.cohorts.lowerBound].role] ?? .one
    }
    criticalityOfRole = criticality
    let priorities = dossier.policy?.strategicPriorities ?? []
    priorityOfCompetency = Dictionary(
      priorities.compactMap { row in row.competency.map { ($0, row.value) } },
      uniquingKeysWith: { first, _ in first })
    priorityOfDomain = Dictionary(
      priorities.compactMap { row in row.domain.map { ($0, row.value) } },
      uniquingKeysWith: { first, _ in first })
    complaintsOfOrganization = Dictionary(
      dossier.organizations.filter { !$0.complaints.isEmpty }.map { organization in
        let counts = organization.complaints.map { ($0.competency.id, $0.count) }
        return (organization.id, Dictionary(counts, uniquingKeysWith: { first, _ in first }))
      }, uniquingKeysWith: { first, _ in first })
    effectivenessOfCompetency = Self.effectiveness(dossier)
    tree = OrganizationTree(dossier.organizations)
  }

  /// How much closing a gap in a role of the layout counts in the plan.
  func criticality(ofRole role: Int) -> Factor { criticalityOfRole[role] }

  /// The strategic priority of a competency: its own, or else its domain's; none is 0 where there are any.
  func priority(of competency: Identifier, in domain: Identifier) -> Double? {
    if priorityOfCompetency.isEmpty, priorityOfDomain.isEmpty { return nil }
    return (priorityOfCompetency[competency] ?? priorityOfDomain[domain] ?? .zero).value
  }

  /// Complaints that lead back to a competency, at the organization or the nearest above it that counts them.
  func complaints(at organization: Identifier, about competency: Identifier) -> Double? {
    if complaintsOfOrganization.isEmpty { return nil }
    for place in tree.path(from: organization) {
      if let counts = complaintsOfOrganization[place] { return Double(counts[competency] ?? 0) }
    }
    return nil
  }

  /// How well last year's courses for a competency worked, 0 to 1.
  func effectiveness(of competency: Identifier) -> Double? { effectivenessOfCompetency[competency] }

  /// By competency: the mean over the courses that develop it, by people, of the highest level that was measured of
  /// each (Kirkpatrick 1959: a higher level says more of what training did for the work).
  private static func effectiveness(_ dossier: Dossier) -> [Identifier: Double] {
    var best: [Identifier: CourseResult] = [:]
    for result in dossier.courseResults {
      if let other = best[result.course.id], other.level >= result.level { continue }
      best[result.course.id] = result
    }
    var sums: [Identifier: (score: Int, people: Int)] = [:]
    for course in dossier.courses {
      guard let result = best[course.id], result.people > 0 else { continue }
      for competency in Set(course.develops.map(\.competency)) {
        sums[competency, default: (0, 0)].score += result.score.units * result.people
        sums[competency, default: (0, 0)].people += result.people
      }
    }
    return sums.mapValues { Double($0.score) / (Double($0.people) * Double(Share.scale)) }
  }
}
