import Diagnostics

/// What naming the seats of a program can find.
enum RosterRules {
  static let all: [DiagnosticRule] = [
    tooLarge, openSeats, closesLess, notProven, countedOnly, levelsUnknown, crowd, heldSeats,
  ]

  static let tooLarge = DiagnosticRule(
    "PLN980", .error,
    message: (
      en: "The program has {sessions} sessions, more than a roster can list ({most}).",
      fa: "برنامه {sessions} جلسه دارد که بیش از گنجایش فهرست شرکت‌کنندگان ({most}) است."
    ),
    hint: (
      en: "See whether a headcount has too many digits, or plan by municipality.",
      fa: "ببینید آیا تعدادی رقم اضافه ندارد، یا برای هر شهرداری جدا برنامه‌ریزی کنید."
    ),
    reason: (
      en: "A roster has at least one row for each session.",
      fa: "فهرست شرکت‌کنندگان برای هر جلسه دست‌کم یک سطر دارد."
    ))
  static let openSeats = DiagnosticRule(
    "PLN981", .warning,
    message: (
      en: """
      {seats} of {all} seats of {role} in {organization} in {course} can be given to nobody by name; what stands \
      in the way: {rules}.
      """,
      fa: """
      {seats} صندلی از {all} صندلیِ {role} در {organization} در دوره {course} به نام هیچ‌کس قابل ثبت نیست؛ \
      مانع: {rules}.
      """
    ),
    hint: (
      en: "Fill them by agreement, or relax the rule named and plan again.",
      fa: "آن‌ها را با توافق پر کنید، یا قاعده نام‌برده را سبک‌تر کنید و دوباره برنامه بریزید."
    ),
    reason: (
      en: """
      A program keeps hours a head on average over a cohort and counts prerequisites by cohort; with single people \
      that may not come out to the seat. Such seats stand in the roster as open.
      """,
      fa: """
      برنامه سرانه ساعت را به‌طور میانگین و پیش‌نیازها را به شمار هر گروه رعایت می‌کند؛ با تک‌تک افراد شاید \
      صندلی‌به‌صندلی جور نشود. چنین صندلی‌هایی در فهرست با نشان open می‌آیند.
      """
    ))
  static let closesLess = DiagnosticRule(
    "PLN982", .notice,
    message: (
      en: """
      The people named close {share} % of the weighted need that the program counts for their cohorts \
      ({closed} of {counted}).
      """,
      fa: """
      افراد نام‌برده {share} درصد نیاز وزنی را که برنامه برای گروهشان شمرده است رفع می‌کنند ({closed} از \
      {counted}).
      """
    ),
    hint: (
      en: "Nothing is wrong; the difference is what averages over a cohort leave out.",
      fa: "خطایی نیست؛ تفاوت همان است که میانگین گروه نشان نمی‌دهد."
    ),
    reason: (
      en: """
      The program counts steps by cohort. With single people a seat can make no step twice, and hours and \
      prerequisites hold for each of them.
      """,
      fa: """
      برنامه گام‌ها را به شمار گروه می‌سنجد. برای هر فرد، هیچ صندلی یک گام را دو بار نمی‌سازد و ساعت و پیش‌نیاز \
      برای خود او برقرار است.
      """
    ))
  static let notProven = DiagnosticRule(
    "PLN983", .notice,
    message: (
      en: """
      For {cohorts} cohorts with {people} people it was not proven that no other roster seats more of them or \
      closes more need.
      """,
      fa: """
      برای {cohorts} گروه با {people} نفر ثابت نشد که فهرست دیگری افراد بیشتری را نمی‌نشاند یا نیاز بیشتری رفع \
      نمی‌کند.
      """
    ),
    hint: (
      en: "The roster keeps every rule all the same; smaller cohorts are proven.",
      fa: "فهرست در هر حال همه قاعده‌ها را رعایت می‌کند؛ برای گروه‌های کوچک‌تر اثبات ممکن است."
    ),
    reason: (
      en: "Very large cohorts are seated by precedence alone, and a search ends after a fixed effort.",
      fa: "گروه‌های بسیار بزرگ تنها به ترتیب اولویت جا می‌گیرند و جست‌وجو پس از تلاشی معین پایان می‌یابد."
    ))
  static let countedOnly = DiagnosticRule(
    "PLN984", .notice,
    message: (
      en: "{seats} of {all} seats are counted only, because the people of their cohorts are known by number.",
      fa: "{seats} صندلی از {all} صندلی تنها شمرده شده است، چون افراد آن گروه‌ها تنها به تعداد شناخته‌اند."
    ),
    hint: (
      en: "Where employees are listed one by one, their seats are named.",
      fa: "هر جا کارکنان تک‌تک فهرست شوند، صندلی‌هایشان به نام می‌شود."
    ),
    reason: (
      en: "Cohorts without identities have nobody to be named.",
      fa: "در گروه‌های بدون شناسه کسی برای نام بردن نیست."
    ))
  static let levelsUnknown = DiagnosticRule(
    "PLN985", .notice,
    message: (
      en: "The needs were scored elsewhere, so nobody's own gaps are known: only seats of duties are named.",
      fa: "نیازها در جای دیگری امتیاز گرفته‌اند و شکاف هیچ فردی معلوم نیست: تنها صندلی‌های الزامی به نام است."
    ),
    hint: (
      en: "Plan from the assessments themselves to name the other seats.",
      fa: "برای به‌نام کردن صندلی‌های دیگر، از خود ارزیابی‌ها برنامه بریزید."
    ),
    reason: (
      en: "A document of needs says how many people stand on which level, not who.",
      fa: "سند نیازها می‌گوید چند نفر در هر سطح‌اند، نه چه کسانی."
    ))
  static let crowd = DiagnosticRule(
    "PLN986", .notice,
    message: (
      en: """
      {people} employees share their cohorts with more than {most} people known by number; their seats are counted only.
      """,
      fa: """
      {people} کارمند با بیش از {most} نفر که تنها به تعداد شناخته‌اند در یک گروه‌اند؛ صندلی‌هایشان تنها شمرده \
      شده است.
      """
    ),
    hint: (
      en: "List the people of such a cohort one by one, or give them another organization or role.",
      fa: "افراد چنین گروهی را تک‌تک فهرست کنید یا سازمان یا شغل دیگری به آنان بدهید."
    ),
    reason: (
      en: "In a mixed cohort everybody is weighed against everybody else, which is done up to this size.",
      fa: "در گروه آمیخته هر فرد با همه سنجیده می‌شود و این کار تا همین اندازه انجام می‌گیرد."
    ))
  static let heldSeats = DiagnosticRule(
    "PLN987", .notice,
    message: (
      en: """
      {seats} of {all} seats are counted only, because they have been held and the delivery says how many attended, not \
      who.
      """,
      fa: """
      {seats} صندلی از {all} صندلی تنها شمرده شده است، چون برگزار شده و گزارش برگزاری تعداد حاضران را می‌گوید، نه \
      نامشان را.
      """
    ),
    hint: (
      en:
        "See that nobody is invited again who was there: those with the largest gaps are taken to have been.",
      fa: "مراقب باشید کسی که حاضر بوده دوباره دعوت نشود: فرض شده است دارندگان بیشترین شکاف حاضر بوده‌اند."
    ),
    reason: (
      en: "Names for sessions that are over would be made up.",
      fa: "نام بردن برای جلسه‌هایی که گذشته ساختگی است."
    ))
}
