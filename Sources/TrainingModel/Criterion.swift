public import Diagnostics

/// What a criterion measures of a need, and from which document it comes.
public enum CriterionMeasure: String, Sendable, CaseIterable {
  /// Levels missing, mean of the people with a level (assessments).
  case gap
  /// Levels missing × people (assessments).
  case totalGap
  /// People below the level (assessments).
  case peopleShort
  /// Importance of the requirement, 1 to 5 (jobRoles).
  case importance
  /// 1 where the requirement is critical, else 0 (jobRoles).
  case critical
  /// Criticality of the role (jobRoles).
  case criticality
  /// 1 where the law demands the competency, else 0 (jobRoles).
  case legalDuty
  /// 1 for managerial roles, else 0 (jobRoles).
  case managerial
  /// Holders of the role (workforce).
  case headcount
  /// The year's strategic priority of the competency or its domain (policy).
  case strategicPriority
  /// Complaints about service that the competency would have spared, in the organization (organizations).
  case complaints
  /// How well last year's courses for the competency worked, 0 to 1 (evaluation).
  case effectiveness
}

/// How far a difference of two needs in one criterion makes one preferable (Brans & Vincke 1985).
public enum PreferenceShape: String, Sendable, CaseIterable {
  /// Any difference is a full preference.
  case usual
  /// Full preference beyond the indifference threshold.
  case ushape
  /// Grows linearly to the preference threshold.
  case vshape
  /// Half between the thresholds, full beyond.
  case level
  /// Grows linearly between the thresholds.
  case linear
  /// Grows by the normal curve.
  case gaussian
}

/// Something that counts in the methods of several criteria.
public struct Criterion: Sendable {
  /// Its identity.
  public let id: Identifier
  /// What it measures.
  public let measure: CriterionMeasure
  /// Its weight; weights are taken in proportion.
  public let weight: Factor
  /// Whether more of it makes a need more pressing.
  public let isMaximized: Bool
  /// For `promethee2`: how differences are preferred.
  public let preference: PreferenceShape
  /// For `promethee2`: up to this difference neither is preferred.
  public let indifference: Factor
  /// For `promethee2`: from this difference on the preference is full; the deviation of the normal curve.
  public let threshold: Factor
  /// Its name.
  public let title: LocalizedText
  /// Where it was read, if it was.
  public let location: SourceLocation?

  /// A criterion.
  public init(
    id: Identifier, measure: CriterionMeasure, weight: Factor = .one, isMaximized: Bool = true,
    preference: PreferenceShape = .usual, indifference: Factor = .zero, threshold: Factor = .zero,
    title: LocalizedText = LocalizedText(), location: SourceLocation? = nil
  ) {
    self.id = id
    self.measure = measure
    self.weight = weight
    self.isMaximized = isMaximized
    self.preference = preference
    self.indifference = indifference
    self.threshold = threshold
    self.title = title
    self.location = location
  }
}

/// A judge's comparison of two criteria on Saaty's scale.
public struct Judgement: Sendable, Equatable {
  /// Who judged; judgements of several judges are joined by their geometric mean.
  public let judge: Identifier
  /// The criterion that is compared.
  public let criterion: Identifier
  /// The criterion that it is compared with.
  public let other: Identifier
  /// How many times more important the first is, from 1/9 to 9.
  public let ratio: Ratio

  /// A comparison.
  public init(judge: Identifier, criterion: Identifier, other: Identifier, ratio: Ratio) {
    self.judge = judge
    self.criterion = criterion
    self.other = other
    self.ratio = ratio
  }

  /// A fraction of whole numbers, written `3` or `1/3`.
  public struct Ratio: Sendable, Equatable {
    /// Above the line, at least 1.
    public let numerator: Int
    /// Below the line, at least 1.
    public let denominator: Int

    /// A fraction; `nil` unless both numbers are positive.
    public init?(_ numerator: Int, _ denominator: Int) {
      guard numerator > 0, denominator > 0 else { return nil }
      self.numerator = numerator
      self.denominator = denominator
    }

    /// The nearest floating-point number.
    public var value: Double { Double(numerator) / Double(denominator) }
  }
}

/// How much a competency, or every competency of a domain, serves the year's strategy.
public struct StrategicPriority: Sendable {
  /// The competency; `nil`: all of the domain.
  public let competency: Identifier?
  /// The domain; `nil`: of the competency only.
  public let domain: Identifier?
  /// How much, 0 for not at all.
  public let value: Factor
  /// Where it was read.
  public let location: SourceLocation

  /// A priority.
  public init(
    competency: Identifier? = nil, domain: Identifier? = nil, value: Factor, location: SourceLocation
  ) {
    self.competency = competency
    self.domain = domain
    self.value = value
    self.location = location
  }

  var sortKey: Identifier { Identifier("\(competency?.text ?? "") \(domain?.text ?? "")") }
}
