public import Diagnostics

/// What a municipality answers to a review (پاسخ).
public struct Response: Sendable {
  /// One answer to one objection.
  public struct Answer: Sendable, Hashable {
    /// The objection, by its fingerprint in the review.
    public var fingerprint: String
    /// What is answered.
    public var kind: AnswerKind
    /// Why; a justification has one, a correction may.
    public var argument: LocalizedText
    /// On what a justification rests.
    public var evidence: [Evidence]
    /// Where it was read.
    public var location: SourceLocation

    /// An answer.
    public init(
      fingerprint: String, kind: AnswerKind, argument: LocalizedText = LocalizedText(),
      evidence: [Evidence] = [], location: SourceLocation
    ) {
      self.fingerprint = fingerprint
      self.kind = kind
      self.argument = argument
      self.evidence = evidence
      self.location = location
    }
  }

  /// Another identity of the same thing.
  public struct Rename: Sendable, Hashable {
    /// What an identity names.
    public enum Kind: String, Sendable, CaseIterable {
      case course, period, organization, role, competency
    }

    /// What was renamed.
    public var kind: Kind
    /// Its identity in the reviewed program.
    public var from: Identifier
    /// Its identity now.
    public var to: Identifier
    /// Where it was read.
    public var location: SourceLocation

    /// A rename.
    public init(_ kind: Kind, from: Identifier, to: Identifier, location: SourceLocation) {
      self.kind = kind
      self.from = from
      self.to = to
      self.location = location
    }
  }

  /// An offering that has become others.
  public struct Split: Sendable, Hashable {
    /// The offering in the reviewed program, by its identities there.
    public var from: OfferingKey
    /// What it has become, by identities now; one alone was moved.
    public var into: [OfferingKey]
    /// Where it was read.
    public var location: SourceLocation

    /// A split.
    public init(from: OfferingKey, into: [OfferingKey], location: SourceLocation) {
      self.from = from
      self.into = into
      self.location = location
    }
  }

  /// Its identity.
  public var id: Identifier
  /// Whose program it is about.
  public var organization: Identifier
  /// The year of the program.
  public var year: Int
  /// Calendar of its dates.
  public var calendar: CalendarKind
  /// The review that is answered.
  public var review: Identifier
  /// The round of that review.
  public var round: Int
  /// The day of the answer.
  public var date: CalendarDate
  /// Its name.
  public var title: LocalizedText
  /// The answers, corrections before justifications.
  public var answers: [Answer]
  /// What bears another identity now.
  public var renames: [Rename]
  /// What was split or moved.
  public var splits: [Split]
  /// Where it was read.
  public var location: SourceLocation

  /// A response.
  public init(
    id: Identifier, organization: Identifier, year: Int, calendar: CalendarKind, review: Identifier,
    round: Int, date: CalendarDate, title: LocalizedText = LocalizedText(), answers: [Answer] = [],
    renames: [Rename] = [], splits: [Split] = [], location: SourceLocation
  ) {
    self.id = id
    self.organization = organization
    self.year = year
    self.calendar = calendar
    self.review = review
    self.round = round
    self.date = date
    self.title = title
    self.answers = answers
    self.renames = renames
    self.splits = splits
    self.location = location
  }
}

/// What is answered to an objection.
public enum AnswerKind: String, Sendable, CaseIterable {
  /// The program was changed.
  case corrected
  /// It was not, for a reason.
  case justified
}
