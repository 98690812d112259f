package import Diagnostics

/// All rules of review.
package enum ReviewRules {
  /// Version of the set: it is raised whenever a rule is added, dropped, bound or limited otherwise, or judges otherwise.
  /// A test holds what the rules of each version say of the cases that it knows, and does not let them differ.
  package static let version = "2"

  /// Every rule, by family.
  package static let all: [any ReviewRule.Type] =
    documents + needs + onboarding + calendar + resources + equity + delivery + evaluation

  /// What the rules say, by code.
  package static let declarations: [DiagnosticRule] = (all.map { $0.rule } + RoundRules.declarations).sorted {
    $0.code < $1.code
  }

  private static let documents: [any ReviewRule.Type] = [
    FaultyDocument.self, MissingProgram.self, SeveralPrograms.self, OtherOrganization.self, OtherYear.self,
    UnknownCourse.self, UnknownPeople.self, DisagreeingFigures.self, OtherInputs.self, MissingNeeds.self,
    MarkupInTitles.self, NoProvenance.self, OtherCurrency.self, CentreCourseChanged.self,
  ]

  private static let needs: [any ReviewRule.Type] = [
    CriticalNeedWithoutCourse.self, TopNeedWithoutCourse.self, CourseWithoutNeed.self,
    MoreSeatsThanNeed.self, StaleNeedEvidence.self, SingleSource.self, LowCoverage.self, WrongAudience.self,
    TaughtTwice.self, LittleNeedClosed.self,
  ]

  private static let onboarding: [any ReviewRule.Type] = [
    NotOnboarded.self, OnboardedLate.self, BeforeAppointment.self, NotNew.self, LateInWindow.self,
    ClosedWindow.self,
  ]

  private static let calendar: [any ReviewRule.Type] = [
    NotOfferedThen.self, ClosedPeriod.self, BeforePrerequisite.self, CrowdedPeriod.self,
    TooLongForPeriod.self, UnknownPeriod.self, OnboardingNotFirst.self, OverloadedGroup.self,
  ]

  private static let resources: [any ReviewRule.Type] = [
    BudgetExceeded.self, CapacityExceeded.self, WrongCost.self, WrongClassSize.self, TooManySessions.self,
    TooManyHours.self, TooFewHours.self, DearCourse.self, NeedlessSessions.self, MoneyUnused.self,
    MoreSeatsThanPeople.self, OtherHost.self,
  ]

  private static let equity: [any ReviewRule.Type] = [
    BelowFloor.self, WithoutSeats.self, MandatoryShort.self, HoursOfOrganizations.self, ManagersFirst.self,
  ]

  private static let delivery: [any ReviewRule.Type] = [
    DeliveryShareMissed.self, OneWayOnly.self, NoPractitioner.self, NothingNew.self, NothingForFamilies.self,
  ]

  private static let evaluation: [any ReviewRule.Type] = [
    NoResults.self, WeakCourseRepeated.self, FewMeasured.self, OnlyReaction.self, StrongCourseDropped.self,
  ]
}
