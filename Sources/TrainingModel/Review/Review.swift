public import Diagnostics

/// What a review found in a submitted program, and what the policy makes of it.
///
/// Objections and rules that could not run are facts; the verdict and what is held back follow from the policy.
public struct Review: Sendable {
  /// Its identity.
  public var id: Identifier
  /// The program; `nil`: the submission has none that could be read.
  public var program: Identifier?
  /// Whose program it is.
  public var organization: Identifier
  /// The year.
  public var year: Int
  /// The calendar of the policy.
  public var calendar: CalendarKind
  /// Which round of review this is, from 1.
  public var round: Int
  /// The review of the round before; `nil` in the first round.
  public var previous: Identifier?
  /// The day as of which was judged: it decides which changes of severity still hold.
  public var asOf: CalendarDate
  /// Version of the set of rules.
  public var ruleSet: String
  /// What follows.
  public var verdict: Verdict
  /// From what and by what it was made.
  public var provenance: Provenance
  /// Its name.
  public var title: LocalizedText
  /// Rules that could not run, by code.
  public var unverified: [UnverifiedRule]
  /// Offerings that are held back, in the order of the program.
  public var heldBack: [HeldOffering]
  /// All objections: the most binding first, then by code, place and subject.
  public var objections: [Objection]
  /// What the municipality changed since the round before, in the order of the offerings.
  public var differences: [ProgramDifference]
  /// Objections for which repairs were looked for.
  public var repairsTried: Int
  /// The program against the best one, if that was asked for.
  public var againstBest: AgainstBest?
  /// Where it was read, if it was.
  public var location: SourceLocation

  /// A review.
  public init(
    id: Identifier, program: Identifier?, organization: Identifier, year: Int, calendar: CalendarKind,
    round: Int, previous: Identifier? = nil, asOf: CalendarDate, ruleSet: String, verdict: Verdict,
    provenance: Provenance,
    title: LocalizedText = LocalizedText(), unverified: [UnverifiedRule] = [], heldBack: [HeldOffering] = [],
    objections: [Objection] = [], differences: [ProgramDifference] = [], repairsTried: Int = 0,
    againstBest: AgainstBest? = nil,
    location: SourceLocation = SourceLocation(file: "")
  ) {
    self.id = id
    self.program = program
    self.organization = organization
    self.year = year
    self.calendar = calendar
    self.round = round
    self.previous = previous
    self.asOf = asOf
    self.ruleSet = ruleSet
    self.verdict = verdict
    self.provenance = provenance
    self.title = title
    self.unverified = unverified
    self.heldBack = heldBack
    self.objections = objections
    self.differences = differences
    self.repairsTried = repairsTried
    self.againstBest = againstBest
    self.location = location
  }

  /// How many objections of a severity stand: those that are fixed do not count.
  public func count(of severity: ReviewSeverity) -> Int {
    objections.filter { $0.severity == severity && $0.state != .fixed }.total
  }
}

extension Sequence<Objection> {
  /// How many objections they are or stand for.
  public var total: Int { reduce(0) { $0 + $1.standsFor } }
}

/// What follows from a review.
public enum Verdict: String, Sendable, CaseIterable {
  /// Nothing stands against the program.
  case accepted
  /// Single offerings are held back; the rest may be approved.
  case partial
  /// A binding rule could not run, so that nobody can say whether it is kept.
  case unverifiable
  /// The program goes back to be corrected.
  case returned
}

/// A rule that could not run, and why.
public struct UnverifiedRule: Sendable, Hashable {
  /// Code of the rule.
  public var code: String
  /// How binding it is.
  public var severity: ReviewSeverity
  /// Why it could not run.
  public var reason: LocalizedText

  /// A rule that could not run.
  public init(code: String, severity: ReviewSeverity, reason: LocalizedText) {
    self.code = code
    self.severity = severity
    self.reason = reason
  }
}

/// An offering, known by what it is: its place in the order may change.
public struct OfferingKey: Sendable, Hashable, Comparable {
  /// The course.
  public var course: Identifier
  /// The period.
  public var period: Identifier
  /// The organization that runs it.
  public var host: Identifier

  /// An offering.
  public init(course: Identifier, period: Identifier, host: Identifier) {
    self.course = course
    self.period = period
    self.host = host
  }

  /// The offering that this is.
  public init(_ offering: Offering) {
    self.init(course: offering.course, period: offering.period, host: offering.host)
  }

  /// By course, period, host.
  public static func < (a: Self, b: Self) -> Bool {
    (a.course, a.period, a.host) < (b.course, b.period, b.host)
  }
}

/// An offering that is held back while the rest of the program may be approved.
public struct HeldOffering: Sendable, Hashable {
  /// The offering.
  public var offering: OfferingKey
  /// Code of the first rule that holds it back.
  public var code: String

  /// An offering that is held back by a rule.
  public init(offering: OfferingKey, code: String) {
    self.offering = offering
    self.code = code
  }
}
