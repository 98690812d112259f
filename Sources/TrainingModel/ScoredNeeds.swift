public import Diagnostics

/// Needs that were scored elsewhere: what planning takes from ratings, without the ratings.
///
/// A centre scores and a city plans. The rows of needs hold every figure of the ranking; the standings say how many
/// people of each cohort stand on which whole level, which is all that the steps of a plan are made of.
public struct ScoredNeeds: Sendable {
  /// Its identity.
  public var id: Identifier
  /// The year of the policy.
  public var year: Int
  /// The calendar of the policy.
  public var calendar: CalendarKind
  /// Its name.
  public var title: LocalizedText
  /// From what and by what it was made, if it says so.
  public var provenance: Provenance?
  /// By which rules the needs were scored.
  public var scoring: ScoringNames
  /// Groups (organization × role) that were left out, because they are smaller than the policy lets be shown.
  public var suppressed: Int
  /// The needs.
  public var needs: [ScoredNeed]
  /// Who stands where.
  public var standings: [Standing]
  /// Where it was read, if it was.
  public var location: SourceLocation

  /// Scored needs.
  public init(
    id: Identifier, year: Int, calendar: CalendarKind, title: LocalizedText = LocalizedText(),
    provenance: Provenance? = nil, scoring: ScoringNames, suppressed: Int = 0, needs: [ScoredNeed],
    standings: [Standing], location: SourceLocation
  ) {
    self.id = id
    self.year = year
    self.calendar = calendar
    self.title = title
    self.provenance = provenance
    self.scoring = scoring
    self.suppressed = suppressed
    self.needs = needs
    self.standings = standings
    self.location = location
  }
}

/// The rules of scoring by which needs stand or fall: those that sender and receiver must have in common.
public struct ScoringNames: Sendable, Hashable {
  /// The method.
  public let method: NeedMethod
  /// What stands for a rating that is missing.
  public let missing: MissingRule
  /// How several ratings make one level.
  public let combine: CombineRule
  /// A need that rests on fewer rated people has no rank.
  public let minimumRespondents: Int

  /// The names of rules.
  public init(method: NeedMethod, missing: MissingRule, combine: CombineRule, minimumRespondents: Int) {
    self.method = method
    self.missing = missing
    self.combine = combine
    self.minimumRespondents = minimumRespondents
  }

  /// The names of the rules of `scoring`.
  public init(_ scoring: ScoringRule) {
    self.init(
      method: scoring.method, missing: scoring.missing, combine: scoring.combine,
      minimumRespondents: scoring.minimumRespondents)
  }
}

/// A need as it was scored elsewhere: organization × role × competency.
public struct ScoredNeed: Sendable {
  /// How sure the rank is.
  public struct Certainty: Sendable, Hashable {
    /// The best rank of the interval, from 1.
    public var lowestRank: Int?
    /// The worst rank of the interval.
    public var highestRank: Int?
    /// The share of replicates in which it is in the top group.
    public var topShare: Share?
    /// Whether it stays in the top group under all methods that were compared.
    public var isRobust: Bool?

    /// What is known, if anything is.
    public init(
      lowestRank: Int? = nil, highestRank: Int? = nil, topShare: Share? = nil, isRobust: Bool? = nil
    ) {
      self.lowestRank = lowestRank
      self.highestRank = highestRank
      self.topShare = topShare
      self.isRobust = isRobust
    }
  }

