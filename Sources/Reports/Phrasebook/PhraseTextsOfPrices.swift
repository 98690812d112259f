extension Phrase {
  /// The words of prices of limits; nothing for other phrases.
  var textsOfPrices: (en: String, fa: String)? {
    switch self {
    case .phasePrices: ("pricing the limits", "قیمت‌گذاری محدودیت‌ها")
    case .pricesHeading:
      (
        "What one more unit of each limit buys in the program of {organization} for {year}, which closes {closed} points of need for {cost}:",
        "یک واحد بیشتر از هر محدودیت در برنامه {organization} برای سال {year} چه می‌افزاید؛ این برنامه {closed} امتیاز نیاز را با {cost} رفع می‌کند:"
      )
    case .pricesExact:
      (
        "All programs were searched: with and without the unit, nothing better is possible.",
        "همه برنامه‌ها جست‌وجو شد: با آن واحد و بی آن، بهتر از این ممکن نیست."
      )
    case .pricesNear:
      (
        "Only programs near this one were searched, with the unit and without it: a price is what was found, and JSON says between what it is proven to be.",
        "تنها برنامه‌های نزدیک به این برنامه جست‌وجو شد، با آن واحد و بی آن: قیمت آن است که یافته شد و JSON می‌گوید میان چه کران‌هایی ثابت شده است."
      )
    case .pricesBelowZero:
      (
        "What is below 0 is no error: By counts what comes first in the objective. Need counts in full for the first people who lack something and for less for the last ones, so a unit can make the program worth more while it closes fewer points, or trains fewer people.",
        "عدد کمتر از ۰ خطا نیست: «به اندازه» آن را می‌شمارد که در هدف پیش‌تر می‌آید. نیاز نخستین افرادی که چیزی کم دارند کامل به حساب می‌آید و نیاز آخرین آن‌ها کمتر؛ پس یک واحد بیشتر می‌تواند برنامه را باارزش‌تر کند، با آن که امتیاز کمتری رفع شود یا افراد کمتری آموزش ببینند."
      )
    case .pricesUnproven:
      (
        "For some limits the search ended before it had proven its answer; JSON says between what each price is.",
        "درباره برخی محدودیت‌ها جست‌وجو پیش از اثبات پایان یافت؛ JSON می‌گوید هر قیمت میان چه کران‌هایی است."
      )
    case .pricesCutShort:
      ("{count} limits were not looked into: there was no time.", "{count} محدودیت بررسی نشد: زمان نبود.")
    case .pricesNone:
      ("Nothing limits this program that could be priced.", "این برنامه محدودیتی ندارد که بتوان قیمت گذاشت.")
    case .priceUnit: ("One more unit", "یک واحد بیشتر")
    case .priceAmount: ("Amount", "مقدار")
    case .priceUse: ("Taken", "مصرف")
    case .priceTier: ("Gets better", "بهتر می‌شود")
    case .priceBy: ("By", "به اندازه")
    case .priceCloses: ("Closes", "رفع نیاز")
    case .pricePeople: ("People", "افراد")
    case .priceRise: ("Same program", "همین برنامه")
    case .priceNever: ("from what is taken, without end", "از مقدار مصرف، بی‌پایان")
    case .priceBelow: ("from what is taken to below {first}", "از مقدار مصرف تا کمتر از {first}")
    case .priceFrom: ("better with {first}, or less", "بهتر با {first} یا کمتر")
    case .priceUnknown: ("no better one found", "بهتری یافت نشد")
    case .priceNotLookedInto: ("not looked into", "بررسی نشد")
    case .pricesOfOne:
      (
        "--prices is about one dossier: name one scenario, or compose several with --together",
        "‏--prices درباره یک پرونده است: یک سناریو نام ببرید یا چند سناریو را با --together ترکیب کنید"
      )
    default: nil
    }
  }
}
