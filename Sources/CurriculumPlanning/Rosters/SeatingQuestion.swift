import TrainingModel

/// The question of one cohort: who sits in which of its seats. Courses, steps and people are numbered within it.
struct SeatingQuestion: Sendable {
  /// Somebody who may be given seats.
  struct Member: Sendable {
    /// The opaque identity; `nil` for one of those known by number only.
    let id: Identifier?
    /// The day on which a new manager was appointed, where it is known; `Int.max` for everybody else.
    let appointed: Int
  }

  /// A course in which the cohort has seats.
  struct CourseRow: Sendable {
    /// The course.
    let id: Identifier
    /// Quarter-hours of a seat.
    let hours: Int
    /// What it builds on.
    let prerequisites: [Prerequisite]
    /// Steps that a seat makes, and how well, in ten-thousandths.
    let effects: [(step: Int, effectiveness: Int)]
    /// For each member, why the person may sit in it; `nil`: not at all.
    let reasons: [SeatReason?]
    /// For each member, the place in the order of precedence, 0 first.
    let ranks: [Int]
    /// Members who may sit in it, in that order.
    let order: [Int]
  }

  /// What must be completed in an earlier period by whoever does not know it.
  struct Prerequisite: Sendable {
    /// The course; `nil` if the cohort has no seats in it.
    let course: Int?
    /// For each member, whether the person knows what it teaches.
    let isKnown: [Bool]
  }

  /// Seats of the cohort in one offering.
  struct Place: Sendable {
    /// The course.
    let course: Int
    /// The period, by its place in the year.
    let period: Int
    /// How many.
    let count: Int
    /// The offering, by its place in the program, and the row of seats in it.
    let offering: Int
    let row: Int
  }

  /// A step of a competency.
  struct Step: Sendable {
    /// Weight of one person who makes it, in millionths.
    let weight: Int
    /// The step before it in the same competency.
    let previous: Int?
    /// For each member, whether the person must make it.
    let isLacking: [Bool]
  }

  /// The cohort, by its place in the assessment.
  let cohort: Int
  /// Its people: named ones by identity, then those known by number.
  let members: [Member]
  /// The courses, by identity.
  let courses: [CourseRow]
  /// The seats, by period and course.
  let places: [Place]
  /// The steps, lower ones of a competency first.
  let steps: [Step]
  /// Quarter-hours that a person may have at most; `nil`: any number.
  let mostHours: Int?

  /// Whether a member may have a seat at all; whether it is possible in this place depends on the others.
  func mayHold(_ member: Int, _ place: Place) -> Bool {
    courses[place.course].reasons[member] != nil
      && courses[place.course].prerequisites.allSatisfy { prerequisite in
        prerequisite.isKnown[member]
          || prerequisite.course.map { course in
            places.contains { $0.course == course && $0.period < place.period }
          } ?? false
      }
  }

  /// What the seats of the places would close if it were of no matter who sits in them: in ten-thousandths of
  /// millionths. No seating closes more.
  var mostClosed: Int128 {
    var made = [Int](repeating: 0, count: steps.count)
    for place in places {
      for effect in courses[place.course].effects { made[effect.step] += effect.effectiveness * place.count }
    }
    var covered = made
    var people = made
    var sum = Int128(0)
    for (index, step) in steps.enumerated() {
      people[index] = step.isLacking.reduce(0) { $0 + ($1 ? 1 : 0) }
      covered[index] = min(people[index] * Share.scale, made[index])
      if let previous = step.previous {
        covered[index] = min(
          covered[index], covered[previous] + (people[index] - people[previous]) * Share.scale)
      }
      sum += Int128(step.weight) * Int128(covered[index])
    }
    return sum
  }
}
