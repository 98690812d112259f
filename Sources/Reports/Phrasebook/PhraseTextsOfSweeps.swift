extension Phrase {
  /// The words of sweeps; nothing for other phrases.
  var textsOfSweeps: (en: String, fa: String)? {
    switch self {
    case .sweepCase: ("Case", "حالت")
    case .sweepBudget: ("Budget", "بودجه")
    case .sweepNeedClosed: ("Need closed", "نیاز رفع‌شده")
    case .sweepShare: ("Of all need", "از کل نیاز")
    case .sweepTrained: ("People trained", "آموزش‌دیدگان")
    case .sweepOnboarded: ("Onboarded", "مدیران بدوخدمت‌دیده")
    case .sweepTouched: ("Changed", "تغییر")
    case .sweepShort: ("Short", "کمبود")
    case .sweepMark: ("Frontier", "مرز")
    case .sweepScenario: ("Scenario", "سناریو")
    case .sweepFindings: ("Why", "چرا")
    case .sweepHeading:
      (
        "Cases: {cases} and the base; with a program: {planned}, without one: {failed}.",
        "حالت‌ها: {cases} و حالت مبنا؛ دارای برنامه: {planned}، بی‌برنامه: {failed}."
      )
    case .sweepHeadingWithoutBase:
      (
        "Cases: {cases}, without the base; with a program: {planned}, without one: {failed}.",
        "حالت‌ها: {cases}، بدون حالت مبنا؛ دارای برنامه: {planned}، بی‌برنامه: {failed}."
      )
    case .sweepShardHeading:
      ("This is part {index} of {count} of the sweep.", "این بخش {index} از {count} بخش پیمایش است.")
    case .sweepIncomplete:
      (
        "The sweep was stopped: {unfinished} of the cases asked for are missing here.",
        "پیمایش متوقف شد: {unfinished} حالت از حالت‌های خواسته‌شده اینجا نیست."
      )
    case .sweepMarks:
      (
        "● on the frontier: no case closes as much need for less money; ◆ a knee of it; · other cases.",
        "● روی مرز: هیچ حالتی با پول کمتر همین‌قدر نیاز را رفع نمی‌کند؛ ◆ زانوی مرز؛ · حالت‌های دیگر."
      )
    case .sweepTouchedLegend:
      (
        "Changed: offerings that differ from the base's program. Short: duties that fall short.",
        "تغییر: برگزاری‌هایی که با برنامه مبنا فرق دارند. کمبود: تکلیف‌هایی که کامل برآورده نشده‌اند."
      )
    case .sweepPeopleLegend:
      (
        "People trained: how many can hold the seats, where two numbers stand from the fewest to the most. Onboarded: new managers with every onboarding course in time, of all new managers.",
        "آموزش‌دیدگان: شمار افرادی که می‌توانند صندلی‌ها را پر کنند؛ اگر دو عدد آمده باشد، از کمترین تا بیشترین. مدیران بدوخدمت‌دیده: مدیران جدیدی که همه دوره‌های بدو خدمت را در مهلت می‌گذرانند، از همه مدیران جدید."
      )
    case .sweepGapLegend:
      (
        "Gap: by how much the best program could at most be better in the tier of need, as a share of what this one achieves.",
        "فاصله: بهترین برنامه در پله نیاز حداکثر چقدر بهتر است، به نسبت دستاورد این برنامه."
      )
    case .sweepBase: ("base", "مبنا")
    case .sweepFailuresHeading: ("Cases without a program", "حالت‌های بی‌برنامه")
    case .sweepFrontierHeading: ("Budget against need closed", "بودجه در برابر نیاز رفع‌شده")
    case .sweepOneBudget:
      (
        "All cases have the same budget; vary it to see what more or less money would do.",
        "بودجه همه حالت‌ها یکی است؛ آن را تغییر دهید تا اثر پول بیشتر یا کمتر دیده شود."
      )
    case .sweepNoBudget: ("No case has a budget to compare.", "هیچ حالتی بودجه‌ای برای مقایسه ندارد.")
    case .sweepNoKnee:
      (
        "No knee: with these budgets, nothing says clearly where more money begins to buy less.",
        "زانویی نیست: با این بودجه‌ها روشن نیست پول بیشتر از کجا اثر کمتری دارد."
      )
    case .sweepKnee:
      (
        "Knee at {case}: {budget} closes {closed} points of need ({share}) and trains {people} people.",
        "زانو در {case}: {budget} نیاز را {closed} امتیاز ({share}) رفع می‌کند و {people} نفر آموزش می‌بینند."
      )
    case .sweepKneeLegend:
      (
        "Knees are found by Kneedle (Satopää and others, 2011; sensitivity 1); beyond one, the same money buys less.",
        "زانوها با روش Kneedle (ساتوپا و همکاران، ۲۰۱۱؛ حساسیت ۱) یافته شده‌اند؛ پس از زانو همان پول اثر کمتری دارد."
      )
    case .sweepEnvelope:
      (
        "Cases on the frontier: {steps}; of these, such that no mix of two other budgets buys more: {envelope}.",
        "حالت‌های روی مرز: {steps}؛ از میان آن‌ها، آنچه با هیچ ترکیب دو بودجه دیگر بهتر نمی‌شود: {envelope}."
      )
    case .sweepProgress:
      ("sweep: {finished} of {total} cases, {time} s", "پیمایش: {finished} از {total} حالت، {time} ثانیه")
    case .sweepProgressFailed: (", {failed} without a program", "، {failed} بی‌برنامه")
    case .sweepTimeLeft: (", about {left} s left", "، حدود {left} ثانیه مانده")
    case .sweepStopping:
      (
        "stopping; cases under way are left, finished ones are shown",
        "در حال توقف؛ حالت‌های در دست رها و حالت‌های تمام‌شده نشان داده می‌شود"
      )
    case .sweepStopped:
      (
        "stopped with {unfinished} of {total} cases unfinished; nothing is kept: name a folder with --store to go on another time",
        "با {unfinished} حالت ناتمام از {total} متوقف شد؛ چیزی نگه داشته نشد: برای ادامه در زمان دیگر با --store پوشه‌ای نام ببرید"
      )
    case .sweepStoppedKept:
      (
        "stopped with {unfinished} of {total} cases unfinished; the others are kept in {folder}: run the same again to go on",
        "با {unfinished} حالت ناتمام از {total} متوقف شد؛ باقی در {folder} نگه داشته شده است: برای ادامه همان را دوباره اجرا کنید"
      )
    case .sweepOfBalance:
      (
        "a balanced curriculum has neither budget nor need; a sweep compares annual programs",
        "برنامه درسی متوازن بودجه و نیاز ندارد؛ پیمایش برنامه‌های سالانه را مقایسه می‌کند"
      )
    case .sweepTooMany:
      (
        "These are {count} cases, each of which is planned. More than {most} are planned only with --yes.",
        "این {count} حالت است که هر کدام برنامه‌ریزی می‌شود. بیش از {most} حالت تنها با --yes برنامه‌ریزی می‌شود."
      )
    case .sweepUncountable:
      (
        "These are more cases than can be counted; vary less.",
        "شمار این حالت‌ها از شمارش بیرون است؛ کمتر تغییر دهید."
      )
    case .sweepNoValues:
      (
        "--vary '{text}' has no values: write XPATH=VALUE,VALUE,… or XPATH*=FACTOR,FACTOR,….",
        "--vary '{text}' مقداری ندارد: به شکل XPATH=VALUE,VALUE,… یا XPATH*=FACTOR,FACTOR,… بنویسید."
      )
    case .sweepEmptyValue:
      (
        "--vary '{text}' has an empty value between its commas.",
        "--vary '{text}' میان ویرگول‌ها مقدار خالی دارد."
      )
    case .sweepNoFactor:
      (
        "'{value}' is no factor: write a number, such as 0.9 or 90%, with at most 18 digits before the point and 6 after it.",
        "«{value}» ضریب نیست: عددی بنویسید، مانند ۰٫۹ یا ۹۰٪، با حداکثر ۱۸ رقم پیش از ممیز و ۶ رقم پس از آن."
      )
    case .sweepRepeatedValue:
      ("{axis} is given the value {value} twice.", "به {axis} مقدار {value} دو بار داده شده است.")
    case .sweepRepeatedAxis:
      (
        "{axis} is varied twice; give all of its values to one --vary.",
        "{axis} دو بار تغییر داده شده است؛ همه مقدارهایش را به یک --vary بدهید."
      )
    default: nil
    }
  }
}
