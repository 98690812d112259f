import TrainingModel

/// A rating that counts for nothing, because it says not of whom, or of no day: what it names is looked up all the
/// same, so that one fault hides no other.
struct LooseRating: Sendable {
  let position: RowPosition
  /// Whom it names, if it names one.
  let subject: Identifier?
  let isOfCohort: Bool
  let competency: Identifier
}
