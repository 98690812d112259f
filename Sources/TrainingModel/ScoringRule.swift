public import Diagnostics

/// What stands for a rating that is missing.
public enum MissingRule: String, Sendable, CaseIterable {
  /// Nothing: the person is left out and counted.
  case exclude
  /// The mean of the role.
  case roleMean
  /// The lowest level of the scale.
  case asMinimum
}

/// How several ratings of one person make a current level.
public enum CombineRule: String, Sendable, CaseIterable {
  /// Mean, weighted by credibility of the source and by recency, of the latest rating of each source.
  case weighted
  /// The latest.
  case latest
  /// The highest.
  case highest
  /// The lowest.
  case lowest
}

/// How needs are scored.
public struct ScoringRule: Sendable {
  /// What the policy says of a source of ratings, for all competencies or for those of one domain.
  public struct SourceRule: Sendable, Equatable {
    /// The source.
    public let source: RatingSource
    /// Only competencies of this domain; `nil`: all that no other row of the source names.
    public let domain: Identifier?
    /// Credibility; `nil`: the documented prior.
    public let weight: Factor?
    /// Levels by which the source is too lenient: taken off its ratings, never below the scale.
    public let leniency: Rating

    /// What is said of a source.
    public init(
      _ source: RatingSource, domain: Identifier? = nil, weight: Factor? = nil,
      leniency: Rating = Rating(units: 0)
    ) {
      self.source = source
      self.domain = domain
      self.weight = weight
      self.leniency = leniency
    }
  }

  /// The method.
  public let method: NeedMethod
  /// The method's name as the policy states it, be it a method or not; `nil` if it states none.
  public let statedMethod: String?
  /// What stands for a rating that is missing.
  public let missing: MissingRule
  /// How several ratings make one level.
  public let combine: CombineRule
  /// Multiplies the plan's weight of a critical requirement.
  public let criticalFactor: Factor
  /// What is said of sources; at most one row for each source and domain, in the order of `RatingSource` and
  /// then of domains, the row for all domains first.
  public let sources: [SourceRule]
  /// Days after which a rating is stale, counted back from the first day of the policy's year; `nil`: never.
  public let staleAfter: Int?
  /// Days after which a rating counts half beside a newer one of the same person and competency; `nil`: age does
  /// not matter.
  public let halfLife: Int?
  /// A need that rests on fewer rated people is listed apart and has no rank.
  public let minimumRespondents: Int
  /// How many needs make the top group, whose membership and stability are reported.
  public let topGroup: Int
  /// What the methods of several criteria weigh, in the order of identities; none: the documented default.
  public let criteria: [Criterion]
  /// Options of the methods that change their results.
  public let options: MethodOptions
  /// Multipliers by priority class, for methods that only rank or classify; 1 for a class that is not named.
  public let multipliers: [PriorityClass: Factor]
  /// Where it was read, if it was.
  public let location: SourceLocation?

  /// A rule of scoring; without arguments, the default.
  public init(
    method: NeedMethod = .discrepancy, statedMethod: String? = nil, missing: MissingRule = .exclude,
    combine: CombineRule = .weighted,
    criticalFactor: Factor = .one, sources: [SourceRule] = [], staleAfter: Int? = nil, halfLife: Int? = nil,
    minimumRespondents: Int = 1, topGroup: Int = 10, criteria: [Criterion] = [],
    options: MethodOptions = MethodOptions(), multipliers: [PriorityClass: Factor] = [:],
    location: SourceLocation? = nil
  ) {
    self.method = method
    self.statedMethod = statedMethod
    self.missing = missing
    self.combine = combine
    self.criticalFactor = criticalFactor
    self.sources = sources.sorted { $0.isBefore($1) }
    self.staleAfter = staleAfter
    self.halfLife = halfLife
    self.minimumRespondents = minimumRespondents
    self.topGroup = topGroup
    self.criteria = criteria.sorted { $0.id < $1.id }
    self.options = options
    self.multipliers = multipliers
    self.location = location
  }

  /// What is said of a source for competencies of a domain: the row of the domain, or else the row of all.
  public func rule(of source: RatingSource, in domain: Identifier?) -> SourceRule? {
    let own = sources.first { $0.source == source && $0.domain == domain }
    return own ?? sources.first { $0.source == source && $0.domain == nil }
  }
}

extension ScoringRule {
  /// The same rules with another method.
  public func scoring(by method: NeedMethod) -> Self {
    Self(
      method: method, statedMethod: statedMethod, missing: missing, combine: combine,
      criticalFactor: criticalFactor, sources: sources, staleAfter: staleAfter, halfLife: halfLife,
      minimumRespondents: minimumRespondents, topGroup: topGroup, criteria: criteria, options: options,
      multipliers: multipliers, location: location)
  }
}

extension ScoringRule.SourceRule {
  fileprivate func isBefore(_ other: Self) -> Bool {
    if source != other.source { return source.rawValue < other.source.rawValue }
    switch (domain, other.domain) {
    case (nil, .some): return true
    case (let a?, let b?): return a < b
    default: return false
    }
  }
}
