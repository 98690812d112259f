import Diagnostics

/// There are limits to what can be told apart at once; beyond them nothing is planned, and that is said.
enum DossierSize: DossierCheck {
  static let identities = DiagnosticRule(
    "DOS110", .error,
    message: (
      en: "The ratings name more than {people} people or more than {competencies} competencies.",
      fa: "ارزیابی‌ها بیش از {people} نفر یا بیش از {competencies} شایستگی را نام می‌برد."
    ),
    hint: (
      en:
        "Check that the ids of people and competencies are not running numbers of rows; split the dossier if not.",
      fa: "بررسی کنید که شناسه افراد و شایستگی‌ها شماره ردیف سطرها نباشد؛ وگرنه پرونده را بخش کنید."
    ),
    reason: (
      en: "Every rating is held in 16 bytes, which can tell that many people and competencies apart.",
      fa: "هر ارزیابی در ۱۶ بایت نگه داشته می‌شود که همین تعداد فرد و شایستگی را از هم بازمی‌شناسد."
    )
  )

  static let bytes = DiagnosticRule(
    "DOS111", .error,
    message: (
      en: "The documents are too large to be read at once.",
      fa: "سندها برای خواندن یک‌باره بیش از اندازه بزرگ است."
    ),
    hint: (
      en: "Check the documents in several runs.",
      fa: "سندها را در چند نوبت بسنجید."
    ),
    reason: (
      en: "The place of each row is held in 46 bits: tens of terabytes of text.",
      fa: "جای هر سطر در ۴۶ بیت نگه داشته می‌شود: ده‌ها ترابایت متن."
    )
  )

  static var rules: [DiagnosticRule] { [identities, bytes] }
}
