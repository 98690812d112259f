package import Diagnostics

/// Every word and sentence that reports print for people, in both languages: the one place to correct them.
///
/// `{name}` in a sentence is filled by `filled(in:_:)`. What diagnostics say is declared with their rules.
package enum Phrase: CaseIterable, Sendable {
  // Columns of needs
  case rank, rankInOrganization, organization, role, competency, domain, required, importance, critical
  case headcount, rated, imputed, coverage, peopleShort, gap, score, meanDiscrepancy, need, needsCount,
    withheld
  case people, identity, method, combine, missing, credibility
  case family, managerial, respondents, stale, priority, discrepancy, robust
  case rankLow, rankHigh, rankInterval, topShare
  case district, municipality, unranked, inTopGroup, firstNeed, firstRank, summedBy, without, optionsColumn

  // Columns of plans
  case order, tier, period, course, sessions, seats, hours, cost, closes, host, value, bound, tierGap, sense
  case rule, missingAmount, unit, explanation

  // Columns of findings and rules
  case ruleReads, ruleLimit

  // Reviews
  case reviewHeading, reviewNoProgram, reviewTotals, reviewUnverified, reviewHeld, reviewMoreHeld, reviewMore,
    reviewRepair
  case reviewFurtherRepairs, reviewUntriedIdeas, reviewRepairsTried
  case reviewWritten, reviewEvidence, reviewRegraded, reviewNothing, reviewState, reviewEffect
  case verdictAccepted, verdictPartial, verdictUnverifiable, verdictReturned
  case reviewBestHeading, reviewBestMeasure, reviewBestSubmitted, reviewBest, reviewGainsHeading
  case reviewAdvantagesHeading, reviewSubmission, reviewVerdict, reviewMust, reviewShould, reviewAdvice
  case measureNeedShare, measureCostPerNeed, measureOnboarded, measureEquity, measureHours, measureCost
  case reviewNoSuchDay, reviewNoToday, reviewNoBest, reviewNothingAcross, reviewAcrossFile
  case acrossCities, acrossDear, acrossNeeds, acrossInvitations, acrossPractices
  case acrossUnverified, acrossDeviation, acrossCostPerHead, acrossUnitCost, acrossMedian, acrossCount
  case acrossUnserved, acrossFree, acrossUsable, acrossResult, acrossMeasured, acrossProgress

  case code, severity, message, hint, why, file, line, column, subject, fingerprint

  // Units
  case unitLevel, unitImportance, unitPeople, unitLevelsTimesPeople, unitScore, unitPoints, unitPerPerson,
    unitPersonHours
  case unitSeats, unitPeriodsTimesSeats, unitHours, unitHour, unitShares, unitMillions, unitNeedCounted,
    unitNeeds
  case unitOfHeadcount, unitOfValue
  case unitRank, unitInterval, unitReplicates, unitRequirements
  case unitBalance, unitZeroToOne, unitNetFlow
  case unitScorePerPerson, unitBalanceInWords, unitWeightedSum, unitCloseness, unitNetFlowInWords

  // Values
  case yes, no
  case tierOnboarding, tierOnboardingServed, tierOnboardingEarliness, tierMandatory, tierMandatoryHours
  case tierEquity, tierNeed, tierCost, tierBalance
  case maximize, minimize
  case combineWeighted, combineLatest, combineHighest, combineLowest
  case missingExclude, missingRoleMean, missingAsMinimum
  case sourceSelf, sourceSupervisor, sourcePeer, sourceTest, sourceObserved
  case classFirst, classSecond, classThird, classNone
  case managers, otherRoles, belongsToNone
  case normalizationVector, normalizationMinmax, normalizationMax, normalizationSum
  case crosshairMeans, crosshairMidpoint

  // How methods score
  case formulaBorich, formulaRankedDiscrepancy, formulaImportancePerformance, formulaLocus, formulaDIF
  case formulaSAW, formulaTOPSIS, formulaPromethee
  case legendBorich, legendBalance, legendSAW, legendTOPSIS, legendNetFlow

  // The report of needs
  case pointsLegend, needsHeading, needsHeadingByClass, rollUpHeading, rollUpLegend
  case combining, missingRatings, sourceWeights, sourceWeightsOfDomain, leniencyOfSources, halfLifeOfRatings
  case staleRatings, minimumRespondentsRule, topGroupRule
  case normalizationOption, crosshairOption, decisionTableCustomary, decisionTableOfPolicy
  case criteriaWeights, weightsCustomary, weightsStated, weightsJudged, consistencyOfJudgements
  case bootstrapOption, comparisonOption, scoredElsewhere
  case noNeeds, noRanked, noRollUps, unrankedHeading
  case rowsShown, groupsLeftOut, rollUpsSuppressed, unratedRequirements
  case agreementHeading, agreementLegend, robustNeeds
  case sensitivityHeading, noWeightChanges, weightChanges, weightOfImportance, weightOfCriterion
  case fairnessHeading, nobodyWithout, somebodyWithout, localFirsts, firstOfEachKind

  // The report of a plan
  case planHeading
  case peopleTrained, peopleTrainedExactly, seatsAndHours, moneySpent, moneyPlain, needClosed, noNeedFound
  case nobodyRated
  case managersOnboarded, noNewManagers, moreThanList, lessThanList, sameAsList, listClosesNothing
  case provenBest, provenWithin
  case stoppedGapReached, stoppedUnderLimit, stoppedTimeLimit, stoppedExhausted, stoppedInterrupted
  case offeringsHeading, planPointsLegend, noOfferings, tiersHeading, shortfallsHeading
  case shortfall, everyDutyMet
  case onboardingMoved

  // What conflicts, what would mend it, and what limits most
  case conflictsHeading, conflictOfFirmRules, conflictOfPart, conflictGroups, conflictRule
  case conflictIrreducible, conflictInRelaxation, repairsHeading, repairLine, repairGain, repairLowers
  case noRepairs, repairsCutShort, shortfallsUnexplained
  case changeBudget, changeCapacity, changeMostHours, changeLeastHours, changeSmallestClass
  case changeLargestClass, changeSessionCost, changeMostSessions, changeOfferedPeriod, changePrerequisite
  case changeLeastShare, changeMostShare, changeOnboardingDays, changeOnboardingDeadline
  case changeMandatoryDeadline, changeMandatoryShare, changeEquityFloor
  case hotSpotsHeading, hotSpotsLegend, hotSpotLimit, hotSpotExtra, hotSpotSeats, hotSpotCloses
  case phaseRepairs, phaseHotSpots

  // The trace of a need
  case traceSubject, traceSource, traceDate, traceRated, traceCountsAs, traceShare, traceLevel
  case traceTerm, tracePlace, traceTotal, traceImputed, traceRow, traceCorrection, traceDeviation
  case traceWeight, traceWeights, traceStale, traceCriterion, traceMeasure, traceValue, traceStated
  case traceScaled, traceFlow, traceToBest, traceToWorst, unitOfMean, unitLevelsEach, traceClassFirst
  case traceClassSecond, traceClassThird, traceClassNone, traceHeading, traceMethod, traceRequirement
  case traceLeniency, traceHalfLife, traceAddsUpToScore, traceAddsUpToDiscrepancy, traceUnrated
  case traceStalePeople, traceSpread, traceScoreIsDiscrepancy, traceBorich, traceRanks
  case tracePerformance, traceLocus, traceDecided, traceUndecided, traceCriteriaAddUp, traceDistances
  // Why a course is in a program or not
  case explainHeld, explainCloses, explainWithheld, explainSeatsHeading, explainNeedsHeading,
    explainSteps, explainOut, explainUnusable, explainNobodyLacks, explainTogether, explainWithout,
    explainWith, explainLossExact, explainLossRange, explainLossMost, explainNoLoss, explainImpossible,
    explainImpossibleNear, explainUndecided, explainInstead, explainScopeAll, explainScopeNear,
    explainNothingLeft, explainDominated, explainRival, explainBlocked, explainGain, explainNotBlocked,
    explainPrice, explainNever, explainAudience, explainClassSize, explainOfferedPeriods, explainHours,
    explainBudget, explainResources, explainPrerequisites, explainDeliveryShares, explainDisplaces,
    explainTest, explainOutcome, explainUnknownCourse, explainNearestCourses, explainNotItsProgram,
    explainNoProgram, explainManyPrograms, explainNotAProgram
  // Why a need is closed or not
  case explainNeedClosed, explainNeedPartly, explainNeedOpen, explainNeedUncoverable
  case explainMakersHeading, explainMakerUnusable, explainMakerUnusableTogether, explainWithMore
  case explainScopeNeed, explainSeatsLeft, explainSeatPrice, explainBinding, explainNothingBinds

  case traceUnknown, traceNearest, traceUnlisted, traceWithheld, traceElsewhere

  // The report of a balanced curriculum
  case coursesPlaced, heaviestPeriod, unwantedPlacements, noUnwantedPlacements
  case provenMostBalanced, provenBalancedWithin, loadsHeading, placementsHeading
  case curriculum, courseCount, load, unitSquaredHours, unitWeightedDeviation, phaseBalanceStart, phaseBalance

  // Rosters, re-planning, alternatives
  case sessionNumber, batch, reason, rosterWritten, rosterOfBalance, rosterUnwritable
  case changesSentence, alternativeHeading, alternativeTrades, alternativeCourses, alternativeNone
  case fixedNotADelivery, pinUnknown, pinNearest, pinUnknownPeriod, continuityOfBalance, phaseAlternative
  case phaseKeeping

  // Sweeps
  case sweepCase, sweepBudget, sweepNeedClosed, sweepShare, sweepTrained, sweepOnboarded, sweepTouched
  case sweepShort, sweepMark, sweepFindings, sweepScenario
  case sweepHeading, sweepHeadingWithoutBase, sweepShardHeading, sweepIncomplete, sweepMarks
  case sweepTouchedLegend, sweepPeopleLegend, sweepGapLegend
  case sweepBase, sweepFailuresHeading, sweepFrontierHeading, sweepOneBudget, sweepNoBudget, sweepNoKnee
  case sweepKnee, sweepKneeLegend, sweepEnvelope
  case sweepProgress, sweepProgressFailed, sweepTimeLeft, sweepStopped, sweepStoppedKept, sweepStopping
  case sweepOfBalance, sweepTooMany, sweepUncountable
  case sweepNoValues, sweepEmptyValue, sweepNoFactor, sweepRepeatedValue, sweepRepeatedAxis

  // Comparisons of scenarios
  case whatIfChange, whatIfOld, whatIfNew, whatIfDifference, whatIfMeasure
  case whatIfBase, whatIfHeading, whatIfInputs, whatIfOfferings, whatIfOrganizations
  case whatIfMeasures, whatIfTable, whatIfHidden, whatIfSmall, whatIfKept
  case whatIfAdded, whatIfDropped, whatIfMoved, whatIfResized, whatIfKeptKind
  case whatIfForbidden, whatIfAllowed, whatIfDuty, whatIfTradedOff, whatIfNoCourse
  case whatIfNoPeriod, whatIfClassSize, whatIfPeople, whatIfNeedTotal, whatIfNeedClosed
  case whatIfNeedShare, whatIfTrainedLeast, whatIfTrainedMost, whatIfManagers, whatIfOnboarded
  case whatIfOfferingCount, whatIfSummary, whatIfBy, whatIfNoProgram, whatIfSaved
  case whatIfNothingAsked, whatIfTooMany, whatIfOfBalance, whatIfUnwritable, whatIfBadSet
  case whatIfBadManagers, whatIfSeveralPatches
  case whatIfNoValue, whatIfNoFactor, whatIfIndirect
  case whatIfBaseSide, whatIfChangedSide, whatIfCutByTime, whatIfCutByUser
  case whatIfAlternative, whatIfSeveralAlternatives, whatIfSeveralPrograms
  case whatIfNotClosed, whatIfOthers, whatIfNoBase, whatIfCommandLine, whatIfPeopleLegend, whatIfTierLegend,
    peopleBetween

  // Prices of limits
  case phasePrices, pricesHeading, pricesExact, pricesNear, pricesCutShort, pricesNone, pricesUnproven
  case pricesBelowZero, pricesGainMeans, pricesProvenMeans, pricesSlack, pricesTolerant
  case priceUnit, priceAmount, priceUse, priceTier, priceBy, priceCloses, pricePeople, priceRise
  case priceProven, priceProvenBetween, priceBetween, priceNeverFrom
  case priceNever, priceBelow, priceFrom, priceUnknown, priceNotLookedInto, pricesOfOne
  // Registers and verdicts
  case registerSubmission, registerSequence, registerAt, registerBy, registerStep, registerStage,
    registerRound
  case registerVerdict, registerOpenMusts, registerAnswerBy, registerHeld, registerDocuments,
    registerOverride, registerHash
  case registerNext, registerRecorded, registerInOrder, registerPackageWritten, registerNoDate,
    registerRepeated

  // Letters
  case letterMust, letterShould, letterAdvice, letterTotals, letterAdded, letterDropped, letterMoved,
    letterChanged
  case letterCorrected, letterJustified, letterAccepted, letterRefused, letterMoreRest, letterWritten,
    roundOfRuling
  case stateNew, stateOpen, stateFixed, stateJustified, stateReopened, effectReturns, effectHolds

  // Messages of the command line
  case outputFailed, diskFull, summaryOfWarnings
  case progress, progressOfLimit, progressValue, progressBound, progressProgram, progressGap, readingProgress,
    readingTimeLeft
  case phaseDuties, phaseSelection, phasePlacement, phaseSeating, phaseCompletion, phaseTidying
  case phaseConflicts, phaseBound, phaseExchange, phaseEconomy, phaseTextbook
  case programWritten, dutiesShort, stoppedByTime, stoppedByUser, solverFailed, programRejected
  case programUnwritable, searchStopping, needsWritten, needsUnwritable
  case modelWritten, modelUnwritable, modelOfBalance, memoryUsedUp

  /// The text in `language`, its names in braces as they stand.
  package func text(in language: Language) -> String {
    let pair = pair
    return language == .fa ? pair.fa : pair.en
  }

  /// The text in `language` with every `{name}` replaced by the argument of that name.
  package func filled(in language: Language, _ arguments: [String: String]) -> String {
    var result = ""
    let template = text(in: language)
    var rest = (language == .en ? EnglishNumber.template(template, for: arguments) : template)[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      result += rest[..<open]
      result += arguments[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
