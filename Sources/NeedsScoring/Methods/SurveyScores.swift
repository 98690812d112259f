import TrainingModel

/// The methods of needs surveys, applied to the needs of a dossier.
extension MethodScoring {
  /// The ratings of a need as pairs of the required and the current level.
  func pairs(of row: NeedRow) throws(NeedsScoringError) -> PairedRatings {
    let slot = needs.slot(of: row)
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
    do throws(SurveyInputError) {
      let scale = try RatingScale(
        minimum: Double(slot.lowest), maximum: Double(max(slot.lowest + 1, slot.highest)))
      return try PairedRatings(ratings, scale: scale)
    } catch {
      throw .survey(error)
    }
  }

  /// Borich's mean weighted discrepancy with the required level as what should be: i · (q − ā).
  var borich: MethodScores {
    get throws(NeedsScoringError) {
      var values: [Double] = []
      for row in needs.rows {
        let pairs = try pairs(of: row)
        do throws(SurveyInputError) {
          let weight = Double(needs.slot(of: row).requirement.importance)
          values.append(try Borich.weightedDiscrepancy(pairs, weight: weight) ?? 0)
        } catch {
          throw .survey(error)
        }
      }
      return MethodScores(values)
    }
  }

  /// People above the level less people below it, in per cent: −100 is the greatest need, so that the sign is turned
  /// for ranking. Below 0 is a need.
  var rankedDiscrepancy: MethodScores {
    get throws(NeedsScoringError) {
      var values: [Double] = []
      for row in needs.rows { values.append(-(RankedDiscrepancy(try pairs(of: row))?.score ?? 0)) }
      return MethodScores(values, classes: values.map { $0 > 0 ? .first : $0 < 0 ? .none : .second })
    }
  }

  /// Quadrants of importance and of the share of the required climb that people have made.
  var importancePerformance: MethodScores {
    get throws(NeedsScoringError) {
      try quadrantScores { rows throws(NeedsScoringError) in
        try importancePerformance(of: rows).placements.map { placement in
          switch placement.quadrant {
          case .concentrate: .first
          case .keepUp: .second
          case .lowPriority: .third
          case .overkill, nil: .none
          }
        }
      }
    }
  }

  /// The quadrants of some rows, in their order.
  func importancePerformance(of rows: [Int]) throws(NeedsScoringError) -> ImportancePerformance {
    let items = rows.enumerated().map { index, row in
      ItemMeans(
        id: Self.identity(ofItem: index),
        importance: Double(needs.slot(of: needs.rows[row]).requirement.importance),
        performance: performance(of: needs.rows[row]))
    }
    do throws(SurveyInputError) {
      return try ImportancePerformance(
        items, crosshair: scoring.options.crosshair == .means ? .means : .midpoint, scale: .oneToFive,
        performanceScale: RatingScale(minimum: 0, maximum: 1))
    } catch {
      throw .survey(error)
    }
  }

  /// 1 − Σ gap / (people × (q − lowest level)): 1 where nobody lacks anything, 0 where all are at the lowest level.
  private func performance(of row: NeedRow) -> Double {
    let slot = needs.slot(of: row)
    let climb = row.rated * (slot.requirement.level - slot.lowest) * Rating.scale
    return climb > 0 ? max(0, 1 - Double(row.gap) / Double(climb)) : 1
  }

  /// Quadrants of importance and mean discrepancy.
  var locus: MethodScores {
    get throws(NeedsScoringError) {
      try quadrantScores { rows throws(NeedsScoringError) in
        try locus(of: rows).placements.map { placement in
          switch placement.quadrant {
          case .highHigh: .first
          case .lowHigh: .second
          case .highLow: .third
          case .lowLow, nil: .none
          }
        }
      }
    }
  }

  /// The quadrants of some rows, in their order.
  func locus(of rows: [Int]) throws(NeedsScoringError) -> LocusForFocus {
    let items = rows.enumerated().map { index, row in
      LocusForFocus.Item(
        id: Self.identity(ofItem: index),
        importance: Double(needs.slot(of: needs.rows[row]).requirement.importance),
        discrepancy: Double(needs.rows[row].gap) / Double(Rating.scale * max(1, needs.rows[row].rated)))
    }
    do throws(SurveyInputError) {
      return try LocusForFocus(items)
    } catch {
      throw .survey(error)
    }
  }

  /// Classes by quadrant: ranked needs among themselves, so that the others do not move the lines; the others beside
  /// them.
  private func quadrantScores(
    _ classify: ([Int]) throws(NeedsScoringError) -> [PriorityClass]
  ) throws(NeedsScoringError) -> MethodScores {
    let ranked = rankedRows
    var classes = [PriorityClass](repeating: .none, count: needs.rows.count)
    if ranked.count < classes.count { classes = try classify(Array(classes.indices)) }
    for (row, found) in zip(ranked, try classify(ranked)) { classes[row] = found }
    return MethodScores(exact: discrepancy.scores, classes: classes)
  }

  /// An identity that keeps items in their order.
  private static func identity(ofItem index: Int) -> Identifier {
    let digits = String(index)
    return Identifier(String(repeating: "0", count: max(0, 10 - digits.utf8.count)) + digits)
  }

  /// Classes by difficulty, importance and frequency of the work, as the job roles judge it. Where a judgement is
  /// missing and would decide, the need is in the second class.
  var dif: MethodScores {
    get throws(NeedsScoringError) {
      let table = try decisionTable
      var classes: [PriorityClass] = []
      for row in needs.rows {
        let found = try decided(needs.slot(of: row).requirement, by: table)
        classes.append(found.map { PriorityClass($0) } ?? .second)
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
  ) throws(NeedsScoringError) -> DifficultyImportanceFrequency.TrainingClass? {
    do throws(SurveyInputError) {
      return try table.trainingClass(
        difficulty: requirement.difficulty.map(Double.init), importance: Double(requirement.importance),
        frequency: requirement.frequency.map(Double.init))
    } catch {
      throw .survey(error)
    }
  }
}
