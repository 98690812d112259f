public import Diagnostics

/// What the centre's policy makes of the findings of a review.
public struct ReviewPolicy: Sendable {
  /// From which severity on an objection returns the program.
  public enum Threshold: String, Sendable, CaseIterable {
    /// Only what must be corrected.
    case must
    /// What must or should be corrected.
    case should
    /// Any objection.
    case advice
    /// None.
    case nothing

    /// Whether an objection of a severity returns the program.
    public func includes(_ severity: ReviewSeverity) -> Bool {
      switch self {
      case .must: severity == .must
      case .should: severity <= .should
      case .advice: true
      case .nothing: false
      }
    }
  }

  /// The limit of a rule.
  public struct Limit: Sendable {
    /// Code of the rule.
    public let rule: String
    /// The limit, in the unit of the rule.
    public let value: Factor
    /// Where it was read.
    public let location: SourceLocation

    /// A limit.
    public init(rule: String, value: Factor, location: SourceLocation) {
      self.rule = rule
      self.value = value
      self.location = location
    }
  }

  /// Another severity for a rule.
  public struct Regrade: Sendable {
    /// Code of the rule.
    public let rule: String
    /// The severity that it has instead.
    public let severity: ReviewSeverity
    /// Only for programs of this organization or one below it; `nil`: for all.
    public let organization: Identifier?
    /// The last day on which it holds.
    public let until: CalendarDate
    /// Why.
    public let reason: String
    /// Where it was read.
    public let location: SourceLocation

    /// A change of severity.
    public init(
      rule: String, severity: ReviewSeverity, organization: Identifier? = nil, until: CalendarDate,
      reason: String, location: SourceLocation
    ) {
      self.rule = rule
      self.severity = severity
      self.organization = organization
      self.until = until
      self.reason = reason
      self.location = location
    }
  }

  /// A rule whose objections hold back single offerings.
  public struct HoldBack: Sendable {
    /// Code of the rule.
    public let rule: String
    /// Where it was read.
    public let location: SourceLocation

    /// A rule that holds back.
    public init(rule: String, location: SourceLocation) {
      self.rule = rule
      self.location = location
    }
  }

  /// From which severity on an objection returns the program.
  public let returns: Threshold
  /// Days within which the city is to answer, if the policy says so.
  public let answerWithinDays: Int?
  /// Limits of rules, by code.
  public let limits: [Limit]
  /// Changed severities, in the order of rules, organizations and dates.
  public let regrades: [Regrade]
  /// Rules that hold back, by code.
  public let holdBacks: [HoldBack]
  /// Rules of the centre, by code.
  public let centreRules: [CentreRule]

  /// A policy of review; without arguments, what holds where the policy says nothing.
  public init(
    returns: Threshold = .must, answerWithinDays: Int? = nil, limits: [Limit] = [], regrades: [Regrade] = [],
    holdBacks: [HoldBack] = [], centreRules: [CentreRule] = []
  ) {
    self.returns = returns
    self.answerWithinDays = answerWithinDays
    self.limits = limits.sorted { $0.rule < $1.rule }
    self.regrades = regrades.sorted { a, b in
      if a.rule != b.rule { return a.rule < b.rule }
      let (x, y) = (a.organization ?? "", b.organization ?? "")
      return x != y ? x < y : (a.until, a.severity) < (b.until, b.severity)
    }
    self.holdBacks = holdBacks.sorted { $0.rule < $1.rule }
    self.centreRules = centreRules.sorted { $0.code < $1.code }
  }
}

/// A rule of the centre: a test that must hold, in XPath 1.0.
public struct CentreRule: Sendable {
  /// Its code: X, two letters, three digits.
  public let code: String
  /// How binding it is.
  public let severity: ReviewSeverity
  /// The kind of document that it reads.
  public let document: DocumentKind
  /// Which elements are tested, an XPath; `nil`: the root.
  public let context: String?
  /// What must be true of each, an XPath.
  public let test: String
  /// What is wrong where it is not; `{name}` stands for the attribute of that name of the element.
  public let message: LocalizedText
  /// What to do about it.
  public let remedy: LocalizedText
  /// Where it was read.
  public let location: SourceLocation

  /// A rule.
  public init(
    code: String, severity: ReviewSeverity, document: DocumentKind = .program, context: String? = nil,
    test: String, message: LocalizedText, remedy: LocalizedText = LocalizedText(), location: SourceLocation
  ) {
    self.code = code
    self.severity = severity
    self.document = document
    self.context = context
    self.test = test
    self.message = message
    self.remedy = remedy
    self.location = location
  }
}
