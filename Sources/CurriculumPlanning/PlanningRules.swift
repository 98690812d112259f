public import Diagnostics

/// What planning can find: family PLN.
public enum PlanningRules {
  /// Every rule of this family.
  public static let all: [DiagnosticRule] =
    [
      noPolicy, noCatalog, nobody, noNeeds, NobodyRated.rule, tooLarge, windowClosed, onboardingShort,
      onboardingCourseIdle, deferredManagers,
      mandatoryShort, mandatoryCourseIdle, hoursShort, equityShort, firmRule, unclosable, timeLimit, gapOpen,
      limitStruck, onboardingNotFirst,
    ] + BalanceRules.all + RosterRules.all + ContinuityRules.all

  static let noPolicy = DiagnosticRule(
    "PLN901", .error,
    message: (
      en: "There is no policy among the documents, so there is no year, budget or calendar to plan for.",
      fa: "در میان سندها سیاستی نیست؛ پس سال، بودجه و تقویمی برای برنامه‌ریزی وجود ندارد."
    ),
    hint: (en: "Name the policy document of the year as well.", fa: "سند سیاست سال را هم نام ببرید."),
    reason: (
      en: "A program is made for one year under one policy: its periods, money, capacity and duties.",
      fa: "برنامه برای یک سال و زیر یک سیاست ساخته می‌شود: دوره‌های زمانی، پول، ظرفیت و تکالیف آن."
    ))
  static let noCatalog = DiagnosticRule(
    "PLN902", .error,
    message: (en: "There is no course among the documents.", fa: "در میان سندها هیچ دوره‌ای نیست."),
    hint: (en: "Name a catalog with at least one course.", fa: "فهرستی با دست‌کم یک دوره نام ببرید."),
    reason: (en: "Nothing can be planned without courses.", fa: "بدون دوره چیزی برای برنامه‌ریزی نیست."))
  static let nobody = DiagnosticRule(
    "PLN903", .error,
    message: (
      en: "There is nobody to train: the workforce is empty.",
      fa: "کسی برای آموزش نیست: نیروی انسانی تهی است."
    ),
    hint: (
      en: "Name a workforce document with employees or cohorts.",
      fa: "سند نیروی انسانی با کارکنان یا گروه‌ها را نام ببرید."
    ),
    reason: (en: "Seats are planned for people.", fa: "صندلی‌ها برای افراد برنامه‌ریزی می‌شوند."))
  static let noNeeds = DiagnosticRule(
    "PLN904", .notice,
    message: (
      en: "No need was found: no rating is below a required level.",
      fa: "نیازی یافت نشد: هیچ ارزیابی‌ای پایین‌تر از سطح لازم نیست."
    ),
    hint: (
      en: "See whether the assessments of this dossier are complete.",
      fa: "کامل بودن ارزیابی‌های این پرونده را بررسی کنید."
    ),
    reason: (
      en: "Without needs only onboarding and mandatory courses are planned.",
      fa: "بدون نیاز تنها دوره‌های بدو خدمت و الزامی برنامه‌ریزی می‌شوند."
    ))
  static let tooLarge = DiagnosticRule(
    "PLN905", .error,
    message: (
      en: """
      The people and weights of this dossier add up to more than can be counted exactly \
      ({people} people).
      """,
      fa: "جمع افراد و وزن‌های این پرونده ({people} نفر) بیش از آن است که دقیق شمرده شود."
    ),
    hint: (en: "See whether a headcount has too many digits.", fa: "ببینید آیا تعدادی رقم اضافه ندارد."),
    reason: (
      en: """
      Every figure is an exact whole number of millionths; sums beyond 9·10¹⁸ are refused rather \
      than rounded.
      """,
      fa: """
      هر رقم شمار دقیقی از میلیونیم‌هاست؛ جمع‌های بیش از ۹ ضرب‌در ۱۰ به توان ۱۸ به‌جای گرد کردن \
      رد می‌شوند.
      """
    ))
  static let windowClosed = DiagnosticRule(
    "PLN910", .warning,
    message: (
      en: """
      New managers of {role} in {organization} who cannot take {course} in time: {people}; no \
      period lies between appointment and deadline.
      """,
      fa: """
      مدیران جدیدِ {role} در {organization} که نمی‌توانند {course} را در مهلت بگذرانند: {people}؛ \
      هیچ دوره زمانی میان انتصاب و پایان مهلت نیست.
      """
    ),
    hint: (
      en: "Extend the deadline of rule {rule}; they are placed as early as possible all the same.",
      fa: "مهلت قاعده {rule} را بیشتر کنید؛ با این حال در زودترین زمان ممکن جای می‌گیرند."
    ),
    reason: (
      en: """
      Sessions are placed in whole periods, so a period counts only if all of it lies between \
      appointment and deadline.
      """,
      fa: """
      جلسه‌ها در دوره‌های زمانی کامل جای می‌گیرند؛ پس تنها دوره‌ای به حساب می‌آید که همه‌اش میان \
      انتصاب و پایان مهلت باشد.
      """
    ))
  static let onboardingShort = DiagnosticRule(
    "PLN911", .warning,
    message: (
      en: """
      New managers of {role} in {organization} who get no seat in {course} in time: {people}; \
      what stands in the way: {rules}.
      """,
      fa: """
      مدیران جدیدِ {role} در {organization} که در مهلت جایی در {course} ندارند: {people}؛ مانع: {rules}.
      """
    ),
    hint: (
      en: "Relax one of the rules named, or extend the deadline of rule {rule}.",
      fa: "یکی از قاعده‌های نام‌برده را سبک‌تر یا مهلت قاعده {rule} را بیشتر کنید."
    ),
    reason: (
      en: """
      Onboarding of new managers comes before everything else; the rules named are those without \
      which more of them could be served.
      """,
      fa: """
      بدو خدمت مدیران جدید بر همه چیز مقدم است؛ قاعده‌های نام‌برده آن‌هایی‌اند که بدونشان افراد \
      بیشتری جای می‌گرفتند.
      """
    ))
  static let onboardingCourseIdle = DiagnosticRule(
    "PLN912", .warning,
    message: (
      en: """
      Onboarding course {course} cannot be held at all: too few people for a session, no open \
      period, or longer than the hours limit.
      """,
      fa: """
      دوره بدو خدمت {course} اصلاً قابل برگزاری نیست: تعداد برای یک جلسه کم است، دوره زمانی بازی \
      ندارد یا از سقف ساعت طولانی‌تر است.
      """
    ),
    hint: (
      en: "Lower its smallest class, offer it in more periods, or raise the hours limit.",
      fa: "کمترین تعداد آن را کمتر، دوره‌های زمانی‌اش را بیشتر یا سقف ساعت را بالاتر کنید."
    ),
    reason: (
      en: "Every new manager must take every onboarding course of the policy.",
      fa: "هر مدیر جدید باید همه دوره‌های بدو خدمت سیاست را بگذراند."
    ))
  static let deferredManagers = DiagnosticRule(
    "PLN913", .notice,
    message: (
      en: """
      New managers appointed after the last period begins: {people}; next year's program \
      onboards them.
      """,
      fa: """
      مدیران جدیدی که پس از آغاز آخرین دوره زمانی منصوب می‌شوند: {people}؛ برنامه سال بعد آن‌ها را \
      در بر می‌گیرد.
      """
    ),
    hint: (en: "Nothing is to be done in this year.", fa: "در این سال کاری لازم نیست."),
    reason: (
      en: "No whole period of this year is left after their appointment.",
      fa: "پس از انتصاب آنان دوره زمانی کاملی از این سال نمانده است."
    ))
  static let mandatoryShort = DiagnosticRule(
    "PLN920", .warning,
    message: (
      en: """
      Rule {rule}: mandatory seats missing in {course}: {people} of {required}; what stands in \
      the way: {rules}.
      """,
      fa: "قاعده {rule}: صندلی‌های الزامی که در {course} کم است: {people} از {required}؛ مانع: {rules}."
    ),
    hint: (
      en: "Relax one of the rules named, or lower the share of rule {rule}.",
      fa: "یکی از قاعده‌های نام‌برده را سبک‌تر یا سهم قاعده {rule} را کمتر کنید."
    ),
    reason: (
      en: """
      Mandatory courses come right after onboarding; the rules named are those without which \
      more seats were possible.
      """,
      fa: """
      دوره‌های الزامی بی‌درنگ پس از بدو خدمت می‌آیند؛ قاعده‌های نام‌برده آن‌هایی‌اند که بدونشان \
      صندلی بیشتری ممکن بود.
      """
    ))
  static let mandatoryCourseIdle = DiagnosticRule(
    "PLN921", .warning,
    message: (
      en: """
      Rule {rule}: course {course} cannot be held at all, so all {required} mandatory seats are \
      missing: too few people for a session, no open period, or longer than the hours limit.
      """,
      fa: """
      قاعده {rule}: دوره {course} اصلاً قابل برگزاری نیست و همه {required} صندلی الزامی کم است: \
      تعداد برای یک جلسه کم است، دوره زمانی بازی ندارد یا از سقف ساعت طولانی‌تر است.
      """
    ),
    hint: (
      en: "Lower its smallest class, offer it in more periods, or raise the hours limit.",
      fa: "کمترین تعداد آن را کمتر، دوره‌های زمانی‌اش را بیشتر یا سقف ساعت را بالاتر کنید."
    ),
    reason: (
      en: "A rule that no program can keep makes the policy infeasible.",
      fa: "قاعده‌ای که هیچ برنامه‌ای نتواند رعایتش کند سیاست را ناشدنی می‌کند."
    ))
  static let hoursShort = DiagnosticRule(
    "PLN930", .warning,
    message: (
      en: "The people of {role} in {organization} lack {hours} hours of the minimum of rule {rule}.",
      fa: "افراد {role} در {organization} از کمینه قاعده {rule} {hours} ساعت کم دارند."
    ),
    hint: (
      en: "Offer courses for them, raise the budget or capacity, or lower the minimum.",
      fa: "دوره‌ای برایشان پیش‌بینی کنید، بودجه یا ظرفیت را بیشتر یا کمینه را کمتر کنید."
    ),
    reason: (
      en: "The minimum of hours a head is averaged over the people of a cohort.",
      fa: "کمینه سرانه ساعت، میانگین روی افراد هر گروه است."
    ))
  static let equityShort = DiagnosticRule(
    "PLN931", .warning,
    message: (
      en: """
      {organization} stays {share} % of its weighted need below the floor of rule {rule}; what \
      stands in the way: {rules}.
      """,
      fa: """
      {organization} به اندازه {share} درصد نیاز وزنی خود پایین‌تر از کف قاعده {rule} می‌ماند؛ \
      مانع: {rules}.
      """
    ),
    hint: (
      en: "Relax one of the rules named, offer courses for its needs, or lower the floor.",
      fa: "یکی از قاعده‌های نام‌برده را سبک‌تر کنید، دوره‌ای برای نیازهایش بگذارید یا کف را پایین‌تر ببرید."
    ),
    reason: (
      en: "The floor keeps a program from serving only those who are cheap to serve.",
      fa: "کف نمی‌گذارد برنامه تنها به کسانی برسد که آموزششان ارزان است."
    ))
  static let firmRule = DiagnosticRule(
    "PLN940", .error,
    message: (
      en: "Firm rule {rule} cannot be kept; it conflicts with: {rules}.",
      fa: "قاعده قطعی {rule} قابل رعایت نیست؛ با این‌ها ناسازگار است: {rules}."
    ),
    hint: (
      en: "Relax one of the rules named, or take firm=\"true\" from rule {rule}.",
      fa: "یکی از قاعده‌های نام‌برده را سبک‌تر کنید یا firm=\"true\" را از قاعده {rule} بردارید."
    ),
    reason: (
      en: "A program that breaks a firm rule is not written.",
      fa: "برنامه‌ای که قاعده قطعی را بشکند نوشته نمی‌شود."
    ))
  static let unclosable = DiagnosticRule(
    "PLN950", .notice,
    message: (
      en: "{share} % of the weighted need cannot be closed by any course of the catalog, in {needs} needs.",
      fa: "{share} درصد نیاز وزنی، در {needs} نیاز، با هیچ دوره‌ای از فهرست رفع نمی‌شود."
    ),
    hint: (
      en: "`sanj check` lists what no course develops.",
      fa: "فرمان `sanj check` آنچه را هیچ دوره‌ای پرورش نمی‌دهد فهرست می‌کند."
    ),
    reason: (
      en: "No budget closes a need for which nothing is taught to the people who have it.",
      fa: "هیچ بودجه‌ای نیازی را که برایش چیزی آموخته نمی‌شود رفع نمی‌کند."
    ))
  static let timeLimit = DiagnosticRule(
    "PLN960", .warning,
    message: (
      en: "The search ended by its time limit: another run, or another machine, may give another program.",
      fa: "جست‌وجو با پایان مهلت زمانی متوقف شد: اجرای دیگر یا رایانه دیگر شاید برنامه دیگری بدهد."
    ),
    hint: (
      en: "Give a longer --time-limit or a wider --gap.",
      fa: "--time-limit بلندتر یا --gap بازتر بدهید."
    ),
    reason: (
      en: "Only a search that ends by its gap gives the same bytes everywhere.",
      fa: "تنها جست‌وجویی که با رسیدن به فاصله پایان یابد همه‌جا بایت‌های یکسان می‌دهد."
    ))
  static let gapOpen = DiagnosticRule(
    "PLN961", .warning,
    message: (
      en: "The search ended ({stop}) before the gap that was asked for was proven.",
      fa: "جست‌وجو ({stop}) پیش از اثبات فاصله خواسته‌شده پایان یافت."
    ),
    hint: (
      en: "The program stands with the gap that is printed; let it run longer for a smaller one.",
      fa: "برنامه با فاصله چاپ‌شده معتبر است؛ برای فاصله کمتر زمان بیشتری بدهید."
    ),
    reason: (
      en: "The printed bound is proven whatever the reason for stopping.",
      fa: "کران چاپ‌شده با هر دلیل توقفی ثابت‌شده است."
    ))
  static let limitStruck = DiagnosticRule(
    "PLN962", .notice,
    message: (
      en: """
      The gap that was asked for is proven, but part of the search ended by its share of the time limit: another \
      run, or another machine, may give another program.
      """,
      fa: """
      فاصله خواسته‌شده ثابت شده است، اما بخشی از جست‌وجو با پایان سهمش از مهلت زمانی متوقف شد: اجرای دیگر یا \
      رایانه دیگر شاید برنامه دیگری بدهد.
      """
    ),
    hint: (
      en: "Leave out --time-limit, or give a longer one, for the same bytes everywhere.",
      fa: "برای بایت‌های یکسان در همه‌جا، --time-limit را نیاورید یا بلندتر کنید."
    ),
    reason: (
      en: "Where a search stops by the clock, what it has found by then depends on the machine.",
      fa: "آنجا که جست‌وجو با ساعت متوقف می‌شود، یافته‌اش تا آن دم به رایانه بستگی دارد."
    ))
  static let onboardingNotFirst = DiagnosticRule(
    "PLN970", .notice,
    message: (
      en: "By the policy, onboarding of new managers does not come first; reason given: {reason}",
      fa: "بر پایه سیاست، بدو خدمت مدیران جدید در جایگاه نخست نیست؛ دلیل: {reason}"
    ),
    hint: (
      en: "Put the tier `onboarding` first to change this.",
      fa: "برای تغییر، پله `onboarding` را نخست بگذارید."
    ),
    reason: (
      en: "Whoever moves onboarding from first place must say why, and every report repeats it.",
      fa: "هر که بدو خدمت را از جایگاه نخست بردارد باید دلیلش را بگوید و هر گزارشی آن را تکرار می‌کند."
    ))
}
