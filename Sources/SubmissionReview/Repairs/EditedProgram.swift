import TrainingModel

/// A program that is being changed, with which of its offerings still have the seats that they had before.
struct EditedProgram {
  /// The program as changed so far.
  var program: Program
  /// For each of its offerings, the place of the one in the original whose rows of seats it has; `nil`: its rows are
  /// new.
  private(set) var origins: [Int?]

  /// A program that is not changed yet.
  init(_ program: Program) {
    self.program = program
    origins = program.offerings.indices.map { $0 }
  }

  /// Puts a new offering in.
  mutating func insert(_ offering: Offering, at index: Int) {
    program.offerings.insert(offering, at: index)
    origins.insert(nil, at: index)
  }

  /// Takes an offering out.
  mutating func remove(at index: Int) {
    program.offerings.remove(at: index)
    origins.remove(at: index)
  }

  /// Notes that the rows of an offering's seats are others now.
  mutating func touchSeats(of index: Int) { origins[index] = nil }
}
