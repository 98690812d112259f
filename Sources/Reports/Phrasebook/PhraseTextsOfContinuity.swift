extension Phrase {
  /// The words of rosters, re-planning and alternatives; nothing for other phrases.
  var textsOfContinuity: (en: String, fa: String)? {
    switch self {
    case .sessionNumber: ("Session", "جلسه")
    case .batch: ("Batch", "دسته")
    case .reason: ("Reason", "دلیل")
    case .rosterWritten: ("roster written to {file}", "فهرست شرکت‌کنندگان در {file} نوشته شد")
    case .rosterOfBalance:
      (
        "a balanced curriculum seats nobody, so that there is nobody to name; leave --rosters out",
        "برنامه درسی متوازن صندلی ندارد و کسی برای نام بردن نیست؛ --rosters را ندهید"
      )
    case .rosterUnwritable:
      (
        "the roster cannot be written as a document, which is a defect of Sanj: {reason}",
        "فهرست شرکت‌کنندگان را نمی‌توان به شکل سند نوشت و این نقص سنج است: {reason}"
      )
    default: nil
    }
  }
}
