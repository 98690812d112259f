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
    case .borich: borich
    case .rankedDiscrepancy: rankedDiscrepancy
    case .importancePerformance: importancePerformance
    case .locus: locus
    case .dif: try dif
    case .saw: try criteriaScores { rows throws(NeedsScoringError) in try additive(rows).scores }
    case .topsis: try criteriaScores { rows throws(NeedsScoringError) in try topsis(rows).closeness }
    case .promethee2: try outranking
    }
  }

  /// Importance × levels missing, over people: exact.
  private var discrepancy: MethodScores {
    MethodScores(exact: needs.rows.map { needs.slot(of: $0).discrepancy(ofGap: $0.gap) })
  }

  /// The ratings of a need as pairs of the required and the current level.
  func pairs(of row: NeedRow) -> PairedRatings? {
    let slot = needs.slot(of: row)
    let scale = try? RatingScale(
      minimum: Double(slot.lowest), maximum: Double(max(slot.lowest + 1, slot.highest)))
    guard let scale else { return nil }
    let required = Double(min(max(slot.requirement.level, slot.lowest), slot.highest))
    var ratings: [PairedRating] = []
    for cohort in needs.groups[Int(row.group)].cohorts {
      let count = needs.levels.count(ofCohort: cohort, at: Int(row.place))
      for (level, people) in count.levels where people > 0 {
        ratings.append(
          PairedRating(
            importance: required, ability: Double(level) / Double(Rating.scale), people: people))
      }
    }
    return try? PairedRatings(ratings, scale: scale)
  }

  /// Borich's mean weighted discrepancy with the required level as what should be: i · (q − ā).
  private var borich: MethodScores {
    MethodScores(
      needs.rows.map { row in
        let weight = Double(needs.slot(of: row).requirement.importance)
        return pairs(of: row).flatMap { try? Borich.weightedDiscrepancy($0, weight: weight) } ?? 0
      })
  }

  /// People above the level less people below it, in per cent: −100 is the greatest need, so that the sign is turned
  /// for ranking. Below 0 is a need.
  private var rankedDiscrepancy: MethodScores {
    let values = needs.rows.map { row in
      -(pairs(of: row).flatMap { RankedDiscrepancy($0) }?.score ?? 0)
    }
    return MethodScores(values, classes: values.map { $0 > 0 ? .first : $0 < 0 ? .none : .second })
  }

  /// Quadrants of importance and of the share of the required climb that people have made.
  private var importancePerformance: MethodScores {
    let classes = importancePerformanceAnalysis?.placements.map { placement -> PriorityClass in
      switch placement.quadrant {
      case .concentrate: .first
      case .keepUp: .second
      case .lowPriority: .third
      case .overkill, nil: .none
      }
    }
    return MethodScores(exact: discrepancy.scores, classes: classes)
  }

  /// The quadrants, in the order of rows.
  var importancePerformanceAnalysis: ImportancePerformance? {
    let items = needs.rows.enumerated().map { index, row in
      ItemMeans(
        id: Self.identity(ofRow: index), importance: Double(needs.slot(of: row).requirement.importance),
        performance: performance(of: row))
    }
    let crosshair: ImportancePerformance.Crosshair =
      scoring.options.crosshair == .means ? .means : .midpoint
    return try? ImportancePerformance(
      items, crosshair: crosshair, scale: .oneToFive, performanceScale: RatingScale(minimum: 0, maximum: 1))
  }

  /// An identity that keeps items in the order of rows.
  private static func identity(ofRow index: Int) -> Identifier {
    let digits = String(index)
    return Identifier(String(repeating: "0", count: max(0, 10 - digits.utf8.count)) + digits)
  }

  /// 1 − Σ gap / (people × (q − lowest level)): 1 where nobody lacks anything, 0 where all are at the lowest level.
  private func performance(of row: NeedRow) -> Double {
    let slot = needs.slot(of: row)
    let climb = row.rated * (slot.requirement.level - slot.lowest) * Rating.scale
    return climb > 0 ? max(0, 1 - Double(row.gap) / Double(climb)) : 1
  }

  /// Quadrants of importance and mean discrepancy.
  private var locus: MethodScores {
    let classes = locusAnalysis?.placements.map { placement -> PriorityClass in
      switch placement.quadrant {
      case .highHigh: .first
      case .lowHigh: .second
      case .highLow: .third
      case .lowLow, nil: .none
      }
    }
    return MethodScores(exact: discrepancy.scores, classes: classes)
  }

  /// The quadrants, in the order of rows.
  var locusAnalysis: LocusForFocus? {
    let items = needs.rows.enumerated().map { index, row in
      LocusForFocus.Item(
        id: Self.identity(ofRow: index), importance: Double(needs.slot(of: row).requirement.importance),
        discrepancy: Double(row.gap) / Double(Rating.scale * max(1, row.rated)))
    }
    return try? LocusForFocus(items)
  }

  /// Classes by difficulty, importance and frequency of the work, as the job roles judge it. Where a judgement is
  /// missing and would decide, the need is in the second class.
  private var dif: MethodScores {
    get throws(NeedsScoringError) {
      let table = try decisionTable
      let classes = needs.rows.map { row -> PriorityClass in
        decided(needs.slot(of: row).requirement, by: table).map { PriorityClass($0) } ?? .second
      }
      return MethodScores(exact: discrepancy.scores, classes: classes)
    }
  }

  /// The table of the policy, or the customary one.
  var decisionTable: DifficultyImportanceFrequency {
    get throws(NeedsScoringError) {
      do throws(DifficultyImportanceFrequency.InvalidTable) {
        return try scoring.options.table
      } catch {
        throw .decisionTable(error)
      }
    }
  }

  /// What the table says of a requirement; `nil` where a judgement is missing that would decide.
  func decided(
    _ requirement: Requirement, by table: DifficultyImportanceFrequency
  ) -> DifficultyImportanceFrequency.TrainingClass? {
    try? table.trainingClass(
      difficulty: requirement.difficulty.map(Double.init), importance: Double(requirement.importance),
      frequency: requirement.frequency.map(Double.init))
  }
}
