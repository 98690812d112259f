public import NeedsScoring
public import TrainingModel

/// Why a need is closed by a program, in part, or not.
public struct NeedExplanation: Sendable {
  /// How far it is closed.
  public enum Standing: String, Sendable {
    /// Everybody is taken to the required level.
    case closed
    /// Some people, or some levels.
    case partly
    /// Nobody.
    case open
    /// Nobody, and no course could.
    case uncoverable
  }

  /// The need.
  public let need: Need
  /// The program.
  public let program: Identifier
  /// Whether everything else could change when the program was made again.
  public let isOverAllPrograms: Bool
  /// People's steps that are lacking.
  public let steps: Int
  /// People's steps that the program closes, in ten-thousandths.
  public let closedSteps: Int
  /// Weighted need.
  public let total: NeedAmount
  /// Of it, what the program closes.
  public let closed: NeedAmount
  /// Courses that close it or could, those that close most first.
  public let courses: [NeedCourse]
  /// Courses that teach it and cannot be held for these people at all, each with causes that alone stand in the way.
  public let unusable: [(course: Identifier, causes: [UsabilityCause])]
  /// The program made again with one more person's step closed; `nil` if nothing is left that a course could close.
  public let more: ReplanResult?

  /// How far it is closed.
  public var standing: Standing {
    if closedSteps >= steps * Share.scale { return .closed }
    if closedSteps > 0 { return .partly }
    return courses.isEmpty ? .uncoverable : .open
  }
}

/// A course that closes a need, or could.
public struct NeedCourse: Sendable {
  /// The course.
  public let course: Identifier
  /// Sessions in the program.
  public let sessions: Int
  /// Seats that the program gives to the people of the need.
  public let seats: Int
  /// Weighted need that they close, counted after what is held before.
  public let closes: NeedAmount
  /// Seats more that could be of use to them.
  public let seatsLeft: Int
  /// What a seat costs in a full session, in the currency's unit.
  public let seatPrice: Int
  /// Rules that stand against one seat more beside the program as it is; empty if none does.
  public let binding: [RuleStatement]
}
