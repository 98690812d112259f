import NeedsScoring
import TrainingModel

/// Takes seats of a cohort out of a course.
enum SeatCuts {
  /// Cuts the cohort's seats in a course to a number, in its last offerings first.
  static func ideas(
    ofCohort cohort: Int, in course: Course, to target: Int, of program: ReviewedProgram
  ) -> [RepairIdea] {
    var excess = program.count(ofCohort: cohort, in: course.id) - target
    guard excess > 0 else { return [] }
    let name = program.ground.cohorts[cohort]
    let cut = excess
    var changes: [ProgramChange] = []
    let rows = program.seatsOfCohort[cohort].filter { program.seats[$0].course.id == course.id }
      .sorted { program.seats[$0].period > program.seats[$1].period }
    for row in rows where excess > 0 {
      let seat = program.seats[row]
      let key = OfferingKey(program.program.offerings[seat.offering])
      let taken = min(excess, seat.count)
      excess -= taken
      changes += Offerings.withSessions(
        [Offerings.setSeats(ofCohort: cohort, to: seat.count - taken, in: key, of: program)], of: key,
        after: -taken, in: program)
    }
    return [
      RepairIdea(
        en:
          "Take \(cut) seat\(cut == 1 ? "" : "s") of \"\(name.role)\" in \"\(name.organization)\" out of \"\(course.id)\".",
        fa: "\(cut) صندلی «\(name.role)» در «\(name.organization)» را از «\(course.id)» بردارید.", changes)
    ]
  }
}
