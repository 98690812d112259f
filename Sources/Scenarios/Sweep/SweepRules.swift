package import Diagnostics

/// What a sweep can find.
package enum SweepRules {
  /// All of them.
  package static let all: [DiagnosticRule] = [
    noTime, defect, keptUnusable, notGathered, notWholeBase, unwritable, allWrong,
  ]

  static let noTime = DiagnosticRule(
    "SWP001", .error,
    message: (
      en: "The time limit came before any program of this case was found.",
      fa: "مهلت زمانی پیش از یافتن هر برنامه‌ای برای این حالت تمام شد."
    ),
    hint: (
      en: "Give each case more time with --time-limit, or leave it out.",
      fa: "با --time-limit به هر حالت زمان بیشتری بدهید یا آن را حذف کنید."
    ),
    reason: (
      en: "The limit is for each case. What has no program has no figures, and is listed apart.",
      fa: "این مهلت برای هر حالت جداگانه است. حالتی که برنامه ندارد رقمی هم ندارد و جدا فهرست می‌شود."
    ))
  static let defect = DiagnosticRule(
    "SWP002", .error,
    message: (
      en: "Planning this case ended in a defect of Sanj: {reason}.",
      fa: "برنامه‌ریزی این حالت به نقص سنج انجامید: {reason}."
    ),
    hint: (
      en: "Please report it with the documents; the other cases stand.",
      fa: "لطفا آن را همراه سندها گزارش کنید؛ حالت‌های دیگر معتبرند."
    ),
    reason: (
      en:
        "No program leaves the planner that its own check does not accept. The case is not kept, and is tried again.",
      fa: "برنامه‌ای که بررسی مستقل نپذیرد داده نمی‌شود. این حالت نگه داشته نمی‌شود و دوباره آزموده خواهد شد."
    ))
  static let keptUnusable = DiagnosticRule(
    "SWP003", .warning,
    message: (
      en: "Kept cases that are not whole, and so count for nothing: {count}.",
      fa: "حالت‌های نگه‌داشته‌شده که کامل نیست و به حساب نمی‌آید: {count}."
    ),
    hint: (
      en:
        "A run without --gather plans them again; if it comes again, look for what changes files in the folder.",
      fa:
        "اجرای بدون --gather آن‌ها را دوباره برنامه‌ریزی می‌کند؛ اگر تکرار شد، ببینید چه چیزی فایل‌های پوشه را تغییر می‌دهد."
    ),
    reason: (
      en:
        "Every kept case ends in the digest of what it says, so that a damaged one is never taken for a result.",
      fa: "هر حالت نگه‌داشته‌شده به چکیده محتوای خود ختم می‌شود تا فایل آسیب‌دیده نتیجه به شمار نیاید."
    ))
  static let notGathered = DiagnosticRule(
    "SWP004", .error,
    message: (
      en: "Not there to gather: {count} of {all} cases ({cases}).",
      fa: "برای گردآوری موجود نیست: {count} از {all} حالت ({cases})."
    ),
    hint: (
      en: "Run the shards that are missing, with the same documents and options, then gather again.",
      fa: "بخش‌های ناتمام را با همان سندها و گزینه‌ها اجرا و سپس دوباره گردآوری کنید."
    ),
    reason: (
      en: "A sweep is shown whole or not at all, so that nobody compares what is there with what is missing.",
      fa: "پیمایش یا کامل نشان داده می‌شود یا اصلا، تا کسی حالت‌های موجود را بی‌خبر از ناتمام‌ها مقایسه نکند."
    ))
  static let notWholeBase = DiagnosticRule(
    "SWP005", .warning,
    message: (
      en: "The base has no program, so each case was planned from nothing.",
      fa: "حالت مبنا برنامه‌ای ندارد؛ پس هر حالت از آغاز برنامه‌ریزی شد."
    ),
    hint: (
      en: "Read the base's findings among the failures.",
      fa: "یافته‌های حالت مبنا را در فهرست ناکامی‌ها بخوانید."
    ),
    reason: (
      en:
        "Cases begin at the base's program and keep to it where nothing is lost; without one they differ more.",
      fa: "حالت‌ها از برنامه مبنا آغاز می‌کنند و تا زیانی نباشد به آن پایبندند؛ بی آن تفاوتشان بیشتر است."
    ))
  static let unwritable = DiagnosticRule(
    "SWP006", .error,
    message: (
      en: "A value of this case has a character that XML does not have.",
      fa: "یکی از مقدارهای این حالت نویسه‌ای دارد که در XML نیست."
    ),
    hint: (
      en: "Take control characters out of what --vary is given.",
      fa: "نویسه‌های کنترلی را از مقدار --vary بردارید."
    ),
    reason: (
      en: "What is varied is made into a scenario, which is a document like the others.",
      fa: "آنچه تغییر می‌کند به سناریو تبدیل می‌شود که سندی مانند سندهای دیگر است."
    ))
  static let allWrong = DiagnosticRule(
    "SWP007", .warning,
    message: (
      en: "None of the cases can be planned, so the base was not planned either.",
      fa: "هیچ‌یک از حالت‌ها برنامه‌ریزی‌شدنی نیست؛ پس حالت مبنا هم برنامه‌ریزی نشد."
    ),
    hint: (
      en: "Correct what is wrong with the first case; often it is an XPath that selects nothing.",
      fa: "ایراد نخستین حالت را درست کنید؛ بیشتر وقت‌ها XPath چیزی را برنمی‌گزیند."
    ),
    reason: (
      en:
        "The base is there to be compared with. On a large dossier it takes a while that would be for nothing.",
      fa: "حالت مبنا برای مقایسه است. در پرونده بزرگ برنامه‌ریزی آن زمانی می‌برد که اینجا هدر می‌رفت."
    ))
}
