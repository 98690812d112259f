import TrainingModel

/// Person-hours by kind of course, onboarding and mandatory courses apart: the delivery rules count them.
struct KindsOfHours {
  private let counted: [ReviewedProgram.PlacedOffering]
  /// All hours, in quarter-hours.
  let all: Int128

  init(_ program: ReviewedProgram) {
    counted = program.offerings.filter {
      !program.ground.isOnboarding($0.course.id) && !program.ground.isMandatory($0.course.id)
    }
    all = counted.reduce(0) { $0 + Self.hours(of: $1) }
  }

  /// The hours of courses of a kind.
  func hours(where isMeant: (Course) -> Bool) -> Int128 {
    counted.reduce(0) { $0 + (isMeant($1.course) ? Self.hours(of: $1) : 0) }
  }

  /// How many offerings are counted.
  var count: Int { counted.count }

  private static func hours(of placed: ReviewedProgram.PlacedOffering) -> Int128 {
    placed.offering.seats.reduce(0) { $0 + Int128($1.count) * Int128(placed.course.hours.units) }
  }
}
