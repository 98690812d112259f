public import Diagnostics

/// The balanced curriculum: every course of the catalog is placed once, so that periods are loaded evenly.
///
/// A course's load is its hours. Without curricula all courses make one curriculum; with them, loads and
/// counts are those of each curriculum by itself, and a course may belong to several.
///
/// - Hnich, Kiziltan, Walsh: "Modelling a balanced academic curriculum problem" (CP-AI-OR 2002); CSPLib 030.
/// - Chiarandini, Di Gaspero, Gualandi, Schaerf: "The balanced academic curriculum problem revisited",
///   Journal of Heuristics 18 (2012) 119–148; CSPLib 064.
public struct BalanceRule: Sendable {
  /// How uneven loads are measured; less is better.
  public enum Measure: String, Sendable, CaseIterable {
    /// The load of the heaviest period of any curriculum, in hours.
    case heaviest
    /// Over all curricula and periods, the sum of the squares of the hours by which the load is below the
    /// curriculum's mean load rounded down to whole hours, or above the mean rounded up.
    case squares
  }

  /// Its identity.
  public let id: Identifier
  /// How uneven loads are measured.
  public let measure: Measure
  /// Least load of each curriculum in each period.
  public let minLoad: Hours?
  /// Largest load of each curriculum in each period.
  public let maxLoad: Hours?
  /// Fewest courses of each curriculum in each period.
  public let minCourses: Int?
  /// Most courses of each curriculum in each period.
  public let maxCourses: Int?
  /// What one unit of the measure counts, a whole number.
  public let loadWeight: Int
  /// What one course in an unwanted period counts, a whole number.
  public let unwantedWeight: Int
  /// Sets of courses that the same people take, by identity.
  public let curricula: [Curriculum]
  /// Periods in which courses had better not be.
  public let unwanted: [UnwantedPlacement]
  /// Where it was read.
  public let location: SourceLocation

  /// A rule; curricula and unwanted placements are put in order.
  public init(
    id: Identifier, measure: Measure = .heaviest, minLoad: Hours? = nil, maxLoad: Hours? = nil,
    minCourses: Int? = nil, maxCourses: Int? = nil, loadWeight: Int = 1, unwantedWeight: Int = 1,
    curricula: [Curriculum] = [], unwanted: [UnwantedPlacement] = [], location: SourceLocation
  ) {
    self.id = id
    self.measure = measure
    self.minLoad = minLoad
    self.maxLoad = maxLoad
    self.minCourses = minCourses
    self.maxCourses = maxCourses
    self.loadWeight = loadWeight
    self.unwantedWeight = unwantedWeight
    self.curricula = curricula.sorted { $0.id < $1.id }
    self.unwanted = unwanted.sorted { ($0.course.id, $0.period.id) < ($1.course.id, $1.period.id) }
    self.location = location
  }

  /// What counts together: the curricula, or without any, all courses as one of the rule's name.
  public func curricula(of courses: [Course]) -> [Curriculum] {
    guard curricula.isEmpty else { return curricula }
    let all = courses.map { Reference(id: $0.id, location: $0.location) }
    return [Curriculum(id: id, courses: all, location: location)]
  }
}

/// Courses that the same people take.
public struct Curriculum: Sendable {
  /// Its identity.
  public let id: Identifier
  /// Its courses, by identity.
  public let courses: [Reference]
  /// Its name.
  public let title: LocalizedText
  /// Where it was read.
  public let location: SourceLocation

  /// A curriculum.
  public init(
    id: Identifier, courses: [Reference], title: LocalizedText = LocalizedText(), location: SourceLocation
  ) {
    self.id = id
    self.courses = courses.sorted { $0.id < $1.id }
    self.title = title
    self.location = location
  }
}

/// A period in which a course had better not be.
public struct UnwantedPlacement: Sendable {
  /// The course.
  public let course: Reference
  /// The period.
  public let period: Reference
  /// Where it was read.
  public let location: SourceLocation

  /// A placement that counts against a program.
  public init(course: Reference, period: Reference, location: SourceLocation) {
    self.course = course
    self.period = period
    self.location = location
  }
}
