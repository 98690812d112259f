public import Diagnostics
public import TrainingModel

/// A balanced curriculum and what is known about it.
public struct BalancePlan: Sendable {
  /// One curriculum, period by period.
  public struct Curriculum: Sendable {
    /// Its identity; the rule's, if all courses make one curriculum.
    public let id: Identifier
    /// Its name.
    public let title: LocalizedText
    /// Its load in each period.
    public let loads: [Hours]
    /// The number of its courses in each period.
    public let counts: [Int]
  }

  /// The program, accepted by the referee: one session of each course, and no seats.
  public let program: Program
  /// The rule that asked for it.
  public let rule: BalanceRule
  /// The periods, by first day.
  public let periods: [Identifier]
  /// The curricula, by identity.
  public let curricula: [Curriculum]
  /// The load of the heaviest period of any curriculum.
  public let heaviest: Hours
  /// Placements that the policy would rather not have.
  public let unwanted: [UnwantedPlacement]
  /// Remarks as findings, for people.
  public let remarks: [Finding]
  /// Why the search ended.
  public let stop: PlanStop

  /// What was achieved, and the best that is possible.
  public var result: TierResult {
    program.tiers.first ?? TierResult(name: Tier.balance.rawValue, value: 0, bound: 0, sense: .minimize)
  }
}
