public import TrainingModel

/// A change of the documents that mends a conflict, as planning with it has shown.
public struct Repair: Sendable {
  /// What is changed.
  public let changes: [DossierChange]
  /// Whether less of the same does not do, proven in whole sessions and seats.
  public let isCheapest: Bool
  /// Whether it asks less of the duty itself, so that nobody more is served.
  public let lowersDuty: Bool
  /// What planning with it has come to, less what the program without it comes to; where there is none without it,
  /// all of it. Other programs may gain more.
  public let gain: ProgramGain
}

/// By how much one program is more than another.
public struct ProgramGain: Sendable, Hashable {
  /// What it costs, in the currency's unit.
  public let cost: Int
  /// Seats.
  public let seats: Int
  /// People of whom it is certain that they have a seat.
  public let people: Int
  /// Weighted need closed.
  public let needClosed: NeedAmount
  /// What was missing from the duty and is not: seats, hours or shares.
  public let met: Double
}

extension PlanningInstance {
  /// The fewest people who can hold the seats of a schedule: nobody takes a course twice, so the fullest course of
  /// each cohort shows that many.
  func fewestPeople(in schedule: Schedule) -> Int {
    var seats: [Int: [Int: Int]] = [:]
    for seating in schedule.seatings {
      let cohort = courses[seating.course].candidates[seating.candidate].cohort
      seats[cohort, default: [:]][seating.course, default: 0] += seating.count
    }
    return seats.values.reduce(0) { $0 + ($1.values.max() ?? 0) }
  }

  /// Weighted need that a schedule closes.
  func needClosed(by schedule: Schedule) -> Int {
    var ledger = NeedLedger(self)
    for seating in schedule.seatings {
      _ = ledger.add(course: seating.course, candidate: seating.candidate, seats: seating.count)
    }
    return ledger.needClosed
  }
}