  /// Where the people work.
  public var organization: Identifier
  /// The role they hold.
  public var role: Identifier
  /// The competency they lack.
  public var competency: Identifier
  /// The level that the role requires.
  public var required: Int
  /// Importance of the competency for the role, 1 to 5.
  public var importance: Int
  /// Whether the work must not be done without it.
  public var isCritical: Bool
  /// Holders of the role in the organization.
  public var headcount: Int
  /// Of these, how many have a level, their own or supplied.
  public var rated: Int
  /// Of these, how many got their level from the rule for missing ratings.
  public var imputed: Int
  /// People whose newest rating is older than the policy lets ratings be.
  public var stale: Int
  /// People below the level.
  public var peopleShort: Int
  /// Σ gap, in levels × people.
  public var gap: Rating
  /// Importance × gap.
  public var discrepancy: NeedAmount
  /// By the method, in its own unit; below 0 only where a method has such figures.
  public var score: NeedAmount
  /// How pressing it is, where the method classifies.
  public var priority: PriorityClass?
  /// Rank among all needs that were scored together, from 1; `nil`: it rests on too few ratings.
  public var rank: Int?
  /// Rank among those of its organization.
  public var rankInOrganization: Int?
  /// How sure the rank is.
  public var certainty: Certainty
  /// Where it was read, if it was.
  public var location: SourceLocation?

  /// A need.
  public init(
    organization: Identifier, role: Identifier, competency: Identifier, required: Int, importance: Int,
    isCritical: Bool, headcount: Int, rated: Int, imputed: Int, stale: Int, peopleShort: Int, gap: Rating,
    discrepancy: NeedAmount, score: NeedAmount, priority: PriorityClass? = nil, rank: Int?,
    rankInOrganization: Int?, certainty: Certainty = Certainty(), location: SourceLocation? = nil
  ) {
    self.organization = organization
    self.role = role
    self.competency = competency
    self.required = required
    self.importance = importance
    self.isCritical = isCritical
    self.headcount = headcount
    self.rated = rated
    self.imputed = imputed
    self.stale = stale
    self.peopleShort = peopleShort
    self.gap = gap
    self.discrepancy = discrepancy
    self.score = score
    self.priority = priority
    self.rank = rank
    self.rankInOrganization = rankInOrganization
    self.certainty = certainty
    self.location = location
  }
}

/// How many people of a cohort stand on a whole level; those between two levels stand on the lower one, which is
/// how steps count them.
public struct Standing: Sendable {
  /// Whom a standing counts.
  public enum Holders: Sendable, Hashable {
    /// All holders of the role but new managers.
    case settled
    /// New managers of one batch.
    case batch(Identifier)
    /// All holders of the role together, because one of its cohorts is too small to be shown.
    case all
  }

  /// Where they work.
  public var organization: Identifier
  /// Their role.
  public var role: Identifier
  /// Which holders of it.
  public var holders: Holders
  /// The competency.
  public var competency: Identifier
  /// The whole level.
  public var level: Int
  /// How many, at least 1.
  public var people: Int
  /// Where it was read, if it was.
  public var location: SourceLocation?

  /// A standing.
  public init(
    organization: Identifier, role: Identifier, holders: Holders, competency: Identifier, level: Int,
    people: Int, location: SourceLocation? = nil
  ) {
    self.organization = organization
    self.role = role
    self.holders = holders
    self.competency = competency
    self.level = level
    self.people = people
    self.location = location
  }
}

extension Dossier {
  /// The documents of scored needs that count: none where there are ratings, which decide then.
  public var decidingNeeds: [ScoredNeeds] { people.ratings.isEmpty ? scoredNeeds : [] }
}

extension ScoredNeeds {
  /// Puts the rows in the order of identities.
  public mutating func sort() {
    needs.sort { ($0.organization, $0.role, $0.competency) < ($1.organization, $1.role, $1.competency) }
    standings.sort { $0.isBefore($1) }
  }
}

extension Standing {
  fileprivate func isBefore(_ other: Self) -> Bool {
    if (organization, role) != (other.organization, other.role) {
      return (organization, role) < (other.organization, other.role)
    }
    if holders != other.holders { return holders < other.holders }
    return (competency, level, people) < (other.competency, other.level, other.people)
  }
}

extension Standing.Holders: Comparable {
  /// Settled ones, batches by identity, all.
  public static func < (a: Self, b: Self) -> Bool {
    if case .batch(let x) = a, case .batch(let y) = b { return x < y }
    return a.place < b.place
  }

  private var place: Int {
    switch self {
    case .settled: 0
    case .batch: 1
    case .all: 2
    }
  }
}
