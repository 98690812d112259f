/// The mean weighted discrepancy score.
///
/// > MWDS = Ī · (Ī − Ā)
///
/// over complete pairs: each person's discrepancy is weighted with the importance that the group gives to the
/// item, and these are averaged. The greater, the more training is needed; negative where ability exceeds
/// importance.
///
/// Borich, G. D. (1980). A needs assessment model for conducting follow-up studies. *Journal of Teacher
/// Education*, 31(3), 39–42.
///
/// - **Range**: ``range(on:)``; on 1–5 from −6.25 to 20. A surplus weighs less than a shortfall, because it goes
///   with low importance.
/// - **Ties**: equal items have equal scores, to the bit.
/// - **Missing data**: incomplete pairs are left out; without complete pairs there is no score (`nil`), not 0.
/// - **Constant data**: if all rate importance and ability alike, 0.
public enum Borich {
  /// MWDS = Ī·(Ī − Ā); `nil` without complete pairs.
  public static func score(_ ratings: PairedRatings) -> Double? {
    guard let importance = ratings.meanImportance, let ability = ratings.meanAbility else { return nil }
    return score(meanImportance: importance, meanAbility: ability)
  }

  /// The score from means as publications print them, over the same people and on the same scale. It can differ
  /// from the printed score, which was made from means that were not rounded.
  public static func score(meanImportance: Double, meanAbility: Double) -> Double {
    // Adding 0 turns −0 into 0.
    meanImportance * (meanImportance - meanAbility) + 0
  }

  /// The variant for dossiers, where levels are required and importance is the requirement's: weight × (mean
  /// required level − mean current level), over the complete pairs of required and current level.
  ///
  /// Unlike the default score S = i·Σ max(0, q − a), people above the level make up for people below it.
  /// From −weight·(max − min) to weight·(max − min); throws if `weight` is negative, no number, or greater than
  /// ``RatingScale/greatestLevel``.
  public static func weightedDiscrepancy(_ ratings: PairedRatings, weight: Double) throws(SurveyInputError)
    -> Double?
  {
    guard weight.isFinite else { throw .notFinite(position: 0) }
    guard weight >= 0, weight <= RatingScale.greatestLevel else {
      throw .outsideScale(position: 0, value: weight)
    }
    return ratings.meanDiscrepancy.map { weight * $0 + 0 }
  }

  /// The scores that are possible on a scale from l ≥ 0 to u.
  ///
  /// The greatest is u·(u − l): all find it most important and are least able. For Ā = u, Ī·(Ī − u) is least at
  /// Ī = u/2, or at l if that is higher. On 1–5 these are 20 and −6.25; the latter needs an even number of
  /// people, half of whom answer 2 and half 3.
  public static func range(on scale: RatingScale) -> ClosedRange<Double> {
    let low = max(scale.minimum, scale.maximum / 2)
    return low * (low - scale.maximum)...scale.maximum * (scale.maximum - scale.minimum)
  }
}
