public import TrainingModel

/// What a new plan of the year must leave as it is, and to what it should keep.
public struct Continuity: Sendable {
  /// An offering by what it is.
  public struct Place: Hashable, Sendable {
    /// The course.
    public let course: Identifier
    /// The period.
    public let period: Identifier

    /// A course in a period.
    public init(course: Identifier, period: Identifier) {
      self.course = course
      self.period = period
    }
  }

  /// What has been held: it stays, and nothing more is held up to its last period.
  public var delivery: Delivery?
  /// The program to which the new one should keep.
  public var base: Program?
  /// Offerings of the base that stay as they are: sessions, period and seats.
  public var pins: [Place]
  /// All offerings of the base in periods before this one stay as they are, and no others are held there.
  public var pinsBefore: Identifier?

  /// What must stay.
  public init(
    delivery: Delivery? = nil, base: Program? = nil, pins: [Place] = [], pinsBefore: Identifier? = nil
  ) {
    self.delivery = delivery
    self.base = base
    self.pins = pins
    self.pinsBefore = pinsBefore
  }

  /// Nothing need stay.
  public static let none = Continuity()

  /// Whether nothing need stay and there is nothing to keep to.
  var isEmpty: Bool { delivery == nil && base == nil && pins.isEmpty && pinsBefore == nil }
}
