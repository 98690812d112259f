import NeedsScoring
import Reports
import TrainingModel

extension NeedsCommand {
  /// How sure the ranks are. Of needs that were scored elsewhere it is what their document says: there are no
  /// respondents to draw, and no ratings to apply another method to.
  func evidence(of assessment: NeedsAssessment) throws(NeedsScoringError) -> NeedsEvidence {
    guard !assessment.isTakenFromDocuments else {
      let intervals = assessment.uncertainty()
      let known = assessment.knownRobustness
      return NeedsEvidence(
        bootstrap: intervals.contains { $0 != nil }
          ? NeedsEvidence.Bootstrap(replicates: nil, seed: nil, intervals: intervals) : nil,
        knownRobustness: known.contains { $0 != nil } ? known : [])
    }
    var evidence = NeedsEvidence(sensitivity: try assessment.sensitivity())
    if bootstrap > 0 {
      evidence.bootstrap = NeedsEvidence.Bootstrap(
        replicates: bootstrap, seed: seed,
        intervals: assessment.uncertainty(
          replicates: bootstrap, seed: UInt64(seed.magnitude), threads: reading.threads))
    }
    let methods = compare.with(assessment.scoring.method)
    if methods.count > 1 {
      let agreement = try MethodAgreement(assessment, methods: methods)
      evidence.agreement = NeedsEvidence.Agreement(
        methods: agreement.methods, tau: agreement.tau, isRobust: agreement.isRobust)
    }
    return evidence
  }
}

extension NeedsEvidence {
  /// The evidence as a document of needs has it; `nil`: what is known already.
  func certainties(of assessment: NeedsAssessment) -> [ScoredNeed.Certainty]? {
    guard !assessment.isTakenFromDocuments else { return nil }
    return assessment.needs.indices.map { position in
      ScoredNeed.Certainty(
        bootstrap?.intervals[position], isRobust: agreement?.isRobust[position])
    }
  }
}
