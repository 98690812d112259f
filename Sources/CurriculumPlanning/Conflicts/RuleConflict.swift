/// Rules that cannot be kept together, and what could be done about it.
public struct RuleConflict: Sendable {
  /// How it was proven that the rules conflict, and that none of them can be left out of the conflict.
  public enum Proof: String, Sendable {
    /// In whole sessions and seats.
    case exact
    /// In the relaxation, where people and sessions may be fractions: the conflict is certain, but without one of the
    /// rules whole sessions may still stand in the way.
    case relaxation
  }

  /// The part of the objective that falls short, or `nil` if firm rules conflict and there is no program.
  public let part: String?
  /// The rules; where something falls short, its duty first.
  public let rules: [RuleStatement]
  /// Whether no smaller set of rules conflicts; if not, the set is irreducible all the same.
  public let isSmallest: Bool
  /// How it was proven.
  public let proof: Proof
  /// How many cohorts, organizations or rules run into it.
  public let groups: Int
  /// What is missing for them: seats, hours, or shares of need; 0 where firm rules conflict.
  public let missing: Double
  /// Changes of the documents after which nothing of this is missing, in the order of their price.
  public internal(set) var repairs: [Repair] = []
  /// Whether time ran out before every kind of repair was tried.
  public internal(set) var isCutShort = false
}

/// Why a program falls short, as far as it was looked into.
public struct Diagnosis: Sendable {
  /// What conflicts.
  public internal(set) var conflicts: [RuleConflict] = []
  /// Cohorts, organizations and rules that fall short and were not looked into, for want of time or because there are
  /// so many.
  public internal(set) var unexplained = 0

  /// What was found out about a policy that no program keeps.
  public init(conflicts: [RuleConflict] = [], unexplained: Int = 0) {
    self.conflicts = conflicts
    self.unexplained = unexplained
  }
}
