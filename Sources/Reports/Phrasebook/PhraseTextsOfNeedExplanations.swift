extension Phrase {
  /// English and Persian of the explanation of a need; empty for any other phrase.
  var textsOfNeedExplanations: (en: String, fa: String) {
    switch self {
    case .explainNeedClosed:
      (
        "{competency} of {role} in {organization} is closed by the program {program}: all of the {steps} levels that people lack, {closed} points.",
        "{competency} برای {role} در {organization} در برنامه {program} رفع می‌شود: همه {steps} سطحی که افراد کم دارند، {closed} امتیاز."
      )
    case .explainNeedPartly:
      (
        "{competency} of {role} in {organization} is closed in part by the program {program}: {done} of {steps} levels that people lack, {closed} of {total} points ({share}).",
        "{competency} برای {role} در {organization} در برنامه {program} تا اندازه‌ای رفع می‌شود: {done} از {steps} سطحی که افراد کم دارند، {closed} از {total} امتیاز ({share})."
      )
    case .explainNeedOpen:
      (
        "{competency} of {role} in {organization} stays open in the program {program}: none of the {steps} levels that people lack, {total} points.",
        "{competency} برای {role} در {organization} در برنامه {program} باز می‌ماند: هیچ‌یک از {steps} سطحی که افراد کم دارند، {total} امتیاز."
      )
    case .explainNeedUncoverable:
      (
        "{competency} of {role} in {organization} cannot be closed by any program: no course that these people could take makes one of the {steps} levels that they lack, {total} points.",
        "{competency} برای {role} در {organization} با هیچ برنامه‌ای رفع نمی‌شود: دوره‌ای که این افراد بتوانند بگذرانند هیچ‌یک از {steps} سطح کمبود آنان، {total} امتیاز، را نمی‌آموزد."
      )
    case .explainMakersHeading:
      ("Courses that close it, or could", "دوره‌هایی که آن را رفع می‌کنند یا می‌توانند")
    case .explainMakerUnusable:
      (
        "{course} teaches it, but cannot be held for these people; without any one of these it could: {causes}.",
        "دوره {course} آن را می‌آموزد، اما برای این افراد برگزارشدنی نیست؛ بدون هر یک از این‌ها می‌شد: {causes}."
      )
    case .explainMakerUnusableTogether:
      (
        "{course} teaches it, but cannot be held for these people, for several causes together or because its other conditions are not theirs.",
        "دوره {course} آن را می‌آموزد، اما به چند علت با هم، یا چون شرط‌های دیگرش به این افراد نمی‌خورد، برایشان برگزارشدنی نیست."
      )
    case .explainWithMore: ("With one more level of it closed", "با رفع یک سطح بیشتر از آن")
    case .explainScopeNeed:
      (
        "Tested by making the program again, with the courses that close it and those nearest to the first free to change and all else as it is: another program may lose less.",
        "آزمون‌شده با ساختن دوباره برنامه، به‌گونه‌ای که دوره‌های رفع‌کننده آن و نزدیک‌ترین دوره‌ها به نخستین آن‌ها بتوانند تغییر کنند و بقیه ثابت بماند: شاید برنامه دیگری کمتر از دست بدهد."
      )
    case .explainSeatsLeft: ("Could be", "ممکن")
    case .explainSeatPrice: ("A seat", "هر صندلی")
    case .explainBinding: ("Against one seat more", "مانع یک صندلی بیشتر")
    case .explainNothingBinds: ("no rule; only what is worth more", "هیچ قاعده‌ای؛ تنها آنچه ارزش بیشتری دارد")
    default: ("", "")
    }
  }
}
