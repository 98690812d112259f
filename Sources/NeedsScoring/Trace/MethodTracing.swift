import TrainingModel

/// Goes back from the score of a method to what it was made of.
struct MethodTracing {
  private let scoring: MethodScoring
  private let index: Int
  private let row: NeedRow
  private let slot: LevelLayout.Slot

  init(_ scoring: MethodScoring, row index: Int) {
    self.scoring = scoring
    self.index = index
    row = scoring.needs.rows[index]
    slot = scoring.needs.slot(of: row)
  }

  /// From the discrepancy to the score.
  func trace(_ method: NeedMethod) throws(NeedsScoringError) -> MethodTrace {
    switch method {
    case .discrepancy: return .discrepancy
    case .borich: return .borich(borich)
    case .rankedDiscrepancy: return .rankedDiscrepancy(ranks)
    case .importancePerformance: return try importancePerformance.map { .quadrant($0) } ?? .discrepancy
    case .locus: return try locus.map { .quadrant($0) } ?? .discrepancy
    case .dif: return .decisionTable(try decision)
    case .saw:
      let additive = try scoring.additive(peers)
      return try criteria(additive.weights, additive.normalised)
    case .promethee2:
      let promethee = try scoring.promethee(peers)
      return try criteria(promethee.weights, promethee.criterionFlows)
    case .topsis: return .distances(try distances)
    }
  }

  /// The levels of all people, as the methods that compare levels take them.
  private var counts: [LevelCount] {
    scoring.needs.groups[Int(row.group)].cohorts.map {
      scoring.needs.levels.count(ofCohort: $0, at: Int(row.place))
    }
  }

  /// The needs among which the methods of several criteria score this one: those that are ranked or, if it is not, all.
  private var peers: [Int] {
    let ranked = scoring.rankedRows
    return ranked.contains(index) ? ranked : Array(scoring.needs.rows.indices)
  }

  /// The level required, on the scale.
  private var required: Int { min(max(slot.requirement.level, slot.lowest), slot.highest) }

  private var borich: BorichTrace {
    let missing = counts.reduce(0) { $0 + $1.gap(below: required) }
    let difference = counts.reduce(0) { $0 + $1.difference(from: required) }
    return BorichTrace(
      importance: slot.requirement.importance, missing: Rating(units: missing),
      surplus: Rating(units: missing - difference), people: row.rated)
  }

  private var ranks: RankTrace {
    let below = counts.reduce(0) { $0 + $1.people(below: required) }
    let above = counts.reduce(0) { $0 + $1.people(above: required) }
    return RankTrace(below: below, equal: row.rated - below - above, above: above)
  }

  /// The rows that the need is placed among, and where it is there: the ranked ones, or all if it is not ranked.
  private var company: (rows: [Int], place: Int) {
    let ranked = scoring.rankedRows
    if let place = ranked.firstIndex(of: index) { return (ranked, place) }
    return (Array(scoring.needs.rows.indices), index)
  }

  private var importancePerformance: QuadrantTrace? {
    get throws(NeedsScoringError) {
      let (rows, place) = company
      let analysis = try scoring.importancePerformance(of: rows)
      let placement = analysis.placements[place]
      return QuadrantTrace(
        placement.item.importance, line: analysis.importanceLine, .performance, placement.item.performance,
        line: analysis.performanceLine, quadrant: placement.quadrant?.rawValue)
    }
  }

  private var locus: QuadrantTrace? {
    get throws(NeedsScoringError) {
      let (rows, place) = company
      let analysis = try scoring.locus(of: rows)
      let placement = analysis.placements[place]
      return QuadrantTrace(
        placement.item.importance, line: analysis.importanceLine, .discrepancy, placement.item.discrepancy,
        line: analysis.discrepancyLine, quadrant: placement.quadrant?.rawValue)
    }
  }

  private var decision: DecisionTrace {
    get throws(NeedsScoringError) {
      let requirement = slot.requirement
      let found = try scoring.decided(requirement, by: scoring.decisionTable)
      return DecisionTrace(
        difficulty: requirement.difficulty, importance: requirement.importance,
        frequency: requirement.frequency, isDecided: found != nil)
    }
  }

  /// Terms of criteria: weight × scaled value, rounded so that they add up to the score.
  private func criteria(
    _ weights: [Double], _ scaled: [Double]
  ) throws(NeedsScoringError) -> MethodTrace {
    let values = try values(weights)
    let place = peers.firstIndex(of: index) ?? 0
    let own = Array(scaled[place * values.count..<(place + 1) * values.count])
    let terms = LargestRemainder.round(
      zip(values, own).map { $0.weight * $1 * Double(NeedAmount.scale) }, total: row.score)
    return .criteria(
      zip(values, zip(own, terms)).map {
        CriterionTrace(value: $0, scaled: $1.0, term: NeedAmount(units: $1.1))
      })
  }

  private var distances: DistanceTrace {
    get throws(NeedsScoringError) {
      let peers = peers
      let row = peers.firstIndex(of: index) ?? 0
      let matrix = try scoring.matrix(try CriterionWeights(scoring.scoring), rows: peers)
      let normalisation = scoring.scoring.options.topsisNormalisation
      let topsis = Topsis(matrix, normalisation: normalisation)
      let deviations = IdealDeviations(matrix, normalisation: normalisation)
      let parts = try values(matrix.weights).enumerated().map { column, value in
        let place = row * matrix.criteria + column
        let square = value.weight * value.weight
        return DistanceTrace.Part(
          value: value, toBest: square * deviations.toBest[place], toWorst: square * deviations.toWorst[place]
        )
      }
      return DistanceTrace(
        toBest: topsis.distanceToBest[row], toWorst: topsis.distanceToWorst[row], criteria: parts)
    }
  }

  /// The need in every criterion.
  private func values(_ weights: [Double]) throws(NeedsScoringError) -> [CriterionValue] {
    let table = CriterionTable(scoring.needs, scoring.context)
    let ranked = scoring.rankedRows
    return zip(try CriterionWeights(scoring.scoring).criteria, weights).map { criterion, weight in
      CriterionValue(
        criterion: criterion.id, measure: criterion.measure,
        value: table.filledColumn(criterion.measure, meanOf: ranked)[index],
        isStated: table.column(criterion.measure)[index] != nil, weight: weight)
    }
  }
}

extension QuadrantTrace {
  /// `nil` for a need that has no quadrant.
  fileprivate init?(
    _ importance: Double?, line importanceLine: Double?, _ axis: Axis, _ value: Double?, line: Double?,
    quadrant: String?
  ) {
    guard let importance, let importanceLine, let value, let line, let quadrant else { return nil }
    self.init(
      importance: importance, importanceLine: importanceLine, axis: axis, value: value, line: line,
      quadrant: quadrant)
  }
}
