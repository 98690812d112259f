extension Phrase {
  /// The words of reviews; nothing for other phrases.
  var textsOfReview: (en: String, fa: String) {
    switch self {
    case .ruleReads: ("reads", "می‌خواند")
    case .ruleLimit: ("limit", "حد")
    case .reviewHeading:
      (
        "Review of {program} ({organization}, {year}), round {round}, as of {date}: {verdict}.",
        "بازبینی {program} ({organization}، {year})، نوبت {round}، به تاریخ {date}: {verdict}."
      )
    case .reviewNoProgram: ("a submission without a program", "ارسالی بدون برنامه")
    case .reviewTotals:
      (
        "must: {must}, should: {should}, advice: {advice}; rules that could not run: {unverified}.",
        "الزامی: {must}، توصیه: {should}، پیشنهاد: {advice}؛ قاعده‌های اجرانشده: {unverified}."
      )
    case .reviewUnverified: ("Could not run: {codes}: {reason}.", "اجرا نشد: {codes}: {reason}.")
    case .reviewHeld:
      (
        "Held back: {course} in {period} ({code}).", "کنار گذاشته شد: {course} در {period} ({code})."
      )
    case .reviewMoreHeld:
      (
        "Held back besides, not shown without --all: {count} offerings.",
        "برگزاری‌های دیگری که کنار گذاشته شد و بی ‎--all نشان داده نمی‌شود: {count}."
      )
    case .reviewMore:
      (
        "{count} further objections are not shown: --all shows and writes all of them; without it, -o writes a thousand of each rule.",
        "{count} ایراد دیگر نشان داده نشد: ‎--all همه را نشان می‌دهد و می‌نویسد؛ بدون آن ‎-o از هر قاعده هزار ایراد را می‌نویسد."
      )
    case .reviewRepair:
      (
        "repair {rank}: {repair} (cost {cost}, need closed {need})",
        "راه اصلاح {rank}: {repair} (هزینه {cost}، نیاز رفع‌شده {need})"
      )
    case .reviewFurtherRepairs:
      (
        "further repairs that were tried and clear it, not listed: {count}",
        "راه‌های اصلاح دیگری که آزموده شد و ایراد را رفع می‌کند و در فهرست نیست: {count}"
      )
    case .reviewUntriedIdeas:
      ("further ideas for repairs that were not tried: {count}", "راه‌های اصلاح دیگری که آزموده نشد: {count}")
    case .reviewRepairsTried:
      (
        "Repairs were sought for {tried} of {count} objections: --repairs N sets for how many.",
        "برای {tried} ایراد از {count} ایراد راه اصلاح جست‌وجو شد: ‎--repairs N شمار آن را تعیین می‌کند."
      )
    case .reviewWritten: ("The review was written to {file}.", "بازبینی در {file} نوشته شد.")
    case .reviewEvidence: ("evidence", "شواهد")
    case .reviewRegraded:
      (
        "the policy makes this {severity} until {until}: {reason}",
        "سیاست تا {until} این را {severity} می‌شمارد: {reason}"
      )
    case .reviewNothing: ("No objections.", "ایرادی نیست.")
    case .reviewState: ("State", "وضع")
    case .reviewEffect: ("Effect", "اثر")
    case .verdictAccepted: ("nothing stands against it", "مانعی ندارد")
    case .verdictPartial: ("single offerings are held back", "چند برگزاری کنار گذاشته می‌شود")
    case .verdictUnverifiable:
      ("it cannot be said, because binding rules could not run", "معلوم نیست، زیرا قاعده‌ای الزامی اجرا نشد")
    case .verdictReturned: ("returned to be corrected", "برای اصلاح برگردانده می‌شود")
    case .reviewBestHeading:
      (
        "Against the best program under the same needs, budget and policy (proven within {gap}):",
        "در برابر بهترین برنامه با همان نیازها، بودجه و سیاست (فاصله ثابت‌شده {gap}):"
      )
    case .reviewBestMeasure: ("Figure", "رقم")
    case .reviewBestSubmitted: ("Submitted", "ارسالی")
    case .reviewBest: ("Best", "بهترین")
    case .reviewGainsHeading: ("What would gain most:", "آنچه بیشترین سود را دارد:")
    case .reviewAdvantagesHeading:
      ("What the city does better than the figures know:", "آنچه شهر بهتر از محاسبه ما انجام می‌دهد:")
    case .reviewSubmission: ("Submission", "ارسال")
    case .reviewVerdict: ("Verdict", "رأی")
    case .reviewMust: ("Must", "الزامی")
    case .reviewShould: ("Should", "توصیه")
    case .reviewAdvice: ("Advice", "پیشنهاد")
    case .measureNeedShare: ("share of the weighted need closed", "سهم نیاز وزنی رفع‌شده")
    case .measureCostPerNeed: ("cost per unit of need closed", "هزینه هر واحد نیاز رفع‌شده")
    case .measureOnboarded: ("new managers onboarded in time", "مدیران جدید در مهلت")
    case .measureEquity: ("least share closed in an organization", "کمترین سهم رفع‌شده در یک سازمان")
    case .measureHours: ("hours of training a head", "سرانه ساعت آموزش")
    case .measureCost: ("cost", "هزینه")
    case .reviewNoSuchDay:
      (
        "--as-of names no day of the {calendar} calendar: {date}. Write year-month-day, such as 1405-02-01.",
        "‎--as-of روزی از گاه‌شمار {calendar} نیست: {date}. سال-ماه-روز بنویسید، مانند ۱۴۰۵-۰۲-۰۱."
      )
    case .reviewNoToday:
      (
        "The clock of the machine is out of every calendar; name the day with --as-of.",
        "ساعت رایانه در هیچ گاه‌شماری نیست؛ روز را با ‎--as-of بنویسید."
      )
    case .reviewNoBest:
      (
        "The program was not compared with the best one: there is none that could be judged.",
        "برنامه با بهترین برنامه سنجیده نشد: برنامه‌ای که بتوان سنجید نیست."
      )
    case .reviewAcrossFile:
      (
        "'{file}' is a file: --across takes a folder, in which each folder, archive and document is a submission",
        "«{file}» فایل است: --across پوشه‌ای می‌گیرد که هر پوشه، بایگانی و سند آن یک ارسال است"
      )
    case .reviewNothingAcross: ("There is no submission in {folder}.", "در {folder} ارسالی نیست.")
    default: textsOfComparisons
    }
  }
}
