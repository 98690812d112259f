/// What the municipality changed of one offering between two rounds.
public struct ProgramDifference: Sendable, Hashable {
  /// How the offering differs.
  public enum Kind: String, Sendable, CaseIterable {
    /// It was not there before.
    case added
    /// It is not there any more.
    case dropped
    /// It is held in another period or by another organization.
    case moved
    /// It has other sessions, seats or costs.
    case changed
  }

  /// What can be counted of an offering.
  public struct Size: Sendable, Hashable {
    /// Sessions.
    public var sessions: Int
    /// Seats.
    public var seats: Int
    /// Cost in the currency's unit.
    public var cost: Int

    /// A size; without arguments that of no offering.
    public init(sessions: Int = 0, seats: Int = 0, cost: Int = 0) {
      self.sessions = sessions
      self.seats = seats
      self.cost = cost
    }
  }

  /// How it differs.
  public var kind: Kind
  /// Whether an objection of the round before asked for it.
  public var isAsked: Bool
  /// The offering before; one that was added, as it is now.
  public var offering: OfferingKey
  /// The offering now; one that was dropped, as it was.
  public var now: OfferingKey
  /// Its size before.
  public var before: Size
  /// Its size now.
  public var after: Size

  /// A difference.
  public init(
    kind: Kind, isAsked: Bool, offering: OfferingKey, now: OfferingKey, before: Size, after: Size
  ) {
    self.kind = kind
    self.isAsked = isAsked
    self.offering = offering
    self.now = now
    self.before = before
    self.after = after
  }
}
