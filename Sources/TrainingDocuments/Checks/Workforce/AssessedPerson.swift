import Diagnostics
import TrainingModel

/// A rating is of one employee or of one cohort, and says of each what can be said of it.
/// Applied while rows are decoded, because the model holds one subject only.
enum AssessedPerson: DossierCheck {
  static let both = DiagnosticRule(
    "WRK708", .error,
    message: (
      en: "A rating names {countEn} of employee and cohort; it must name exactly one.",
      fa: "این ارزیابی {countFa}؛ باید دقیقاً یکی از employee و cohort را نام ببرد."
    ),
    hint: (
      en: "Keep employee=\"…\" for one person or cohort=\"…\" for a group.",
      fa: "برای یک نفر employee=\"…\" و برای گروه cohort=\"…\" را نگه دارید."
    ),
    reason: (
      en: """
      A rating without a subject would be lost, and one with two would count for both. Neither may \
      happen in silence, because the ranking of needs would change.
      """,
      fa: """
      ارزیابیِ بی‌صاحب گم می‌شود و ارزیابیِ دوصاحب برای هر دو به حساب می‌آید. هیچ‌یک نباید بی‌خبر \
      رخ دهد، زیرا رتبه‌بندی نیازها را تغییر می‌دهد.
      """
    )
  )

  static let groupFigures = DiagnosticRule(
    "WRK709", .warning,
    message: (
      en: """
      The rating of employee "{employee}" states {attribute}, which only the rating of a cohort \
      can have; it is ignored.
      """,
      fa: """
      ارزیابی کارمند «{employee}» ویژگی {attribute} را دارد که فقط در ارزیابی گروه معنا دارد؛ این \
      مقدار نادیده گرفته می‌شود.
      """
    ),
    hint: (
      en: "Remove sd and respondents, or rate a cohort.",
      fa: "sd و respondents را حذف کنید یا ارزیابی را به یک گروه نسبت دهید."
    ),
    reason: (
      en: """
      Standard deviation and number of respondents describe how a group spreads around its mean. \
      One person has one level; a spread beside it usually means that a row for a group was given \
      to a person.
      """,
      fa: """
      انحراف معیار و تعداد پاسخ‌دهندگان پراکندگی یک گروه را پیرامون میانگینش نشان می‌دهد. یک نفر \
      تنها یک سطح دارد؛ بودن پراکندگی در کنار آن معمولاً یعنی سطر یک گروه به یک نفر نسبت داده شده \
      است.
      """
    )
  )

  static var rules: [DiagnosticRule] { [both, groupFigures] }
}
