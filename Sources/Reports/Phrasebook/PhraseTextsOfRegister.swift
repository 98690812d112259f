extension Phrase {
  /// The words of registers; nothing for other phrases.
  var textsOfRegister: (en: String, fa: String)? {
    switch self {
    case .registerSubmission: ("Submission", "برنامه ارسالی")
    case .registerSequence: ("No.", "شماره")
    case .registerAt: ("When", "زمان")
    case .registerBy: ("Who", "چه کسی")
    case .registerStep: ("Step", "گام")
    case .registerStage: ("Stands", "وضع")
    case .registerRound: ("Round", "نوبت")
    case .registerVerdict: ("Verdict", "رأی")
    case .registerOpenMusts: ("Open musts", "الزامی باز")
    case .registerAnswerBy: ("Answer by", "مهلت پاسخ")
    case .registerHeld: ("Held back", "کنارگذاشته")
    case .registerDocuments: ("Documents", "سندها")
    case .registerOverride: ("In spite of the review, because", "با وجود بازبینی، به دلیل")
    case .registerHash: ("Hash", "چکیده")
    case .registerNext: ("May come next", "گام‌های مجاز")
    case .registerRecorded:
      (
        "{submission}: {stage}, round {round}; next: {next}",
        "{submission}: {stage}، نوبت {round}؛ گام بعد: {next}"
      )
    case .registerInOrder:
      (
        "in order: {submissions} submissions, {entries} entries",
        "درست است: {submissions} برنامه ارسالی، {entries} ثبت"
      )
    case .registerPackageWritten: ("notification written to {folder}", "ابلاغ در {folder} نوشته شد")
    case .registerRepeated:
      (
        "the same file came in before, on {at} by {by} (No. {sequence}); nothing was recorded",
        "همین فایل پیش‌تر در {at} از سوی {by} دریافت شده است (ردیف {sequence})؛ چیزی ثبت نشد"
      )
    case .registerNoDate:
      (
        "'{date}' is no day of the review's calendar; write it as 1405-02-15",
        "«{date}» روزی از گاه‌شمار بازبینی نیست؛ به شکل ۱۴۰۵-۰۲-۱۵ با رقم‌های لاتین بنویسید"
      )
    default: nil
    }
  }
}
