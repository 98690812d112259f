package import Diagnostics
package import NeedsScoring
package import TrainingModel

/// The ranked needs of a dossier, or their sums, for people and for scripts.
///
/// Needs of groups smaller than the policy's smallest group appear in no form of the report; they are counted.
package struct NeedsReport: Sendable {
  /// By what the needs are summed; `nil`: they are listed one by one.
  package let key: RollUpKey?
  /// Needs found, shown or not.
  package let found: Int
  /// Needs that are not shown, because their groups are too small.
  package let suppressed: Int
  /// Sums that are not shown, because they are about too few people.
  package let suppressedSums: Int
  /// Needs that are left out of sums.
  package let withheld: Int

  let language: Language
  let smallestGroup: Int
  let unratedRequirements: Int
  let scoring: ScoringRule
  let needs: [Need]
  let sums: [NeedSum]
  /// Needs, or sums, that may be shown, whether or not they are among the top.
  let showable: Int
  let names: EntityNames

  /// A report of `assessment`, which was made from `dossier`: of the first `top` needs, or sums by `key`.
  package init(
    _ assessment: NeedsAssessment, of dossier: Dossier, by key: RollUpKey? = nil, top: Int? = nil,
    language: Language
  ) {
    let privacy = GroupPrivacy(dossier.policy)
    let shown = assessment.needs.filter(privacy.shows)
    let all = key.map { NeedSums(assessment, by: $0, privacy: privacy) }
    self.key = key
    self.language = language
    names = EntityNames(dossier, language)
    smallestGroup = privacy.smallest
    unratedRequirements = assessment.unratedRequirements
    scoring = assessment.scoring
    found = assessment.needs.count
    suppressed = assessment.needs.count - shown.count
    suppressedSums = all?.suppressed ?? 0
    withheld = all?.sums.reduce(0) { $0 + $1.withheld } ?? 0
    showable = all?.sums.count ?? shown.count
    needs = key == nil ? Array(shown.prefix(top ?? .max)) : shown
    sums = Array((all?.sums ?? []).prefix(top ?? .max))
  }
}
