/// The periods in which a new manager's onboarding courses may be held.
///
/// A course is placed in a period as a whole, on days that the program does not fix; so a period counts only
/// if all of its days lie between appointment and deadline.
public struct OnboardingWindow: Hashable, Comparable, Sendable {
  /// Index of the first period that begins on the day of appointment or later.
  public let first: Int
  /// Index of the last period that ends by the deadline; less than `first` if there is none, and then
  /// the duty can only be done late.
  public let last: Int

  /// A window from one period to another.
  public init(first: Int, last: Int) {
    self.first = first
    self.last = last
  }

  /// Whether some period lies inside.
  public var isReachable: Bool { first <= last }

  /// Earlier windows first.
  public static func < (a: Self, b: Self) -> Bool { (a.first, a.last) < (b.first, b.last) }
}

extension Policy {
  /// What the onboarding rule means for a holder of a managerial role.
  public enum OnboardingStatus: Hashable, Sendable {
    /// Appointed before the rule looks back, or there is no rule.
    case settled
    /// A new manager with a window in this year.
    case due(OnboardingWindow)
    /// Appointed so late that no period of this year is left: next year's program takes over.
    case nextYear
  }

  /// The onboarding status of someone appointed on `day`.
  public func onboardingStatus(appointed day: CalendarDate) -> OnboardingStatus {
    guard let rule = onboarding, day >= rule.appointedSince else { return .settled }
    guard let first = periods.firstIndex(where: { $0.start >= day }) else { return .nextYear }
    let lastDay = rule.lastDay(appointedOn: day.dayNumber)
    let last = periods.lastIndex { $0.end.dayNumber <= lastDay } ?? -1
    return .due(OnboardingWindow(first: first, last: max(last, first - 1)))
  }

  /// Identity of the batch of new managers that share a window: the ids of its first and last period,
  /// or of the first with `late` if the deadline cannot be met. Ids too long for one identity give way to
  /// the periods' places in the year.
  public func batchID(of window: OnboardingWindow) -> Identifier {
    func name(_ first: String, _ last: String) -> String { "\(first)–\(window.isReachable ? last : "late")" }
    let byID = name(periods[window.first].id.text, window.isReachable ? periods[window.last].id.text : "")
    guard byID.unicodeScalars.count > 64 else { return Identifier(byID) }
    return Identifier(name("\(window.first + 1)", "\(window.last + 1)"))
  }
}
