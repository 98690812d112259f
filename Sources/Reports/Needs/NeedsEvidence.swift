package import NeedsScoring
package import TrainingModel

/// How sure the ranks of needs are: what a report shows beside the scores, as plain values.
package struct NeedsEvidence: Sendable {
  /// Ranks when respondents are drawn anew.
  package struct Bootstrap: Sendable {
    let replicates: Int
    let seed: Int
    let intervals: [NeedUncertainty?]

    /// The intervals, by position of the need; `nil` where nothing can be said.
    package init(replicates: Int, seed: Int, intervals: [NeedUncertainty?]) {
      self.replicates = replicates
      self.seed = seed
      self.intervals = intervals
    }
  }

  /// How far methods agree.
  package struct Agreement: Sendable {
    let methods: [NeedMethod]
    let tau: [[Double?]]
    let isRobust: [Bool]

    /// Kendall's τ-b of each two methods, and by position whether a need is in the top group by all of them.
    package init(methods: [NeedMethod], tau: [[Double?]], isRobust: [Bool]) {
      self.methods = methods
      self.tau = tau
      self.isRobust = isRobust
    }
  }

  /// `nil`: respondents were not drawn anew.
  package var bootstrap: Bootstrap?
  /// `nil`: methods were not compared.
  package var agreement: Agreement?
  /// `nil`: no weight changes the top group, or the method has none.
  package var sensitivity: TopGroupSensitivity?

  /// Evidence; without arguments, none.
  package init(
    bootstrap: Bootstrap? = nil, agreement: Agreement? = nil,
    sensitivity: TopGroupSensitivity? = nil
  ) {
    self.bootstrap = bootstrap
    self.agreement = agreement
    self.sensitivity = sensitivity
  }
}

extension NeedsEvidence {
  /// How sure the rank of each need is, as a document says it; `nil` if nothing was found out here.
  package func certainties(of assessment: NeedsAssessment) -> [ScoredNeed.Certainty]? {
    guard !assessment.isTakenFromDocuments, bootstrap != nil || agreement != nil else { return nil }
    return assessment.needs.indices.map { position in
      ScoredNeed.Certainty(
        bootstrap?.intervals[position], isRobust: agreement.map { $0.isRobust[position] })
    }
  }
}
