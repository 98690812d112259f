public import TrainingModel

/// Organization × role × competency with a gap, scored.
///
/// Default score (design section 3): S = i · Σₑ max(0, q − a), the people-weighted discrepancy. Its unit is
/// importance × levels × people; it is exact, in millionths.
public struct Need: Sendable {
  /// `organization/role/competency`.
  public let id: Identifier
  /// Where the people work.
  public let organization: Identifier
  /// The role they hold.
  public let role: Identifier
  /// The competency they lack.
  public let competency: Identifier
  /// The competency's domain.
  public let domain: Identifier
  /// The level that the role requires.
  public let required: Int
  /// Importance of the competency for the role, 1 to 5.
  public let importance: Int
  /// Whether the work must not be done without it.
  public let isCritical: Bool
  /// Holders of the role in the organization.
  public let headcount: Int
  /// Of these, how many have a current level (rated, or supplied by the policy's rule for missing ratings).
  public let rated: Int
  /// Of these, how many were not rated and got their level from the policy's rule.
  public let imputed: Int
  /// People below the level.
  public let peopleShort: Int
  /// Σ gap, in levels × people.
  public let gap: Rating
  /// The score.
  public let score: NeedAmount
  /// Rank in the whole, from 1; ties share a rank.
  public internal(set) var rank: Int
  /// Rank among the needs of its organization, from 1; ties share a rank.
  public internal(set) var rankInOrganization: Int

  /// Share of the headcount that has a rating of its own, 0 to 1.
  public var coverage: Double { headcount > 0 ? Double(rated - imputed) / Double(headcount) : 0 }

  /// The mean weighted discrepancy of a person with a level: score / rated.
  public var meanDiscrepancy: Double { rated > 0 ? score.value / Double(rated) : 0 }
}

/// What a cohort lacks in one competency, step by step.
public struct CohortNeed: Sendable {
  /// Index of the cohort.
  public let cohort: Int
  /// Index of the need that it is part of.
  public let need: Int
  /// The competency.
  public let competency: Identifier
  /// The lowest level of the scale: step ℓ = `lowest` + 1 + index.
  public let lowest: Int
  /// For each step from `lowest` + 1 to the required level, the people below it.
  public let people: [Int]
  /// Weight of moving one person by one of these steps: score of the need / (people × steps missing), times
  /// the role's criticality and the policy's factor for critical requirements.
  public let weight: NeedAmount

  /// People who must still make step `level`; 0 outside the steps.
  public func people(atStep level: Int) -> Int {
    let index = level - lowest - 1
    return people.indices.contains(index) ? people[index] : 0
  }

  /// The level that the role requires.
  public var required: Int { lowest + people.count }
}
