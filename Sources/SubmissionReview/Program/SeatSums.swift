/// Sums of seats that several rules look at.
enum SeatSums {
  /// For each row of seats, how many seats its cohort has in its course in all; `nil` for all rows of the two but the
  /// first.
  static func ofFirstRows(of program: ReviewedProgram) -> [Int?] {
    let seats = program.seats
    var result = [Int?](repeating: nil, count: seats.count)
    var sums = [Int](repeating: 0, count: program.courseCount)
    for rows in program.seatsOfCohort {
      for row in rows {
        let course = seats[row].courseNumber
        sums[course] = sums[course].saturating(seats[row].count)
      }
      // The sums are taken back as they are read: the first row of a course finds that of all. Seats are at least one.
      for row in rows {
        let course = seats[row].courseNumber
        if sums[course] > 0 { result[row] = sums[course] }
        sums[course] = 0
      }
    }
    return result
  }
}
