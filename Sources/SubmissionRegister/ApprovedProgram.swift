package import TrainingModel

/// The part of a submitted program that is approved.
package enum ApprovedProgram {
  /// The program without the offerings that are held back.
  ///
  /// With all offerings it is the program as it was submitted. Without some, what was proven or summed up of the whole
  /// no longer holds of the part: the tiers and the statements about need and people go, and the sums that can be
  /// added up are added up again.
  package static func program(_ program: Program, without held: [OfferingKey]) -> Program {
    guard !held.isEmpty else { return program }
    var approved = program
    let keys = Set(held)
    approved.offerings.removeAll { keys.contains(OfferingKey($0)) }
    for index in approved.offerings.indices { approved.offerings[index].order = index + 1 }
    approved.tiers = []
    approved.totals = nil
    return approved
  }
}
