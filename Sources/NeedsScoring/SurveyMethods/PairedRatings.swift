/// What one respondent, or several who answered alike, said of one item: how important it is and how able they
/// are, or which level is required and which they have.
public struct PairedRating: Hashable, Sendable {
  /// Importance or required level; `nil` if it was not answered.
  public var importance: Double?
  /// Ability or current level; `nil` if it was not answered.
  public var ability: Double?
  /// How many people answered so.
  public var people: Int

  /// A pair of ratings, of one person unless said otherwise.
  public init(importance: Double?, ability: Double?, people: Int = 1) {
    self.importance = importance
    self.ability = ability
    self.people = people
  }
}

/// All pairs of ratings of one item (a competency), on one scale: what Borich, ranked discrepancy and the
/// quadrants are computed from.
///
/// - **Missing data**: a pair is complete if both ratings were given. Only complete pairs count; the people of
///   the others are counted in ``incomplete`` and nothing is put in their place.
/// - **Ties**: equal pairs are one pair of several people, and pairs stand in ascending order. So neither the
///   order of respondents nor how they are bundled changes any result by a single bit.
/// - **Constant data**: a mean of equal values is that value exactly.
public struct PairedRatings: Hashable, Sendable {
  /// A complete pair.
  public struct Pair: Hashable, Sendable {
    /// Importance or required level.
    public let importance: Double
    /// Ability or current level.
    public let ability: Double
    /// How many people answered so, at least 1.
    public let people: Int
  }

  /// What makes pairs equal.
  private struct Levels: Hashable {
    let importance: Double
    let ability: Double
  }

  /// The scale of both ratings.
  public let scale: RatingScale
  /// The complete pairs, each different, by importance and then ability.
  public let pairs: [Pair]
  /// People with a complete pair.
  public let people: Int
  /// People of whom one rating or both are missing.
  public let incomplete: Int
  /// Ī: mean importance or required level over complete pairs; `nil` if there are none.
  public let meanImportance: Double?
  /// Ā: mean ability or current level over complete pairs; `nil` if there are none.
  public let meanAbility: Double?

  /// Complete and incomplete together.
  public var respondents: Int { people + incomplete }
  /// Ī − Ā, positive where there is a need; `nil` without complete pairs.
  public var meanDiscrepancy: Double? {
    guard let meanImportance, let meanAbility else { return nil }
    return meanImportance - meanAbility
  }

  /// Checks all ratings, also those of incomplete pairs; positions in errors count from 0. Pairs of no people
  /// are left out.
  public init(_ ratings: some Sequence<PairedRating>, scale: RatingScale) throws(SurveyInputError) {
    var counts: [Levels: Int] = [:]
    var total = 0
    var incomplete = 0
    var position = 0
    for rating in ratings {
      var importance: Double?
      var ability: Double?
      if let level = rating.importance { importance = try scale.checked(level, position: position) }
      if let level = rating.ability { ability = try scale.checked(level, position: position) }
      guard rating.people >= 0 else { throw .negativePeople(position: position, people: rating.people) }
      guard rating.people <= RatingScale.mostPeople - total else { throw .tooManyPeople }
      total += rating.people
      position += 1
      guard rating.people > 0 else { continue }
      if let importance, let ability {
        counts[Levels(importance: importance, ability: ability), default: 0] += rating.people
      } else {
        incomplete += rating.people
      }
    }
    let pairs = counts.map { Pair(importance: $0.importance, ability: $0.ability, people: $1) }.sorted {
      $0.importance != $1.importance ? $0.importance < $1.importance : $0.ability < $1.ability
    }
    self.scale = scale
    self.pairs = pairs
    self.incomplete = incomplete
    people = total - incomplete
    meanImportance = StableMean.of(ascending: pairs.map { ($0.importance, $0.people) })
    meanAbility = StableMean.of(
      ascending: pairs.map { ($0.ability, $0.people) }.sorted {
        $0.0 != $1.0 ? $0.0 < $1.0 : $0.1 < $1.1
      })
  }
}
