import TrainingModel

/// The methods that weigh several criteria.
extension MethodScoring {
  /// The needs as alternatives, the policy's criteria as columns.
  func matrix(_ weights: CriterionWeights) throws(NeedsScoringError) -> DecisionMatrix {
    let table = CriterionTable(needs, context)
    let columns = weights.criteria.map { table.filledColumn($0.measure) }
    var values: [Double] = []
    values.reserveCapacity(columns.count * needs.rows.count)
    for row in needs.rows.indices {
      for column in columns { values.append(column[row]) }
    }
    do throws(DecisionMatrixError) {
      return try DecisionMatrix(
        values: values, weights: weights.weights,
        senses: weights.criteria.map { $0.isMaximized ? .benefit : .cost })
    } catch {
      switch error {
      case .tooLarge(_, let column), .notFinite(_, let column):
        throw .tooLarge(criterion: weights.criteria[column].id)
      default: throw .weightless
      }
    }
  }

  /// Simple additive weighting.
  var additive: SimpleAdditiveWeighting {
    get throws(NeedsScoringError) {
      let weights = try CriterionWeights(scoring)
      let matrix = try matrix(weights)
      let normalisation: SimpleAdditiveWeighting.Normalisation =
        switch scoring.options.normalization {
        case .minmax: .minmax
        case .sum: .sum
        case .max, .vector, nil: .max
        }
      do throws(SimpleAdditiveWeightingError) {
        return try SimpleAdditiveWeighting(matrix, normalisation: normalisation)
      } catch {
        // No measure is below zero.
        guard case .negativeValue(_, let column, _) = error else { throw .weightless }
        throw .tooLarge(criterion: weights.criteria[column].id)
      }
    }
  }

  /// Closeness to the best.
  var topsis: Topsis {
    get throws(NeedsScoringError) {
      Topsis(try matrix(try CriterionWeights(scoring)), normalisation: scoring.options.topsisNormalisation)
    }
  }

  /// Net flows.
  var promethee: Promethee2 {
    get throws(NeedsScoringError) {
      let weights = try CriterionWeights(scoring)
      let matrix = try matrix(weights)
      do throws(Promethee2Error) {
        return try Promethee2(matrix, functions: weights.criteria.map(\.preferenceFunction))
      } catch {
        guard case .thresholds(let column, _) = error else { throw .weightless }
        throw .thresholds(criterion: weights.criteria[column].id)
      }
    }
  }

  /// Net flows with their classes: a need that outranks more than it is outranked comes first.
  var outranking: MethodScores {
    get throws(NeedsScoringError) {
      var scores = MethodScores(try promethee.netFlows)
      scores.classes = scores.scores.map { $0 > 0 ? .first : $0 < 0 ? .third : .second }
      return scores
    }
  }
}

extension MethodOptions {
  /// How TOPSIS makes columns comparable.
  var topsisNormalisation: Topsis.Normalisation { normalization == .minmax ? .minmax : .vector }
}

extension Criterion {
  /// How differences are preferred.
  var preferenceFunction: PreferenceFunction {
    switch preference {
    case .usual: .usual
    case .ushape: .uShape(q: indifference.value)
    case .vshape: .vShape(p: threshold.value)
    case .level: .level(q: indifference.value, p: threshold.value)
    case .linear: .linear(q: indifference.value, p: threshold.value)
    case .gaussian: .gaussian(s: threshold.value)
    }
  }
}
