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
        "Only programs near this one were searched, with the unit and without it: a price is what was found; Proven says between what it lies, whatever program is made.",
        "تنها برنامه‌های نزدیک به این برنامه جست‌وجو شد، با آن واحد و بی آن: قیمت آن است که یافته شد؛ ستون «ثابت‌شده» می‌گوید با هر برنامه‌ای میان چه کران‌هایی است."
      )
    case .pricesProvenMeans:
      (
        "Proven is what the unit can add to the tier of need, at least and at most: people trained one level further, each times the weight of the need that this closes. Where it is 0, one more unit lets no program close more of it.",
        "«ثابت‌شده» کمترین و بیشترین چیزی است که آن واحد به پله نیاز می‌افزاید: افرادی که یک سطح بالاتر آموزش می‌بینند، هر یک ضربدر وزن نیازی که رفع می‌شود. آنجا که ۰ است، با یک واحد بیشتر هیچ برنامه‌ای نیاز بیشتری رفع نمی‌کند."
      )
    case .pricesGainMeans:
      (
        "Closes, People and Seats are what the program gains with the unit: points of need, people trained (the fewest who can hold the seats) and seats.",
        "«رفع نیاز» و «افراد» و «صندلی» آن است که برنامه با یک واحد بیشتر به دست می‌آورد: امتیاز نیاز، آموزش‌دیدگان (کمترین افرادی که می‌توانند صندلی‌ها را پر کنند) و صندلی."
      )
    case .pricesSlack:
      (
        "This program itself may be up to {slack} points below the best, and every upper end holds that; what is above it comes of the unit.",
        "خود این برنامه شاید تا {slack} امتیاز از بهترین کمتر باشد و هر کران بالا این را در بر دارد؛ آنچه از آن بیشتر است از همان واحد می‌آید."
      )
    case .pricesTolerant:
      (
        "The policy lets need lose up to {tolerance} to what comes after it, such as cost. By and Proven compare the most need that is possible; the program, Closes, People and Seats are what the policy makes of it.",
        "سیاست اجازه می‌دهد نیاز تا {tolerance} به سود پله‌های بعدی، مانند هزینه، کم شود. «به اندازه» و «ثابت‌شده» بیشترین نیازِ رفع‌شدنی را می‌سنجند؛ برنامه و «رفع نیاز» و «افراد» و «صندلی» آن است که سیاست از آن می‌سازد."
      )
    case .pricesBelowZero:
      (
        "What is below 0 is no error: By counts what comes first in the objective. Need counts in full for the first people who lack something and for less for the last ones, so a unit can make the program worth more while it closes fewer points, or trains fewer people.",
        "عدد کمتر از ۰ خطا نیست: «به اندازه» آن را می‌شمارد که در هدف پیش‌تر می‌آید. نیاز نخستین افرادی که چیزی کم دارند کامل به حساب می‌آید و نیاز آخرین آن‌ها کمتر؛ پس یک واحد بیشتر می‌تواند برنامه را باارزش‌تر کند، با آن که امتیاز کمتری رفع شود یا افراد کمتری آموزش ببینند."
      )
    case .pricesUnproven:
      (
        "For some limits the search ended before it had proven its answer; Proven says between what each price lies.",
        "درباره برخی محدودیت‌ها جست‌وجو پیش از اثبات پایان یافت؛ ستون «ثابت‌شده» می‌گوید هر قیمت میان چه کران‌هایی است."
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
    case .priceBetween: ("from {least} to below {first}", "از {least} تا کمتر از {first}")
    case .priceNeverFrom: ("from {least}, without end", "از {least}، بی‌پایان")
    case .priceProven: ("Proven", "ثابت‌شده")
    case .priceProvenBetween: ("{least} to {most}", "{least} تا {most}")
    case .priceFrom: ("better with {first}, or less", "بهتر با {first} یا کمتر")
    case .priceUnknown: ("none better found with {more}", "با {more} بهتری یافت نشد")
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
