public import TrainingModel

extension RatingSource {
  /// Credibility of a source where the policy states none: priors, not canon.
  ///
  /// A test and an observation at work measure the behaviour itself (1 and 0.9). Supervisors and peers agree
  /// with each other at ρ = 0.62 (Harris & Schaubroeck 1988, Personnel Psychology 41, 43–62): 0.6 for
  /// supervisors, 0.5 for peers, who see less of the whole. Self-ratings correlate with performance at
  /// r = 0.29 (Mabe & West 1982, Journal of Applied Psychology 67, 280–296): 0.3.
  public var priorCredibility: Factor {
    switch self {
    case .test: Factor(units: 1000)
    case .observed: Factor(units: 900)
    case .supervisor: Factor(units: 600)
    case .peer: Factor(units: 500)
    case .own: Factor(units: 300)
    }
  }
}

extension ScoringRule {
  /// The credibility of a source in a domain: that of the policy's row for the domain or, without one, for all
  /// domains; where the row states none, the documented prior.
  public func credibility(of source: RatingSource, in domain: Identifier? = nil) -> Factor {
    rule(of: source, in: domain)?.weight ?? source.priorCredibility
  }

  /// What is taken off a source's ratings in a domain.
  public func leniency(of source: RatingSource, in domain: Identifier? = nil) -> Rating {
    rule(of: source, in: domain)?.leniency ?? Rating(units: 0)
  }
}
