public import TrainingModel

/// What a method made of a need's levels.
public enum MethodTrace: Sendable {
  /// The discrepancy is the score.
  case discrepancy
  /// Borich's mean weighted discrepancy.
  case borich(BorichTrace)
  /// The ranked discrepancy model.
  case rankedDiscrepancy(RankTrace)
  /// Importance–performance analysis, or the locus for focus: a class; the score is the discrepancy.
  case quadrant(QuadrantTrace)
  /// A decision table of difficulty, importance and frequency: a class; the score is the discrepancy.
  case decisionTable(DecisionTrace)
  /// Simple additive weighting, or PROMETHEE II: terms of criteria add up to the score.
  case criteria([CriterionTrace])
  /// TOPSIS: distances, which do not add up.
  case distances(DistanceTrace)
}

/// Score = importance × (missing − surplus) / people, rounded to millionths, half away from zero.
public struct BorichTrace: Sendable {
  /// Importance of the requirement.
  public let importance: Int
  /// Σ (q − a) over the people below the level, in levels × people.
  public let missing: Rating
  /// Σ (a − q) over the people above the level, in levels × people: they make up for those below.
  public let surplus: Rating
  /// People with a level.
  public let people: Int

  /// q − ā, the mean difference from the required level.
  public var meanDifference: Double {
    people > 0 ? Double(missing.units - surplus.units) / Double(people * Rating.scale) : 0
  }
}

/// Score = 100 × (below − above) / people: RDS = PR − NR with its sign turned, so that more is more pressing.
public struct RankTrace: Sendable {
  /// People below the required level.
  public let below: Int
  /// People at the required level.
  public let equal: Int
  /// People above the required level.
  public let above: Int

  /// People with a level.
  public var people: Int { below + equal + above }
}

/// Where a need lies among all others, and the lines that part its quadrant from the others.
public struct QuadrantTrace: Sendable {
  /// What is held against importance.
  public enum Axis: String, Sendable, CaseIterable {
    /// The share of the climb to the required level that people have made, 0 to 1.
    case performance
    /// The mean of the levels missing.
    case discrepancy
  }

  /// Importance of the requirement.
  public let importance: Double
  /// The line between low and high importance.
  public let importanceLine: Double
  /// What is held against importance.
  public let axis: Axis
  /// The need's place on that axis.
  public let value: Double
  /// The line between low and high on that axis.
  public let line: Double
  /// The quadrant, as the method names it.
  public let quadrant: String
}

/// What a decision table was asked.
public struct DecisionTrace: Sendable {
  /// How hard the work is, if it was judged.
  public let difficulty: Int?
  /// Importance of the requirement.
  public let importance: Int
  /// How often the work is done, if it was judged.
  public let frequency: Int?
  /// Whether the table could decide; if not, a judgement that is missing would have decided, and the need is in the
  /// second class.
  public let isDecided: Bool
}

/// What a need is worth in one criterion.
public struct CriterionValue: Sendable {
  /// The criterion.
  public let criterion: Identifier
  /// What it measures.
  public let measure: CriterionMeasure
  /// The value that counts.
  public let value: Double
  /// Whether the documents say the value; if not, it is the mean of what they say of other needs.
  public let isStated: Bool
  /// Weight of the criterion; all weights have the sum 1.
  public let weight: Double
}

/// One criterion's part in the score.
public struct CriterionTrace: Sendable {
  /// The need in the criterion.
  public let value: CriterionValue
  /// The normalised value (`saw`), or the net flow in this criterion alone (`promethee2`).
  public let scaled: Double
  /// Weight × scaled, in millionths. Terms are rounded so that they add up to the score exactly: down at first, and
  /// what is left goes to those that lost most.
  public let term: NeedAmount
}

/// Closeness D⁻ / (D⁺ + D⁻) from two distances; ½ where both are 0.
public struct DistanceTrace: Sendable {
  /// One criterion's part in the squares of both distances.
  public struct Part: Sendable {
    /// The need in the criterion.
    public let value: CriterionValue
    /// Its part in D⁺².
    public let toBest: Double
    /// Its part in D⁻².
    public let toWorst: Double
  }

  /// D⁺, the distance from the best in everything.
  public let toBest: Double
  /// D⁻, the distance from the worst in everything.
  public let toWorst: Double
  /// The criteria.
  public let criteria: [Part]
}
