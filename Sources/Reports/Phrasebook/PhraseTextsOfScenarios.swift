extension Phrase {
  /// The words of comparisons of scenarios; nothing for other phrases.
  var textsOfScenarios: (en: String, fa: String)? {
    switch self {
    case .whatIfChange: ("Change", "تغییر")
    case .whatIfOld: ("Before", "پیش")
    case .whatIfNew: ("After", "پس")
    case .whatIfDifference: ("Difference", "تفاوت")
    case .whatIfMeasure: ("Measure", "سنجه")
    case .whatIfBase: ("Base", "مبنا")
    case .whatIfHeading:
      (
        "{scenario}: the program of {organization} for {year} against the base.",
        "{scenario}: برنامه {organization} برای سال {year} در برابر مبنا."
      )
    case .whatIfInputs: ("What was changed:", "آنچه تغییر داده شد:")
    case .whatIfOfferings: ("What becomes of the offerings:", "آنچه بر سر برگزاری‌ها می‌آید:")
    case .whatIfOrganizations: ("Need closed by organization:", "نیاز رفع‌شده به تفکیک سازمان:")
    case .whatIfMeasures: ("What the program achieves:", "دستاورد برنامه:")
    case .whatIfTable: ("What each scenario achieves:", "دستاورد هر سناریو:")
    case .whatIfHidden:
      (
        "Unchanged rows that are left out: {count}; --all shows them.",
        "سطرهای بدون تغییر که نیامده است: {count}؛ با --all دیده می‌شود."
      )
    case .whatIfSmall: ("organizations too small to be shown", "سازمان‌های کوچک‌تر از حد نمایش")
    case .whatIfKept:
      (
        "Kept as they are: {kept} of {all} offerings.",
        "همان‌گونه مانده: {kept} از {all} برگزاری."
      )
    case .whatIfAdded: ("added", "افزوده")
    case .whatIfDropped: ("dropped", "حذف")
    case .whatIfMoved: ("moved", "جابه‌جا")
    case .whatIfResized: ("resized", "تغییر اندازه")
    case .whatIfKeptKind: ("kept", "بی‌تغییر")
    case .whatIfForbidden: ("now binding: {limits}", "اکنون مانع است: {limits}")
    case .whatIfAllowed: ("was binding: {limits}", "پیش از این مانع بود: {limits}")
    case .whatIfDuty: ("for a duty: {tier}", "برای تکلیف: {tier}")
    case .whatIfTradedOff: ("worth more elsewhere", "جای دیگر ارزش بیشتری دارد")
    case .whatIfNoCourse: ("no such course", "نبود دوره")
    case .whatIfNoPeriod: ("no such period", "نبود دوره زمانی")
    case .whatIfClassSize: ("class size", "اندازه کلاس")
    case .whatIfPeople: ("the people are not there", "افراد آن نیستند")
    case .whatIfNeedTotal: ("Need found", "نیاز شناخته‌شده")
    case .whatIfNeedClosed: ("Need closed", "نیاز رفع‌شده")
    case .whatIfNeedShare: ("Share of need closed", "سهم نیاز رفع‌شده")
    case .whatIfTrainedLeast: ("People trained, at least", "آموزش‌دیدگان، دست‌کم")
    case .whatIfTrainedMost: ("People trained, at most", "آموزش‌دیدگان، حداکثر")
    case .whatIfManagers: ("New managers", "مدیران جدید")
    case .whatIfOnboarded: ("New managers onboarded", "مدیران بدوخدمت‌دیده")
    case .whatIfOfferingCount: ("Offerings", "برگزاری‌ها")
    case .whatIfSummary:
      (
        "{added} added, {dropped} dropped, {moved} moved, {resized} resized, {kept} of {all} kept; cost {cost}, need closed {old} → {new}, onboarding {onboarded}/{managers}{by}",
        "{added} افزوده، {dropped} حذف، {moved} جابه‌جا، {resized} تغییر اندازه، {kept} از {all} بی‌تغییر؛ هزینه {cost}، نیاز رفع‌شده {old} ← {new}، بدو خدمت {onboarded} از {managers}{by}"
      )
    case .whatIfBy: (" by {period}", " تا {period}")
    case .whatIfNotClosed:
      (
        "'{text}' is no change: a bracket or a quotation mark in it is not closed",
        "«{text}» تغییر نیست: کروشه، پرانتز یا نقل قولی در آن بسته نشده است"
      )
    case .whatIfOthers: ("{seats}, other people", "{seats}، افراد دیگر")
    case .whatIfNoBase:
      (
        "The documents as they are have no program, so there is nothing to compare with; sanj plan says what would mend that:",
        "سندها به همین شکل برنامه‌ای ندارند؛ پس چیزی برای مقایسه نیست. `sanj plan` می‌گوید چاره چیست:"
      )
    case .whatIfCommandLine: ("Changes of the command line", "تغییرهای خط فرمان")
    case .whatIfPeopleLegend:
      (
        "People trained: the fewest and the most who can hold the seats, since who sits where is not fixed. New managers onboarded: those with every onboarding course in time.",
        "آموزش‌دیدگان: کمترین و بیشترین افرادی که می‌توانند صندلی‌ها را پر کنند، زیرا معلوم نیست چه کسی کجا می‌نشیند. مدیران بدوخدمت‌دیده: آنان که همه دوره‌های بدو خدمت را در مهلت می‌گذرانند."
      )
    case .whatIfTierLegend:
      (
        "Tiers are what the plan strives for, one after the other; that of need counts the last people who lack a step for less, need closed counts all alike.",
        "پله‌ها هدف‌های برنامه‌اند، یکی پس از دیگری؛ پله نیاز آخرین افرادی را که گامی کم دارند کمتر می‌شمارد و نیاز رفع‌شده همه را یکسان."
      )
    case .peopleBetween: ("{fewest} to {most}", "{fewest} تا {most}")
    case .whatIfBaseSide: ("the base", "مبنا")
    case .whatIfChangedSide: ("“{scenario}”", "«{scenario}»")
    case .whatIfCutByTime:
      (
        "The search for the program of {side} was ended, wholly or in part, by the time limit: what differs may come of that, not of the change. Give it more time.",
        "جست‌وجوی برنامه {side}، همه یا بخشی از آن، با پایان زمان مجاز قطع شد: تفاوت‌ها شاید از همین باشد، نه از تغییر. زمان بیشتری بدهید."
      )
    case .whatIfCutByUser:
      (
        "The search for the program of {side} was interrupted: what differs may come of that, not of the change.",
        "جست‌وجوی برنامه {side} قطع شد: تفاوت‌ها شاید از همین باشد، نه از تغییر."
      )
    case .whatIfNoProgram: ("{scenario}: no program: {reason}", "{scenario}: برنامه‌ای نیست: {reason}")
    case .whatIfSaved: ("scenario written to {file}", "سناریو در {file} نوشته شد")
    case .whatIfNothingAsked:
      (
        "nothing is asked: give --scenario, --set or --add-new-managers",
        "چیزی پرسیده نشده است: --scenario یا --set یا --add-new-managers را بدهید"
      )
    case .whatIfTooMany:
      (
        "{count} scenarios are too many for one table; it takes 12",
        "{count} سناریو برای یک جدول زیاد است؛ حداکثر ۱۲"
      )
    case .whatIfOfBalance:
      (
        "a balanced curriculum has no offerings to compare; leave balance out of the policy",
        "برنامه درسی متوازن برگزاری‌ای برای مقایسه ندارد؛ balance را از سیاست بردارید"
      )
    case .whatIfUnwritable:
      (
        "the scenario cannot be written as a document: {reason}",
        "سناریو را نمی‌توان به شکل سند نوشت: {reason}"
      )
    case .whatIfBadSet:
      (
        "'{text}' is no change: write XPATH=VALUE or XPATH*=NUMBER",
        "«{text}» تغییر نیست: XPATH=VALUE یا XPATH*=NUMBER بنویسید"
      )
    case .whatIfNoValue:
      (
        "'{text}' does not say what to set: write a value behind it, as in --set '{text}=VALUE', or a factor, as in --set '{text}*=0.9'",
        "«{text}» نمی‌گوید چه مقداری بگذارد: مقدار را پس از آن بنویسید، مانند `--set '{text}=VALUE'`، یا ضریب را، مانند `--set '{text}*=۰٫۹'`"
      )
    case .whatIfIndirect:
      (
        "What is wrong in the documents comes of what is changed ({scenarios}): as they are, they do not have these errors.",
        "خطاهای سندها از تغییرها ({scenarios}) می‌آید: سندها بدون آن‌ها این خطاها را ندارند."
      )
    case .whatIfNoFactor:
      (
        "'{text}' is no change: behind *= belongs a number, such as 0.9, 90% or ۰٫۹, with at most 18 digits before the point and 6 after it",
        "«{text}» تغییر نیست: پس از `*=` باید عدد بیاید، مانند ۰٫۹ یا ۹۰٪، با حداکثر ۱۸ رقم پیش از ممیز و ۶ رقم پس از آن"
      )
    case .whatIfBadManagers:
      (
        "'{text}' names no new managers: write ROLE=COUNT or ROLE@ORGANIZATION=COUNT",
        "«{text}» مدیر جدیدی نام نمی‌برد: ROLE=COUNT یا ROLE@ORGANIZATION=COUNT بنویسید"
      )
    case .whatIfSeveralPrograms:
      (
        "--output takes the program of one scenario: name one, or compose several with --together",
        "‏--output برنامه یک سناریو را می‌نویسد: یکی نام ببرید یا چند سناریو را با --together ترکیب کنید"
      )
    case .whatIfAlternative: ("Against the base: {summary}", "در برابر مبنا: {summary}")
    case .whatIfSeveralAlternatives:
      (
        "--alternatives is about one changed year: name one scenario, or compose several with --together",
        "‏--alternatives درباره یک سال تغییریافته است: یک سناریو نام ببرید یا چند سناریو را با --together ترکیب کنید"
      )
    case .whatIfSeveralPatches:
      (
        "there is one patch to a document: name one scenario, or compose several with --together",
        "هر سند یک وصله دارد: یک سناریو نام ببرید یا چند سناریو را با --together ترکیب کنید"
      )
    default: nil
    }
  }
}
