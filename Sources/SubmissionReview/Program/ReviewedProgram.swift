package import CurriculumPlanning
package import Diagnostics
package import NeedsScoring
import Synchronization
package import TrainingModel

/// A program with what it names looked up: what rules read. A reference, because every rule hands it on.
package final class ReviewedProgram: Sendable {
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

    init(index: Int, offering: Offering, course: Course, courseNumber: Int, period: Int) {
      self.index = index
      self.courseNumber = courseNumber
      self.offering = offering
      self.course = course
      self.period = period
    }
  }

  /// Seats whose course, period and cohort are known.
  package struct PlacedSeats: Sendable {
    private let placed: PlacedOffering
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

  /// What it is judged against.
  package let ground: ReviewGround
  /// The program.
  package let program: Program
  /// Offerings of known courses in known periods, in the order of the program.
  package let offerings: [PlacedOffering]
  /// Their seats of known cohorts.
  package let seats: [PlacedSeats]
  /// What is closed, once somebody has asked for it: most trials of repairs end before that.
  private let counted = Mutex<RefereeAccount?>(nil)
  /// The known courses that it holds, numbered.
  private let courseNumbers: [Identifier: Int]
  /// How many known courses it holds.
  package var courseCount: Int { courseNumbers.count }
  /// Courses that others in the program build on.
  private let builtUpon: Set<Identifier>
  /// Rows of the seats, by cohort.
  package let seatsOfCohort: [[Int]]

  /// The cohort that each row of seats names, by offering of the program and place; `nil`: there is none.
  package let cohortsOfSeats: [[Int?]]

  /// A program against its ground.
  package convenience init(_ program: Program, on ground: ReviewGround) {
    self.init(program, on: ground, program.offerings.map { $0.seats.map(ground.cohort) })
  }

  /// The program after changes, as if it were read anew. What they did not touch is not looked up again.
  func changed(to edited: EditedProgram) -> ReviewedProgram {
    let cohorts = zip(edited.program.offerings, edited.origins).map { offering, origin in
      origin.map { cohortsOfSeats[$0] } ?? offering.seats.map(ground.cohort)
    }
    return ReviewedProgram(edited.program, on: ground, cohorts)
  }

  private init(_ program: Program, on ground: ReviewGround, _ cohorts: [[Int?]]) {
    self.ground = ground
    self.program = program
    cohortsOfSeats = cohorts
    var numbers: [Identifier: Int] = [:]
    // By places: to walk over offerings copies each, and most of what is wrong with many is that they are unknown.
    let offerings = program.offerings.indices.compactMap { index -> PlacedOffering? in
      guard let course = ground.courses[program.offerings[index].course],
        let period = ground.periodIndex[program.offerings[index].period]
      else { return nil }
      let number = numbers[course.id] ?? numbers.count
      numbers[course.id] = number
      return PlacedOffering(
        index: index, offering: program.offerings[index], course: course, courseNumber: number, period: period
      )
    }
    self.offerings = offerings
    courseNumbers = numbers
    builtUpon = Set(offerings.flatMap { $0.course.prerequisites.map(\.id) })
    let seats = offerings.flatMap { placed in
      placed.offering.seats.indices.compactMap { place -> PlacedSeats? in
        guard placed.offering.seats[place].count > 0, let cohort = cohorts[placed.index][place] else {
          return nil
        }
        return PlacedSeats(placed, place: place, cohort: cohort)
      }
    }
    self.seats = seats
    var rows = [[Int]](repeating: [], count: ground.cohorts.count)
    for row in seats.indices { rows[seats[row].cohort].append(row) }
    seatsOfCohort = rows
  }

  /// The rules of the year.
  package var policy: Policy { ground.policy }

  /// The needs, for rules that need them.
  ///
  /// - Throws: Why they cannot be told.
  package func needs() throws(Unverifiable) -> NeedsAssessment {
    guard let needs = ground.needs else {
      throw Unverifiable(
        ground.needsReason ?? LocalizedText(en: "there are no needs", fa: "نیازی در دست نیست"))
    }
    return needs
  }

  /// What is closed; `nil` where the needs cannot be told.
  package var account: RefereeAccount? {
    guard ground.needs != nil else { return nil }
    return counted.withLock { counted in
      let account =
        counted
        ?? RefereeAccount(
          of: program, ground.steps, courses: ground.courses, periodIndex: ground.periodIndex,
          cohortsOfSeats: cohortsOfSeats)
      counted = account
      return account
    }
  }

  /// Weighted need that seats close, in millionths.
  package func closes(_ seat: PlacedSeats) -> Int { account?.closes[seat.offering][seat.place] ?? 0 }

  /// What the program closes, for rules that need it.
  ///
  /// - Throws: Why that cannot be told.
  package func closing() throws(Unverifiable) -> RefereeAccount {
    _ = try needs()
    guard let account else {
      throw Unverifiable(LocalizedText(en: "there are no needs", fa: "نیازی در دست نیست"))
    }
    return account
  }

  /// The place of an offering, or that of the program.
  package func place(of index: Int) -> SourceLocation {
    program.offerings[index].location ?? program.location
  }

  /// Seats of each cohort in a course, up to and with a period.
  package func count(ofCohort cohort: Int, in course: Identifier, through period: Int = .max) -> Int {
    guard let number = courseNumbers[course] else { return 0 }
    return seatsOfCohort[cohort].reduce(0) { sum, row in
      seats[row].courseNumber == number && seats[row].period <= period ? sum + seats[row].count : sum
    }
  }

  /// Person-hours in quarter-hours of each cohort.
  package var hoursOfCohort: [Int] {
    seatsOfCohort.map { rows in
      rows.reduce(0) { $0.saturating(seats[$1].course.hours.units.saturating(times: seats[$1].count)) }
    }
  }

  /// Whether some seats of a cohort develop a competency from below its required level.
  package func serves(_ need: CohortNeed) -> Bool {
    seatsOfCohort[need.cohort].contains { row in
      seats[row].course.develops.contains { $0.competency == need.competency && need.lacks($0.steps) }
    }
  }

  /// Whether a course is held for the sake of a duty, or because another in the program builds on it.
  package func isDuty(_ course: Course) -> Bool {
    ground.isOnboarding(course.id) || ground.isMandatory(course.id) || course.category == .family
      || builtUpon.contains(course.id)
  }

  /// Weighted need closed, in millionths.
  package var closed: Int { account?.closes.reduce(0) { $0 + $1.reduce(0, +) } ?? 0 }

  /// Cost of all offerings.
  package var cost: Int { program.offerings.reduce(0) { $0.saturating($1.cost) } }
}

extension CohortNeed {
  /// Whether somebody must still make one of these steps.
  package func lacks(_ steps: Range<Int>) -> Bool { most(of: steps) > 0 }

  /// The most people who must still make one of these steps.
  package func most(of steps: Range<Int>) -> Int { steps.map { people(atStep: $0) }.max() ?? 0 }
}

extension Int {
  /// The sum, or the greatest number where it is larger than that: amounts come from others.
  package func saturating(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }

  /// The product, or the greatest number where it is larger than that.
  package func saturating(times other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }
}
