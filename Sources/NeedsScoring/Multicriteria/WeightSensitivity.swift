/// How far the weight of one criterion must move until the set of the best alternatives changes.
public struct WeightChange: Sendable, Equatable {
  /// Index of the criterion.
  public let criterion: Int
  /// Its weight, 0 to 1.
  public let from: Double
  /// The weight beyond which the set is another, 0 to 1.
  public let to: Double
  /// Who then leaves the set.
  public let leaving: Int
  /// Who then enters it.
  public let entering: Int

  /// The change of the weight, −1 to 1; 0 where a tie at the edge of the set is broken by any change.
  public var change: Double { to - from }
}

/// The smallest change of a single weight that changes the set of the top k.
///
/// The weight of one criterion c moves from w(c) to t, 0 ≤ t ≤ 1. All others are multiplied by (1 − t) / (1 −
/// w(c)): they keep their proportions, and the sum stays 1. A criterion that has all the weight cannot move,
/// since the others have no proportions. (Triantaphyllou & Sánchez 1997, "A sensitivity analysis approach for
/// some deterministic multi-criteria decision-making methods", Decision Sciences 28, 151–194, take δ = (P_j −
/// P_i) / (a_jc − a_ic) from w(c), which makes alternatives i and j equal, and then divide all weights by
/// their new sum 1 − δ: the same weights, with t = (w(c) − δ) / (1 − δ). Here the change is t − w(c), of
/// weights that sum to 1 before and after.)
///
/// The set changes where someone outside it gets a score above someone inside it, by more than rounding can tell; order
/// within the set does not matter. With k < 1, or k of n or more, no set can change.
public struct WeightSensitivity: Sendable, Equatable {
  /// For each criterion the smallest change of its weight; `nil` where no weight from 0 to 1 changes the set.
  public let changes: [WeightChange?]

  /// The smallest of all, ties by criterion; `nil` where the set does not depend on any one weight.
  public var smallest: WeightChange? {
    var result: WeightChange?
    for case let change? in changes where change.change.magnitude < result?.change.magnitude ?? .infinity {
      result = change
    }
    return result
  }

  /// The sensitivity of scores by simple additive weighting, in closed form.
  public init(_ scores: SimpleAdditiveWeighting, top count: Int, ranking: PublishedRanking? = nil) {
    let terms = LinearTerms(values: scores.normalised, weights: scores.weights)
    changes = terms.changes(ranking ?? PublishedRanking(scores.scores), top: count)
  }

  /// The sensitivity of net flows, in closed form.
  public init(_ scores: Promethee2, top count: Int, ranking: PublishedRanking? = nil) {
    let terms = LinearTerms(values: scores.criterionFlows, weights: scores.weights)
    changes = terms.changes(ranking ?? PublishedRanking(scores.netFlows), top: count)
  }

  /// The sensitivity of closeness by TOPSIS, which is not linear in weights and is searched.
  ///
  /// Weights are tried outward from the present one in ``topsisSteps`` equal steps of the range 0 to 1 (the
  /// last of them shortened to the end); the first step that changes the set is halved until it is narrower
  /// than ``topsisResolution``. A change that is undone within one step is not seen.
  public init(
    topsis matrix: DecisionMatrix, normalisation: Topsis.Normalisation, top count: Int,
    ranking: PublishedRanking? = nil
  ) {
    let search = ClosenessSearch(matrix, normalisation: normalisation)
    changes = search.changes(
      ranking ?? PublishedRanking(Topsis(matrix, normalisation: normalisation).closeness), top: count)
  }

  /// Into how many steps the range of a weight is cut where TOPSIS is searched.
  public static let topsisSteps = 200
  /// How exactly the weight is found at which TOPSIS changes the set.
  public static let topsisResolution = 1e-9
}
