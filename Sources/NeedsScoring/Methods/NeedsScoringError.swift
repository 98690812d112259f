public import TrainingModel

/// Why needs cannot be scored as the policy asks. Documents that were checked never lead here.
public enum NeedsScoringError: Error, Sendable {
  /// The weights of the criteria are all zero.
  case weightless
  /// The thresholds of a criterion do not fit its preference.
  case thresholds(criterion: Identifier)
  /// The judgements of criteria make no matrix.
  case judgements(ComparisonMatrixError)
  /// A judgement names a criterion that is not declared.
  case unknownCriterion(Identifier)
  /// The decision table is not total, or says two things of one case.
  case decisionTable(DifficultyImportanceFrequency.InvalidTable)
  /// The needs were scored elsewhere by another method, and without ratings they cannot be scored again.
  case scoredElsewhere(NeedMethod)
  /// The ratings of a need cannot be analysed as a survey: a group has more people than can be counted exactly.
  case survey(SurveyInputError)
  /// A figure is larger than the method can take.
  case tooLarge(criterion: Identifier)
}
