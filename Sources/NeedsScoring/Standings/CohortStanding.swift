public import TrainingModel

/// Where a person stands in what the role requires.
public struct PersonStanding: Sendable {
  /// The opaque identity.
  public let id: Identifier
  /// Appointment to the role.
  public let appointed: CalendarDate?
  /// Current levels in thousandths, in the order of the cohort's requirements; `nil`: none is known.
  public let levels: [Int?]
}

/// Where the people of a cohort stand: one by one as far as they are known by name, else by number.
public struct CohortStanding: Sendable {
  /// What the role requires, in the order of competencies.
  public let requirements: [Requirement]
  /// The people known by name, by identity.
  public let people: [PersonStanding]
  /// How many are known by number only.
  public let unnamed: Int
  /// For each requirement, the levels of those known by number (thousandths, lowest first) and how many have each.
  public let unnamedLevels: [[(level: Int, people: Int)]]

  /// A cohort's people.
  public init(
    requirements: [Requirement], people: [PersonStanding], unnamed: Int,
    unnamedLevels: [[(level: Int, people: Int)]]
  ) {
    self.requirements = requirements
    self.people = people
    self.unnamed = unnamed
    self.unnamedLevels = unnamedLevels
  }
}
