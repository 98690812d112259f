import NeedsScoring
import Reports
import TrainingModel

extension NeedsCommand {
  /// How sure the ranks are. Sums show none of it, but a document of needs does.
  ///
  /// Of needs that were scored elsewhere it is what their document says: there are no respondents to draw anew, and
  /// whole levels are too coarse for another method.
  func evidence(of assessment: NeedsAssessment) throws(NeedsScoringError) -> NeedsEvidence {
    var evidence = NeedsEvidence(sensitivity: try assessment.sensitivity())
    if bootstrap > 0 {
      evidence.bootstrap = NeedsEvidence.Bootstrap(
        replicates: bootstrap, seed: seed,
        intervals: assessment.uncertainty(
          replicates: bootstrap, seed: UInt64(seed.magnitude), threads: reading.threads))
    }
    guard !assessment.isTakenFromDocuments else {
      evidence.knownRobustness = assessment.knownRobustness
      return evidence
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
