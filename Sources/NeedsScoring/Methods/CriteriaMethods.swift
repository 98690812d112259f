import TrainingModel

/// The methods that weigh several criteria.
extension MethodScoring {
  /// Rows that are ranked. The others, which rest on too few people, must not shift the scores of these.
  var rankedRows: [Int] {
    needs.rows.indices.filter { needs.rows[$0].respondents >= scoring.minimumRespondents }
  }

  /// Some needs as alternatives, the policy's criteria as columns.
  func matrix(_ weights: CriterionWeights, rows: [Int]) throws(NeedsScoringError) -> DecisionMatrix {
    let table = CriterionTable(needs, context)
    let ranked = rankedRows
    let columns = weights.criteria.map { table.filledColumn($0.measure, meanOf: ranked) }
    var values: [Double] = []
    values.reserveCapacity(columns.count * rows.count)
    for row in rows {
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

  /// Simple additive weighting of some needs.
  func additive(_ rows: [Int]) throws(NeedsScoringError) -> SimpleAdditiveWeighting {
    let weights = try CriterionWeights(scoring)
    let matrix = try matrix(weights, rows: rows)
    do throws(SimpleAdditiveWeightingError) {
      return try SimpleAdditiveWeighting(matrix, normalisation: scoring.options.additiveNormalisation)
    } catch {
      // No measure is below zero.
      guard case .negativeValue(_, let column, _) = error else { throw .weightless }
      throw .tooLarge(criterion: weights.criteria[column].id)
    }
  }

  /// Closeness of some needs to the best.
  func topsis(_ rows: [Int]) throws(NeedsScoringError) -> Topsis {
    Topsis(
      try matrix(try CriterionWeights(scoring), rows: rows),
      normalisation: scoring.options.topsisNormalisation)
  }

  /// Flows between some needs.
  func promethee(_ rows: [Int]) throws(NeedsScoringError) -> Promethee2 {
    let weights = try CriterionWeights(scoring)
    let matrix = try matrix(weights, rows: rows)
    do throws(Promethee2Error) {
      return try Promethee2(matrix, functions: weights.criteria.map(\.preferenceFunction))
    } catch {
      guard case .thresholds(let column, _) = error else { throw .weightless }
      throw .thresholds(criterion: weights.criteria[column].id)
    }
  }

  /// Scores by a method of several criteria: ranked needs among themselves, the others beside them.
  func criteriaScores(
    _ method: ([Int]) throws(NeedsScoringError) -> [Double]
  ) throws(NeedsScoringError) -> MethodScores {
    let ranked = rankedRows
    var values = [Double](repeating: 0, count: needs.rows.count)
    if ranked.count < values.count { values = try method(Array(values.indices)) }
    if !ranked.isEmpty {
      for (row, score) in zip(ranked, try method(ranked)) { values[row] = score }
    }
    return MethodScores(values)
  }

  /// Net flows with their classes: a need that outranks more than it is outranked comes first.
  var outranking: MethodScores {
    get throws(NeedsScoringError) {
      var scores = try criteriaScores { rows throws(NeedsScoringError) in try promethee(rows).netFlows }
      scores.classes = scores.scores.map { $0 > 0 ? .first : $0 < 0 ? .third : .second }
      return scores
    }
  }
}

extension MethodOptions {
  /// How simple additive weighting makes columns comparable; it knows no vector normalisation.
  var additiveNormalisation: SimpleAdditiveWeighting.Normalisation {
    switch normalization {
    case .minmax: .minmax
    case .sum: .sum
    case .max, .vector, nil: .max
    }
  }

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
