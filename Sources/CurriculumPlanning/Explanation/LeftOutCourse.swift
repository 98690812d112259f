public import TrainingModel

/// A course that could be held but is not in the program.
public struct LeftOutCourse: Sendable {
  /// The nearest reason.
  public enum Reason: String, Sendable {
    /// A program with it is as good.
    case asGood = "as-good"
    /// A session would close nothing beside the program.
    case nothingLeft = "nothing-left"
    /// Another course does as much for the same people for less.
    case dominated
    /// One rule alone stands in the way.
    case blocked
    /// It would enter at a lower price.
    case price
    /// It would displace what is worth more.
    case displaces
    /// The solver did not find out within its limit.
    case undecided
  }

  /// The program made again with at least one session of it.
  public let entry: ReplanResult
  /// Weighted need that one session would close beside the program were there room for it, as the need tier
  /// counts it; `nil` if it was not found out.
  public let gain: Double?
  /// Rules each of which, left out alone, lets a session in with all else as it is.
  public let blockers: [BlockingRule]
  /// Courses that do as much for the same people for less.
  public let rivals: [DominatingCourse]
  /// The price of a session at which it would enter.
  public let price: EntryPrice

  /// The nearest reason.
  public var reason: Reason {
    if case .possible(let change) = entry, change.isFree { return .asGood }
    if let gain, gain <= 1e-6 { return .nothingLeft }
    if rivals.contains(where: \.isDecisive) { return .dominated }
    if !blockers.isEmpty { return .blocked }
    if case .below = price { return .price }
    if case .undecided = entry { return .undecided }
    return .displaces
  }
}

/// A rule that alone stands in the way.
public struct BlockingRule: Sendable {
  /// Name of the constraint.
  public let constraint: String
  /// What states it: identity and place.
  public let statements: [Reference]
}

/// A course that does as much for the same people for less.
public struct DominatingCourse: Sendable {
  /// The course.
  public let course: Identifier
  /// What a seat of it costs in a full session, in the currency's unit.
  public let seatPrice: Int
  /// Whether the course that is explained enters when this one is left out.
  public let isDecisive: Bool
}

/// The price of a session at which a course would enter without loss.
public enum EntryPrice: Sendable {
  /// One session of it would enter at this amount or less.
  case below(Int)
  /// It would not enter if its sessions cost nothing.
  case never
  /// Its sessions cost nothing as it is, or nothing was found out.
  case untested
}
