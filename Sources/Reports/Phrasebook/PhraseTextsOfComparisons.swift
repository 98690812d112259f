extension Phrase {
  /// The words of many submissions beside each other; nothing for other phrases.
  var textsOfComparisons: (en: String, fa: String) {
    switch self {
    case .acrossCities: ("Submissions", "ارسال‌ها")
    case .acrossDear: ("Courses at a multiple of the median price", "دوره‌هایی به چند برابر قیمت میانه")
    case .acrossNeeds: ("Needs of several cities", "نیازهای مشترک چند شهر")
    case .acrossInvitations:
      ("Courses worth inviting others to", "دوره‌هایی که می‌توان دیگران را به آن‌ها فراخواند")
    case .acrossPractices: ("Practices that others could take over", "تجربه‌های تعمیم‌پذیر برای دیگران")
    case .acrossUnverified: ("Not judged", "سنجیده‌نشده")
    case .acrossDeviation: ("Robust z", "z مقاوم")
    case .acrossCostPerHead: ("cost a head", "سرانه هزینه")
    case .acrossUnitCost: ("Cost of a person-hour", "هزینه هر نفرساعت")
    case .acrossMedian: ("Median", "میانه")
    case .acrossCount: ("Cities", "شهر")
    case .acrossUnserved: ("Without a course", "بی دوره")
    case .acrossFree: ("Free seats", "صندلی آزاد")
    case .acrossUsable: ("Usable", "قابل استفاده")
    case .acrossResult: ("Result", "نتیجه")
    case .acrossMeasured: ("Measured", "سنجیده")
    case .acrossProgress: ("{done} of {all} submissions reviewed", "{done} از {all} ارسال بازبینی شد")
    default: ("", "")
    }
  }
}
