public import Diagnostics

/// Every rule that a dossier is checked by, beyond what XML and the schemas ask of each document.
public enum DossierRules {
  /// That two documents have one identity.
  package static let documentTwice = DocumentIdentity.rule
  /// That a document is there twice and says the same.
  package static let documentCopied = DocumentIdentity.copy

  /// All rules, in the order of their codes.
  public static let all: [DiagnosticRule] = DossierChecks.all.flatMap { $0.rules }.sorted {
    $0.code < $1.code
  }
}

/// Runs the checks.
enum DossierChecks {
  /// Every check, by family.
  static var all: [any DossierCheck.Type] {
    documents + references + levels + dates + policy + scoring + catalog + workforce + program + needs
  }

  private static var documents: [any DossierCheck.Type] {
    [
      DocumentIdentity.self, EntityIdentity.self, LookalikeIdentities.self, TitleLanguages.self,
      EmptyFolder.self, WaitingChecks.self, FurtherFindings.self, DossierSize.self,
    ]
  }

  private static var references: [any DossierCheck.Type] {
    [UnknownReference.self, PersonKind.self, PrerequisiteCycle.self, OrganizationCycle.self]
  }

  private static var levels: [any DossierCheck.Type] {
    [ScaleBounds.self, RequiredLevel.self, DevelopedLevel.self, RatedLevel.self, Leniency.self]
  }

  private static var dates: [any DossierCheck.Type] {
    [
      NonexistentDate.self, RatingDate.self, PeriodDates.self, PeriodOverlap.self, ClosureDates.self,
      WorkingDays.self,
    ]
  }

  private static var policy: [any DossierCheck.Type] {
    [
      SinglePolicy.self, BudgetRules.self, BudgetSize.self, ResourceCapacity.self, SegmentRules.self,
      TierOrder.self, HourLimits.self, OnboardingDates.self, OnboardingReach.self,
      DeliveryShares.self, SmallGroups.self, PolicyOrganization.self, MandatoryAudience.self, EquityKind.self,
      BalanceBounds.self, BalanceScope.self,
    ]
  }

  private static var scoring: [any DossierCheck.Type] {
    [
      ScoringRules.self, RepeatedSource.self, CriterionWeights.self, PreferenceThresholds.self,
      CriterionData.self, JudgedWork.self, JudgementPairs.self, JudgedCriteria.self, DecisionTable.self,
      StrategicPriorities.self, StaleEvidence.self,
    ]
  }

  private static var catalog: [any DossierCheck.Type] {
    [
      CatalogCurrency.self, ClassSize.self, EmptyCourse.self, NeedlessCourse.self, UncoveredRequirement.self,
      CourseAudience.self, PrerequisiteTiming.self, CourseLength.self, ClosedPeriods.self, CourseFund.self,
      SessionResources.self, CourseCost.self, EvaluatedCourse.self, EvaluationYear.self,
    ]
  }

  private static var workforce: [any DossierCheck.Type] {
    [
      CohortSize.self, NewManagers.self, AppointmentDates.self, MissingAppointments.self, AssessedPerson.self,
      RespondentCount.self, UnrequiredRating.self, RepeatedRating.self, NeedsOverflow.self,
      SelfReports.self,
    ]
  }

  private static var program: [any DossierCheck.Type] {
    [
      OfferingSeats.self, OfferingHours.self, OfferingCost.self, OfferingOrder.self, TotalsMatch.self,
      OfferingSize.self, OfferingPeriod.self, ProgramCurrency.self, SeatsAndPeople.self, ProgramYear.self,
      ChangedInputs.self, ImpossibleAmount.self, RosterPerson.self, DeliveryYear.self, DeliveryCurrency.self,
      HeldLater.self,
    ]
  }

  private static var needs: [any DossierCheck.Type] {
    [
      NeedsYear.self, UnusedNeeds.self, NeedsScoringRules.self, RepeatedNeed.self, NeedRequirement.self,
      NeedFigures.self, NeedHeadcount.self, StandingPeople.self, StandingLevel.self, StandingsOfNeed.self,
      ShownSmallGroups.self, NeedsElsewhere.self, ChangedNeedsInputs.self,
    ]
  }

  /// What all checks find. Those that would conclude something from what could not be read wait, and that is
  /// one finding.
  static func findings(in contents: DossierContents) -> [Finding] {
    var findings: [Finding] = []
    var rows = contents.rowFindings
    var inspections: [RatingInspection] = []
    var waiting = 0
    for check in all {
      if check.needs.isDisjoint(with: contents.incomplete) {
        findings += check.findings(in: contents)
        check.inspectRows(of: contents, &rows)
        if let inspection = check.ratingInspection(of: contents) { inspections.append(inspection) }
      } else {
        waiting += check.rules.count
      }
    }
    rows.merge(RatingInspections.findings(of: inspections, in: contents))
    waiting += UnknownReference.waitingRules(in: contents)
    if waiting > 0 { findings.append(WaitingChecks.finding(waiting, in: contents)) }
    return findings + rows.findings { contents.spans.located($0) }
  }
}
