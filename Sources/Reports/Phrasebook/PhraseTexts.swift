extension Phrase {
  /// English and Persian.
  package var pair: (en: String, fa: String) {
    switch self {
    case .rank: ("Rank", "رتبه")
    case .rankInOrganization: ("In org.", "در سازمان")
    case .organization: ("Organization", "سازمان")
    case .role: ("Job role", "شغل")
    case .competency: ("Competency", "شایستگی")
    case .domain: ("Domain", "حوزه")
    case .required: ("Required", "سطح لازم")
    case .importance: ("Importance", "اهمیت")
    case .critical: ("Critical", "حیاتی")
    case .headcount: ("Holders", "شاغلان")
    case .rated: ("With level", "دارای سطح")
    case .imputed: ("Supplied", "جایگزین")
    case .coverage: ("Rated", "ارزیابی‌شده")
    case .peopleShort: ("Below", "زیر سطح")
    case .gap: ("Gap", "شکاف")
    case .score: ("Score", "امتیاز")
    case .meanDiscrepancy: ("Mean", "میانگین")
    case .need: ("Need", "نیاز")
    case .needsCount: ("Needs", "نیازها")
    case .withheld: ("Withheld", "کنارگذاشته")
    case .people: ("People", "افراد")
    case .identity: ("Id", "شناسه")
    case .method: ("Method", "روش")
    case .combine: ("Combining", "ترکیب")
    case .missing: ("Missing ratings", "ارزیابی‌های ناموجود")
    case .credibility: ("Credibility", "اعتبار")

    case .order: ("No.", "ردیف")
    case .tier: ("Tier", "پله")
    case .period: ("Period", "دوره زمانی")
    case .course: ("Course", "دوره")
    case .sessions: ("Sessions", "جلسه")
    case .seats: ("Seats", "صندلی")
    case .hours: ("Hours", "ساعت")
    case .cost: ("Cost", "هزینه")
    case .closes: ("Closes", "رفع نیاز")
    case .host: ("Host", "برگزارکننده")
    case .value: ("Achieved", "دستاورد")
    case .bound: ("Proven bound", "کران ثابت‌شده")
    case .tierGap: ("Gap", "فاصله")
    case .sense: ("Better is", "بهتر یعنی")
    case .rule: ("Rule", "قاعده")
    case .missingAmount: ("Missing", "کمبود")
    case .unit: ("Unit", "یکا")
    case .explanation: ("Why", "دلیل")

    case .code: ("Code", "کد")
    case .severity: ("Severity", "شدت")
    case .message: ("What is wrong", "ایراد")
    case .hint: ("What to do", "چاره")
    case .why: ("Why it matters", "اهمیت آن")
    case .file: ("File", "فایل")
    case .line: ("Line", "سطر")
    case .column: ("Column", "ستون")
    case .subject: ("Subject", "موضوع")
    case .fingerprint: ("Fingerprint", "اثر انگشت")

    case .unitLevel: ("level", "سطح")
    case .unitImportance: ("1–5", "۱ تا ۵")
    case .unitPeople: ("people", "نفر")
    case .unitLevelsTimesPeople: ("levels × people", "سطح × نفر")
    case .unitScore: ("importance × levels × people", "اهمیت × سطح × نفر")
    case .unitPoints: ("points", "امتیاز")
    case .unitPerPerson: ("points a person", "امتیاز هر نفر")
    case .unitPersonHours: ("person-hours", "نفرساعت")
    case .unitSeats: ("seats", "صندلی")
    case .unitPeriodsTimesSeats: ("periods × seats", "دوره زمانی × صندلی")
    case .unitHours: ("hours", "ساعت")
    case .unitHour: ("hour", "ساعت")
    case .unitShares: ("shares of need", "سهم نیاز")
    case .unitMillions: ("million {currency}", "میلیون {currency}")
    case .unitNeedCounted: ("people × needs", "نفر × نیاز")
    case .unitNeeds: ("needs", "نیاز")
    case .unitOfValue: ("of achieved", "از دستاورد")
    case .unitOfHeadcount: ("of holders", "از شاغلان")

    case .yes: ("yes", "بله")
    case .no: ("no", "خیر")
    case .tierOnboarding: ("onboarding", "بدو خدمت")
    case .tierOnboardingServed: ("onboarding, also late", "بدو خدمت، با تأخیر هم")
    case .tierOnboardingEarliness: ("onboarding, delay", "بدو خدمت، تأخیر")
    case .tierMandatory: ("mandatory", "الزامی")
    case .tierMandatoryHours: ("mandatory hours", "ساعت الزامی")
    case .tierEquity: ("equity", "عدالت")
    case .tierNeed: ("need", "نیاز")
    case .tierCost: ("cost", "هزینه")
    case .maximize: ("more", "بیشتر")
    case .minimize: ("less", "کمتر")
    case .combineWeighted:
      (
        "the latest rating of each source, averaged by its credibility",
        "تازه‌ترین ارزیابی هر منبع، با میانگین بر پایه اعتبار منبع"
      )
    case .combineLatest: ("the latest rating", "تازه‌ترین ارزیابی")
    case .combineHighest: ("the highest rating", "بالاترین ارزیابی")
    case .combineLowest: ("the lowest rating", "پایین‌ترین ارزیابی")
    case .missingExclude:
      ("unrated people are left out and counted", "افراد بی‌ارزیابی کنار گذاشته و شمرده می‌شوند")
    case .missingRoleMean:
      ("unrated people stand at the mean of their role", "افراد بی‌ارزیابی میانگین شغل خود را می‌گیرند")
    case .missingAsMinimum:
      (
        "unrated people stand at the lowest level of the scale",
        "افراد بی‌ارزیابی پایین‌ترین سطح مقیاس را می‌گیرند"
      )
    case .sourceSelf: ("self", "خود فرد")
    case .sourceSupervisor: ("supervisor", "سرپرست")
    case .sourcePeer: ("peer", "همکار")
    case .sourceTest: ("test", "آزمون")
    case .sourceObserved: ("observed", "مشاهده")

    case .planHeading:
      ("Training program of {organization} for {year}", "برنامه آموزشی {organization} برای سال {year}")
    case .peopleTrained:
      ("Training reaches at least {trained} of {people}.", "دست‌کم {trained} از {people} آموزش می‌بینند.")
    case .peopleTrainedExactly:
      ("Training reaches {trained} of {people}.", "{trained} از {people} آموزش می‌بینند.")
    case .seatsAndHours:
      (
        "There are {seats} in {sessions} of {courses}, {hours} person-hours in all.",
        "روی هم {seats} در {sessions} از {courses}، برابر با {hours} نفرساعت."
      )
    case .moneySpent:
      (
        "{spent} of the budget of {budget} is spent ({share}).",
        "{spent} از بودجه {budget} هزینه می‌شود ({share})."
      )
    case .moneyPlain: ("{spent} is spent.", "{spent} هزینه می‌شود.")
    case .needClosed:
      (
        "{share} of the weighted need found is closed ({closed} of {total} points).",
        "{share} از نیاز وزنیِ شناخته‌شده رفع می‌شود ({closed} از {total} امتیاز)."
      )
    case .noNeedFound: ("No training need was found.", "نیاز آموزشی پیدا نشد.")
    case .nobodyRated:
      (
        "No training need was found, because nobody was rated.",
        "نیاز آموزشی پیدا نشد، زیرا کسی ارزیابی نشده است."
      )
    case .managersOnboarded:
      (
        "Onboarding is complete in time for {onboarded} of {managers}.",
        "{onboarded} از {managers} همه دوره‌های بدو خدمت را در مهلت می‌گذرانند."
      )
    case .noNewManagers:
      ("There are no new managers to onboard this year.", "امسال مدیر جدیدی برای بدو خدمت نیست.")
    case .moreThanList:
      (
        "Weighted need closed, with diminishing returns: +{share} against a list ranked by score per cost.",
        "نیاز وزنیِ رفع‌شده با بازده کاهنده: {share} بیشتر از فهرستی که بر پایه امتیاز به هزینه مرتب شود."
      )
    case .lessThanList:
      (
        "Weighted need closed, with diminishing returns: −{share} against a list ranked by score per cost.",
        "نیاز وزنیِ رفع‌شده با بازده کاهنده: {share} کمتر از فهرستی که بر پایه امتیاز به هزینه مرتب شود."
      )
    case .sameAsList:
      (
        "Weighted need closed, with diminishing returns: the same as by a list ranked by score per cost.",
        "نیاز وزنیِ رفع‌شده با بازده کاهنده: برابر با فهرستی که بر پایه امتیاز به هزینه مرتب شود."
      )
    case .listClosesNothing:
      (
        "A list ranked by score per cost would close no need.",
        "فهرستی که بر پایه امتیاز به هزینه مرتب شود هیچ نیازی را رفع نمی‌کند."
      )
    case .provenBest:
      (
        "It is proven that no program as good in the tiers before closes more, diminishing returns counted.",
        "ثابت شده است که هیچ برنامه‌ای که پله‌های پیشین را به همین خوبی نگه دارد، با بازده کاهنده نیاز بیشتری رفع نمی‌کند."
      )
    case .provenWithin:
      (
        "It is proven that no program as good in the tiers before closes over {share} more, diminishing returns counted.",
        "ثابت شده است که هیچ برنامه‌ای که پله‌های پیشین را به همین خوبی نگه دارد، با بازده کاهنده بیش از {share} بهتر نیست."
      )
    case .stoppedGapReached:
      ("The search ended within the gap asked for.", "جست‌وجو در فاصله خواسته‌شده پایان یافت.")
    case .stoppedUnderLimit:
      (
        "The gap asked for was reached, but part of the search ended by the time limit: another run may give another program.",
        "فاصله خواسته‌شده به دست آمد، اما بخشی از جست‌وجو با مهلت زمانی پایان یافت: اجرای دیگر شاید برنامه دیگری بدهد."
      )
    case .stoppedTimeLimit:
      (
        "The time limit was reached: a longer run may give another program.",
        "زمان مجاز تمام شد: اجرای طولانی‌تر شاید برنامه دیگری بدهد."
      )
    case .stoppedExhausted:
      (
        "The search ended before the gap asked for was reached.",
        "جست‌وجو پیش از رسیدن به فاصله خواسته‌شده پایان یافت."
      )
    case .stoppedInterrupted:
      (
        "The search was interrupted: this is the best program found.",
        "جست‌وجو قطع شد: این بهترین برنامه یافته‌شده است."
      )
    case .offeringsHeading: ("Courses in order", "دوره‌ها به ترتیب")
    case .planPointsLegend:
      (
        "A point is one level that one person lacks, at importance 1, times the policy's multipliers.",
        "هر امتیاز یک سطحِ کم برای یک نفر با اهمیت ۱ است، ضرب‌در ضریب‌های سیاست."
      )
    case .noOfferings: ("No course is held.", "هیچ دوره‌ای برگزار نمی‌شود.")
    case .tiersHeading:
      ("Tiers of the objective, the first before all others", "پله‌های هدف، هر پله مقدم بر پله‌های بعد")
    case .shortfallsHeading: ("What could not be met", "آنچه برآورده نشد")
    case .shortfall: ("{rule} [{code}]: {amount} missing", "{rule} [{code}]: {amount} کم است")
    case .everyDutyMet:
      (
        "Every onboarding, mandatory and equity duty is met.",
        "همه تکلیف‌های بدو خدمت، الزامی و عدالت برآورده است."
      )
    case .onboardingMoved:
      ("Onboarding does not come first, because: {reason}", "بدو خدمت نخستین پله نیست، زیرا: {reason}")

    case .tierBalance: ("Balance", "توازن")
    case .coursesPlaced:
      (
        "{courses} are placed, each once, in {periods} periods, after what they build on.",
        "{courses}، هر یک یک بار و پس از پیش‌نیازهایش، در {periods} دوره زمانی جای گرفت."
      )
    case .heaviestPeriod:
      (
        "The heaviest period of any curriculum has {hours} hours.",
        "سنگین‌ترین دوره زمانی در میان مجموعه‌ها {hours} ساعت دارد."
      )
    case .unwantedPlacements:
      ("In periods in which they had better not be: {courses}.", "در زمانی که بهتر بود نباشند: {courses}.")
    case .noUnwantedPlacements:
      ("No course is in a period in which it had better not be.", "هیچ دوره‌ای در زمان نامطلوب نیست.")
    case .provenMostBalanced:
      (
        "It is proven that no placement under these rules is better balanced.",
        "ثابت شده است که هیچ جای‌دهی دیگری با این قاعده‌ها متوازن‌تر نیست."
      )
    case .provenBalancedWithin:
      (
        "It is proven that no placement under these rules is better by more than {share}.",
        "ثابت شده است که هیچ جای‌دهی دیگری با این قاعده‌ها بیش از {share} بهتر نیست."
      )
    case .loadsHeading: ("Load of each period", "بار هر دوره زمانی")
    case .placementsHeading: ("Courses by period", "دوره‌ها به ترتیب زمان")
    case .curriculum: ("Curriculum", "مجموعه")
    case .courseCount: ("Courses", "تعداد دوره")
    case .load: ("Load", "بار")
    case .unitSquaredHours: ("squared hours", "مجذور ساعت")
    case .unitWeightedDeviation: ("weighted sum", "جمع وزنی")
    case .phaseBalanceStart: ("looking for a first placement", "یافتن نخستین جای‌دهی")
    case .phaseBalance: ("balancing periods", "متوازن کردن دوره‌های زمانی")

    case .outputFailed: ("standard output cannot be written", "خروجی استاندارد را نمی‌توان نوشت")
    case .diskFull:
      ("standard output cannot be written: the disk is full", "خروجی استاندارد را نمی‌توان نوشت: دیسک پر است")
    case .summaryOfWarnings: ("{totals} (--verbose shows them)", "{totals} (با --verbose نشان داده می‌شود)")
    case .progress: ("{time} s: {phase}", "{time} ثانیه: {phase}")
    case .progressOfLimit: ("{time} of {limit} s: {phase}", "{time} از {limit} ثانیه: {phase}")
    case .progressValue: (", found {value}", "، یافته {value}")
    case .readingProgress:
      ("reading: {share} of {size}, {time} s", "خواندن: {share} از {size}، {time} ثانیه")
    case .readingTimeLeft: (", about {left} s left", "، حدود {left} ثانیه مانده")
    case .progressBound: (", proven bound {bound}", "، کران ثابت‌شده {bound}")
    case .progressProgram:
      (
        "{time} s: a program that closes {value} points in hand",
        "{time} ثانیه: برنامه‌ای با رفع {value} امتیاز در دست است"
      )
    case .progressGap:
      ("; no more than {bound} possible (gap {gap})", "؛ بیش از {bound} ممکن نیست (فاصله {gap})")
    case .phaseDuties: ("onboarding and mandatory courses", "دوره‌های بدو خدمت و الزامی")
    case .phaseSelection: ("choosing courses", "گزینش دوره‌ها")
    case .phasePlacement: ("placing courses in periods", "جای دادن دوره‌ها در دوره‌های زمانی")
    case .phaseSeating: ("seating people", "دادن صندلی به افراد")
    case .phaseCompletion: ("filling what is left", "پر کردن باقی‌مانده")
    case .phaseTidying: ("tidying up", "مرتب کردن برنامه")
    case .phaseEconomy: ("lowering cost", "کاستن از هزینه")
    case .phaseExchange: ("improving by exchanges", "بهتر کردن با جابه‌جایی")
    case .phaseTextbook: ("solving in one piece", "حل یک‌جا")
    case .phaseConflicts: ("looking for conflicts", "جست‌وجوی تعارض‌ها")
    case .phaseBound: ("proving a bound", "ثابت کردن کران")
    case .needsWritten: ("needs written to {file}", "نیازها در {file} نوشته شد")
    case .needsUnwritable:
      (
        "the needs cannot be written as a document, which is a defect of Sanj: {reason}",
        "نیازها را نمی‌توان به شکل سند نوشت و این نقص سنج است: {reason}"
      )
    case .programWritten: ("program written to {file}", "برنامه در {file} نوشته شد")
    case .modelWritten: ("model written to {file}", "مدل در {file} نوشته شد")
    case .modelUnwritable:
      ("the model could not be written to {file}: {reason}", "مدل را نمی‌توان در {file} نوشت: {reason}")
    case .modelOfBalance:
      (
        "a balanced curriculum has no such model: leave out --export-model, or the element balance of the policy",
        "برنامه متوازن چنین مدلی ندارد: --export-model یا عنصر balance سیاست را بردارید"
      )
    case .memoryUsedUp:
      (
        "memory is used up: give sanj more of it, or ask about fewer documents; nothing was written",
        "حافظه تمام شد: حافظه بیشتری بدهید یا سندهای کمتری بخواهید؛ چیزی نوشته نشد"
      )
    case .dutiesShort:
      (
        "duties of which the program falls short: {count}; it was made all the same",
        "برنامه {count} تکلیف را کامل برآورده نمی‌کند؛ با این حال ساخته شد"
      )
    case .stoppedByTime:
      (
        "the time limit came before any program was found; give it more time",
        "زمان مجاز پیش از یافتن هر برنامه‌ای تمام شد؛ زمان بیشتری بدهید"
      )
    case .stoppedByUser: ("interrupted before any program was found", "پیش از یافتن هر برنامه‌ای قطع شد")
    case .solverFailed: ("the solver failed: {reason}", "حل‌کننده از کار افتاد: {reason}")
    case .programRejected:
      (
        "the program that was found breaks its own rules, which is a defect of Sanj: {reason}",
        "برنامه یافته‌شده قاعده‌های خودش را می‌شکند و این نقص سنج است: {reason}"
      )
    case .programUnwritable:
      (
        "the program that was found cannot be written as a document, which is a defect of Sanj: {reason}",
        "برنامه یافته‌شده را نمی‌توان به شکل سند نوشت و این نقص سنج است: {reason}"
      )
    case .searchStopping:
      (
        "stopping with the best program found so far; once more ends at once",
        "جست‌وجو با بهترین برنامه یافته‌شده پایان می‌یابد؛ بار دیگر بی‌درنگ قطع می‌کند"
      )

    case .traceSubject, .traceSource, .traceDate, .traceRated, .traceCountsAs, .traceShare,
      .traceLevel, .traceTerm, .tracePlace, .traceTotal, .traceImputed, .traceRow, .traceCorrection,
      .traceDeviation, .traceWeight, .traceWeights, .traceStale, .traceCriterion, .traceMeasure,
      .traceValue, .traceStated, .traceScaled, .traceFlow, .traceToBest, .traceToWorst, .unitOfMean,
      .unitLevelsEach, .traceClassFirst, .traceClassSecond, .traceClassThird, .traceClassNone,
      .traceHeading, .traceMethod, .traceRequirement, .traceLeniency, .traceHalfLife, .traceAddsUpToScore,
      .traceAddsUpToDiscrepancy, .traceUnrated, .traceStalePeople, .traceSpread,
      .traceScoreIsDiscrepancy, .traceBorich, .traceRanks, .tracePerformance, .traceLocus,
      .traceDecided, .traceUndecided, .traceCriteriaAddUp, .traceDistances, .traceUnknown,
      .traceNearest, .traceUnlisted, .traceWithheld, .traceElsewhere:
      textsOfTrace
    case .ruleReads, .ruleLimit, .reviewHeading, .reviewNoProgram, .reviewTotals, .reviewUnverified,
      .reviewHeld, .reviewMoreHeld, .reviewMore, .reviewRepair, .reviewFurtherRepairs, .reviewUntriedIdeas,
      .reviewRepairsTried, .reviewWritten, .reviewEvidence, .reviewRegraded,
      .reviewNothing, .reviewState, .reviewEffect, .verdictAccepted, .verdictPartial, .verdictUnverifiable,
      .verdictReturned, .reviewBestHeading, .reviewBestMeasure, .reviewBestSubmitted, .reviewBest,
      .reviewGainsHeading, .reviewAdvantagesHeading, .reviewSubmission, .reviewVerdict, .reviewMust,
      .reviewShould, .reviewAdvice, .measureNeedShare, .measureCostPerNeed, .measureOnboarded,
      .measureEquity, .measureHours, .measureCost, .reviewNoSuchDay, .reviewNoToday,
      .reviewNoBest, .reviewNothingAcross, .reviewAcrossFile, .acrossCities, .acrossDear, .acrossNeeds,
      .acrossInvitations,
      .acrossPractices, .acrossUnverified, .acrossDeviation, .acrossCostPerHead, .acrossUnitCost,
      .acrossMedian, .acrossCount, .acrossUnserved, .acrossFree, .acrossUsable, .acrossResult,
      .acrossMeasured, .acrossProgress:
      textsOfReview
    case .explainHeld, .explainCloses, .explainWithheld, .explainSeatsHeading, .explainNeedsHeading,
      .explainSteps, .explainOut, .explainUnusable, .explainNobodyLacks, .explainTogether,
      .explainWithout, .explainWith, .explainLossExact, .explainLossRange, .explainLossMost,
      .explainNoLoss, .explainImpossible, .explainImpossibleNear, .explainUndecided, .explainInstead,
      .explainScopeAll, .explainScopeNear, .explainNothingLeft, .explainDominated, .explainRival,
      .explainBlocked, .explainGain, .explainNotBlocked, .explainPrice, .explainNever,
      .explainAudience, .explainClassSize, .explainOfferedPeriods, .explainHours, .explainBudget,
      .explainResources, .explainPrerequisites, .explainDeliveryShares, .explainDisplaces,
      .explainTest, .explainOutcome, .explainUnknownCourse, .explainNearestCourses,
      .explainNotItsProgram, .explainNoProgram, .explainManyPrograms, .explainNotAProgram:
      textsOfExplanations
    case .explainNeedClosed, .explainNeedPartly, .explainNeedOpen, .explainNeedUncoverable,
      .explainMakersHeading, .explainMakerUnusable, .explainMakerUnusableTogether, .explainWithMore,
      .explainScopeNeed, .explainSeatsLeft, .explainSeatPrice, .explainBinding, .explainNothingBinds:
      textsOfNeedExplanations
    case .conflictsHeading, .conflictOfFirmRules, .conflictOfPart, .conflictGroups, .conflictRule,
      .conflictIrreducible, .conflictInRelaxation, .repairsHeading, .repairLine, .repairGain,
      .repairLowers, .noRepairs, .repairsCutShort, .shortfallsUnexplained, .hotSpotsHeading,
      .hotSpotsLegend, .hotSpotLimit, .hotSpotExtra, .hotSpotSeats, .hotSpotCloses, .phaseRepairs,
      .phaseHotSpots:
      textsOfConflicts
    case .changeBudget, .changeCapacity, .changeMostHours, .changeLeastHours, .changeSmallestClass,
      .changeLargestClass, .changeSessionCost, .changeMostSessions, .changeOfferedPeriod, .changePrerequisite,
      .changeLeastShare, .changeMostShare, .changeOnboardingDays, .changeOnboardingDeadline,
      .changeMandatoryDeadline, .changeMandatoryShare, .changeEquityFloor:
      textsOfChanges
    default:
      textsOfContinuity ?? textsOfScenarios ?? textsOfPrices ?? textsOfSweeps ?? textsOfRegister
        ?? textsOfLetters
        ?? pairOfNeeds
    }
  }
}
