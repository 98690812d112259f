/// How weights are made from a comparison matrix.
public enum PriorityMethod: String, Sendable, CaseIterable {
  /// The principal eigenvector; with judgements missing, Harker's.
  case eigenvector
  /// Geometric means of the rows; with judgements missing, logarithmic least squares.
  case geometricMean
}

/// The analytic hierarchy process (AHP): alternatives compared in pairs in each criterion, and the criteria
/// with each other.
///
/// S(a) = Σ_c w(c) · v_c(a), the distributive synthesis of Saaty 1980, The Analytic Hierarchy Process; also
/// Saaty 2008, "Decision making with the analytic hierarchy process", International Journal of Services
/// Sciences 1, 83–98. Scores are from 0 to 1 with the sum 1. An alternative that is added or taken away can
/// change the order of the others.
///
/// - **Ties**: alternatives that are judged alike in every criterion have equal scores, but for rounding.
/// - **Missing judgements**: see ``PriorityMethod``.
/// - **A criterion in which all are judged equal** gives each the same share, and distinguishes nothing.
public struct AnalyticHierarchy: Sendable, Equatable {
  /// By what weights were made.
  public let method: PriorityMethod
  /// Weights of the criteria, with the sum 1.
  public let criteriaWeights: [Double]
  /// Weights of the alternatives in each criterion, each list with the sum 1.
  public let alternativeWeights: [[Double]]
  /// Eigenvalue and consistency of the comparison of criteria.
  public let criteriaConsistency: PrincipalEigenvector
  /// Eigenvalue and consistency of the comparison of alternatives in each criterion.
  public let alternativeConsistency: [PrincipalEigenvector]
  /// Score of each alternative, 0 to 1; more is better.
  public let scores: [Double]

  /// Scores the alternatives that are compared by one matrix for each criterion.
  public init(
    criteria: ComparisonMatrix, alternatives: [ComparisonMatrix], method: PriorityMethod = .eigenvector
  ) throws(AnalyticHierarchyError) {
    guard alternatives.count == criteria.size, let first = alternatives.first else {
      throw .matrixCount(expected: criteria.size, found: alternatives.count)
    }
    for (criterion, matrix) in alternatives.enumerated() where matrix.size != first.size {
      throw .size(criterion: criterion, expected: first.size, found: matrix.size)
    }
    self.method = method
    criteriaConsistency = PrincipalEigenvector(criteria)
    alternativeConsistency = alternatives.map { PrincipalEigenvector($0) }
    switch method {
    case .eigenvector:
      criteriaWeights = criteriaConsistency.weights
      alternativeWeights = alternativeConsistency.map(\.weights)
    case .geometricMean:
      criteriaWeights = criteria.logarithmicLeastSquares
      alternativeWeights = alternatives.map(\.logarithmicLeastSquares)
    }
    var scores = [Double](repeating: 0, count: first.size)
    for (weight, local) in zip(criteriaWeights, alternativeWeights) {
      for (alternative, value) in local.enumerated() { scores[alternative] += weight * value }
    }
    self.scores = scores
  }
}

/// Why comparison matrices are no hierarchy. Criteria are counted from 0.
public enum AnalyticHierarchyError: Error, Equatable, Sendable {
  /// There is not one matrix of alternatives for each criterion.
  case matrixCount(expected: Int, found: Int)
  /// In a criterion another number of alternatives is compared than in the first.
  case size(criterion: Int, expected: Int, found: Int)
}
