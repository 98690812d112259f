public import Diagnostics

/// What a reviewer decides in one round: on the municipality's answers, and objections of his or her own.
public struct Ruling: Sendable {
  /// The decision on one answer.
  public struct Decision: Sendable, Hashable {
    /// The objection, by its fingerprint in the review that was answered.
    public var fingerprint: String
    /// Whether the answer is accepted.
    public var isAccepted: Bool
    /// Why.
    public var argument: LocalizedText
    /// Where it was read.
    public var location: SourceLocation

    /// A decision.
    public init(
      fingerprint: String, isAccepted: Bool, argument: LocalizedText, location: SourceLocation
    ) {
      self.fingerprint = fingerprint
      self.isAccepted = isAccepted
      self.argument = argument
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
  /// The round of review to which it belongs.
  public var round: Int
  /// The day of the decision.
  public var date: CalendarDate
  /// Who decides.
  public var by: String
  /// Its name.
  public var title: LocalizedText
  /// Decisions on answers.
  public var decisions: [Decision]
  /// Objections of the reviewer's own, each with an argument.
  public var objections: [Objection]
  /// Where it was read.
  public var location: SourceLocation

  /// A ruling.
  public init(
    id: Identifier, organization: Identifier, year: Int, calendar: CalendarKind, round: Int,
    date: CalendarDate, by: String, title: LocalizedText = LocalizedText(), decisions: [Decision] = [],
    objections: [Objection] = [], location: SourceLocation
  ) {
    self.id = id
    self.organization = organization
    self.year = year
    self.calendar = calendar
    self.round = round
    self.date = date
    self.by = by
    self.title = title
    self.decisions = decisions
    self.objections = objections
    self.location = location
  }
}
