public import TrainingModel

/// How the score of a need comes about, down to the ratings that made it.
///
/// The discrepancy is i · Σ max(0, q − a) over the people with a level. Here it stands person by person: the terms of
/// `people`, `cohorts` and `imputed` are whole millionths and add up to `need.discrepancy` exactly. What another method
/// made of the same levels is `method`.
public struct NeedTrace: Sendable {
  /// The need.
  public let need: Need
  /// Employees with a rating, by identity.
  public let people: [PersonTrace]
  /// Records of people known by number who were rated, by identity.
  public let cohorts: [CohortTrace]
  /// People whose level the policy's rule supplied; `nil` if there are none.
  public let imputed: ImputedTrace?
  /// From the discrepancy to the score.
  public let method: MethodTrace

  /// Holders of the role without a level, who count for nothing.
  public var unrated: Int { need.headcount - need.rated }

  /// Σ gap of all, in levels × people; `need.gap`.
  public var gap: Rating {
    Rating(
      units: people.reduce(0) { $0 + $1.gap.units } + cohorts.reduce(0) { $0 + $1.gap.units }
        + (imputed.map { $0.gap.units * $0.people } ?? 0))
  }

  /// The sum of all terms; `need.discrepancy`.
  public var total: NeedAmount {
    NeedAmount(
      units: people.reduce(0) { $0 + $1.term.units } + cohorts.reduce(0) { $0 + $1.term.units }
        + (imputed?.term.units ?? 0))
  }
}

/// One rating, and what it counts in the level of whom it rates.
public struct RatingTrace: Sendable {
  /// Where it was read.
  public let position: RowPosition
  /// Who rated.
  public let source: RatingSource
  /// When.
  public let date: CalendarDate?
  /// The level as it was stated; of a cohort the mean.
  public let rated: Rating
  /// The level that counts: less the source's leniency, but no lower than the scale.
  public let level: Rating
  /// For cohorts, the standard deviation that was stated.
  public let deviation: Rating?
  /// For cohorts, how many respondents were stated.
  public let respondents: Int?
  /// Its weight in the mean, in proportion to `allWeights`; 0 for a rating that does not count.
  public let weight: Int
  /// The sum of the weights of all ratings of the same person and competency. Weights have no common divisor.
  public let allWeights: Int

  /// Levels that were taken off for leniency.
  public var correction: Rating { Rating(units: rated.units - level.units) }
  /// Its share in the mean, 0 to 1.
  public var share: Double { allWeights > 0 ? Double(weight) / Double(allWeights) : 0 }
}

/// One employee's part in a need.
public struct PersonTrace: Sendable {
  /// The employee's opaque identity.
  public let id: Identifier
  /// The ratings in the competency, oldest first.
  public let ratings: [RatingTrace]
  /// The current level: the ratings combined by the policy's rule, rounded half up to thousandths.
  public let level: Rating
  /// max(0, q − a).
  public let gap: Rating
  /// Importance × gap.
  public let term: NeedAmount
  /// Whether the newest rating is older than the policy lets ratings be.
  public let isStale: Bool
}

/// The part in a need of people known by number.
public struct CohortTrace: Sendable {
  /// People of the record who are taken to stand on one level.
  public struct Level: Sendable {
    /// The level.
    public let level: Rating
    /// How many people.
    public let people: Int
    /// max(0, q − a) of each.
    public let gap: Rating
    /// Importance × gap × people.
    public let term: NeedAmount
  }

  /// The record's identity.
  public let id: Identifier
  /// How many people it stands for.
  public let headcount: Int
  /// The ratings in the competency, oldest first.
  public let ratings: [RatingTrace]
  /// The mean level: the ratings combined by the policy's rule, rounded half up to thousandths.
  public let mean: Rating
  /// The standard deviation that was taken: that of the newest rating.
  public let deviation: Rating
  /// On which levels the respondents are taken to stand, lowest first; levels without people are left out.
  public let levels: [Level]
  /// Whether the newest rating is older than the policy lets ratings be.
  public let isStale: Bool

  /// How many people have a level.
  public var people: Int { levels.reduce(0) { $0 + $1.people } }
  /// Σ max(0, q − a), in levels × people.
  public var gap: Rating { Rating(units: levels.reduce(0) { $0 + $1.gap.units * $1.people }) }
  /// Importance × Σ gap.
  public var term: NeedAmount { NeedAmount(units: levels.reduce(0) { $0 + $1.term.units }) }
}

/// The part in a need of people whose level the policy's rule supplied.
public struct ImputedTrace: Sendable {
  /// The rule.
  public let rule: MissingRule
  /// The level that each of them gets.
  public let level: Rating
  /// How many people.
  public let people: Int
  /// max(0, q − a) of each.
  public let gap: Rating
  /// Importance × gap × people.
  public let term: NeedAmount
}
