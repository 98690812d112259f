package import CurriculumPlanning
package import Diagnostics
package import NeedsScoring
import Synchronization
package import TrainingModel

/// A program with what it names looked up: what rules read. A reference, because every rule hands it on.
package final class ReviewedProgram: Sendable {
  /// What it is judged against.
  package let ground: ReviewGround
  /// The program.
  package let program: Program
  /// Offerings of known courses in known periods, in the order of the program.
  package let offerings: [PlacedOffering]
  /// The same by their places in the program.
  private let placed: [PlacedOffering?]
  /// Their seats, once somebody has asked for them.
  private let table = AtomicLazyReference<SeatTable>()
  /// What is closed, once somebody has asked for it: most trials of repairs end before that.
  private let counted = Mutex<RefereeAccount?>(nil)
  /// The known courses that it holds, numbered, with those that it held before changes.
  private let courseNumbers: [Identifier: Int]
  /// How many numbers of courses there are.
  package var courseCount: Int { courseNumbers.count }
  /// Courses that others in the program build on.
  private let builtUpon: Set<Identifier>
  /// The cohort that each row of seats names, by offering of the program and place; `nil`: there is none.
  package let cohortsOfSeats: [[Int?]]

  /// A program against its ground.
  package convenience init(_ program: Program, on ground: ReviewGround) {
    var numbers: [Identifier: Int] = [:]
    // By places: to walk over offerings copies each, and most of what is wrong with many is that they are unknown.
    let placed = program.offerings.indices.map {
      Self.place(program.offerings[$0], at: $0, on: ground, &numbers)
    }
    self.init(program, on: ground, program.offerings.map { $0.seats.map(ground.cohort) }, placed, numbers)
  }

  /// The program after changes, as if it were read anew. What they did not touch is not looked up again.
  func changed(to edited: EditedProgram) -> ReviewedProgram {
    var numbers = courseNumbers
    let cohorts = edited.origins.indices.map { index in
      if let origin = edited.origins[index], origin.hasItsSeats { return cohortsOfSeats[origin.index] }
      return edited.program.offerings[index].seats.map(ground.cohort)
    }
    let placed = edited.origins.indices.map { index -> PlacedOffering? in
      guard let origin = edited.origins[index], let before = self.placed[origin.index] else {
        return Self.place(edited.program.offerings[index], at: index, on: ground, &numbers)
      }
      if origin.isUnchanged, origin.index == index { return before }
      let offering = edited.program.offerings[index]
      return offering.course == before.offering.course && offering.period == before.offering.period
        ? PlacedOffering(index: index, offering: offering, like: before)
        : Self.place(offering, at: index, on: ground, &numbers)
    }
    return ReviewedProgram(edited.program, on: ground, cohorts, placed, numbers)
  }

  /// An offering with its course and period; `nil`: there is no such course or period.
  private static func place(
    _ offering: Offering, at index: Int, on ground: ReviewGround, _ numbers: inout [Identifier: Int]
  ) -> PlacedOffering? {
    guard let course = ground.courses[offering.course], let period = ground.periodIndex[offering.period]
    else { return nil }
    let number = numbers[course.id] ?? numbers.count
    numbers[course.id] = number
    return PlacedOffering(
      index: index, offering: offering, course: course, courseNumber: number, period: period,
      isDuty: ground.isDuty(course))
  }

  private init(
    _ program: Program, on ground: ReviewGround, _ cohorts: [[Int?]], _ placed: [PlacedOffering?],
    _ numbers: [Identifier: Int]
  ) {
    self.ground = ground
    self.program = program
    self.placed = placed
    cohortsOfSeats = cohorts
    let offerings = placed.compactMap(\.self)
    self.offerings = offerings
    courseNumbers = numbers
    var builtUpon: Set<Identifier> = []
    for placed in offerings { builtUpon.formUnion(placed.course.prerequisites.lazy.map(\.id)) }
    self.builtUpon = builtUpon
  }

  /// Seats of known cohorts in known offerings, in the order of the program.
  package var seats: [PlacedSeats] { seatTable.seats }

  /// Rows of the seats, by cohort.
  package var seatsOfCohort: CohortRows { seatTable.rows }

  /// The seats: to be taken out of loops.
  private var seatTable: SeatTable {
    table.load() ?? table.storeIfNil(SeatTable(of: offerings, cohortsOfSeats, cohorts: ground.cohorts.count))
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
    let table = seatTable
    return table.rows[cohort].reduce(0) { sum, row in
      let seat = table.seats[row]
      return seat.courseNumber == number && seat.period <= period ? sum + seat.count : sum
    }
  }

  /// Person-hours in quarter-hours of each cohort.
  package var hoursOfCohort: [Int] {
    let table = seatTable
    return table.rows.map { rows in
      rows.reduce(0) { sum, row in
        let seat = table.seats[row]
        return sum.saturating(seat.placed.course.hours.units.saturating(times: seat.count))
      }
    }
  }

  /// Whether some seats of a cohort develop a competency from below its required level.
  package func serves(_ need: CohortNeed) -> Bool {
    let table = seatTable
    return table.rows[need.cohort].contains { row in
      table.seats[row].placed.course.develops.contains {
        $0.competency == need.competency && need.lacks($0.steps)
      }
    }
  }

  /// Whether a course is held for the sake of a duty, or because another in the program builds on it.
  package func isDuty(_ course: Course) -> Bool {
    ground.isDuty(course) || builtUpon.contains(course.id)
  }

  /// Whether the course of an offering is.
  package func isDuty(_ placed: PlacedOffering) -> Bool {
    placed.isDuty || builtUpon.contains(placed.course.id)
  }

  /// Whether the course of seats is.
  package func isDuty(_ seats: PlacedSeats) -> Bool { isDuty(seats.placed) }

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
