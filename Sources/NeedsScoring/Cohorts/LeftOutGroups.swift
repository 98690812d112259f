public import TrainingModel

/// All holders of a role in an organization, of whom no figure may be shown because they are too few.
public struct LeftOutGroup: Sendable {
  /// Where they work.
  public let organization: Identifier
  /// The role they hold.
  public let role: Identifier
  /// The family of the role.
  public let family: Identifier
  /// Whether the role is managerial.
  public let isManagerial: Bool
  /// What the role requires, whether or not they lack it: competencies with their domains.
  public let requirements: [(competency: Identifier, domain: Identifier)]
}

/// Which cohorts are left out because too few people hold their role in their organization.
struct SmallGroups {
  /// By cohort, whether it is left out; empty if none is.
  private var isLeftOut: [Bool] = []

  /// - Parameters:
  ///   - cohorts: In the order of organizations and roles.
  ///   - smallest: The least number of holders that may be shown.
  init(_ cohorts: [Cohort], smallest: Int) {
    guard smallest > 1 else { return }
    isLeftOut = [Bool](repeating: false, count: cohorts.count)
    var start = 0
    while start < cohorts.count {
      var end = start
      var people = 0
      while end < cohorts.count, cohorts[end].organization == cohorts[start].organization,
        cohorts[end].role == cohorts[start].role
      {
        people += cohorts[end].headcount
        end += 1
      }
      if people < smallest { for index in start..<end { isLeftOut[index] = true } }
      start = end
    }
  }

  /// What is known of those of `groups` that are left out.
  func leftOut(of groups: [HolderGroup], _ cohorts: [Cohort], _ layout: LevelLayout) -> [LeftOutGroup] {
    groups.filter { contains($0.cohorts.lowerBound) }.map { group in
      let cohort = cohorts[group.cohorts.lowerBound]
      return LeftOutGroup(
        organization: cohort.organization, role: cohort.role, family: cohort.family,
        isManagerial: cohort.isManagerial,
        requirements: layout.roles[group.role].slots.map { ($0.requirement.competency, $0.domain) })
    }
  }

  /// Whether a cohort is left out.
  func contains(_ cohort: Int) -> Bool { !isLeftOut.isEmpty && isLeftOut[cohort] }
}
