import NeedsScoring
import Reports
import TrainingModel

extension NeedsCommand {
  /// How sure the ranks are. Sums show none of it, but a document of needs does.
  ///
  /// Of needs that were scored elsewhere it is what their document says: there are no respondents to draw anew, and
  /// whole levels are too coarse for another method.
  func evidence(of assessment: NeedsAssessment) throws(CommandFailure) -> NeedsEvidence {
    var evidence = NeedsEvidence(
      sensitivity: try applying(assessment.scoring.method) { () throws(NeedsScoringError) in
        try assessment.sensitivity()
      })
    if bootstrap.value > 0 {
      evidence.bootstrap = NeedsEvidence.Bootstrap(
        replicates: bootstrap.value, seed: seed.value,
        intervals: assessment.uncertainty(
          replicates: bootstrap.value, seed: UInt64(seed.value.magnitude), threads: reading.count))
    }
    guard !assessment.isTakenFromDocuments else {
      evidence.knownRobustness = assessment.knownRobustness
      return evidence
    }
    let methods = compare.with(assessment.scoring.method)
    if methods.count > 1 {
      let agreement: MethodAgreement
      do throws(MethodAgreement.Failure) {
        agreement = try MethodAgreement(assessment, methods: methods)
      } catch {
        throw CommandFailure(.no, findings: [error.reason.finding(method: error.method.rawValue)])
      }
      evidence.agreement = NeedsEvidence.Agreement(
        methods: agreement.methods, tau: agreement.tau, isRobust: agreement.isRobust)
    }
    return evidence
  }

  /// Does what a method may refuse, and says which method it was.
  func applying<Result>(
    _ method: NeedMethod, _ work: () throws(NeedsScoringError) -> Result
  ) throws(CommandFailure) -> Result {
    do throws(NeedsScoringError) {
      return try work()
    } catch {
      throw CommandFailure(.no, findings: [error.finding(method: method.rawValue)])
    }
  }
}
