extension Phrase {
  /// The words of letters; nothing for other phrases.
  var textsOfLetters: (en: String, fa: String)? {
    switch self {
    case .letterMust: ("What must be corrected", "ایرادهای الزامی")
    case .letterShould: ("What should be corrected or justified", "ایرادهایی که باید اصلاح یا توجیه شود")
    case .letterAdvice: ("Advice", "پیشنهادها")
    case .letterTotals:
      (
        "Objections that must be corrected: {musts}; that should be corrected or justified: {shoulds}; advice: {advices}.",
        "ایراد الزامی: {musts}؛ ایرادی که باید اصلاح یا توجیه شود: {shoulds}؛ پیشنهاد: {advices}."
      )
    case .letterAdded:
      (
        "{toCourse} in {toPeriod} was added: sessions {toSessions}, seats {toSeats}, cost {toCost}.",
        "{toCourse} در {toPeriod} افزوده شد: جلسه {toSessions}، صندلی {toSeats}، هزینه {toCost}."
      )
    case .letterDropped:
      (
        "{course} in {period} was dropped: sessions {sessions}, seats {seats}, cost {cost}.",
        "{course} در {period} حذف شد: جلسه {sessions}، صندلی {seats}، هزینه {cost}."
      )
    case .letterMoved:
      (
        "{course} was moved from {period} ({host}) to {toPeriod} ({toHost}); seats {seats} → {toSeats}.",
        "{course} از {period} ({host}) به {toPeriod} ({toHost}) منتقل شد؛ صندلی از {seats} به {toSeats}."
      )
    case .letterChanged:
      (
        "{course} in {period} was changed: sessions {sessions} → {toSessions}, seats {seats} → {toSeats}, cost {cost} → {toCost}.",
        "{course} در {period} تغییر کرد: جلسه از {sessions} به {toSessions}، صندلی از {seats} به {toSeats}، هزینه از {cost} به {toCost}."
      )
    case .letterCorrected: ("corrected", "اصلاح شد")
    case .letterJustified: ("justified", "توجیه شد")
    case .letterAccepted: ("accepted", "پذیرفته شد")
    case .letterRefused: ("refused", "پذیرفته نشد")
    case .letterMoreRest:
      (
        "{count} more are in the review, review.xml.",
        "{count} مورد دیگر در سند بازبینی (review.xml) آمده است."
      )
    case .letterWritten: ("letter written to {file}", "نامه در {file} نوشته شد")
    case .roundOfRuling:
      (
        "the ruling '{file}' is of round {round}, but this review is of round {expected}",
        "سند تصمیم «{file}» از نوبت {round} است، ولی این بازبینی از نوبت {expected} است"
      )
    case .stateNew: ("new", "تازه")
    case .stateOpen: ("still open", "همچنان باز")
    case .stateFixed: ("cleared", "رفع‌شده")
    case .stateJustified: ("justified", "توجیه‌شده")
    case .stateReopened: ("open again", "دوباره باز")
    case .effectReturns: ("returns the program", "برنامه را برمی‌گرداند")
    case .effectHolds: ("holds the offering back", "برگزاری را کنار می‌گذارد")
    default: nil
    }
  }
}
