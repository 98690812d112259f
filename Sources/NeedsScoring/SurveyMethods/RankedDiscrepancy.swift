/// The ranked discrepancy model: how many people are less able than the item is important, not by how much.
///
/// > NR, TR, PR = people with ability below, equal to and above importance, in % of complete pairs
/// >
/// > RDS = PR − NR
///
/// It treats levels as ranks, so that no distance between levels is assumed.
///
/// Narine, L., & Harder, A. (2021). Comparing the Borich model with the Ranked Discrepancy Model for competency
/// assessment: a novel approach. *Advancements in Agricultural Development*, 2(3), 96–111.
///
/// - **Range**: −100 (everybody needs training: the greatest need) to 100 (nobody does). Lower is more urgent.
/// - **Ties**: a person whose ability equals the importance is a tied rank and moves the score towards 0.
///   Items of equal scores are equal, whatever their share of tied ranks.
/// - **Missing data**: incomplete pairs are left out; without complete pairs there is no result (`nil`).
/// - **Constant data**: if all rate importance and ability alike, 0 with 100 % tied.
public struct RankedDiscrepancy: Hashable, Sendable {
  /// People whose ability is below the importance.
  public let negative: Int
  /// People whose ability equals the importance.
  public let tied: Int
  /// People whose ability is above the importance.
  public let positive: Int

  /// Counts the ranks of complete pairs; `nil` if there are none.
  public init?(_ ratings: PairedRatings) {
    guard ratings.people > 0 else { return nil }
    var negative = 0
    var tied = 0
    for pair in ratings.pairs {
      if pair.ability < pair.importance { negative += pair.people }
      if pair.ability == pair.importance { tied += pair.people }
    }
    self.negative = negative
    self.tied = tied
    positive = ratings.people - negative - tied
  }

  /// People with a complete pair.
  public var people: Int { negative + tied + positive }
  /// NR, from 0 to 100.
  public var negativePercent: Double { percent(negative) }
  /// TR, from 0 to 100.
  public var tiedPercent: Double { percent(tied) }
  /// PR, from 0 to 100.
  public var positivePercent: Double { percent(positive) }
  /// RDS = PR − NR, from −100, the greatest need, to 100.
  public var score: Double { percent(positive - negative) }

  private func percent(_ count: Int) -> Double { 100 * Double(count) / Double(people) }
}
