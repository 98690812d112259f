import TrainingModel

/// A program that is being changed, with what of it is still as it was.
struct EditedProgram {
  /// What an offering was before.
  struct Origin {
    /// Its place in the original.
    let index: Int
    /// Whether it still has its rows of seats.
    fileprivate(set) var hasItsSeats = true
    /// Whether nothing of it has changed.
    fileprivate(set) var isUnchanged = true
  }

  /// The program as changed so far.
  private(set) var program: Program
  /// For each of its offerings, what it was before; `nil`: it is new.
  private(set) var origins: [Origin?]

  /// A program that is not changed yet.
  init(_ program: Program) {
    self.program = program
    origins = program.offerings.indices.map { Origin(index: $0) }
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

  /// Changes an offering, but not its seats.
  mutating func change(_ index: Int, _ body: (inout Offering) -> Void) {
    body(&program.offerings[index])
    origins[index]?.isUnchanged = false
  }

  /// Changes the rows of an offering's seats.
  mutating func changeSeats(of index: Int, _ body: (inout [Seats]) -> Void) {
    change(index) { body(&$0.seats) }
    origins[index]?.hasItsSeats = false
  }

  /// Changes the sums.
  mutating func setTotals(_ totals: ProgramTotals) { program.totals = totals }
}
