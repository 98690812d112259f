public import NeedsScoring
public import TrainingModel

/// What one more unit of a limit buys, and how far the limit can move before another program is the best.
///
/// Amounts count in the limit's own unit: the currency's unit of a budget, thousandths of a unit of a resource,
/// quarter-hours a head, sessions of a course.
public struct LimitPrice: Sendable {
  /// The limit.
  public let rule: RuleStatement
  /// The limit as the documents state it.
  public let amount: Int
  /// What the program takes of it: with this much it can still be held.
  public let use: Int
  /// How far the limit can fall, and the program stays the best there is. More than `use` where the policy lets a tier
  /// lose something to later ones: with less, the best of that tier would be out of reach, and so would what it must
  /// keep. `nil` where that is not known.
  public let sameFrom: Int?
  /// How much more is bought.
  public let extra: Int
  /// What that much more buys; `nil` if it was not looked into, because time was over.
  public let gain: PriceGain?
  /// How far the limit can rise.
  public let rise: LimitRise
}

/// The difference between the best program with one more unit and the best without it, both by the same search.
public struct PriceGain: Sendable, Equatable {
  /// The first part of the objective that gets better, by its name in `sanj plan`; `nil` if none does.
  public let part: String?
  /// By how much that part gets better, never below 0.
  public let improvement: Double
  /// Weighted need that is closed in addition; below 0 where the unit serves a tier that comes before.
  public let needClosed: NeedAmount
  /// People trained in addition, counted as the fewest who can hold the seats.
  public let people: Int
  /// Seats in addition.
  public let seats: Int
  /// What the program costs in addition, in the currency's unit.
  public let cost: Int
  /// Between what the difference in the value of the need tier is proven to be, all tiers before as they are; `nil` where
  /// a tier before changes or nothing is proven. Equal ends: the price is exact.
  public let proven: ClosedRange<Double>?
}

/// How far a limit can rise before there is a better program.
public enum LimitRise: Sendable, Equatable {
  /// However high it is, no program is better.
  case never
  /// Below `first` no program is better; at `first` one is.
  case better(first: Int)
  /// At `first` there is a better program; below it none was found, but that is not proven.
  case found(first: Int)
  /// No better program was found, which is not proven; or time was over.
  case unknown
}

/// The prices of all limits of a dossier.
public struct PriceList: Sendable {
  /// The program that was priced: the best there is where prices are exact, or else improved near each limit first.
  public let program: Program
  /// The needs that it closes.
  public let needs: NeedsAssessment
  /// The prices: budgets, resources by period, hours a head, most sessions, each in the order of the documents.
  public let prices: [LimitPrice]
  /// What the policy lets need lose to the tiers after it; `nil` if nothing. The programs that are compared have lost it.
  public let toleranceOfNeed: Share?
  /// Whether all programs were searched, or only those near the one that was priced.
  public let searchesAll: Bool
  /// Why it ended before all limits were looked into; `nil` if all were.
  public let stop: PlanStop?
}
