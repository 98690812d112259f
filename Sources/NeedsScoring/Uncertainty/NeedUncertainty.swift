/// How sure the rank of a need is, by the bootstrap over respondents (Efron 1979, Annals of Statistics 7, 1–26).
public struct NeedUncertainty: Sendable, Equatable {
  /// The rank that is undercut in 2.5 % of the replicates: the lower end of the 95 % percentile interval.
  public let lowestRank: Int
  /// The rank that is exceeded in 2.5 % of the replicates: the upper end of the interval.
  public let highestRank: Int
  /// Share of the replicates in which the need is in the top group, 0 to 1.
  public let topShare: Double

  /// An interval of ranks.
  public init(lowestRank: Int, highestRank: Int, topShare: Double) {
    self.lowestRank = lowestRank
    self.highestRank = highestRank
    self.topShare = topShare
  }
}
