extension Phrase {
  /// English and Persian of what the report of needs says; empty for any other phrase.
  var pairOfNeeds: (en: String, fa: String) {
    switch self {
    case .pointsLegend:
      (
        "A point is one level that one person lacks, at importance 1.",
        "هر امتیاز یک سطحِ کم برای یک نفر با اهمیت ۱ است."
      )
    case .needsHeading:
      (
        "Training needs, highest score first. Method {method}: {formula}.",
        "نیازهای آموزشی از بالاترین امتیاز. روش {method}: {formula}."
      )
    case .needsHeadingByClass:
      (
        "Training needs, most pressing class first. Method {method}: {formula}.",
        "نیازهای آموزشی از فوری‌ترین رده. روش {method}: {formula}."
      )
    case .rollUpHeading:
      (
        "Training needs summed by {key}, highest sum of importance × levels × people first.",
        "جمع نیازهای آموزشی به تفکیک {key} از بالاترین جمعِ اهمیت × سطح × نفر."
      )
    case .rollUpLegend:
      (
        "Ranks of needs in the whole are by method {method}: {formula}.",
        "رتبه نیازها در کل با روش {method} است: {formula}."
      )
    case .combining: ("Current level: {rule}.", "سطح کنونی: {rule}.")
    case .missingRatings: ("Missing ratings: {rule}.", "ارزیابی‌های ناموجود: {rule}.")
    case .sourceWeights: ("Credibility of sources: {weights}.", "اعتبار منبع‌ها: {weights}.")
    case .sourceWeightsOfDomain:
      ("Credibility of sources in {domain}: {weights}.", "اعتبار منبع‌ها در {domain}: {weights}.")
    case .leniencyOfSources:
      (
        "Levels taken off for the leniency of sources: {levels}.",
        "سطحی که به سبب آسان‌گیری منبع‌ها کاسته می‌شود: {levels}."
      )
    case .halfLifeOfRatings:
      (
        "A rating {days} days older than the newest of the same person counts half.",
        "ارزیابیِ {days} روز کهنه‌تر از تازه‌ترین ارزیابیِ همان فرد نیم وزن دارد."
      )
    case .staleRatings:
      (
        "Stale: people whose newest rating is more than {days} days older than the first day of the year.",
        "کهنه: کسانی که تازه‌ترین ارزیابی‌شان بیش از {days} روز پیش از نخستین روز سال است."
      )
    case .minimumRespondentsRule:
      (
        "Ranked are needs of at least {count} people with a rating of their own.",
        "تنها نیازهایی رتبه دارند که دست‌کم {count} نفرشان خود ارزیابی شده‌اند."
      )
    case .topGroupRule:
      ("Top group: ranks 1 to {top}.", "گروه نخست: رتبه‌های ۱ تا {top}.")
    case .normalizationOption:
      ("Criteria in {method} are divided {how}.", "معیارها در {method} {how} تقسیم می‌شوند.")
    case .crosshairOption:
      (
        "Quadrants of importance-performance meet {where}.",
        "ربع‌های importance-performance {where} به هم می‌رسند."
      )
    case .decisionTableCustomary:
      ("Decision table of dif: the customary one.", "جدول تصمیم dif: جدول مرسوم.")
    case .decisionTableOfPolicy:
      (
        "Decision table of dif: the policy's, {rows} rows.",
        "جدول تصمیم dif: جدول سیاست با {rows} سطر."
      )
    case .criteriaWeights: ("Criteria: {criteria}; {source}.", "معیارها: {criteria}؛ {source}.")
    case .weightsCustomary:
      (
        "the policy names none, so that these count alike",
        "سیاست معیاری نام نمی‌برد، پس این‌ها هم‌وزن‌اند"
      )
    case .weightsStated: ("weights as the policy states them", "وزن‌ها به گفته سیاست")
    case .weightsJudged:
      ("weights from the policy's judgements (AHP)", "وزن‌ها از داوری‌های سیاست (AHP)")
    case .consistencyOfJudgements:
      (
        "Consistency ratio of the judgements: {ratio} (random index {table}); up to 0.10 is good.",
        "نسبت سازگاری داوری‌ها: {ratio} (شاخص تصادفی {table})؛ تا ۰٫۱۰ خوب است."
      )
    case .bootstrapOption:
      (
        "Respondents drawn anew {replicates} times (seed {seed}): the rank by discrepancy is in the interval in 95 %.",
        "پاسخ‌دهندگان {replicates} بار از نو کشیده شدند (بذر {seed}): رتبه بر پایه شکاف وزنی در ۹۵٪ بارها درون بازه است."
      )
    case .comparisonOption:
      (
        "Robust: among ranks 1 to {top} by every one of {methods}.",
        "پایدار: در رتبه‌های ۱ تا {top} با هر یک از {methods}."
      )
    case .scoredElsewhere:
      (
        "The needs were scored elsewhere: intervals of ranks and robustness are those of their document.",
        "نیازها جای دیگری امتیاز گرفته‌اند: بازه‌های رتبه و پایداری همان است که سندشان می‌گوید."
      )
    case .noNeeds: ("No need was found.", "نیازی پیدا نشد.")
    case .noRanked:
      ("No need rests on enough ratings to be ranked.", "هیچ نیازی ارزیابی کافی برای رتبه ندارد.")
    case .noRollUps: ("There is nothing to sum.", "چیزی برای جمع زدن نیست.")
    case .unrankedHeading:
      (
        "Not ranked, because fewer than {count} people have a rating of their own: {needs}",
        "بی‌رتبه، زیرا کمتر از {count} نفر خود ارزیابی شده‌اند: {needs}"
      )
    case .rowsShown: ("{shown} of {found} shown.", "{shown} از {found} نشان داده شد.")
    case .groupsLeftOut:
      (
        "Left out of every figure, because fewer than {smallest} people hold the role there: {groups}.",
        "به سبب آنکه کمتر از {smallest} نفر در آنجا این شغل را دارند در هیچ رقمی نیامد: {groups}."
      )
    case .rollUpsSuppressed:
      (
        "Sums not shown, because all their groups are smaller than {smallest}: {groups}.",
        "جمع‌هایی که چون همه گروه‌هایشان کوچک‌تر از {smallest} نفر است نشان داده نشد: {groups}."
      )
    case .unratedRequirements:
      (
        "Requirements of which nobody has a rating, so that no need can be seen: {count}.",
        "الزام‌هایی که هیچ‌کس برایشان ارزیابی ندارد و نیازشان دیده نمی‌شود: {count}."
      )
    default: pairOfSummaries
    }
  }
}
