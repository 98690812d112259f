import Diagnostics

/// What planning the rest of a year, and alternatives, can find.
enum ContinuityRules {
  static let all: [DiagnosticRule] =
    [
      otherYear, unknownHeld, unknownPin, pinOfNobody, PinnedPrerequisites.rule, BaseOfOtherDocuments.rule,
      pinIsOver, standingBreaks,
      deliveryUnused, spentMore,
      fewAlternatives, impossibleHeld,
    ] + ProgramOfAnother.rules

  static let otherYear = DiagnosticRule(
    "PLN990", .error,
    message: (
      en: "The delivery {delivery} is of the year {year}, but the policy plans {other}.",
      fa: "گزارش برگزاری {delivery} برای سال {year} است، ولی سیاست سال {other} را برنامه‌ریزی می‌کند."
    ),
    hint: (
      en: "Name the delivery of the policy's year, or correct its year.",
      fa: "گزارش برگزاری سال سیاست را نام ببرید یا سال آن را اصلاح کنید."
    ),
    reason: (
      en: "Only what was held in the year itself takes from its periods, money and needs.",
      fa: "تنها آنچه در همان سال برگزار شده از زمان، پول و نیازهای آن می‌کاهد."
    ))
  static let unknownHeld = DiagnosticRule(
    "PLN991", .error,
    message: (
      en:
        "The delivery {delivery} names {id}, which the dossier does not have, or has only after the periods that are over.",
      fa: "گزارش برگزاری {delivery} از {id} نام می‌برد که در پرونده نیست یا پس از دوره‌های پایان‌یافته است."
    ),
    hint: (
      en: "Correct the course, period or cohort; new managers need their batch.",
      fa: "دوره، دوره زمانی یا گروه را اصلاح کنید؛ برای مدیران جدید batch لازم است."
    ),
    reason: (
      en: "What was held is taken out of the year's needs and means, cohort by cohort.",
      fa: "آنچه برگزار شده گروه به گروه از نیازها و امکانات سال کم می‌شود."
    ))
  static let unknownPin = DiagnosticRule(
    "PLN992", .error,
    message: (
      en:
        "{pin} cannot be pinned: the program to keep to has no such offering, or the policy no such period.",
      fa: "{pin} را نمی‌توان ثابت نگه داشت: برنامه مبنا چنین برگزاری‌ای یا سیاست چنین دوره زمانی‌ای ندارد."
    ),
    hint: (
      en: "Write COURSE@PERIOD as in the program, or COURSE for all of its offerings.",
      fa: "به شکل COURSE@PERIOD مانند برنامه، یا برای همه برگزاری‌ها COURSE بنویسید."
    ),
    reason: (
      en: "An offering is pinned as it stands in the program that the new one keeps to.",
      fa: "برگزاری همان‌گونه که در برنامه مبنا هست ثابت می‌ماند."
    ))
  static let pinOfNobody = DiagnosticRule(
    "PLN993", .error,
    message: (
      en:
        "{pin} cannot be pinned: it seats {role} in {organization}, who are no cohort of the dossier any more.",
      fa: "{pin} را نمی‌توان ثابت نگه داشت: {role} در {organization} را می‌نشاند که دیگر گروهی از پرونده نیست."
    ),
    hint: (
      en: "Leave the offering free, so that it is planned for the people of today.",
      fa: "برگزاری را آزاد بگذارید تا برای افراد امروز برنامه‌ریزی شود."
    ),
    reason: (
      en: "A pinned offering keeps its seats, so that its people must still be there.",
      fa: "برگزاری ثابت صندلی‌هایش را نگه می‌دارد؛ پس افرادش باید هنوز باشند."
    ))
  static let pinIsOver = DiagnosticRule(
    "PLN994", .error,
    message: (
      en: "{pin} cannot be pinned: its period is over, and it was not held as the program has it.",
      fa: "{pin} را نمی‌توان ثابت نگه داشت: زمان آن گذشته و آن‌گونه که در برنامه است برگزار نشده است."
    ),
    hint: (
      en: "Leave the pin out: what was held stands anyway.",
      fa: "آن را حذف کنید: آنچه برگزار شده در هر حال سر جایش می‌ماند."
    ),
    reason: (
      en: "What was held is a fact; a program cannot change it.",
      fa: "آنچه برگزار شده واقعیت است و برنامه نمی‌تواند آن را تغییر دهد."
    ))
  static let standingBreaks = DiagnosticRule(
    "PLN995", .error,
    message: (
      en: "What was held or pinned breaks rules by itself: {rules}.",
      fa: "آنچه برگزار یا ثابت شده به‌تنهایی این قاعده‌ها را می‌شکند: {rules}."
    ),
    hint: (
      en: "Correct the delivery or the documents, or leave a pin out; details: {details}.",
      fa: "گزارش برگزاری یا سندها را اصلاح کنید یا یکی از ثابت‌ها را حذف کنید؛ جزئیات: {details}."
    ),
    reason: (
      en: """
      A program must keep every rule with what stands in it. The sizes of sessions that were held are facts and \
      are not judged.
      """,
      fa:
        "برنامه باید همراه آنچه ثابت است همه قاعده‌ها را رعایت کند. تعداد حاضران جلسه‌های برگزارشده داوری نمی‌شود."
    ))
  static let deliveryUnused = DiagnosticRule(
    "PLN996", .notice,
    message: (
      en: "The delivery {delivery} is among the documents, but counts for nothing here.",
      fa: "گزارش برگزاری {delivery} در میان سندهاست، ولی در اینجا به حساب نمی‌آید."
    ),
    hint: (
      en: "Give its file with --fixed to keep what was held and plan the rest of the year.",
      fa: "برای نگه داشتن برگزارشده‌ها و برنامه‌ریزی باقی سال، فایل آن را با --fixed بدهید."
    ),
    reason: (
      en: "Without --fixed the whole year is planned, as if it had not begun.",
      fa: "بدون --fixed همه سال برنامه‌ریزی می‌شود، گویی آغاز نشده است."
    ))
  static let spentMore = DiagnosticRule(
    "PLN997", .notice,
    message: (
      en:
        "What was held cost {amount} {direction} the catalog says; the budget is reckoned with what was spent.",
      fa:
        "برگزارشده‌ها {amount} {direction} رقم فهرست دوره‌ها هزینه داشته‌اند؛ بودجه با هزینه واقعی حساب شده است."
    ),
    hint: (
      en: "The costs of offerings in the program are those of the catalog all the same.",
      fa: "هزینه برگزاری‌ها در برنامه همان رقم فهرست دوره‌هاست."
    ),
    reason: (
      en: "Money that is gone cannot be planned again.",
      fa: "پولی که خرج شده دوباره برنامه‌ریزی نمی‌شود."
    ))
  static let impossibleHeld = DiagnosticRule(
    "PLN999", .error,
    message: (
      en: """
      {course} cannot have been held in {period} as is said (sessions: {sessions}, people: {people}): there are more \
      sessions than people, more people than their cohort has, or more money than can be counted.
      """,
      fa: """
      {course} نمی‌تواند در {period} آن‌گونه که گفته شده (جلسه: {sessions}، افراد: {people}) برگزار شده باشد: جلسه‌ها \
      بیش از افراد، افراد بیش از گروهشان یا پول بیش از شمردنی است.
      """
    ),
    hint: (
      en: "Correct the number of sessions or of people who attended.",
      fa: "تعداد جلسه‌ها یا حاضران را اصلاح کنید."
    ),
    reason: (
      en: "Whoever attended is one of a cohort of the workforce, and takes a course once.",
      fa: "هر حاضر یکی از افراد گروهی از نیروی انسانی است و هر دوره را یک بار می‌گذراند."
    ))
  /// That fewer alternatives were found than were asked for.
  ///
  /// - Parameters:
  ///   - share: What an alternative may lose, in per cent.
  ///   - isCut: A search was ended by the time limit, so that nobody knows whether there are more.
  static func fewAlternatives(_ found: Int, of wanted: Int, within share: String, isCut: Bool) -> Finding {
    let numbers = ["found": "\(found)", "wanted": "\(wanted)", "share": share]
    let english =
      isCut
      ? [
        "why": "; the time limit ended the search for more",
        "remedy": "Give it more time: raise --time-limit.",
      ]
      : ["why": "", "remedy": "Widen --within, or ask for fewer."]
    let persian =
      isCut
      ? [
        "why": "؛ زمان مجاز جست‌وجوی گزینه‌های دیگر را پایان داد",
        "remedy": "زمان بیشتری بدهید: --time-limit را بالا ببرید.",
      ] : ["why": "", "remedy": "--within را بازتر کنید یا گزینه‌های کمتری بخواهید."]
    return Finding(
      fewAlternatives, at: nil, subject: "search", english: numbers.merging(english) { $1 },
      persian: numbers.merging(persian) { $1 })
  }

  static let fewAlternatives = DiagnosticRule(
    "PLN998", .notice,
    message: (
      en: "{found} of {wanted} alternatives were found within {share} % of the best program{why}.",
      fa: "{found} گزینه از {wanted} گزینه در فاصله {share} درصدی بهترین برنامه یافت شد{why}."
    ),
    hint: (en: "{remedy}", fa: "{remedy}"),
    reason: (
      en:
        "An alternative holds other courses and loses no more than was allowed; sometimes there is no other: a wider --within, or fewer alternatives, may help. Where the time limit ended the search, there may be more.",
      fa:
        "گزینه، دوره‌های دیگری دارد و بیش از حد مجاز از دست نمی‌دهد؛ گاه چنین گزینه‌ای نیست: --within بازتر یا گزینه‌های کمتر شاید چاره باشد. اگر زمان مجاز جست‌وجو را پایان داده باشد شاید گزینه‌های دیگری باشد."
    ))
}
