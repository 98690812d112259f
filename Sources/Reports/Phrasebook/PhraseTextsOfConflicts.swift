extension Phrase {
  /// English and Persian of conflicts, repairs and hot spots; empty for any other phrase.
  var textsOfConflicts: (en: String, fa: String) {
    switch self {
    case .conflictsHeading: ("What conflicts, and what would mend it", "چه چیزهایی ناسازگارند و چاره چیست")
    case .conflictOfFirmRules:
      ("No program keeps all of these:", "هیچ برنامه‌ای همه این‌ها را با هم رعایت نمی‌کند:")
    case .conflictOfPart:
      (
        "{part}: {missing} missing. No program keeps all of these:",
        "{part}: {missing} کم است. هیچ برنامه‌ای همه این‌ها را با هم رعایت نمی‌کند:"
      )
    case .conflictGroups:
      (
        "It concerns {groups}, each of which runs into it.",
        "به {groups} مربوط است که هر یک با آن روبه‌رو است."
      )
    case .conflictRule: ("- {rule}, {place}", "- {rule}، {place}")
    case .conflictIrreducible:
      (
        "Were any one of them left out, the others could be kept.",
        "اگر هر یک از آن‌ها نبود، بقیه رعایت‌شدنی بود."
      )
    case .conflictInRelaxation:
      (
        "Were any one of them left out, the others could be kept, as far as fractions of people and sessions tell.",
        "اگر هر یک از آن‌ها نبود، بقیه رعایت‌شدنی بود؛ تا آنجا که کسر افراد و جلسه‌ها نشان می‌دهد."
      )
    case .repairsHeading:
      (
        "Each of these alone mends it, as planning with it has shown:",
        "هر یک از این‌ها به‌تنهایی چاره آن است و با ساختن برنامه آزموده شد:"
      )
    case .repairLine: ("- {change}: {gain}", "- {change}: {gain}")
    case .repairGain:
      (
        "people {people}, seats {seats}, points closed {closed}, cost {cost}",
        "افراد {people}، صندلی {seats}، امتیاز رفع‌شده {closed}، هزینه {cost}"
      )
    case .repairLowers: ("asks less; nobody more is served", "کمتر می‌خواهد؛ به کسی بیشتر نمی‌رسد")
    case .noRepairs:
      (
        "No change of a single kind mends it that may be made.",
        "هیچ تغییرِ مجازی از یک نوع به‌تنهایی چاره آن نیست."
      )
    case .repairsCutShort:
      ("There was no time to try every kind of repair.", "برای آزمودن همه انواع چاره زمان نبود.")
    case .shortfallsUnexplained:
      ("What falls short and was not looked into: {count} more.", "کمبودهای دیگری که بررسی نشد: {count}.")
    case .hotSpotsHeading: ("What limits the program most", "چه چیزی برنامه را بیش از همه محدود می‌کند")
    case .hotSpotsLegend:
      (
        "So much more of a limit would add so many seats and close so many points more, as far as fractions of people and sessions tell.",
        "این اندازه بیشتر از هر محدودیت این تعداد صندلی می‌افزاید و این اندازه نیاز بیشتر رفع می‌کند؛ تا آنجا که کسر افراد و جلسه‌ها نشان می‌دهد."
      )
    case .hotSpotLimit: ("Limit", "محدودیت")
    case .hotSpotExtra: ("More of it", "بیشتر از آن")
    case .hotSpotSeats: ("Seats", "صندلی")
    case .hotSpotCloses: ("Closes", "رفع نیاز")
    case .phaseRepairs: ("looking for repairs", "جست‌وجوی چاره‌ها")
    case .phaseHotSpots: ("looking for what limits most", "یافتن تنگناها")
    default: ("", "")
    }
  }

  /// English and Persian of changes of documents; empty for any other phrase.
  var textsOfChanges: (en: String, fa: String) {
    switch self {
    case .changeBudget: ("{more} more for {id}, {to} in all", "{more} بیشتر برای {id}، در کل {to}")
    case .changeCapacity:
      ("{more} more of {id} in {detail}, {to} in all", "{more} بیشتر از {id} در {detail}، در کل {to}")
    case .changeMostHours:
      ("at most {to} hours a head in place of {from} ({id})", "سقف سرانه {to} ساعت به جای {from} ({id})")
    case .changeLeastHours:
      ("at least {to} hours a head in place of {from} ({id})", "کمینه سرانه {to} ساعت به جای {from} ({id})")
    case .changeSmallestClass:
      ("smallest class of {id} {to} in place of {from}", "کمترین تعداد {id} {to} به جای {from}")
    case .changeLargestClass:
      ("largest class of {id} {to} in place of {from}", "بیشترین تعداد {id} {to} به جای {from}")
    case .changeSessionCost:
      ("a session of {id} for {to} at most, in place of {from}", "هر جلسه {id} حداکثر {to} به جای {from}")
    case .changeMostSessions:
      ("up to {to} sessions of {id} in place of {from}", "تا {to} جلسه {id} به جای {from}")
    case .changeOfferedPeriod: ("{id} offered in {detail} as well", "برگزاری {id} در {detail} نیز")
    case .changePrerequisite:
      ("{id} without its prerequisite {detail} this year", "{id} بدون پیش‌نیاز {detail} در این سال")
    case .changeLeastShare:
      ("least share of {id} {to} in place of {from}", "کمینه سهم {id} {to} به جای {from}")
    case .changeMostShare:
      ("most share of {id} {to} in place of {from}", "بیشینه سهم {id} {to} به جای {from}")
    case .changeOnboardingDays:
      (
        "onboarding within {to} days in place of {from} ({id})",
        "بدو خدمت در {to} روز به جای {from} ({id})"
      )
    case .changeOnboardingDeadline:
      ("deadline of onboarding {to} in place of {from}", "پایان مهلت بدو خدمت {to} به جای {from}")
    case .changeMandatoryDeadline: ("deadline of {id} moved to {detail}", "مهلت {id} تا {detail}")
    case .changeMandatoryShare:
      ("{to} of the audience in place of {from} ({id})", "{to} از مخاطبان به جای {from} ({id})")
    case .changeEquityFloor: ("floor of {to} in place of {from} ({id})", "کف {to} به جای {from} ({id})")
    default: ("", "")
    }
  }
}
