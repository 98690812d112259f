extension Phrase {
  /// The words of why a course is in a program or not; nothing for other phrases.
  var textsOfExplanations: (en: String, fa: String) {
    switch self {
    case .explainHeld:
      (
        "{course} is in the program {program}: {sessions}, {seats}, {cost}.",
        "دوره {course} در برنامه {program} هست: {sessions}، {seats}، {cost}."
      )
    case .explainCloses:
      (
        "It closes {closes} points of need: {ratio} for a million {currency}.",
        "این دوره {closes} امتیاز نیاز را رفع می‌کند: {ratio} به ازای هر میلیون {currency}."
      )
    case .explainWithheld:
      (
        "Of these, {closes} are not shown by need: they are in groups too small for it, or would tell what such a group has.",
        "از این مقدار {closes} به تفکیک نیاز نشان داده نمی‌شود: در گروه‌هایی است که برای آن بیش از حد کوچک‌اند، یا سهم چنین گروهی را آشکار می‌کند."
      )
    case .explainSeatsHeading: ("For whom, and when", "برای چه کسانی و چه زمانی")
    case .explainNeedsHeading: ("Needs that it closes", "نیازهایی که رفع می‌کند")
    case .explainSteps: ("Steps", "گام‌ها")
    case .explainOut: ("{course} is not in the program {program}.", "دوره {course} در برنامه {program} نیست.")
    case .explainUnusable:
      (
        "It cannot be held at all. Any of these stands in the way, and without it the course could be held: {causes}.",
        "اصلاً نمی‌توان آن را برگزار کرد. هر یک از این‌ها مانع است و بدون آن دوره برگزارشدنی است: {causes}."
      )
    case .explainNobodyLacks:
      (
        "It cannot be held at all: nobody lacks what it develops, whatever its audience, class size, periods and hours.",
        "اصلاً نمی‌توان آن را برگزار کرد: کسی کمبودی در آنچه می‌آموزد ندارد؛ مخاطب، اندازه کلاس، دوره‌های زمانی و ساعت آن هرچه باشد."
      )
    case .explainTogether:
      (
        "It cannot be held at all: its audience, class size, periods and hours stand in the way together; none of them does so alone.",
        "اصلاً نمی‌توان آن را برگزار کرد: مخاطب، اندازه کلاس، دوره‌های زمانی و ساعت آن با هم مانع‌اند، نه هیچ‌یک به‌تنهایی."
      )
    case .explainWithout: ("Without it", "بدون آن")
    case .explainWith: ("With at least one session of it", "با دست‌کم یک جلسه از آن")
    case .explainLossExact:
      (
        "{case}, the best program is worse by {loss} in “{part}” ({unit}).",
        "{case}، بهترین برنامه در «{part}» به اندازه {loss} بدتر است ({unit})."
      )
    case .explainLossRange:
      (
        "{case}, the best program is worse by at least {least} and at most {loss} in “{part}” ({unit}).",
        "{case}، بهترین برنامه در «{part}» دست‌کم به اندازه {least} و حداکثر {loss} بدتر است ({unit})."
      )
    case .explainLossMost:
      (
        "{case}, the best program is worse by at most {loss} in “{part}” ({unit}).",
        "{case}، بهترین برنامه در «{part}» حداکثر به اندازه {loss} بدتر است ({unit})."
      )
    case .explainNoLoss:
      (
        "{case}, nothing is lost: there is a program that is as good.",
        "{case}، چیزی از دست نمی‌رود: برنامه‌ای به همان خوبی هست."
      )
    case .explainImpossible:
      (
        "{case}, no program keeps every firm rule and limit.",
        "{case}، هیچ برنامه‌ای همه قاعده‌های قطعی و محدودیت‌ها را رعایت نمی‌کند."
      )
    case .explainImpossibleNear:
      (
        "{case}, no program keeps every firm rule and limit unless more than the nearest courses change.",
        "{case}، هیچ برنامه‌ای همه قاعده‌های قطعی و محدودیت‌ها را رعایت نمی‌کند، مگر آنکه چیزی بیش از نزدیک‌ترین دوره‌ها تغییر کند."
      )
    case .explainUndecided:
      (
        "{case}, it was not found out within the limit of the search whether there is a program.",
        "{case}، در حد جست‌وجو معلوم نشد که برنامه‌ای هست یا نه."
      )
    case .explainInstead: ("Sessions that change: {changes}.", "جلسه‌هایی که تغییر می‌کند: {changes}.")
    case .explainScopeAll:
      (
        "Tested by making the program again, with all courses free to change.",
        "آزمون‌شده با ساختن دوباره برنامه، به‌گونه‌ای که همه دوره‌ها بتوانند تغییر کنند."
      )
    case .explainScopeNear:
      (
        "Tested by making the program again, with this course and those nearest to it free to change and all else as it is: another program may lose less.",
        "آزمون‌شده با ساختن دوباره برنامه، به‌گونه‌ای که این دوره و نزدیک‌ترین دوره‌ها به آن بتوانند تغییر کنند و بقیه ثابت بماند: شاید برنامه دیگری کمتر از دست بدهد."
      )
    case .explainNothingLeft:
      (
        "A session would close nothing beside what the program closes already.",
        "یک جلسه از آن چیزی افزون بر آنچه برنامه رفع می‌کند رفع نمی‌کند."
      )
    case .explainDominated:
      (
        "{rival} does as much for the same people for less ({price} a seat in a full session, against {own}); without {rival}, the course would be in.",
        "دوره {rival} همان کار را برای همان افراد ارزان‌تر انجام می‌دهد (هر صندلی در جلسه پر {price} در برابر {own})؛ بدون {rival} این دوره در برنامه می‌بود."
      )
    case .explainRival:
      (
        "{rival} does as much for the same people for less ({price} a seat in a full session, against {own}); but the course would not be in without it either.",
        "دوره {rival} همان کار را برای همان افراد ارزان‌تر انجام می‌دهد (هر صندلی در جلسه پر {price} در برابر {own})؛ اما بدون آن هم این دوره در برنامه نمی‌بود."
      )
    case .explainBlocked:
      (
        "With all else as it is, a session could be held if any one of these did not apply: {rules}.",
        "اگر یکی از این‌ها نبود و بقیه ثابت می‌ماند، یک جلسه برگزارشدنی بود: {rules}."
      )
    case .explainGain:
      (
        "Were there room for it, one session would close {gain} points more, as the tier of need counts them.",
        "اگر جا بود، یک جلسه {gain} امتیاز بیشتر رفع می‌کرد، آن‌گونه که پله نیاز می‌شمارد."
      )
    case .explainNotBlocked:
      (
        "With all else as it is, no single rule stands in the way of a session: several do together.",
        "با ثابت‌ماندن بقیه، هیچ قاعده‌ای به‌تنهایی مانع یک جلسه نیست: چند قاعده با هم مانع‌اند."
      )
    case .explainPrice:
      (
        "One session of it would enter without loss at {price} or less; it costs {cost}.",
        "یک جلسه از آن با هزینه {price} یا کمتر بدون زیان وارد برنامه می‌شد؛ اکنون {cost} هزینه دارد."
      )
    case .explainNever:
      (
        "It would not enter without loss even if its sessions cost nothing.",
        "حتی اگر جلسه‌هایش رایگان بود بدون زیان وارد برنامه نمی‌شد."
      )
    case .explainAudience: ("its audience", "مخاطب آن")
    case .explainClassSize: ("the smallest class size", "کمترین تعداد جلسه")
    case .explainOfferedPeriods: ("the periods in which it is offered", "دوره‌های زمانی برگزاری آن")
    case .explainHours: ("the most hours a head", "سقف سرانه ساعت")
    case .explainBudget: ("the budget", "بودجه")
    case .explainResources: ("the capacity of resources", "ظرفیت منابع")
    case .explainPrerequisites: ("its prerequisites", "پیش‌نیازهای آن")
    case .explainDeliveryShares: ("the shares of kinds of courses", "سهم شیوه‌های آموزش")
    case .explainDisplaces:
      (
        "It would displace what is worth more.",
        "جای چیزی را می‌گیرد که ارزش بیشتری دارد."
      )
    case .explainTest: ("Test", "آزمون")
    case .explainOutcome: ("Outcome", "نتیجه")
    case .explainUnknownCourse:
      ("there is no course '{course}' in the catalogs", "دوره «{course}» در فهرست دوره‌ها نیست")
    case .explainNearestCourses: ("; the nearest are: {courses}", "؛ نزدیک‌ترین‌ها: {courses}")
    case .explainNotItsProgram:
      (
        "the program '{program}' does not fit the documents: {reasons}; make it again with sanj plan",
        "برنامه «{program}» با سندها نمی‌خواند: {reasons}؛ آن را با sanj plan دوباره بسازید"
      )
    case .explainNoProgram:
      (
        "there is no program among the documents: name one with {option}",
        "در میان سندها برنامه‌ای نیست: آن را با {option} نام ببرید"
      )
    case .explainManyPrograms:
      (
        "there are several programs among the documents ({programs}): name the file of one with {option}",
        "در میان سندها چند برنامه هست ({programs}): پرونده یکی را با {option} نام ببرید"
      )
    case .explainNotAProgram:
      (
        "'{file}' is not a program: name a file that sanj plan wrote",
        "«{file}» برنامه نیست: پرونده‌ای را نام ببرید که sanj plan نوشته است"
      )
    default: ("", "")
    }
  }
}
