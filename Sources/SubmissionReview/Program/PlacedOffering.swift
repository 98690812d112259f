package import Diagnostics
package import TrainingModel

extension ReviewedProgram {
  /// An offering whose course and period are known.
  package final class PlacedOffering: Sendable {
    /// Its place in the program.
    package let index: Int
    /// The offering.
    package let offering: Offering
    /// Its course.
    package let course: Course
    /// The number of its course among those of the program.
    package let courseNumber: Int
    /// Its period, in the order of time.
    package let period: Int
    /// Whether its course is held for the sake of a duty, whatever else is in the program.
    let isDuty: Bool

    init(index: Int, offering: Offering, course: Course, courseNumber: Int, period: Int, isDuty: Bool) {
      self.index = index
      self.courseNumber = courseNumber
      self.offering = offering
      self.course = course
      self.period = period
      self.isDuty = isDuty
    }

    /// An offering of the same course in the same period as another.
    convenience init(index: Int, offering: Offering, like other: PlacedOffering) {
      self.init(
        index: index, offering: offering, course: other.course, courseNumber: other.courseNumber,
        period: other.period, isDuty: other.isDuty)
    }
  }

  /// Seats whose course, period and cohort are known.
  package struct PlacedSeats: Sendable {
    let placed: PlacedOffering
    /// Its place among the rows of the offering.
    package let place: Int
    /// The cohort.
    package let cohort: Int
    /// How many.
    package let count: Int

    init(_ placed: PlacedOffering, place: Int, cohort: Int) {
      self.placed = placed
      self.place = place
      self.cohort = cohort
      count = placed.offering.seats[place].count
    }

    /// The place of the offering in the program.
    package var offering: Int { placed.index }
    /// Its course.
    package var course: Course { placed.course }
    /// The number of its course among those of the program.
    package var courseNumber: Int { placed.courseNumber }
    /// Its period.
    package var period: Int { placed.period }
    /// Where they were read.
    package var location: SourceLocation? {
      placed.offering.seats[place].location ?? placed.offering.location
    }
  }
}
