package import NeedsScoring
package import TrainingModel

/// What came of asking for a need by its identity.
package enum NeedLookup: Sendable {
  /// It may be shown.
  case found
  /// Fewer people hold the role there than the policy's smallest group.
  case withheld(smallest: Int)
  /// There is none; those that it may have been meant to be, none of which is withheld.
  case unknown(nearest: [Identifier])

  /// Looks for `id` in an assessment that was made from `dossier`.
  package init(_ id: Identifier, in assessment: NeedsAssessment, of dossier: Dossier) {
    let smallest = dossier.policy?.smallestGroup ?? 0
    // Whoever was left out of the assessment is withheld, whether or not they lack anything.
    let isLeftOut = assessment.leftOut.contains { group in
      group.requirements.contains {
        Identifier("\(group.organization)/\(group.role)/\($0.competency)") == id
      }
    }
    if isLeftOut {
      self = .withheld(smallest: smallest)
    } else if let need = assessment.need(id) {
      self = need.headcount >= smallest ? .found : .withheld(smallest: smallest)
    } else {
      let shown = assessment.needs.lazy.filter { $0.headcount >= smallest }
      self = .unknown(nearest: NearestIdentities.of(id, among: shown.map(\.id)))
    }
  }
}
