import TrainingModel

/// The seats of a program, and which of them each cohort has. Made when somebody asks for it: most trials of repairs end
/// at a rule that looks at no seat.
final class SeatTable: Sendable {
  /// Seats of known cohorts in offerings of known courses in known periods, in the order of the program.
  let seats: [ReviewedProgram.PlacedSeats]
  /// Rows of the seats, by cohort.
  let rows: CohortRows

  /// The seats of offerings.
  ///
  /// - Parameters:
  ///   - cohortsOfSeats: The cohort that each row names, by offering of the program and place.
  ///   - cohorts: How many cohorts there are.
  init(of offerings: [ReviewedProgram.PlacedOffering], _ cohortsOfSeats: [[Int?]], cohorts: Int) {
    var seats: [ReviewedProgram.PlacedSeats] = []
    seats.reserveCapacity(offerings.reduce(0) { $0 + cohortsOfSeats[$1.index].count })
    for placed in offerings {
      for (place, cohort) in cohortsOfSeats[placed.index].enumerated() {
        guard let cohort, placed.offering.seats[place].count > 0 else { continue }
        seats.append(ReviewedProgram.PlacedSeats(placed, place: place, cohort: cohort))
      }
    }
    self.seats = seats
    rows = CohortRows(seats.map(\.cohort), cohorts: cohorts)
  }
}

/// For each cohort the rows that are its own, in their order.
package struct CohortRows: RandomAccessCollection, Equatable, Sendable {
  private let rows: [Int]
  /// Where the rows of each cohort begin, and where the last ones end.
  private let starts: [Int]

  /// Sorts rows by the cohort that each names.
  init(_ cohortOfRow: [Int], cohorts: Int) {
    var starts = [Int](repeating: 0, count: cohorts + 1)
    for cohort in cohortOfRow { starts[cohort + 1] += 1 }
    for cohort in 0..<cohorts { starts[cohort + 1] += starts[cohort] }
    var next = starts
    var rows = [Int](repeating: 0, count: cohortOfRow.count)
    for (row, cohort) in cohortOfRow.enumerated() {
      rows[next[cohort]] = row
      next[cohort] += 1
    }
    self.rows = rows
    self.starts = starts
  }

  /// The first cohort.
  package var startIndex: Int { 0 }
  /// One after the last cohort.
  package var endIndex: Int { starts.count - 1 }
  /// The rows of a cohort.
  package subscript(cohort: Int) -> ArraySlice<Int> { rows[starts[cohort]..<starts[cohort + 1]] }
}
