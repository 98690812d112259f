public import Diagnostics

/// A submitted program beside the best one under the same needs, budget and policy.
public struct AgainstBest: Sendable {
  /// A figure of both programs.
  public struct Measure: Sendable, Hashable {
    /// What is measured: `needShare`, `costPerNeed`, `onboarded`, …
    public var name: String
    /// Of the submitted program, in millionths; `nil`: it cannot be told.
    public var submitted: NeedAmount?
    /// Of the best program, in millionths.
    public var best: NeedAmount?

    /// A figure.
    public init(name: String, submitted: NeedAmount?, best: NeedAmount?) {
      self.name = name
      self.submitted = submitted
      self.best = best
    }
  }

  /// A change toward the best program that gains much.
  public struct Gain: Sendable, Hashable {
    /// The course whose offerings are changed to those of the best program.
    public var course: Identifier
    /// Seats in it now.
    public var seats: Int
    /// Seats in it then.
    public var toSeats: Int
    /// By how much the weighted need closed changes.
    public var needChange: NeedAmount
    /// By how much the cost changes.
    public var costChange: Int
    /// The sentence.
    public var message: LocalizedText

    /// A gain.
    public init(
      course: Identifier, seats: Int, toSeats: Int, needChange: NeedAmount, costChange: Int,
      message: LocalizedText
    ) {
      self.course = course
      self.seats = seats
      self.toSeats = toSeats
      self.needChange = needChange
      self.costChange = costChange
      self.message = message
    }
  }

  /// A course of the submission with evidence that the figures do not know.
  public struct Advantage: Sendable, Hashable {
    /// The course.
    public var course: Identifier
    /// Level of evaluation, 1 to 4.
    public var level: Int
    /// The result on it.
    public var score: Share
    /// On how many people it was measured.
    public var people: Int
    /// The sentence.
    public var message: LocalizedText

    /// An advantage.
    public init(course: Identifier, level: Int, score: Share, people: Int, message: LocalizedText) {
      self.course = course
      self.level = level
      self.score = score
      self.people = people
      self.message = message
    }
  }

  /// The figures.
  public var measures: [Measure]
  /// The changes that would gain most, the greatest gain first.
  public var gains: [Gain]
  /// What the city does better than the figures know.
  public var advantages: [Advantage]
  /// How far the best program is at most from what is possible, as a share; `nil`: nothing is proven.
  public var gap: Double?
  /// Why the search for the best program ended.
  public var stopped: String
  /// The currency of amounts, where it is known: a document of a review does not say it.
  public var currency: String?

  /// A comparison.
  public init(
    measures: [Measure], gains: [Gain], advantages: [Advantage], gap: Double?, stopped: String,
    currency: String? = nil
  ) {
    self.measures = measures
    self.gains = gains
    self.advantages = advantages
    self.gap = gap
    self.stopped = stopped
    self.currency = currency
  }
}
