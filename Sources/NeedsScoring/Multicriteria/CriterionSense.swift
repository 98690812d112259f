/// Whether more of a criterion speaks for an alternative or against it.
public enum CriterionSense: String, Sendable, CaseIterable {
  /// More is better: the alternative has the more claim.
  case benefit
  /// Less is better.
  case cost
}
