public import TrainingModel

/// People who share organization, role and onboarding batch: the unit for which seats are planned.
public struct Cohort: Sendable {
  /// Where they work.
  public let organization: Identifier
  /// The role they hold.
  public let role: Identifier
  /// The family of the role.
  public let family: Identifier
  /// Whether the role is managerial.
  public let isManagerial: Bool
  /// For new managers, the window of their onboarding; `nil` for all others.
  public let window: OnboardingWindow?
  /// How many people.
  public let headcount: Int
  /// New managers among them whose onboarding falls to next year.
  public let deferredManagers: Int

  /// A cohort.
  public init(
    organization: Identifier, role: Identifier, family: Identifier = "", isManagerial: Bool = false,
    window: OnboardingWindow? = nil,
    headcount: Int, deferredManagers: Int = 0
  ) {
    self.organization = organization
    self.role = role
    self.family = family
    self.isManagerial = isManagerial
    self.window = window
    self.headcount = headcount
    self.deferredManagers = deferredManagers
  }
}
