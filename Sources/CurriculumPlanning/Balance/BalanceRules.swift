import Diagnostics

/// What planning a balanced curriculum can find.
enum BalanceRules {
  static let all: [DiagnosticRule] = [tooLarge, noPlacement, noPeriod]

  static let tooLarge = DiagnosticRule(
    "PLN906", .error,
    message: (
      en: "The loads, weights or costs of rule {rule} add up to more than can be counted exactly.",
      fa: "جمع بارها، وزن‌ها یا هزینه‌های قاعده {rule} بیش از آن است که دقیق شمرده شود."
    ),
    hint: (
      en: "See whether hours or costs have too many digits, or lower loadWeight.",
      fa: "ببینید آیا ساعت‌ها یا هزینه‌ها رقم اضافه ندارند، یا loadWeight را کمتر کنید."
    ),
    reason: (
      en: "Squares of loads are counted in whole sixteenths up to 10¹², so that bounds stay exact.",
      fa: "مجذور بارها با شانزدهم‌های کامل تا ۱۰ به توان ۱۲ شمرده می‌شود تا کران‌ها دقیق بماند."
    ))
  static let noPlacement = DiagnosticRule(
    "PLN941", .error,
    message: (
      en: "No placement of the courses keeps rule {rule}; what stands in the way: {rules}.",
      fa: "هیچ جای‌دهی دوره‌ها قاعده {rule} را رعایت نمی‌کند؛ مانع: {rules}."
    ),
    hint: (
      en: "Widen one of the bounds named, or change prerequisites or periods.",
      fa: "یکی از حدهای نام‌برده را بازتر کنید یا پیش‌نیازها یا دوره‌های زمانی را تغییر دهید."
    ),
    reason: (
      en: "It is proven that no placement keeps all bounds; those named are those without which one could.",
      fa: "ثابت شده است که هیچ جای‌دهی همه حدها را رعایت نمی‌کند؛ نام‌برده‌ها آن‌هایی‌اند که بدونشان می‌شد."
    ))
  static let noPeriod = DiagnosticRule(
    "PLN942", .error,
    message: (
      en: """
      {course} fits in no period: what it builds on, what builds on it, and the bounds of rule {rule} \
      leave none in which it is offered.
      """,
      fa: """
      {course} در هیچ دوره زمانی جا نمی‌شود: پیش‌نیازهایش، دوره‌های وابسته به آن و حدهای قاعده \
      {rule} زمانی که در آن ارائه شود باقی نمی‌گذارند.
      """
    ),
    hint: (
      en: "Offer it in more periods, shorten the chain of prerequisites, or widen the bounds.",
      fa: "زمان‌های ارائه را بیشتر، زنجیره پیش‌نیازها را کوتاه‌تر یا حدها را بازتر کنید."
    ),
    reason: (
      en:
        "Prerequisites come in earlier periods, and each period takes a bounded number of courses and hours.",
      fa: "پیش‌نیازها در دوره‌های زمانی پیش‌ترند و هر دوره زمانی شمار و ساعت محدودی می‌پذیرد."
    ))
}
