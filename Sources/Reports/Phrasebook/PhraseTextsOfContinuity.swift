extension Phrase {
  /// The words of rosters, re-planning and alternatives; nothing for other phrases.
  var textsOfContinuity: (en: String, fa: String)? {
    switch self {
    case .sessionNumber: ("Session", "جلسه")
    case .batch: ("Batch", "دسته")
    case .reason: ("Reason", "دلیل")
    case .rosterWritten: ("roster written to {file}", "فهرست شرکت‌کنندگان در {file} نوشته شد")
    case .rosterOfBalance:
      (
        "a balanced curriculum seats nobody, so that there is nobody to name; leave --rosters out",
        "برنامه درسی متوازن صندلی ندارد و کسی برای نام بردن نیست؛ --rosters را ندهید"
      )
    case .rosterUnwritable:
      (
        "the roster cannot be written as a document, which is a defect of Sanj: {reason}",
        "فهرست شرکت‌کنندگان را نمی‌توان به شکل سند نوشت و این نقص سنج است: {reason}"
      )
    case .changesSentence:
      (
        "Offerings of {program}: {kept} of {all} kept as they are, {resized} resized, {dropped} dropped, {added} added.",
        "برگزاری‌های {program}: {kept} از {all} همان‌گونه مانده، {resized} با اندازه دیگر، {dropped} حذف و {added} افزوده شده است."
      )
    case .alternativeHeading:
      (
        "Alternative {number}: {share} of the offerings differ ({dropped} dropped, {added} added).",
        "گزینه {number}: {share} برگزاری‌ها متفاوت است ({dropped} حذف، {added} افزوده)."
      )
    case .alternativeTrades:
      (
        "In the tier of need it comes to {need} of the best ({needChange}). It closes {closed} points of need ({closedChange}) for {cost} ({costChange}), with {seats} ({seatsChange}) for {people} people.",
        "در پله نیاز به {need} بهترین برنامه می‌رسد ({needChange}). {closed} امتیاز نیاز ({closedChange}) را با {cost} ({costChange}) و {seats} ({seatsChange}) برای {people} نفر رفع می‌کند."
      )
    case .alternativeCourses:
      (
        "Courses that only it holds: {with}; courses that it leaves out: {without}.",
        "دوره‌هایی که تنها در آن است: {with}؛ دوره‌هایی که ندارد: {without}."
      )
    case .alternativeNone: ("none", "هیچ")
    case .fixedNotADelivery:
      (
        "'{file}' is not a delivery: name a document whose root is delivery",
        "«{file}» گزارش برگزاری نیست: سندی با ریشه delivery نام ببرید"
      )
    case .pinUnknown:
      (
        "the program to keep to has no offering '{pin}'",
        "برنامه مبنا برگزاری «{pin}» را ندارد"
      )
    case .pinNearest: ("; it has: {pins}", "؛ این‌ها را دارد: {pins}")
    case .pinUnknownPeriod: ("the policy has no period '{period}'", "سیاست دوره زمانی «{period}» را ندارد")
    case .continuityOfBalance:
      (
        "a balanced curriculum is always placed as a whole: leave out --fixed, --base, --pin, --pin-before and --alternatives",
        "برنامه درسی متوازن همیشه یک‌جا چیده می‌شود: --fixed، --base، --pin، --pin-before و --alternatives را ندهید"
      )
    case .phaseAlternative: ("looking for another selection of courses", "یافتن گزینش دیگری از دوره‌ها")
    case .phaseKeeping: ("keeping to the earlier program", "نگه داشتن برنامه پیشین")
    default: nil
    }
  }
}
