public import Diagnostics

/// A family of job roles (رسته).
public struct RoleFamily: Sendable {
  /// Its identity.
  public let id: Identifier
  /// Its name.
  public let title: LocalizedText
  /// Where it was read.
  public let location: SourceLocation

  /// A family.
  public init(id: Identifier, title: LocalizedText, location: SourceLocation) {
    self.id = id
    self.title = title
    self.location = location
  }
}

/// A competency that a role requires.
public struct Requirement: Sendable {
  /// The competency.
  public let competency: Identifier
  /// The level required, on the competency's scale.
  public let level: Int
  /// Importance for the role, 1 (slight) to 5 (decisive).
  public let importance: Int
  /// Whether the work must not be done without it.
  public let isCritical: Bool
  /// Whether the law demands it.
  public let isLegalDuty: Bool
  /// How hard the work is that needs it, 1 (easy) to 5 (very hard), if it was judged.
  public let difficulty: Int?
  /// How often the work that needs it is done, 1 (hardly ever) to 5 (every day), if it was judged.
  public let frequency: Int?
  /// Where it was read.
  public let location: SourceLocation

  /// A requirement.
  public init(
    competency: Identifier, level: Int, importance: Int, isCritical: Bool = false, isLegalDuty: Bool = false,
    difficulty: Int? = nil, frequency: Int? = nil, location: SourceLocation
  ) {
    self.competency = competency
    self.level = level
    self.importance = importance
    self.isCritical = isCritical
    self.isLegalDuty = isLegalDuty
    self.difficulty = difficulty
    self.frequency = frequency
    self.location = location
  }
}

/// A kind of position and what it requires.
public struct JobRole: Sendable {
  /// Its identity.
  public let id: Identifier
  /// The family it belongs to.
  public let family: Identifier
  /// Whether its holders are managers.
  public let isManagerial: Bool
  /// How much closing a gap in this role counts in the plan.
  public let criticality: Factor
  /// What it requires, by competency.
  public let requirements: [Requirement]
  /// Its name.
  public let title: LocalizedText
  /// Where it was read.
  public let location: SourceLocation

  /// A role.
  public init(
    id: Identifier, family: Identifier, isManagerial: Bool, criticality: Factor = .one,
    requirements: [Requirement], title: LocalizedText, location: SourceLocation
  ) {
    self.id = id
    self.family = family
    self.isManagerial = isManagerial
    self.criticality = criticality
    self.requirements = requirements.sorted { $0.competency < $1.competency }
    self.title = title
    self.location = location
  }
}
