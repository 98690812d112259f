package import TrainingModel

/// What a round of review builds on.
package struct RoundInput: Sendable {
  /// The review of the round before; `nil` in the first round.
  package var previous: Review?
  /// The program that was reviewed then, if it is at hand: without it nobody can say what else was changed.
  package var previousProgram: Program?
  /// What the municipality answered.
  package var response: Response?
  /// What the reviewer decided.
  package var ruling: Ruling?
  /// The documents of the round, for the provenance.
  package var inputs: [InputDigest] = []

  /// A first round without a ruling.
  package init() {}

  /// Which round it is, from 1.
  package var round: Int { (previous?.round ?? 0) + 1 }
}
