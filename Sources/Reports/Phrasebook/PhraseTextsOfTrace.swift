extension Phrase {
  /// The words of the trace of a need; nothing for other phrases.
  var textsOfTrace: (en: String, fa: String) {
    switch self {
    case .traceSubject: ("Person or cohort", "فرد یا گروه")
    case .traceSource: ("By", "منبع")
    case .traceDate: ("Date", "تاریخ")
    case .traceRated: ("Rated", "ارزیابی")
    case .traceCountsAs: ("Counts as", "پس از اصلاح")
    case .traceShare: ("Share", "سهم")
    case .traceLevel: ("Level", "سطح")
    case .traceTerm: ("Term", "جمله")
    case .tracePlace: ("Place", "جا")
    case .traceTotal: ("Total", "جمع")
    case .traceImputed: ("unrated people", "افراد بی‌ارزیابی")
    case .traceRow: ("Row", "نوع سطر")
    case .traceCorrection: ("Correction", "اصلاح")
    case .traceDeviation: ("Deviation", "انحراف معیار")
    case .traceWeight: ("Weight", "وزن")
    case .traceWeights: ("All weights", "همه وزن‌ها")
    case .traceStale: ("Stale", "کهنه")
    case .traceCriterion: ("Criterion", "معیار")
    case .traceMeasure: ("Measures", "سنجه")
    case .traceValue: ("Value", "مقدار")
    case .traceStated: ("Stated", "در سندها")
    case .traceScaled: ("Normalised", "بهنجار")
    case .traceFlow: ("Net flow", "جریان خالص")
    case .traceToBest: ("To best²", "تا بهترین²")
    case .traceToWorst: ("From worst²", "از بدترین²")
    case .unitOfMean: ("of the mean", "از میانگین")
    case .unitLevelsEach: ("levels each", "سطح هر نفر")
    case .traceClassFirst: ("first", "نخست")
    case .traceClassSecond: ("second", "دوم")
    case .traceClassThird: ("third", "سوم")
    case .traceClassNone: ("no training", "بدون آموزش")
    case .traceHeading:
      (
        "Need {need}: {competency}; {role}, {organization}.",
        "نیاز {need}: {competency}؛ {role}، {organization}."
      )
    case .traceMethod: ("Method: {method}.", "روش: {method}.")
    case .traceRequirement:
      (
        "Required level {required}, importance {importance}; {rated} of {headcount} holders have a level.",
        "سطح لازم {required}، اهمیت {importance}؛ {rated} نفر از {headcount} شاغل سطح دارند."
      )
    case .traceLeniency:
      (
        "Taken off for leniency, in levels: {levels}.",
        "کسرشده برای آسان‌گیری، به سطح: {levels}."
      )
    case .traceHalfLife:
      (
        "A rating counts half when it is {days} days older than the newest of the same person.",
        "ارزیابی‌ای که {days} روز از تازه‌ترین ارزیابی همان فرد کهنه‌تر باشد نصف به حساب می‌آید."
      )
    case .traceAddsUpToScore:
      (
        "The terms add up to the score exactly: {sum}.",
        "جمع جمله‌ها دقیقاً برابر امتیاز است: {sum}."
      )
    case .traceAddsUpToDiscrepancy:
      (
        "The terms add up to the discrepancy exactly: {sum}.",
        "جمع جمله‌ها دقیقاً برابر شکاف وزنی (discrepancy) است: {sum}."
      )
    case .traceUnrated:
      (
        "Left out, because they have no level: {people}.",
        "به سبب نداشتن سطح کنار گذاشته شد: {people}."
      )
    case .traceStalePeople:
      (
        "The newest rating is older than the policy lets ratings be: {people}.",
        "تازه‌ترین ارزیابی از حد سیاست کهنه‌تر است: {people}."
      )
    case .traceSpread:
      (
        "A cohort known by mean and deviation is spread over the levels as a rounded normal variable.",
        "گروهی که تنها میانگین و انحراف معیارش معلوم است با توزیع نرمالِ گردشده بر سطح‌ها پخش می‌شود."
      )
    case .traceScoreIsDiscrepancy:
      (
        "The method gives the class; within it, the score is the discrepancy.",
        "این روش رده را می‌دهد؛ امتیازِ درون رده همان شکاف وزنی (discrepancy) است."
      )
    case .traceBorich:
      (
        "Borich: importance × (missing − surplus) ÷ people = {importance} × ({missing} − {surplus}) ÷ {people} = {score}, rounded to millionths. People above the level make up for people below it.",
        "بوریچ: اهمیت × (کمبود − مازاد) ÷ افراد = {importance} × ({missing} − {surplus}) ÷ {people} = {score}، گردشده تا میلیونیم. افراد بالاتر از سطح، کمبود دیگران را جبران می‌کنند."
      )
    case .traceRanks:
      (
        "Ranked discrepancy: 100 × (below − above) ÷ people = 100 × ({below} − {above}) ÷ {people} = {score}, rounded to millionths; at the level: {equal}.",
        "شکاف رتبه‌ای: ۱۰۰ × (پایین‌تر − بالاتر) ÷ افراد = ۱۰۰ × ({below} − {above}) ÷ {people} = {score}، گردشده تا میلیونیم؛ در همان سطح: {equal}."
      )
    case .tracePerformance:
      (
        "Importance {importance} (line {importanceLine}), performance {value} (line {line}): quadrant \"{quadrant}\", class {class}.",
        "اهمیت {importance} (خط {importanceLine})، عملکرد {value} (خط {line}): ربع «{quadrant}»، رده {class}."
      )
    case .traceLocus:
      (
        "Importance {importance} (line {importanceLine}), mean of levels missing {value} (line {line}): quadrant \"{quadrant}\", class {class}.",
        "اهمیت {importance} (خط {importanceLine})، میانگین سطح‌های کم {value} (خط {line}): ربع «{quadrant}»، رده {class}."
      )
    case .traceDecided:
      (
        "Difficulty {difficulty}, importance {importance}, frequency {frequency}: class {class}.",
        "دشواری {difficulty}، اهمیت {importance}، تکرار {frequency}: رده {class}."
      )
    case .traceUndecided:
      (
        "Difficulty {difficulty}, importance {importance}, frequency {frequency}: a judgement that is missing would decide; class {class}.",
        "دشواری {difficulty}، اهمیت {importance}، تکرار {frequency}: داوریِ ناموجود تعیین‌کننده است؛ رده {class}."
      )
    case .traceCriteriaAddUp:
      (
        "Term = weight × value in the column before it, rounded so that the terms add up to the score exactly: {sum}.",
        "جمله = وزن × مقدار ستون پیش از آن، چنان گرد شده که جمع جمله‌ها دقیقاً برابر امتیاز باشد: {sum}."
      )
    case .traceDistances:
      (
        "Distance from the best {best}, from the worst {worst}; closeness {worst} ÷ ({best} + {worst}) = {score}. Closeness is not a sum of terms: only the squares of each distance add up.",
        "فاصله از بهترین {best}، از بدترین {worst}؛ نزدیکی {worst} ÷ ({best} + {worst}) = {score}. نزدیکی جمعِ جمله‌ها نیست: تنها مربع‌های هر فاصله با هم جمع می‌شوند."
      )
    case .traceUnknown:
      (
        "there is no need '{need}': the id is mistyped, or nobody there is known to be below the level",
        "نیاز «{need}» وجود ندارد: شناسه نادرست است یا در آنجا کسی پایین‌تر از سطح شناخته نشده است"
      )
    case .traceNearest: ("; the nearest are: {needs}", "؛ نزدیک‌ترین‌ها: {needs}")
    case .traceUnlisted:
      (
        "; `sanj needs --verbose` lists all of them",
        "؛ ‏`sanj needs --verbose` همه را فهرست می‌کند"
      )
    case .traceWithheld:
      (
        "the need '{need}' is not shown, because fewer than {smallest} people hold the role there (privacy in the policy)",
        "نیاز «{need}» نشان داده نمی‌شود، زیرا کمتر از {smallest} نفر در آنجا این شغل را دارند (عنصر privacy در سیاست)"
      )
    case .traceElsewhere:
      (
        "the need '{need}' was scored elsewhere and no ratings were given: trace it where they are",
        "نیاز «{need}» در جای دیگری امتیاز گرفته و ارزیابی‌ای داده نشده است: ردگیری را آنجا که ارزیابی‌ها هستند انجام دهید"
      )
    default: ("", "")
    }
  }
}
