import TrainingModel

/// What a method says of each need, in the order of `NeedList.rows`.
struct MethodScores {
  /// Scores in millionths of the method's own unit, the more pressing the higher.
  var scores: [Int]
  /// Classes, where the method classifies.
  var classes: [PriorityClass]?

  /// Scores rounded to millionths, half away from zero.
  init(_ values: [Double], classes: [PriorityClass]? = nil) {
    scores = values.map { Int(($0 * Double(NeedAmount.scale)).rounded()) }
    self.classes = classes
  }

  /// Exact scores.
  init(exact scores: [Int], classes: [PriorityClass]? = nil) {
    self.scores = scores
    self.classes = classes
  }
}

/// Applies methods to the needs of a dossier.
struct MethodScoring {
  let needs: NeedList
  let context: NeedContext
  let scoring: ScoringRule

  /// Scores by any method.
  func scores(_ method: NeedMethod) throws(NeedsScoringError) -> MethodScores {
    switch method {
    case .discrepancy: discrepancy
    case .borich: try borich
    case .rankedDiscrepancy: try rankedDiscrepancy
    case .importancePerformance: try importancePerformance
    case .locus: try locus
    case .dif: try dif
    case .saw: try criteriaScores { rows throws(NeedsScoringError) in try additive(rows).scores }
    case .topsis: try criteriaScores { rows throws(NeedsScoringError) in try topsis(rows).closeness }
    case .promethee2: try outranking
    }
  }

  /// Importance × levels missing, over people: exact.
  var discrepancy: MethodScores {
    MethodScores(exact: needs.rows.map { needs.slot(of: $0).discrepancy(ofGap: $0.gap) })
  }
}
