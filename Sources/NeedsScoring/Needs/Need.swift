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
  /// The family of the role.
  public let family: Identifier
  /// Whether the role is managerial.
  public let isManagerial: Bool
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
  /// People whose newest rating is older than the policy lets ratings be.
  public let stale: Int
  /// People below the level.
  public let peopleShort: Int
  /// Σ gap, in levels × people.
  public let gap: Rating
  /// The people-weighted discrepancy, whatever the method.
  public let discrepancy: NeedAmount
  /// The score by the chosen method, in the method's own unit; by default the discrepancy.
  public let score: NeedAmount
  /// How pressing it is, where the method classifies.
  public let priority: PriorityClass?
  /// Rank in the whole, from 1; ties share a rank. `nil`: fewer people were rated than the policy demands.
  public let rank: Int?
  /// Rank among the needs of its organization, from 1; ties share a rank. `nil` as for `rank`.
  public let rankInOrganization: Int?

  /// People with a rating of their own.
  public var respondents: Int { rated - imputed }

  /// Share of the headcount that has a rating of its own, 0 to 1.
  public var coverage: Double { headcount > 0 ? Double(respondents) / Double(headcount) : 0 }

  /// The mean weighted discrepancy of a person with a level: discrepancy / rated.
  public var meanDiscrepancy: Double { rated > 0 ? discrepancy.value / Double(rated) : 0 }
}
