public import Diagnostics

/// One coded finding of a review (ایراد).
public struct Objection: Sendable {
  /// How an objection stands against the round before.
  public enum State: String, Sendable, CaseIterable {
    /// Not in the round before.
    case new
    /// In the round before, and still there.
    case open
    /// In the round before, and not there any more.
    case fixed
    /// Still there, with a justification that the reviewer accepted.
    case justified
    /// Fixed or justified in an earlier round, and there again.
    case reopened
  }

  /// What the policy makes of an objection.
  public enum Effect: String, Sendable, CaseIterable {
    /// The program is returned.
    case returns
    /// The offering is held back.
    case holds
    /// Nothing follows by itself.
    case none
  }

  /// Whose rule it is.
  public enum Origin: String, Sendable, CaseIterable {
    /// A rule of the program.
    case rule
    /// A rule of the policy.
    case centre
    /// Raised by a person, who must give an argument.
    case reviewer
  }

  /// Code of the rule.
  public var code: String
  /// How binding it is, after any change by the policy.
  public var severity: ReviewSeverity
  /// The policy's change of the severity, if there is one.
  public var regraded: Regraded?
  /// What it is about, as `kind/identity`; it does not change when lines move.
  public var subject: String
  /// The round-to-round state.
  public var state: State
  /// What the policy makes of it.
  public var effect: Effect
  /// Whose rule it is.
  public var origin: Origin
  /// Where it is, if it is at a place.
  public var location: SourceLocation?
  /// The offering, if it is about one.
  public var offering: OfferingKey?
  /// The course, if it is about one in all its offerings.
  public var course: Identifier?
  /// What is wrong.
  public var message: LocalizedText
  /// What to do about it.
  public var remedy: LocalizedText
  /// The figures and lines on which it rests.
  public var evidence: [Evidence]
  /// Repairs that were tried and found to clear it, the best first.
  public var repairs: [ProgramRepair]
  /// Ideas for repairs that were not tried, because only so many are tried for one objection.
  public var untriedIdeas: Int
  /// Repairs that were found to clear it as well, and are not kept, because only so many are.
  public var furtherRepairs: Int
  /// How many objections it stands for: more than one only where it says how many more there are of what is not listed.
  public var standsFor = 1
  /// Why a reviewer raised it; a rule needs no argument.
  public var argument: LocalizedText
  /// What the municipality answered in the round before, and what became of it.
  public var answer: ObjectionAnswer?

  /// An objection.
  public init(
    code: String, severity: ReviewSeverity, regraded: Regraded? = nil, subject: String, state: State = .new,
    effect: Effect = .none, origin: Origin = .rule, location: SourceLocation? = nil,
    offering: OfferingKey? = nil, course: Identifier? = nil, message: LocalizedText,
    remedy: LocalizedText = LocalizedText(), evidence: [Evidence] = [], repairs: [ProgramRepair] = [],
    untriedIdeas: Int = 0, furtherRepairs: Int = 0,
    argument: LocalizedText = LocalizedText(), answer: ObjectionAnswer? = nil
  ) {
    self.code = code
    self.severity = severity
    self.regraded = regraded
    self.subject = subject
    self.state = state
    self.effect = effect
    self.origin = origin
    self.location = location
    self.offering = offering
    self.course = course
    self.message = message
    self.remedy = remedy
    self.evidence = evidence
    self.repairs = repairs
    self.untriedIdeas = untriedIdeas
    self.furtherRepairs = furtherRepairs
    self.argument = argument
    self.answer = answer
  }

  /// Rule and subject: the same in every round, wherever the lines have moved to.
  public var fingerprint: String { Self.fingerprint(code: code, subject: subject) }

  /// The fingerprint of an objection of the rule `code` about `subject`; that of `Finding` has the same form.
  public static func fingerprint(code: String, subject: String) -> String { "\(code):\(subject)" }
}

/// That the policy has given a rule another severity.
public struct Regraded: Sendable, Hashable {
  /// The severity that the rule is bound to.
  public var from: ReviewSeverity
  /// The last day on which the change holds.
  public var until: CalendarDate
  /// Why.
  public var reason: String
  /// For whom; `nil`: for all.
  public var organization: Identifier?

  /// A change of severity.
  public init(from: ReviewSeverity, until: CalendarDate, reason: String, organization: Identifier? = nil) {
    self.from = from
    self.until = until
    self.reason = reason
    self.organization = organization
  }
}

/// A figure or a line on which an objection rests.
public struct Evidence: Sendable, Hashable {
  /// What the figure is, a word for programs.
  public var name: String
  /// The figure, or the text at the place.
  public var value: String
  /// What the figure is, for people.
  public var label: LocalizedText
  /// Where it stands, if it stands somewhere.
  public var location: SourceLocation?

  /// A piece of evidence.
  public init(name: String, value: String, label: LocalizedText, location: SourceLocation? = nil) {
    self.name = name
    self.value = value
    self.label = label
    self.location = location
  }
}
