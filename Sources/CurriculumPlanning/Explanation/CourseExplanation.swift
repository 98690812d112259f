public import TrainingModel

/// Why a course is in a program, or why it is not.
public struct CourseExplanation: Sendable {
  /// Where the course stands.
  public enum Standing: Sendable {
    /// It is in the program.
    case held(HeldCourse)
    /// It is not, and could not be held at all: for each of these causes alone, or, if there is none, for all of
    /// them `together`, or else because nobody lacks what it develops.
    case unusable([UsabilityCause], together: Bool)
    /// It is not, though it could be held.
    case leftOut(LeftOutCourse)
  }

  /// The course.
  public let course: Course
  /// The program.
  public let program: Identifier
  /// Whether everything else could change when the program was made again, not only what is nearest to the course.
  public let isOverAllPrograms: Bool
  /// Where it stands.
  public let standing: Standing
}

/// A course of the program.
public struct HeldCourse: Sendable {
  /// Its offerings, in the program's order.
  public let offerings: [Offering]
  /// The needs that it closes, largest first; none of a group that is not shown.
  public let needs: [NeedShare]
  /// Weighted need that it closes in groups too small to be shown.
  public let withheld: NeedAmount
  /// Groups of which it is not told what their seats close: those too small to be shown and, where there is only one of
  /// them, another that would tell its figure.
  public let hiddenGroups: Set<SmallGroup>
  /// What is lost without it.
  public let without: ReplanResult

  /// What all offerings cost.
  public var cost: Int { offerings.reduce(0) { $0 + $1.cost } }
  /// Weighted need that they close.
  public var closes: NeedAmount { NeedAmount(units: offerings.reduce(0) { $0 + $1.closes.units }) }
}

/// Holders of a role in an organization who are fewer than the policy's smallest group.
public struct SmallGroup: Hashable, Sendable {
  /// Where they work.
  public let organization: Identifier
  /// Their role.
  public let role: Identifier

  /// A group.
  public init(organization: Identifier, role: Identifier) {
    self.organization = organization
    self.role = role
  }
}

/// What a course closes of one need.
public struct NeedShare: Sendable {
  /// The need.
  public let need: Identifier
  /// Where the people work.
  public let organization: Identifier
  /// Their role.
  public let role: Identifier
  /// What they lack.
  public let competency: Identifier
  /// Steps that people make, each person and step once, in ten-thousandths.
  public let steps: Int
  /// Weighted need closed.
  public let closes: NeedAmount
}

/// What came of making the program again with one thing changed.
public enum ReplanResult: Sendable {
  /// There is a program.
  case possible(ReplanChange)
  /// No program keeps every firm rule.
  case impossible
  /// The solver did not find out within its limit.
  case undecided
}

/// How a program that was made again differs from the one that is explained.
public struct ReplanChange: Sendable {
  /// The first part of the objective that is worse; that of the need if none is.
  public let part: String
  /// How much worse that part is, at most; negative if it is better.
  public let loss: Double
  /// How much worse it is at least, over all programs; `nil` if that is not proven.
  public let leastLoss: Double?
  /// Courses whose sessions change, but for the one that is explained.
  public let sessions: [SessionChange]

  /// Whether the part is no worse.
  public var isFree: Bool { loss <= 1e-6 }
}

/// A course whose sessions change.
public struct SessionChange: Sendable {
  /// The course.
  public let course: Identifier
  /// Sessions in the program.
  public let before: Int
  /// Sessions in the program that was made again.
  public let after: Int
}

/// What keeps a course from being held at all: without it, it could be.
public enum UsabilityCause: String, Sendable, CaseIterable {
  /// Its audience.
  case audience
  /// Its smallest class.
  case classSize = "class-size"
  /// The periods in which it is offered.
  case offeredPeriods = "offered-periods"
  /// The most hours a head.
  case hoursPerPerson = "hours-per-person"
}
