public import Diagnostics

/// What a course achieved on one of the four levels of evaluation (Kirkpatrick 1959).
public struct CourseResult: Sendable {
  /// The year in which the course was held, in the calendar of the policy.
  public let year: Int
  /// The course.
  public let course: Reference
  /// 1 reaction, 2 learning, 3 behaviour, 4 results.
  public let level: Int
  /// How much of what was hoped for was achieved.
  public let score: Share
  /// How many people it was measured on.
  public let people: Int
  /// Where it was read.
  public let location: SourceLocation

  /// A result.
  public init(
    year: Int, course: Reference, level: Int, score: Share, people: Int, location: SourceLocation
  ) {
    self.year = year
    self.course = course
    self.level = level
    self.score = score
    self.people = people
    self.location = location
  }
}
